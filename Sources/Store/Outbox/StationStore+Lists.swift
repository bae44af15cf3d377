package import Domain
internal import GRDB

extension StationStore {
  /// The number of operations in each of the eight states, from counters.
  package func counts() async throws(StoreFault) -> [OutboxState: Int] { try await read(Self.counts) }

  static func counts(in db: Database) throws -> [OutboxState: Int] {
    let counts = try db.rows("SELECT state, count FROM operation_count") {
      (try $0.value(0) as OutboxState, Int(try $0.integer(1)))
    }
    return Dictionary(counts) { first, _ in first }
  }

  /// The oldest certificate that is ready, sending or unknown.
  package func oldestWaiting() async throws(StoreFault) -> CertificateSummary? { try await read(Self.oldestWaiting) }

  static func oldestWaiting(in db: Database) throws -> CertificateSummary? {
    let oldest = ["ready", "sending", "unknown"].map {
      "SELECT * FROM (SELECT sequence FROM operation WHERE state = '\($0)' ORDER BY sequence LIMIT 1)"
    }.joined(separator: " UNION ALL ")
    return try db.row(
      """
      SELECT \(SummaryRows.columns) FROM \(OperationRows.tables)
      WHERE o.sequence = (SELECT min(sequence) FROM (\(oldest)))
      """
    ).map(SummaryRows.summary)
  }

  /// Certificates, newest first, at most `limit`, with sequences below `before`; of all states when `states` is nil.
  /// - Parameter withVehicles: whether each has `inspected`.
  package func list(
    states: [OutboxState]?, limit: Int, before: Int64?, withVehicles: Bool = false
  ) async throws(StoreFault) -> [CertificateSummary] {
    precondition(limit > 0, "a limit is at least 1")
    let before = before ?? .max
    // One index scan for each state: none reads more than `limit` rows.
    let walks = states.map { states in
      Set(states).map(\.rawValue).sorted().map { state in
        """
        SELECT * FROM (SELECT sequence FROM operation WHERE state = '\(state)' AND sequence < :before
          ORDER BY sequence DESC LIMIT :limit)
        """
      }.joined(separator: " UNION ALL ")
    }
    if walks == "" { return [] }
    return try await read { db in
      let found = try db.rows(
        """
        SELECT \(SummaryRows.columns)\(withVehicles ? ", " + SummaryRows.inspected : "") FROM \(OperationRows.tables)
        WHERE o.sequence < :before AND \(walks.map { "o.sequence IN (\($0))" } ?? "true")
        ORDER BY o.sequence DESC LIMIT :limit
        """, ["before": before, "limit": limit]
      ) { row in
        var summary = try SummaryRows.summary(row)
        if withVehicles { summary.inspected = try SummaryRows.inspected(row, at: SummaryRows.width) }
        return summary
      }
      try RowTags.expectSound(operations: found.map(\.sequence), in: db)
      return found
    }
  }

  package func operation(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> OutboxOperation? {
    try await read { db in
      try db.row(
        """
        SELECT \(OperationRows.columns) FROM \(OperationRows.tables) WHERE \(OperationRows.isDocument)
        """,
        [kind.rawValue, number.text]
      ).map(OperationRows.operation)
    }
  }
}
