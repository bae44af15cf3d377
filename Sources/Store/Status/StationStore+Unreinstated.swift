package import Domain
internal import GRDB

/// What the office sees of a station's certificates.
extension StationStore {
  /// Certificates that are not in the portal yet, read in one transaction. The cost grows with how many wait, and not
  /// with the history.
  ///
  /// - Parameter most: how many are listed: those with a deadline first, then the oldest.
  package func unreinstated(
    at now: Instant, most: Int = StationReport.mostCertificates
  ) async throws(StoreFault) -> UnreinstatedCertificates {
    try await read { db in
      // A deadline is 48 hours after its inspection, which may be dated a few minutes later than now.
      let deadlines = try Self.deadlines(before: now + .days(3), limit: DeadlineReport.most, in: db)
      let ends = Dictionary(deadlines.map { ($0.certificate.sequence, $0.endsAt) }) { first, _ in first }
      let urgent = ends.keys.map { "\($0)" }.joined(separator: ",")
      let rows = try db.rows(
        """
        SELECT o.sequence, o.kind, o.number, o.state, o.intent, i.record ->> '$.mechanic', i.performed_at, i.recorded_at,
          (SELECT k.state FROM keying AS k WHERE k.operation = o.id)
        FROM \(OperationRows.tables)
        WHERE o.sequence IN (SELECT value FROM json_each(:urgent)) OR o.sequence IN (
          SELECT sequence FROM operation WHERE \(Self.isOpen("operation")) ORDER BY sequence LIMIT :most)
        ORDER BY o.sequence
        """, ["urgent": "[\(urgent)]", "most": most]
      ) { row in
        let sequence: Int64 = try row.integer(0)
        let certificate = ReportedCertificate(
          kind: try row.value(1), number: try row.number(2), state: try row.value(3), intent: try row.value(4),
          mechanic: try row.accessCode(5), performedAt: try row.instant(6), recordedAt: try row.instant(7),
          deadline: ends[sequence], keying: try row.optionalValue(8))
        return (sequence: sequence, certificate: certificate)
      }
      try RowTags.expectSound(operations: rows.map(\.sequence), in: db)
      let byDeadline = rows.map(\.certificate).sorted {
        ($0.deadline?.milliseconds ?? .max, $0.recordedAt) < ($1.deadline?.milliseconds ?? .max, $1.recordedAt)
      }
      let tallies = try Self.tallies(in: db)
      let total = tallies.reduce(0) { $0 + $1.waiting + $1.keyed + $1.held + $1.blocked }
      let certificates = Array(byDeadline.prefix(most))
      return UnreinstatedCertificates(
        certificates: certificates, more: max(0, total - certificates.count),
        mechanics: Array(tallies.prefix(StationReport.mostMechanics)))
    }
  }

  private static func isOpen(_ row: String) -> String {
    "\(row).state IN ('ready', 'sending', 'unknown', 'held', 'quarantined')"
  }

  private static func tallies(in db: Database) throws -> [MechanicTally] {
    try db.rows(
      """
      SELECT i.record ->> '$.mechanic' AS mechanic, sum(o.state IN ('ready', 'sending', 'unknown')),
        sum(o.state = 'ready' AND coalesce(k.state IN ('keyed', 'toCountersign'), 0)), sum(o.state = 'held'),
        sum(o.state = 'quarantined'), min(i.recorded_at)
      FROM \(OperationRows.tables) LEFT JOIN keying AS k ON k.operation = o.id WHERE \(isOpen("o")) GROUP BY mechanic ORDER BY mechanic
      """
    ) { row in
      let keyed = Int(try row.integer(2))
      return MechanicTally(
        mechanic: try row.accessCode(0), waiting: Int(try row.integer(1)) - keyed, keyed: keyed,
        held: Int(try row.integer(3)), blocked: Int(try row.integer(4)), oldest: try row.instant(5))
    }
  }
}
