package import Domain
internal import GRDB

extension StationStore {
  /// Stores what a person decided together with what it changes: a held or quarantined operation is ready again, and
  /// its unknown cycles are counted anew.
  package func decide(
    _ change: OutboxChange, action: DecisionCall.Action, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) {
    guard change.state == .ready else { throw .refused("operation: a decision makes it ready") }
    let rows = try OutboxChangeRow.rows(for: [change])
    try await write { db in
      let waiting = try db.changes(
        by: "UPDATE operation SET unknown_cycles = 0 WHERE id = ? AND state IN ('held', 'quarantined')",
        [change.operation.bytes])
      guard waiting == 1 else { throw StoreFault.refused("operation: only a held or quarantined one is decided") }
      try db.run(
        "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, ?, ?, ?)",
        [change.operation.bytes, now.milliseconds, action.rawValue, decision.who, decision.why])
      for row in rows { try row.apply(in: db, at: now) }
    }
  }
}
