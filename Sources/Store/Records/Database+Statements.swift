internal import GRDB
internal import GRDBSQLite

/// Runs statements: compiled once and cached, or run only once.
extension Database {
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Runs `sql`, and returns how many rows it changed, those of triggers not counted.
  func changes(by sql: String, _ arguments: StatementArguments) throws -> Int {
    try run(sql, arguments)
    return changesCount
  }

  func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// Returns the rows of `sql`, each converted by `value`.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), as value: (Row) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try value(row)) }
    return values
  }

  /// Runs statements that have no arguments and return no rows, once for a connection, several in one text. GRDB would
  /// record for each which tables it reads and writes, which took a third of the time of opening a station.
  func runOnce(_ sql: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3_exec(sqliteConnection, sql, nil, nil, &message)
    defer { sqlite3_free(message) }
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)),
        message: message.map { String(cString: $0) }, sql: sql)
    }
  }
}
