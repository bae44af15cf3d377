internal import Domain
internal import GRDB

/// The columns of an `OutboxChange`, encoded before the transaction to keep the transaction short.
struct OutboxChangeRow {
  let change: OutboxChange
  let reason: String?
  let decision: String?

  init(_ change: OutboxChange) throws { try self.init(change, reason: JSONText.optionalText(of: change.reason)) }

  private init(_ change: OutboxChange, reason: String?) throws {
    self.change = change
    self.reason = reason
    if case .set(let decision) = change.decision {
      self.decision = try JSONText.text(of: decision)
    } else {
      decision = nil
    }
  }

  /// Most changes of one pass have the same reason, which is encoded once.
  static func rows(for changes: [OutboxChange]) throws(StoreFault) -> [OutboxChangeRow] {
    var texts: [StateReason?: String?] = [nil: nil]
    do {
      return try changes.map { change in
        if let text = texts[change.reason] { return try OutboxChangeRow(change, reason: text) }
        let text = try JSONText.optionalText(of: change.reason)
        texts[change.reason] = text
        return try OutboxChangeRow(change, reason: text)
      }
    } catch {
      throw StoreFault(from: error)
    }
  }

  /// Applies the change, and returns the state before. If the state stays the same, `state_since` stays, and so does
  /// the reason unless there is a new one. A receipt for a confirmed operation changes nothing.
  ///
  /// - Parameter state: the state before, if this transaction has read it.
  @discardableResult
  func apply(in db: Database, at now: Instant, from state: OutboxState? = nil) throws -> OutboxState {
    let before = try state ?? stateBefore(in: db)
    if let receipt = change.receipt {
      try store(receipt, at: now, in: db)
      if before == .confirmed { return before }
    }
    if let agreement = change.agreement {
      try db.run(
        "INSERT INTO agreement (operation, at, fields) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [change.operation.bytes, now.milliseconds, try JSONText.text(of: agreement.fields)])
    }
    try write(in: db, at: now)
    if before == .confirmed, change.state != .confirmed { try withdrawReceipt(in: db, at: now) }
    if change.state == .confirmed { try moveNumber(to: .reinstated, at: now, in: db) }
    return before
  }

  private func stateBefore(in db: Database) throws -> OutboxState {
    guard let row = try db.row("SELECT state FROM operation WHERE id = ?", [change.operation.bytes]) else {
      throw StoreFault.refused("operation: there is none of this id")
    }
    return try row.value(0)
  }

  /// Whether the portal lost a confirmed document that the open notice does not count yet. A later change may repeat
  /// the reason, and is no further loss.
  func isNewLoss(after before: OutboxState, in db: Database) throws -> Bool {
    guard before == .confirmed, change.reason?.code == .lostByPortal else { return false }
    let told =
      try db.row(
        """
        SELECT count(*) FROM withdrawn_receipt
        WHERE operation = ? AND withdrawn_at >= (SELECT at FROM notice WHERE kind = ? AND seen_at IS NULL)
        """,
        [change.operation.bytes, Notice.Kind.portalWentBack.rawValue])?.integer(0) ?? 0
    // One row is that of its own receipt, withdrawn just now.
    return told <= 1
  }

  private func write(in db: Database, at now: Instant) throws {
    try db.run(
      """
      UPDATE operation SET
        reason = iif(state = :state, coalesce(:reason, reason), :reason),
        state_since = iif(state = :state, state_since, :now),
        state = :state,
        not_before = :notBefore,
        unknown_cycles = unknown_cycles + :cycle,
        decision = iif(:keepsDecision, decision, :decision)
      WHERE id = :id
      """,
      [
        "id": change.operation.bytes, "state": change.state.rawValue, "reason": reason, "now": now.milliseconds,
        "notBefore": change.notBefore?.milliseconds, "cycle": change.completesUnknownCycle ? 1 : 0,
        "keepsDecision": change.decision == .keep, "decision": decision,
      ])
  }

  /// Stores the result of the request for this operation. When the request was not announced for it (a look-up in
  /// bulk), an attempt is added only if the operation's state changed.
  func noteAttempt(in exchange: ExchangeID, moved: Bool, _ db: Database) throws {
    let noted = try db.changes(
      by: "UPDATE attempt SET state = ?, reason = ? WHERE operation = ? AND exchange = ?",
      [change.state.rawValue, reason, change.operation.bytes, exchange.row])
    guard noted == 0, moved else { return }
    try db.run(
      "INSERT INTO attempt (operation, exchange, state, reason) VALUES (?, ?, ?, ?)",
      [change.operation.bytes, exchange.row, change.state.rawValue, reason])
  }

  /// Stores the result that the request would have had, if nobody had acted on the operation, which is now in `state`.
  /// When the request was not announced for it, an attempt is added only if the portal has the document.
  func noteOvertaken(in exchange: ExchangeID, state: OutboxState, isThere: Bool, _ db: Database) throws {
    let noted = try db.changes(
      by: "UPDATE attempt SET state = ?, reason = ? WHERE operation = ? AND exchange = ?",
      [state.rawValue, reason, change.operation.bytes, exchange.row])
    guard noted == 0, isThere else { return }
    try db.run(
      "INSERT INTO attempt (operation, exchange, state, reason) VALUES (?, ?, ?, ?)",
      [change.operation.bytes, exchange.row, state.rawValue, reason])
  }

  /// Notes that the portal has the document of a paper that a person took back: the paper cannot be used again.
  func noteFound(at now: Instant, in db: Database) throws {
    let sql = "SELECT kind, number FROM operation WHERE id = ? AND intent = 'reinstate'"
    guard let row = try db.row(sql, [change.operation.bytes]) else { return }
    let number = StockNumber(kind: try row.value(0), number: try row.number(1))
    try StationStore.noteFound(number, at: now, in: db)
  }

  /// Withdraws the receipt of a document that the portal confirmed and no longer has; the receipt is kept as history.
  private func withdrawReceipt(in db: Database, at now: Instant) throws {
    let id = change.operation.bytes
    try db.run(
      """
      INSERT INTO withdrawn_receipt (operation, digest, portal_id, received_at, vehicle, stored_at, withdrawn_at)
      SELECT operation, digest, portal_id, received_at, vehicle, stored_at, ? FROM receipt WHERE operation = ?
      """,
      [now.milliseconds, id])
    try db.run("DELETE FROM receipt WHERE operation = ?", [id])
    try moveNumber(to: .issued, at: now, in: db)
  }

  /// Moves the number of the operation's paper; does nothing for an operation without a paper.
  private func moveNumber(to state: StockState, at now: Instant, in db: Database) throws {
    let sql = "SELECT kind, number FROM operation WHERE id = ? AND intent = 'reinstate'"
    guard let row = try db.row(sql, [change.operation.bytes]) else { return }
    try StockRows.move(try row.number(1), try row.value(0), to: state, at: now, in: db)
  }

  private func store(_ receipt: Receipt, at now: Instant, in db: Database) throws {
    guard receipt.operation == change.operation else {
      throw StoreFault.refused("receipt: it is another operation's")
    }
    try db.run(
      """
      INSERT INTO receipt (operation, kind, number, digest, portal_id, received_at, vehicle, stored_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operation) DO NOTHING
      """,
      [
        receipt.operation.bytes, receipt.kind.rawValue, receipt.number.text, receipt.digest.bytes, receipt.portalID,
        receipt.receivedAt.milliseconds, receipt.vehicle.bytes, now.milliseconds,
      ])
  }
}
