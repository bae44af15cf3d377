package import Domain
internal import GRDB

/// Certificates that must not wait much longer.
extension StationStore {
  /// Repair deadlines before `moment`, earliest first, at most `limit`: of certificates that the portal has not
  /// confirmed and whose repairs are not all recorded.
  package func deadlines(before moment: Instant, limit: Int) async throws(StoreFault) -> [CertificateDeadline] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in try Self.deadlines(before: moment, limit: limit, in: db) }
  }

  static func deadlines(before moment: Instant, limit: Int, in db: Database) throws -> [CertificateDeadline] {
    // The deadline of a later inspection is after `moment`.
    let latest = moment - Inspection.repairSpan
    let candidates = try db.rows(
      """
      SELECT \(SummaryRows.columns), i.record FROM operation AS o CROSS JOIN inspection AS i ON i.id = o.inspection
      WHERE o.state IN ('ready', 'sending', 'unknown', 'held', 'quarantined') AND i.performed_at < ?
        AND i.record ->> '$.mayCirculate' = 1 AND i.record ->> '$.result' = 'nonCompliant'
        AND (SELECT count(*) FROM json_each(i.record, '$.defects') WHERE value ->> '$.repairedAt' IS NULL)
          > \(ConformityRows.repairs)
      ORDER BY i.performed_at LIMIT ?
      """, [latest.milliseconds, limit]
    ) { row in
      let inspection: Inspection = try row.json(SummaryRows.width)
      return (certificate: try SummaryRows.summary(row), endsAt: inspection.repairDeadline)
    }
    return candidates.compactMap { candidate in
      candidate.endsAt.map { CertificateDeadline(certificate: candidate.certificate, endsAt: $0) }
    }
  }

  /// Certificates recorded before `moment` that the agent still works on, oldest first, at most `limit`.
  package func waiting(since moment: Instant, limit: Int) async throws(StoreFault) -> [CertificateSummary] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in
      let oldest = try ["ready", "sending", "unknown"].flatMap { state in
        try db.rows(
          """
          SELECT \(SummaryRows.columns) FROM \(OperationRows.tables)
          WHERE o.state = ? ORDER BY o.sequence LIMIT ?
          """, [state, limit], as: SummaryRows.summary)
      }
      return Array(oldest.filter { $0.recordedAt < moment }.sorted { $0.sequence < $1.sequence }.prefix(limit))
    }
  }
}
