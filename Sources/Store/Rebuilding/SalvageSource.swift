internal import Domain
internal import FoundationEssentials
internal import GRDB

/// Reads what is left of a damaged file, from a copy of it. What cannot be read is passed over, and a row counts only
/// as it was written: by its tag, or by a digest of its own.
struct SalvageSource: Sendable {
  private let queue: DatabaseQueue
  private let tables: [String: TaggedTable]

  /// No station records as many; a rowid that is read from damaged bytes may be any number.
  private static let mostRows: Int64 = 1_000_000

  init(copyAt path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      _ = try Row.fetchOne(db, sql: "PRAGMA locking_mode = EXCLUSIVE")
      // With a writable schema SQLite goes on with the tables it could read, and with a file that was cut.
      try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF")
      RowTag.functions.forEach(db.add(function:))
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    // A table that cannot be made out has no sound rows, and neither has a file of a version before the tags.
    let tables = try? queue.inDatabase { db in
      try TaggedTable.names(in: db).compactMap { name in try? TaggedTable(name, in: db) }
    }
    self.tables = Dictionary((tables ?? []).map { ($0.name, $0) }) { first, _ in first }
  }

  func close() { try? queue.close() }

  /// The sound rows of `table` in the order of its key, read from the first on and from the last back, each way until a
  /// page cannot be read.
  func rows(of table: String, where condition: String = "1", _ arguments: StatementArguments = []) -> [Row] {
    guard let keys = tables[table]?.keys else { return [] }
    func read(_ direction: String) -> (rows: [Row], isWhole: Bool) {
      let order = keys.map { "\($0) \(direction)" }.joined(separator: ", ")
      return each("SELECT * FROM \(table) WHERE \(condition) ORDER BY \(order)", arguments)
    }
    func key(_ row: Row) -> [DatabaseValue] { keys.map { row[$0] } }
    var (rows, isWhole) = read("ASC")
    if !isWhole {
      let known = Set(rows.map(key))
      rows += read("DESC").rows.reversed().filter { !known.contains(key($0)) }
    }
    return rows.filter { isSound(table, key($0)) }
  }

  /// One row by a number of its own, whatever the tag says.
  func row(_ sql: String, _ number: Int64) -> Row? {
    try? queue.inDatabase { try Row.fetchOne($0, sql: sql, arguments: [number]) }
  }

  func isSound(_ table: String, _ key: [DatabaseValue]) -> Bool {
    guard let unsound = tables[table]?.unsound else { return false }
    let padded = key + Array(repeating: "".databaseValue, count: 3 - key.count)
    let sql = "SELECT count(*) FROM (\(unsound)) WHERE first = ? AND second = ? AND third = ?"
    return (try? queue.inDatabase { try Int.fetchOne($0, sql: sql, arguments: StatementArguments(padded)) }) == 0
  }

  /// Rows are asked for by every number up to this one: of three witnesses the middle one, since any may be damaged.
  /// Where no two agree, nobody can tell what is missing.
  func lastSequence() -> (last: Int64, isKnown: Bool) {
    let told = [
      "SELECT max(sequence) FROM operation", "SELECT max(first) FROM row_tag WHERE place = 'operation'",
      "SELECT sum(count) FROM operation_count",
    ].compactMap { sql in (try? queue.inDatabase { try Int64.fetchOne($0, sql: sql) }).flatMap { $0 } }
    let last = told.count == 3 ? told.sorted()[1] : told.min() ?? 0
    return (min(last, Self.mostRows), told.count { $0 == last } > 1)
  }

  private func each(_ sql: String, _ arguments: StatementArguments) -> (rows: [Row], isWhole: Bool) {
    var rows: [Row] = []
    do {
      try queue.inDatabase { db in
        let found = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        // Damaged pages may lead round in a ring.
        while rows.count < Self.mostRows, let row = try found.next() { rows.append(row.copy()) }
      }
      return (rows, rows.count < Self.mostRows)
    } catch {
      return (rows, false)
    }
  }
}
