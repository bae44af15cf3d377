package import Domain
internal import GRDB

/// What was not carried out of what a pass decided.
package struct PassCommit: Hashable, Sendable {
  /// A person acted on these operations meanwhile; they stay as that person left them.
  package var overtaken: [OutboxChange] = []
  /// A rule of the tables refused these, which is an error of this program; their operations wait some minutes.
  package var refused: [Refusal] = []
  /// How many of those that were taken back meanwhile the portal has.
  package var found = 0

  package struct Refusal: Hashable, Sendable {
    package var change: OutboxChange
    /// The rule's words.
    package var note: String
  }
}

/// What a pass is about to ask, once it is announced.
package struct PassRequest: Hashable, Sendable {
  /// Nil where nothing is left to ask for: no request is made.
  package var exchange: ExchangeID?
  /// A person acted on these meanwhile; they are not part of the request.
  package var overtaken: [OperationID]
}

/// What a pass writes. It decides on what it read before, while people act: each operation is compared with how the pass
/// knows it, in the transaction that moves it. Nothing of one operation keeps another from being moved.
extension StationStore {
  /// As `begin`, for those of `operations` that still stand like this; one without a stand is not compared.
  package func begin(
    _ purpose: AttemptPurpose, _ operations: [OperationID], standing stands: [OperationID: OperationStand],
    at now: Instant
  ) async throws(StoreFault) -> PassRequest {
    try await write { db in
      let overtaken = try operations.filter { id in
        guard let stand = stands[id] else { return false }
        return try !stand.holds(OperationStand(of: id, in: db))
      }
      let left = operations.filter { !overtaken.contains($0) }
      guard !left.isEmpty else { return PassRequest(exchange: nil, overtaken: overtaken) }
      return PassRequest(
        exchange: try Self.announce(purpose, left, at: now, in: db), overtaken: overtaken)
    }
  }

  /// As `finish`, for what a pass decided of operations that stood like this. What came of the request is stored
  /// whatever becomes of its changes.
  package func finish(
    _ exchange: ExchangeID, evidence: AttemptEvidence, decided changes: [OutboxChange],
    standing stands: [OperationID: OperationStand], at now: Instant
  ) async throws(StoreFault) -> PassCommit {
    let evidence = try encoded(evidence)
    return try await carryOut(changes, of: exchange, standing: stands, at: now) { db in
      try Self.end(exchange, evidence: evidence, at: now, in: db)
    }
  }

  /// As `apply`, for what a pass decided of operations that stood like this.
  package func apply(
    decided changes: [OutboxChange], standing stands: [OperationID: OperationStand], at now: Instant
  ) async throws(StoreFault) -> PassCommit {
    try await carryOut(changes, of: nil, standing: stands, at: now) { _ in }
  }

  /// All at once; where a rule of the tables refuses, each on its own.
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
