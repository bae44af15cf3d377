package import Domain
internal import GRDB

/// The changes of a pass that were not applied.
package struct PassCommit: Hashable, Sendable {
  /// A person acted on these operations meanwhile; they stay as that person left them.
  package var overtaken: [OutboxChange] = []
  /// A rule of the tables refused these changes: an error of this program. Their operations wait 5 minutes.
  package var refused: [Refusal] = []
  /// How many operations that were withdrawn meanwhile the portal has.
  package var found = 0

  package struct Refusal: Hashable, Sendable {
    package var change: OutboxChange
    /// The message of the rule that refused it.
    package var note: String
  }
}

/// A request of a pass, once it is announced.
package struct PassRequest: Hashable, Sendable {
  /// Nil where no operation is left to ask for: no request is made.
  package var exchange: ExchangeID?
  /// A person acted on these operations meanwhile; they are not part of the request.
  package var overtaken: [OperationID]
}

/// Writes the results of a pass. People may act between the pass's reading and its writing, so each operation is
/// compared with its stand as read, in the transaction that changes it. A refused change does not stop the others.
extension StationStore {
  /// As `begin`, for those of `operations` whose stand is unchanged; an operation without a stand is not compared.
  package func begin(
    _ purpose: AttemptPurpose, _ operations: [OperationID], standing stands: [OperationID: OperationStand],
    at now: Instant
  ) async throws(StoreFault) -> PassRequest {
    try await write { db in
      let asksToCancel = try purpose == .submit && CancellationRows.areThere(in: db)
      let overtaken = try operations.filter { id in
        // A person asks the portal to cancel it [FAQ R9].
        if asksToCancel, try CancellationRows.mayBeCancelled(id, in: db) { return true }
        guard let stand = stands[id] else { return false }
        return try !stand.holds(OperationStand(of: id, in: db))
      }
      let left = operations.filter { !overtaken.contains($0) }
      guard !left.isEmpty else { return PassRequest(exchange: nil, overtaken: overtaken) }
      return PassRequest(
        exchange: try Self.announce(purpose, left, at: now, in: db), overtaken: overtaken)
    }
  }

  /// As `finish`, for decisions of a pass on operations with these stands. The request's evidence is stored even when
  /// its changes are not applied.
  package func finish(
    _ exchange: ExchangeID, evidence: AttemptEvidence, decided changes: [OutboxChange],
    standing stands: [OperationID: OperationStand], at now: Instant
  ) async throws(StoreFault) -> PassCommit {
    let evidence = try encoded(evidence)
    return try await carryOut(changes, of: exchange, standing: stands, at: now) { db in
      try Self.end(exchange, evidence: evidence, at: now, in: db)
    }
  }

  /// As `apply`, for decisions of a pass on operations with these stands.
  package func apply(
    decided changes: [OutboxChange], standing stands: [OperationID: OperationStand], at now: Instant
  ) async throws(StoreFault) -> PassCommit {
    try await carryOut(changes, of: nil, standing: stands, at: now) { _ in }
  }

  /// Applies all changes together; if a rule of the tables refuses, again with each change in a savepoint.
  private func carryOut(
    _ changes: [OutboxChange], of exchange: ExchangeID?, standing stands: [OperationID: OperationStand],
    at now: Instant, first work: @escaping @Sendable (Database) throws -> Void
  ) async throws(StoreFault) -> PassCommit {
    let rows = try OutboxChangeRow.rows(for: changes)
    let attempt: @Sendable (Database, Bool) throws -> PassCommit = { db, eachAlone in
      try work(db)
      var writing = PassWriting(exchange: exchange, now: now, standing: stands, eachAlone: eachAlone)
      for row in rows { try writing.carryOut(row, in: db) }
      try writing.close(in: db)
      return writing.commit
    }
    do throws(StoreFault) {
      return try await write { db in try attempt(db, false) }
    } catch .refused {
      return try await write { db in try attempt(db, true) }
    }
  }
}

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
      let reason: StateReason? = try db.row(
        "SELECT reason FROM operation WHERE id = ?", [change.operation.bytes])?.optionalJSON(0)
      let waiting = try db.changes(
        by: "UPDATE operation SET unknown_cycles = 0 WHERE id = ? AND state IN ('held', 'quarantined')",
        [change.operation.bytes])
      guard waiting == 1 else { return false }
      try Self.note(action, about: change.operation, by: decision, at: now, in: db)
      try KeyingRows.release(change.operation, reason, at: now, in: db)
      for row in rows { try row.apply(in: db, at: now) }
      return true
    }
  }
  /// Takes the newest decision of a person back, as `CertificateDetail.undoneDecision` allows. Returns false where it
  /// does not: the agent or another person was faster.
  package func undoDecision(
    _ kind: CertificateKind, _ number: CertificateNumber, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> Bool {
    try await write { db in
      guard let detail = try Self.detail(where: OperationRows.isDocument, kind, number, in: db),
        let change = detail.undoneDecision
      else { return false }
      try Self.note(.undo, about: change.operation, by: decision, at: now, in: db)
      try OutboxChangeRow(change).apply(in: db, at: now)
      return true
    }
  }

  private static func note(
    _ action: DecisionAction, about operation: OperationID, by decision: NamedDecision, at now: Instant, in db: Database
  ) throws {
    try db.run(
      "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, ?, ?, ?)",
      [operation.bytes, now.milliseconds, action.rawValue, decision.who, decision.why])
  }
}
