internal import Domain
internal import GRDB

/// Writes the changes of one pass in one transaction.
struct PassWriting {
  let exchange: ExchangeID?
  let now: Instant
  /// Each operation's stand when the pass read it; nil for changes that are applied without comparing.
  let stands: [OperationID: OperationStand]?
  /// Whether a change that a rule refuses is left out, instead of ending the transaction.
  let eachAlone: Bool
  private(set) var commit = PassCommit()
  private var lost = 0

  init(exchange: ExchangeID?, now: Instant, standing stands: [OperationID: OperationStand]?, eachAlone: Bool = false) {
    (self.exchange, self.now, self.stands, self.eachAlone) = (exchange, now, stands, eachAlone)
  }

  mutating func carryOut(_ row: OutboxChangeRow, in db: Database) throws {
    guard let stands else { return try write(row, in: db) }
    let id = row.change.operation
    let current = try OperationStand(of: id, in: db)
    guard try mayFollow(row.change, current, stands[id], in: db) else {
      return try pass(over: row, in: current.state, db)
    }
    guard eachAlone else { return try write(row, from: current.state, in: db) }
    do {
      try db.inSavepoint {
        try write(row, from: current.state, in: db)
        return .commit
      }
    } catch {
      guard case .refused(let note) = StoreFault(from: error) else { throw error }
      try setAside(row, in: current.state, db)
      commit.refused.append(PassCommit.Refusal(change: row.change, note: note))
    }
  }

  /// Ends the writing: call it after every change was written.
  func close(in db: Database) throws {
    if let exchange { try StationStore.expectNoneSending(after: exchange, in: db) }
    if lost > 0 { try NoticeRow(kind: .portalWentBack, count: lost, parameters: "{}").add(in: db, at: now) }
  }

  /// Whether the change may be applied to an operation that now stands at `current`. A receipt always counts, except
  /// for an operation that a person closed. An operation that a person meanwhile asked the portal to cancel is not sent
  /// again.
  private func mayFollow(
    _ change: OutboxChange, _ current: OperationStand, _ stand: OperationStand?, in db: Database
  ) throws -> Bool {
    if change.receipt != nil { return current.state != .closed }
    guard let stand else { return true }
    guard stand.holds(current) else { return false }
    return try current.state != .confirmed || !CancellationRows.mayBeCancelled(change.operation, in: db)
  }

  /// - Parameter state: the operation's state, if it was just read.
  private mutating func write(_ row: OutboxChangeRow, from state: OutboxState? = nil, in db: Database) throws {
    let before = try row.apply(in: db, at: now, from: state)
    if let exchange { try row.noteAttempt(in: exchange, moved: before != row.change.state, db) }
    if try row.isNewLoss(after: before, in: db) { lost += 1 }
  }

  /// Skips a change to an operation on which a person acted meanwhile. The portal's answer is still stored as an
  /// attempt, and a withdrawn paper that the portal has is not used again.
  private mutating func pass(over row: OutboxChangeRow, in state: OutboxState, _ db: Database) throws {
    commit.overtaken.append(row.change)
    let isThere = row.change.receipt != nil || row.change.reason?.code == .numberTaken
    if let exchange { try row.noteOvertaken(in: exchange, state: state, isThere: isThere, db) }
    if isThere, state == .closed {
      commit.found += 1
      try row.noteFound(at: now, in: db)
    }
  }

  /// Makes an operation whose change was refused wait: `unknown` if it may have been sent, else in its own state.
  private func setAside(_ row: OutboxChangeRow, in state: OutboxState, _ db: Database) throws {
    let id = row.change.operation.bytes
    if state == .sending {
      let reason = try JSONText.text(of: StateReason(.unreadableAnswer))
      try db.run(
        "UPDATE operation SET state = 'unknown', state_since = ?, reason = ?, not_before = ? WHERE id = ?",
        [now.milliseconds, reason, (now + .minutes(5)).milliseconds, id])
      guard let exchange else { return }
      try db.run(
        "UPDATE attempt SET state = 'unknown', reason = ? WHERE operation = ? AND exchange = ?",
        [reason, id, exchange.row])
    } else if state.isLive {
      try db.run("UPDATE operation SET not_before = ? WHERE id = ?", [(now + .minutes(5)).milliseconds, id])
    }
  }
}

extension OperationStand {
  /// Reads the operation's current stand.
  init(of operation: OperationID, in db: Database) throws {
    let row = try db.row(
      "SELECT state, decision ->> '$.choice', decision ->> '$.vehicle' FROM operation WHERE id = ?",
      [operation.bytes])
    guard let row else { throw StoreFault.refused("operation: there is none of this id") }
    let vehicle = try row.decode(String?.self, atIndex: 2)
    self.init(
      try row.value(0),
      decision: Decision(choice: try row.optionalValue(1), vehicle: vehicle.flatMap { PortalVehicleID($0) }))
  }
}
