package import Domain
internal import GRDB

extension StationStore {
  /// Commits, before a request is made, which operations it is for (I3). `submit` makes them `sending`, and throws if
  /// one is not ready. A question in bulk may name none: `finish` adds those that it changes.
  package func begin(
    _ purpose: AttemptPurpose, _ operations: [OperationID], at now: Instant
  ) async throws(StoreFault) -> ExchangeID {
    precondition(
      !operations.isEmpty || purpose == .lookUp || purpose == .match, "what changes the portal is for an operation")
    return try await write { db in try Self.announce(purpose, operations, at: now, in: db) }
  }

  static func announce(
    _ purpose: AttemptPurpose, _ operations: [OperationID], at now: Instant, in db: Database
  ) throws -> ExchangeID {
    try db.run(
      "INSERT INTO exchange (purpose, started_at) VALUES (?, ?)", [purpose.rawValue, now.milliseconds])
    let exchange = ExchangeID(row: db.lastInsertedRowID)
    for operation in operations {
      try db.run("INSERT INTO attempt (operation, exchange) VALUES (?, ?)", [operation.bytes, exchange.row])
      if purpose == .submit { try send(operation, at: now, in: db) }
    }
    return exchange
  }

  private static func send(_ operation: OperationID, at now: Instant, in db: Database) throws {
    let changed = try db.changes(
      by: """
        UPDATE operation SET state = 'sending', state_since = ?, reason = NULL, not_before = NULL
        WHERE id = ? AND state = 'ready'
        """,
      [now.milliseconds, operation.bytes])
    guard changed == 1 else { throw StoreFault.refused("operation: only a ready one is sent") }
  }

  /// Stores the result of a request together with its changes. After a `submit`, none of its operations may be left
  /// `sending`. Certificates that the portal lost are added to a notice.
  package func finish(
    _ exchange: ExchangeID, evidence: AttemptEvidence, changes: [OutboxChange], at now: Instant
  ) async throws(StoreFault) {
    let evidence = try encoded(evidence)
    let rows = try OutboxChangeRow.rows(for: changes)
    try await write { db in
      try Self.end(exchange, evidence: evidence, at: now, in: db)
      var writing = PassWriting(exchange: exchange, now: now, standing: nil)
      for row in rows { try writing.carryOut(row, in: db) }
      try writing.close(in: db)
    }
  }

  static func end(_ exchange: ExchangeID, evidence: String, at now: Instant, in db: Database) throws {
    let ended = try db.changes(
      by: "UPDATE exchange SET ended_at = ?, evidence = ? WHERE id = ? AND ended_at IS NULL",
      [now.milliseconds, evidence, exchange.row])
    guard ended == 1 else { throw StoreFault.refused("exchange: it has ended, or never began") }
  }

  static func expectNoneSending(after exchange: ExchangeID, in db: Database) throws {
    let left = try db.row(
      """
      SELECT 1 FROM attempt JOIN operation ON operation.id = attempt.operation
      WHERE attempt.exchange = ? AND operation.state = 'sending' AND attempt.state IS NULL LIMIT 1
      """,
      [exchange.row])
    guard left == nil else { throw StoreFault.refused("operation: left sending after its request ended") }
  }

  /// Stores changes that belong to no request.
  package func apply(_ changes: [OutboxChange], at now: Instant) async throws(StoreFault) {
    let rows = try OutboxChangeRow.rows(for: changes)
    try await write { db in
      for row in rows { try row.apply(in: db, at: now) }
    }
  }
}

/// The id of one request that was stored before it is made; used to store its end.
package struct ExchangeID: Hashable, Sendable {
  let row: Int64
}
