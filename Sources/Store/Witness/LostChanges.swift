internal import Domain
internal import FoundationEssentials
internal import GRDB

/// A station's file beside its witness, before it is opened for good. Neither the file nor its log is changed, not even
/// by closing it.
struct WitnessedFile: Sendable {
  /// Whether the file is that of another station than its witness tells of.
  let isForeign: Bool
  /// Nil where nothing is lost, or where the file is damaged, which opening it reports.
  let lost: LostChanges?

  /// Nil where there is no witness.
  init?(at path: String) throws(StoreFault) {
    guard let statement = WitnessFile(beside: path)?.read() else { return nil }
    let address = StationStore.address(ofUnchanged: path, hasLog: try StationStore.hasLog(path))
    let queue = try? DatabaseQueue(path: address, configuration: DatabaseSetup.readingConfiguration)
    defer { try? queue?.close() }
    let station = try? queue?.inDatabase { db in try StationStore.stationID(in: db) }
    isForeign = station.map { $0 != statement.station } ?? false
    let lost = try? queue?.inDatabase { db in
      try SchemaCheck.expectAsMade(db)
      return try LostChanges(of: db, by: statement)
    }
    self.lost = lost ?? nil
  }
}

/// Acknowledged changes that a station's file does not have: its witness counts more changes, or has the digest of
/// other records.
struct LostChanges: Sendable {
  let statement: WitnessStatement
  /// The file's own mark.
  let mark: ChangeMark
  /// The number of lost transactions; nil where it cannot be counted.
  let changes: Int64?
  let certificates: Int
  let numbers: [StockNumber]

  /// Nil where nothing is lost, where there is no witness, or where the file is damaged, which opening it reports.
  static func find(at path: String) throws(StoreFault) -> LostChanges? { try WitnessedFile(at: path)?.lost }

  /// Nil where the file has every change.
  init?(of db: Database, by statement: WitnessStatement) throws {
    guard try StationStore.stationID(in: db) == statement.station else { return nil }
    let own = try Self.soundMark(in: db)
    let isSameLife = own.life == statement.mark.life
    if !statement.mark.isAhead(of: own) {
      guard isSameLife else { return nil }
      // A witness that lags must have the chain of this file's first records; otherwise it belongs to another file.
      let chain =
        own.sequence == statement.mark.sequence
        ? own.chain : try ChangeMark.chain(upTo: statement.mark.sequence, in: db)
      guard own.sequence < statement.mark.sequence || chain != statement.mark.chain else { return nil }
    }
    let told = statement.mark.changes - own.changes
    (self.statement, mark) = (statement, own)
    changes = isSameLife && told > 0 ? told : nil
    certificates = try Self.certificatesMissing(by: statement, in: db)
    numbers = try Self.numbersMissing(by: statement, in: db)
  }

  /// The notice for a read-only file. Its id is that of no stored notice, so nobody can mark it as seen.
  func notice(at now: Instant) -> Notice {
    Notice(
      id: 0, kind: .changesLost, at: now, count: certificates,
      parameters: [
        "changes": changes.map { "\($0)" } ?? "?", "aside": "–", "salvaged": "0",
        "numbers": Rebuilt.list(numbers.map(\.named)),
      ])
  }

  private static func soundMark(in db: Database) throws -> ChangeMark {
    // The file may be of an older version, whose table is not the one that is known by this name.
    try RowTags.expectSound(TaggedTable("change_mark", in: db), 1, in: db)
    return try ChangeMark.read(in: db)
  }

  /// How many operations the witness counts more than this file.
  static func certificatesMissing(by statement: WitnessStatement, in db: Database) throws -> Int {
    let present = try db.row("SELECT coalesce(max(sequence), 0) FROM operation")?.integer(0) ?? 0
    return Int(max(0, statement.mark.sequence - present))
  }

  /// The numbers whose newest change, according to the witness, this file does not have.
  static func numbersMissing(by statement: WitnessStatement, in db: Database) throws -> [StockNumber] {
    try statement.latest.filter { try isMissing($0, in: db) }.map { StockNumber(kind: $0.kind, number: $0.number) }
  }

  /// The numbers whose newest change is the withdrawal of their record, and which this file still has as recorded.
  ///
  /// - Parameter isAhead: whether the witness is known to be ahead of this file. If not, this file may be ahead: when
  ///   it has as many withdrawals of a number, its record is a later one.
  static func withdrawalsMissing(
    by statement: WitnessStatement, isAhead: Bool, in db: Database
  ) throws -> [StockNumber] {
    let takenBack = statement.latest.filter { $0.fate == .stock(.reserved) }
    return try takenBack.map { StockNumber(kind: $0.kind, number: $0.number) }.filter { number in
      guard try StockRows.state(of: number.number, number.kind, in: db) == .issued else { return false }
      let told = statement.numbers.count { $0.names(number.kind, number.number) && $0.fate == .stock(.reserved) }
      let own = try db.row(
        "SELECT count(*) FROM operation WHERE kind = ? AND number = ? AND intent = 'reinstate' AND withdrawn = 1",
        [number.kind.rawValue, number.number.text])
      return try isAhead || Int64(told) > own?.integer(0) ?? 0
    }
  }

  /// The numbers that were recorded again (by a correction, for example), of which this file has only the earlier
  /// record.
  func replacedRecordsMissing(in db: Database) throws -> [StockNumber] {
    let replaced = statement.latest.filter { $0.fate == .stock(.issued) && $0.change > mark.changes }
    return try replaced.map { StockNumber(kind: $0.kind, number: $0.number) }.filter { number in
      guard try StockRows.state(of: number.number, number.kind, in: db) == .issued else { return false }
      // A salvaged record has a later sequence.
      let newest = try db.row(
        "SELECT coalesce(max(sequence), 0) FROM operation WHERE kind = ? AND number = ? AND intent = 'reinstate'",
        [number.kind.rawValue, number.number.text])
      return try newest?.integer(0) ?? 0 <= mark.sequence
    }
  }

  private static func isMissing(_ told: WitnessedNumber, in db: Database) throws -> Bool {
    switch told.fate {
    case .document:
      let sql = "SELECT 1 FROM operation WHERE kind = ? AND number = ? LIMIT 1"
      return try db.row(sql, [told.kind.rawValue, told.number.text]) == nil
    case .stock(.available): return false
    case .stock(.reserved):
      // Its record was withdrawn: a file that still has the record would send it.
      return try StockRows.state(of: told.number, told.kind, in: db) != .reserved
    case .stock:
      // Nil where the number's lot is lost as well.
      return try StockRows.state(of: told.number, told.kind, in: db)?.isFree ?? true
    }
  }
}
