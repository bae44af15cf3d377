internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The number of changes that a file has had: the one row of `change_mark`.
struct ChangeMark: Hashable, Sendable {
  /// Grows with each rebuilding. Counts of different lives are not compared.
  var life: Int64
  /// The number of acknowledged transactions.
  var changes: Int64
  /// The sequence of the newest operation.
  var sequence: Int64
  /// A hash chain over the digests of the operations up to `sequence`.
  var chain: Data

  /// The mark of a file in which nothing was counted yet.
  static let none = ChangeMark(life: 0, changes: 0, sequence: 0, chain: Data(count: 32))

  func isAhead(of other: ChangeMark) -> Bool { (life, changes) > (other.life, other.changes) }

  static func read(in db: Database) throws -> ChangeMark {
    let row = try db.row("SELECT life, changes, sequence, chain FROM change_mark")
    guard let row else { return .none }
    return ChangeMark(
      life: try row.integer(0), changes: try row.integer(1), sequence: try row.integer(2), chain: try row.bytes(3))
  }

  /// Counts the current transaction, which has changed rows. Nil while the file has no station.
  static func advance(in db: Database) throws -> CountedChange? {
    guard let station = try db.row("SELECT id, epoch FROM station") else { return nil }
    var mark = try read(in: db)
    mark.changes += 1
    var numbers: [WitnessedNumber] = []
    let added = try Row.fetchCursor(
      try db.cachedStatement(
        sql: "SELECT sequence, kind, number, intent, digest FROM operation WHERE sequence > ? ORDER BY sequence"),
      arguments: [mark.sequence])
    while let row = try added.next() {
      mark.sequence = try row.integer(0)
      mark.chain = link(mark.chain, try row.bytes(4))
      let intent: OutboxOperation.Intent = try row.value(3)
      numbers.append(
        WitnessedNumber(
          change: mark.changes, kind: try row.value(1), number: try row.number(2),
          fate: intent == .reinstate ? .stock(.issued) : .document))
    }
    let recorded = Set(numbers.map { StockNumber(kind: $0.kind, number: $0.number) })
    numbers += try ChangedNumbers.taken(in: db).filter { changed in
      changed.state != .issued || !recorded.contains(StockNumber(kind: changed.kind, number: changed.number))
    }.map { WitnessedNumber(change: mark.changes, kind: $0.kind, number: $0.number, fate: .stock($0.state)) }
    try mark.write(in: db)
    return CountedChange(station: try station.id(0), epoch: try station.id(1), mark: mark, numbers: numbers)
  }

  /// Begins a new life for a rebuilt file, with a higher number than any file that it replaces.
  static func beginLife(after life: Int64, in db: Database) throws {
    var mark = try read(in: db)
    mark.life = max(mark.life, life) + 1
    mark.changes += 1
    try mark.write(in: db)
  }

  /// The hash chain over the digests of operations 1 to `sequence` of this file.
  static func chain(upTo sequence: Int64, in db: Database) throws -> Data {
    var chain = ChangeMark.none.chain
    let digests = try Row.fetchCursor(
      db, sql: "SELECT digest FROM operation WHERE sequence <= ? ORDER BY sequence", arguments: [sequence])
    while let row = try digests.next() { chain = link(chain, try row.bytes(0)) }
    return chain
  }

  private static func link(_ chain: Data, _ digest: Data) -> Data { PayloadDigest(of: chain + digest).bytes }

  private func write(in db: Database) throws {
    try db.run(
      """
      INSERT INTO change_mark (id, life, changes, sequence, chain) VALUES (1, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET life = excluded.life, changes = excluded.changes, sequence = excluded.sequence,
        chain = excluded.chain
      """,
      [life, changes, sequence, chain])
  }
}

/// The part of one transaction that is written to the witness.
struct CountedChange: Sendable {
  let station: StationID
  let epoch: EpochID
  let mark: ChangeMark
  /// Numbers that the transaction recorded, or whose paper's state it changed.
  let numbers: [WitnessedNumber]
}
