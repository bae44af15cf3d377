internal import Domain
internal import FoundationEssentials
internal import GRDB

/// Adds the sound rows of a damaged file to an older copy of it, through the same calls and triggers as any change:
/// rows that they refuse stay as in the copy. The history of requests is not added. An operation that may have been
/// sent becomes `unknown`, and is looked up at the portal before it is sent again.
struct Salvage: Sendable {
  let source: SalvageSource
  let now: Instant

  struct Outcome: Sendable {
    var salvaged = 0
    /// How many recorded certificates cannot be read; nil where the number recorded is unknown.
    var missing: Int? = 0
    /// The numbers of missing certificates, where the stock still has them.
    var numbers: [StockNumber] = []
  }

  func bring(into db: Database) throws -> Outcome {
    for lot in source.rows(of: "lot") { try attempt(in: db) { try add(lot, in: db) } }
    try bringMoves(into: db)
    let takenBack = SalvagedWithdrawals(source)
    try bringWithdrawals(takenBack, into: db)
    var outcome = Outcome()
    let (last, isKnown) = source.lastSequence()
    let inspections = inspectionRows(upTo: last)
    for sequence in stride(from: 1, through: last, by: 1) {
      guard let found = SalvagedOperation(sequence: sequence, inspections: inspections, in: source) else { continue }
      if try attempt(in: db, { try seal(found, in: db) }) { outcome.salvaged += 1 }
      try attempt(in: db) { try advance(found, takenBack, in: db) }
    }
    for number in source.rows(of: "stock_number", where: "state <> 'available'") {
      try settle(number, in: db, &outcome)
    }
    let others = [
      "person_decision", "cancellation_step", "keying", "keying_event", "keying_copy", "agreement", "stock_count",
      "stock_skip", "outage", "portal_seen", "bundle", "bundle_operation", "bundle_answer", "sign_in_reset",
      "sign_in_attempt", "session", "account", "notice", "draft",
    ]
    for table in others {
      for row in source.rows(of: table) { try attempt(in: db) { try copy(row, of: table, in: db) } }
    }
    try bringRelocations(into: db)
    let present = try db.row("SELECT count(*) FROM operation")?.integer(0) ?? 0
    outcome.missing = !isKnown ? nil : max(outcome.numbers.count, Int(max(0, last - present)))
    return outcome
  }

  /// Adds the steps of moves to another device that follow those that are there.
  func bringRelocations(into db: Database) throws {
    for step in source.rows(of: "relocation") { try attempt(in: db) { try copy(step, of: "relocation", in: db) } }
  }

  /// Returns false when a trigger or a check refused; then nothing is changed.
  @discardableResult
  private func attempt(in db: Database, _ work: () throws -> Void) throws -> Bool {
    do {
      try db.inSavepoint {
        try work()
        return .commit
      }
      return true
    } catch {
      switch StoreFault(from: error) {
      case .refused, .damaged: return false
      default: throw error
      }
    }
  }

  /// The rowid of each inspection by its id, read without the index over ids.
  private func inspectionRows(upTo last: Int64) -> [Data: Int64] {
    var rows: [Data: Int64] = [:]
    // An operation and its inspection are inserted in one transaction, so neither has more rows than the other.
    for rowid in stride(from: 1, through: last, by: 1) {
      guard let row = source.row(of: "inspection", "id", where: "rowid = ?", rowid), let id = try? row.bytes(0)
      else { continue }
      rows[id] = rowid
    }
    return rows
  }

  private func add(_ row: Row, in db: Database) throws {
    guard let kind = CertificateKind(rawValue: try row.text(of: "kind")), let id = LotID(bytes: Data(count: 16)),
      let lot = try? Lot(
        id: id, kind: kind, printedFirst: try row.text(of: "first"), printedLast: try row.text(of: "last"))
    else { throw StoreFault.damaged("lot: its numbers cannot be read") }
    let result = try StockRows.add(
      Array(lot.numbers), kind, who: try row.text(of: "who"),
      at: Instant(milliseconds: try row.integer(of: "received_at")), in: db)
    guard result == .added else { throw StoreFault.refused("lot: it is there") }
  }

  /// Adds each move with all its numbers, in the order of the log, before any record that uses a number from a move.
  private func bringMoves(into db: Database) throws {
    for move in source.rows(of: "stock_move") {
      let (sequence, size) = (try move.integer(of: "sequence"), try move.integer(of: "size"))
      let numbers = source.rows(of: "stock_move_number", where: "move = ?", [sequence])
      guard numbers.count == size else { continue }
      try attempt(in: db) {
        try copy(move, of: "stock_move", in: db)
        for number in numbers { try copy(number, of: "stock_move_number", in: db) }
      }
    }
  }

  /// Withdraws records that were withdrawn since the copy was made, before their replacements are added.
  private func bringWithdrawals(_ takenBack: SalvagedWithdrawals, into db: Database) throws {
    // An operation in a bundle can only be withdrawn once the bundle's answer is stored.
    for answer in source.rows(of: "bundle_answer") {
      try attempt(in: db) { try copy(answer, of: "bundle_answer", in: db) }
    }
    for (operation, since) in try takenBack.stillRecorded(in: db) {
      try attempt(in: db) { try takeBack(operation, at: since ?? now, in: db) }
    }
  }

  private func seal(_ found: SalvagedOperation, in db: Database) throws {
    switch found.sealed {
    case .inspection(let sealed):
      guard case .sealed = try SealedRow(sealed).seal(in: db, at: found.sealedAt) else {
        throw StoreFault.refused("operation: it is there, or its number is taken")
      }
    case .conformity(let sealed):
      // It was accepted when it was recorded; its rules are not checked again.
      guard try ConformityRows.expectedResult(of: sealed, in: db) == nil else {
        throw StoreFault.refused("operation: it is there")
      }
      _ = try ConformityRows.insert(sealed, at: found.sealedAt, in: db)
    }
  }

  /// Brings an operation to the state that it had. Where that state is not proven, or the operation was being sent, the
  /// portal may have it.
  private func advance(_ found: SalvagedOperation, _ takenBack: SalvagedWithdrawals, in db: Database) throws {
    let id = found.sealed.operation
    guard let told = found.progress, told.state != .sending, told.state != .unknown else {
      if let since = try takenBack.since(of: id, in: db) { return try takeBack(id, at: since ?? now, in: db) }
      guard try db.row("SELECT 1 FROM operation WHERE id = ? AND state = 'ready'", [id.bytes]) != nil else { return }
      // An attempt without an answer: the next opening makes its state `unknown`.
      _ = try StationStore.announce(.submit, [id], at: now, in: db)
      return
    }
    if told.state == .closed, told.reason?.code == .withdrawn { return try takeBack(id, at: told.since, in: db) }
    // The older copy may have closed it on what people saw.
    let stands: OutboxState? = try db.row("SELECT state FROM operation WHERE id = ?", [id.bytes])?.value(0)
    if stands == .closed, told.state != .closed {
      try OutboxChangeRow(OutboxChange(id, to: .ready, reason: StateReason(.witnessed))).apply(in: db, at: told.since)
    }
    // What its state depends on, beside a receipt.
    try copyEarly(["keying", "agreement"], of: id, in: db)
    let agreement = try agreement(of: id)
    let receipt = told.state == .confirmed && agreement == nil ? try receipt(of: id) : nil
    let change = OutboxChange(
      id, to: told.state, reason: told.reason, notBefore: told.notBefore, receipt: receipt,
      agreement: told.state == .confirmed ? agreement : nil, decision: told.decision.map { .set($0) } ?? .clear)
    try OutboxChangeRow(change).apply(in: db, at: told.since)
  }

  /// Withdraws an operation. It was held, or never sent: where the older copy has it as sent or confirmed, the portal
  /// answered later that it does not have it. The steps in between are added first.
  private func takeBack(_ operation: OperationID, at moment: Instant, in db: Database) throws {
    let row = try db.row("SELECT state FROM operation WHERE id = ? AND withdrawn = 0", [operation.bytes])
    guard let state: OutboxState = try row?.value(0) else { return }
    try copyEarly(["keying", "cancellation_step"], of: operation, in: db)
    var steps: [OutboxChange] = []
    if state == .confirmed { steps.append(OutboxChange(operation, to: .ready, reason: StateReason(.lostByPortal))) }
    if !state.needsPerson, state != .closed {
      steps.append(OutboxChange(operation, to: .held, reason: StateReason(.personDecided)))
    }
    for step in steps { try OutboxChangeRow(step).apply(in: db, at: moment) }
    let decided = source.rows(
      of: "person_decision", where: "operation = ? AND action = 'withdraw'", [operation.bytes]
    ).last
    let decision = try decided.map { NamedDecision(who: try $0.text(of: "who"), why: try $0.text(of: "why")) }
    try StationStore.takeBack(operation, by: decision, at: moment, in: db)
  }

  /// Copies rows of an operation on which its next state depends, before all others of their tables.
  private func copyEarly(_ tables: [String], of operation: OperationID, in db: Database) throws {
    for table in tables {
      for row in source.rows(of: table, where: "operation = ?", [operation.bytes]) {
        try attempt(in: db) { try copy(row, of: table, in: db) }
      }
    }
  }

  private func agreement(of operation: OperationID) throws -> PortalAgreement? {
    guard let row = source.rows(of: "agreement", where: "operation = ?", [operation.bytes]).first else { return nil }
    return PortalAgreement(fields: try JSONText.value(in: try row.text(of: "fields")))
  }

  private func receipt(of operation: OperationID) throws -> Receipt {
    guard let row = source.rows(of: "receipt", where: "operation = ?", [operation.bytes]).first else {
      throw StoreFault.damaged("receipt: it cannot be read")
    }
    return Receipt(
      operation: operation, kind: try row.value(1), number: try row.number(2), digest: try row.digest(3),
      portalID: try row.text(4), receivedAt: try row.instant(5), vehicle: try row.id(6))
  }

  /// Gives a number the state that it had. A used number whose record could not be added counts as missing.
  private func settle(_ row: Row, in db: Database, _ outcome: inout Outcome) throws {
    guard let number = CertificateNumber(told: try row.text(of: "number")),
      let kind = CertificateKind(rawValue: try row.text(of: "kind")),
      let told = StockState(rawValue: try row.text(of: "state")),
      let own = try StockRows.state(of: number, kind, in: db)
    else { return }
    switch told {
    case .issued, .reinstated:
      if own.isFree || own == .handedOver { outcome.numbers.append(StockNumber(kind: kind, number: number)) }
    case .spoiled, .lost, .stolen, .returned:
      guard own != told, own != .handedOver else { return }
      let (who, why) = (try row.text(of: "who"), try row.text(of: "reason"))
      let changed = Instant(milliseconds: try row.integer(of: "changed_at"))
      try attempt(in: db) {
        try StockRows.move(
          number, kind, to: told, by: NamedDecision(who: who, why: why), at: changed, in: db)
      }
    case .reserved:
      // Its record was withdrawn, or is lost: the paper must not be offered as unused.
      guard own == .available else { return }
      try attempt(in: db) {
        try StockRows.move(
          number, kind, to: .reserved, by: SalvagedWithdrawals.decision(of: row), at: now, in: db)
      }
    case .available, .handedOver: break
    }
  }

  private func copy(_ row: Row, of table: String, in db: Database) throws {
    let names = Array(row.columnNames)
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    let changes = names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let sql =
      "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places)) ON CONFLICT DO UPDATE SET \(changes)"
    try db.run(sql, StatementArguments(row.databaseValues))
  }
}
