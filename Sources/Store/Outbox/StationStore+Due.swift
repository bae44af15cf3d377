package import Domain
internal import GRDB

extension StationStore {
  /// Operations that are due, oldest first, at most one for each vehicle (I9, I12).
  ///
  /// A ready operation waits for every older ready one of its vehicle, and for any that is in flight. An unknown one is
  /// the only one in flight for its vehicle, and its look-up waits for no other. Repairs wait until the portal has
  /// their document, and nothing waits for such repairs meanwhile. A time later than any rule sets was set by a wrong
  /// clock, and is ignored. Throws where bytes changed, so that they are never sent.
  package func due(
    _ state: OutboxState, after sequence: Int64, limit: Int, now: Instant
  ) async throws(StoreFault) -> [OutboxOperation] {
    precondition(state == .ready || state == .unknown, "only ready and unknown operations are due")
    precondition(limit > 0, "a limit is at least 1")
    let sql = state == .ready ? Self.readySQL : Self.unknownSQL
    let furthest = now + OutboxOperation.longestWait
    return try await read { db in
      let due = try db.rows(
        sql, [sequence, now.milliseconds, furthest.milliseconds, limit], as: OperationRows.operation)
      try RowTags.expectSound(operations: due.map(\.sequence), in: db)
      return due
    }
  }

  static let readySQL = """
    SELECT \(OperationRows.columns) FROM \(OperationRows.tables)
    WHERE o.state = 'ready' AND o.sequence > ?
      AND (o.not_before IS NULL OR o.not_before <= ? OR o.not_before > ?)
      AND NOT EXISTS (
        SELECT 1 FROM operation AS other WHERE other.vehicle_key = o.vehicle_key AND other.sequence < o.sequence
          AND other.state = 'ready' AND NOT \(ConformityRows.areRepairsThatWait("other")))
      AND NOT EXISTS (
        SELECT 1 FROM operation AS other WHERE other.vehicle_key = o.vehicle_key
          AND other.state IN ('sending', 'unknown'))
      AND NOT \(ConformityRows.areRepairsThatWait("o"))
      AND NOT \(CancellationRows.mayBeCancelled("o"))
    ORDER BY o.sequence LIMIT ?
    """

  static let unknownSQL = """
    SELECT \(OperationRows.columns) FROM \(OperationRows.tables)
    WHERE o.state = 'unknown' AND o.sequence > ?
      AND (o.not_before IS NULL OR o.not_before <= ? OR o.not_before > ?)
    ORDER BY o.sequence LIMIT ?
    """

  /// The time at which the next waiting operation is due; nil when none waits for a time.
  package func nextDue(after now: Instant) async throws(StoreFault) -> Instant? {
    try await read { db in
      try db.row(
        """
        SELECT min(not_before) FROM operation
        WHERE not_before IS NOT NULL AND state IN ('ready', 'sending', 'unknown') AND not_before > ?
          AND not_before <= ?
        """,
        [now.milliseconds, (now + OutboxOperation.longestWait).milliseconds])?.optionalInstant(0)
    }
  }
}
