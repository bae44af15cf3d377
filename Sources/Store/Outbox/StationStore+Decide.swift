package import Domain
internal import GRDB

extension StationStore {
  /// Stores a person's decision and its change: a held or quarantined operation becomes ready, and its unknown cycles
  /// start at 0. Returns false where it no longer waits for a person: another person decided, or a receipt was carried
  /// here.
  @discardableResult
  package func decide(
    _ change: OutboxChange, action: DecisionAction, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> Bool {
    guard change.state == .ready else { throw .refused("operation: a decision makes it ready") }
    let rows = try OutboxChangeRow.rows(for: [change])
    return try await write { db in
      let waiting = try db.changes(
        by: "UPDATE operation SET unknown_cycles = 0 WHERE id = ? AND state IN ('held', 'quarantined')",
        [change.operation.bytes])
      guard waiting == 1 else { return false }
      try db.run(
        "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, ?, ?, ?)",
        [change.operation.bytes, now.milliseconds, action.rawValue, decision.who, decision.why])
      for row in rows { try row.apply(in: db, at: now) }
      return true
    }
  }
}
