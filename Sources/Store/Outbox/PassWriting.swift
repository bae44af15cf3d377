internal import Domain
internal import GRDB

/// One transaction of a pass.
struct PassWriting {
  let exchange: ExchangeID?
  let now: Instant
  /// How the pass knows its operations; nil for changes that stand by themselves.
  let stands: [OperationID: OperationStand]?
  /// A change that a rule refuses is left out, instead of ending the transaction.
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
    guard eachAlone else { return try write(row, in: db) }
    do {
      try db.inSavepoint {
        try write(row, in: db)
        return .commit
      }
    } catch {
      guard case .refused(let note) = StoreFault(from: error) else { throw error }
      try setAside(row, in: current.state, db)
      commit.refused.append(PassCommit.Refusal(change: row.change, note: note))
    }
  }

  /// Once every change was written.
  func close(in db: Database) throws {
    if let exchange { try StationStore.expectNoneSending(after: exchange, in: db) }
    if lost > 0 { try NoticeRow(kind: .portalWentBack, count: lost, parameters: "{}").add(in: db, at: now) }
  }

  /// A receipt proves what it proves, wherever the operation is; only what a person closed stays closed. Nothing is sent
  /// again that a person asked the portal to cancel meanwhile.
  private func mayFollow(
    _ change: OutboxChange, _ current: OperationStand, _ stand: OperationStand?, in db: Database
  ) throws -> Bool {
    if change.receipt != nil { return current.state != .closed }
    guard let stand else { return true }
    guard stand.holds(current) else { return false }
    return try current.state != .confirmed || !CancellationRows.mayBeCancelled(change.operation, in: db)
  }

  private mutating func write(_ row: OutboxChangeRow, in db: Database) throws {
    let before = try row.apply(in: db, at: now)
    if let exchange { try row.noteAttempt(in: exchange, moved: before != row.change.state, db) }
    if try row.isNewLoss(after: before, in: db) { lost += 1 }
  }

  /// A person acted on it. What the portal said stays in its life, and no paper is used again that the portal has.
  private mutating func pass(over row: OutboxChangeRow, in state: OutboxState, _ db: Database) throws {
    commit.overtaken.append(row.change)
    let isThere = row.change.receipt != nil || row.change.reason?.code == .numberTaken
    if let exchange { try row.noteOvertaken(in: exchange, state: state, isThere: isThere, db) }
    if isThere, state == .closed {
      commit.found += 1
      try row.noteFound(at: now, in: db)
    }
  }

  /// Nothing of it is known but that it may have been sent, or that it has to wait.
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
  /// As it stands now.
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
