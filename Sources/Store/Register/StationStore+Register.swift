package import Domain
internal import GRDB

/// A page of the register, and where the next page begins.
package struct RegisterSlice<Entry: Sendable>: Sendable {
  package var entries: [Entry]
  /// The sequence from which the next page goes on; nil at the end of the register.
  package var next: Int64?
}

/// Reads the register page by page, by ranges of sequences, so that other calls do not wait long and memory stays
/// small.
extension StationStore {
  /// The sequences that are read in one transaction.
  package static let sliceLength: Int64 = 2_000

  /// The newest sequence; 0 before the first.
  package func lastSequence() async throws(StoreFault) -> Int64 {
    try await read { db in try db.row("SELECT coalesce(max(sequence), 0) FROM operation")?.integer(0) ?? 0 }
  }

  /// Matches, newest first, at most `limit`, with sequences below `before`. A search for a number uses an index, and
  /// covers all sequences at once.
  /// - Parameter withVehicles: whether each summary has `inspected`.
  package func search(
    _ filter: CertificateFilter, before: Int64, limit: Int, withVehicles: Bool = false
  ) async throws(StoreFault) -> RegisterSlice<FoundCertificate> {
    precondition(limit > 0, "a limit is at least 1")
    let lowest = filter.number == nil ? max(1, before - Self.sliceLength) : 1
    let chosen = FilterSQL(filter)
    let arguments: StatementArguments = [lowest, before]
    return try await read { db in
      let found = try db.rows(
        """
        SELECT \(SummaryRows.columns), i.performed_at, o.vehicle_key, i.record ->> '$.vehicle.plate',
          i.record ->> '$.owner.name'\(withVehicles ? ", " + SummaryRows.inspected : "")
        FROM \(OperationRows.tables) WHERE \(chosen.sequence) >= ? AND \(chosen.sequence) < ? AND \(chosen.condition)
        ORDER BY o.sequence DESC LIMIT ?
        """,
        arguments + chosen.arguments + [limit]
      ) { row in
        var found = try Self.found(row)
        if withVehicles { found.summary.inspected = try SummaryRows.inspected(row, at: SummaryRows.width + 4) }
        return found
      }
      try RowTags.expectSound(operations: found.map(\.summary.sequence), in: db)
      let last = found.count == limit ? found.last?.summary.sequence ?? lowest : lowest
      return RegisterSlice(entries: found, next: last > 1 ? last : nil)
    }
  }

  /// Expression on operation `o` with its receipt `r`: when the portal's receipt was stored, or when it showed what a
  /// person had typed; NULL where it is not confirmed.
  private static let confirmedAt = """
    coalesce(r.stored_at, iif(o.state = 'confirmed', (SELECT a.at FROM agreement AS a WHERE a.operation = o.id), NULL))
    """

  /// Matches, oldest first, at most `limit`, with sequences after `after` up to `through`. Throws where a row's bytes
  /// changed.
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
        SELECT \(SummaryRows.columns), o.id, o.digest, i.record, o.adaptations, r.portal_id, \(Self.confirmedAt),
          \(KeyingRows.columns), \(KeyingRows.typedBy)
        FROM \(OperationRows.tables) LEFT JOIN keying AS k ON k.operation = o.id
        LEFT JOIN receipt AS r ON r.operation = o.id AND o.state = 'confirmed'
        WHERE \(chosen.sequence) > ? AND \(chosen.sequence) <= ? AND \(chosen.condition) ORDER BY o.sequence LIMIT ?
        """,
        arguments + chosen.arguments + [limit], as: Self.recorded)
      try RowTags.expectSound(operations: found.map(\.summary.sequence), in: db)
      let last = found.count == limit ? found.last?.summary.sequence ?? highest : highest
      return RegisterSlice(entries: found, next: last < through ? last : nil)
    }
  }

  /// The columns that statistics count, for sequences after `after`.
  package func counted(
    from: CivilDate, through: CivilDate, after: Int64
  ) async throws(StoreFault) -> RegisterSlice<CountedCertificate> {
    let chosen = FilterSQL(CertificateFilter(from: from, through: through))
    let arguments: StatementArguments = [after, after + Self.sliceLength]
    return try await read { db in
      let counted = try db.rows(
        """
        SELECT o.kind, i.performed_at, i.utc_offset, i.record ->> '$.mechanic', i.record ->> '$.result',
          o.adaptations, i.recorded_at, \(Self.confirmedAt), \(KeyingRows.isWitnessed)
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
      confirmedAt: try row.optionalInstant(SummaryRows.width + 5),
      keying: try KeyingRows.record(row, at: SummaryRows.width + 6),
      typedBy: try row.decode(String?.self, atIndex: SummaryRows.width + 15).flatMap { AccessCode($0) })
  }

  private static func counted(_ row: Row) throws -> CountedCertificate {
    let text = try row.text(5)
    let adaptations: [Adaptation] = text == "[]" ? [] : try row.json(5)
    return CountedCertificate(
      kind: try row.value(0), day: CivilDate(of: try row.instant(1), utcOffset: Int(try row.integer(2))),
      mechanic: try row.accessCode(3), result: try row.value(4), adaptations: Set(adaptations.map(\.code)),
      recordedAt: try row.instant(6), confirmedAt: try row.optionalInstant(7),
      isWitnessed: try row.integer(8) == 1)
  }
}
