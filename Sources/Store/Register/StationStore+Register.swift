package import Domain
internal import GRDB

/// A stretch of the register: what fits in it, and where the next stretch begins.
package struct RegisterSlice<Entry: Sendable>: Sendable {
  package var entries: [Entry]
  /// The sequence number to go on from; nil when the register ends here.
  package var next: Int64?
}

/// Reading everything that was recorded, a stretch of sequence numbers at a time, so that nothing waits for long and
/// little is in memory.
extension StationStore {
  /// Sequence numbers looked at in one transaction.
  package static let sliceLength: Int64 = 2_000

  /// The newest sequence number; 0 before the first.
  package func lastSequence() async throws(StoreFault) -> Int64 {
    try await read { db in try db.row("SELECT coalesce(max(sequence), 0) FROM operation")?.integer(0) ?? 0 }
  }

  /// Newest first, at most `limit`, of sequences below `before`. A number is found at once, wherever it is.
  package func search(
    _ filter: CertificateFilter, before: Int64, limit: Int
  ) async throws(StoreFault) -> RegisterSlice<FoundCertificate> {
    precondition(limit > 0, "a limit is at least 1")
    let lowest = filter.number == nil ? max(1, before - Self.sliceLength) : 1
    let chosen = FilterSQL(filter)
    let arguments: StatementArguments = [lowest, before]
    return try await read { db in
      let found = try db.rows(
        """
        SELECT \(SummaryRows.columns), i.performed_at, o.vehicle_key, i.record ->> '$.vehicle.plate',
          i.record ->> '$.owner.name'
        FROM \(OperationRows.tables) WHERE \(chosen.sequence) >= ? AND \(chosen.sequence) < ? AND \(chosen.condition)
        ORDER BY o.sequence DESC LIMIT ?
        """,
        arguments + chosen.arguments + [limit], as: Self.found)
      try RowTags.expectSound(operations: found.map(\.summary.sequence), in: db)
      let last = found.count == limit ? found.last?.summary.sequence ?? lowest : lowest
      return RegisterSlice(entries: found, next: last > 1 ? last : nil)
    }
  }

  /// Oldest first, at most `limit`, of sequences after `after` up to `through`. Rows that changed are never told.
  package func recorded(
    _ filter: CertificateFilter, after: Int64, through: Int64, limit: Int
  ) async throws(StoreFault) -> RegisterSlice<RecordedCertificate> {
    precondition(limit > 0, "a limit is at least 1")
    let highest = min(through, after + Self.sliceLength)
    let chosen = FilterSQL(filter)
    let arguments: StatementArguments = [after, highest]
    return try await read { db in
      let found = try db.rows(
        """
        SELECT \(SummaryRows.columns), o.id, o.digest, i.record, o.adaptations, r.portal_id, r.stored_at
        FROM \(OperationRows.tables)
        LEFT JOIN receipt AS r ON r.operation = o.id AND o.state = 'confirmed'
        WHERE \(chosen.sequence) > ? AND \(chosen.sequence) <= ? AND \(chosen.condition) ORDER BY o.sequence LIMIT ?
        """,
        arguments + chosen.arguments + [limit], as: Self.recorded)
      try RowTags.expectSound(operations: found.map(\.summary.sequence), in: db)
      let last = found.count == limit ? found.last?.summary.sequence ?? highest : highest
      return RegisterSlice(entries: found, next: last < through ? last : nil)
    }
  }

  /// What statistics count of the sequences after `after`.
  package func counted(
    from: CivilDate, through: CivilDate, after: Int64
  ) async throws(StoreFault) -> RegisterSlice<CountedCertificate> {
    let chosen = FilterSQL(CertificateFilter(from: from, through: through))
    let arguments: StatementArguments = [after, after + Self.sliceLength]
    return try await read { db in
      let counted = try db.rows(
        """
        SELECT o.kind, i.performed_at, i.utc_offset, i.record ->> '$.mechanic', i.record ->> '$.result',
          o.adaptations, i.recorded_at, r.stored_at
        FROM \(OperationRows.tables)
        LEFT JOIN receipt AS r ON r.operation = o.id AND o.state = 'confirmed'
        WHERE \(chosen.sequence) > ? AND \(chosen.sequence) <= ? AND \(chosen.condition) AND o.withdrawn = 0
        ORDER BY o.sequence
        """,
        arguments + chosen.arguments, as: Self.counted)
      let last = try db.row("SELECT coalesce(max(sequence), 0) FROM operation")?.integer(0) ?? 0
      let next = after + Self.sliceLength
      return RegisterSlice(entries: counted, next: next < last ? next : nil)
    }
  }

  private static func found(_ row: Row) throws -> FoundCertificate {
    guard let vin = VehicleIdentificationNumber(try row.text(SummaryRows.width + 1)) else {
      throw StoreFault.damaged("a stored value is not a NIV")
    }
    let summary = try SummaryRows.summary(row)
    return FoundCertificate(
      summary: summary, performedAt: try row.instant(SummaryRows.width), utcOffset: summary.utcOffset, vin: vin,
      plate: try row.decode(String?.self, atIndex: SummaryRows.width + 2),
      owner: try row.text(SummaryRows.width + 3))
  }

  private static func recorded(_ row: Row) throws -> RecordedCertificate {
    RecordedCertificate(
      summary: try SummaryRows.summary(row), operation: try row.id(SummaryRows.width),
      digest: try row.digest(SummaryRows.width + 1),
      inspection: try row.json(SummaryRows.width + 2), adaptations: try row.json(SummaryRows.width + 3),
      portalID: try row.decode(String?.self, atIndex: SummaryRows.width + 4),
      confirmedAt: try row.optionalInstant(SummaryRows.width + 5))
  }

  private static func counted(_ row: Row) throws -> CountedCertificate {
    let text = try row.text(5)
    let adaptations: [Adaptation] = text == "[]" ? [] : try row.json(5)
    return CountedCertificate(
      kind: try row.value(0), day: CivilDate(of: try row.instant(1), utcOffset: Int(try row.integer(2))),
      mechanic: try row.accessCode(3), result: try row.value(4), adaptations: Set(adaptations.map(\.code)),
      recordedAt: try row.instant(6), confirmedAt: try row.optionalInstant(7))
  }
}
