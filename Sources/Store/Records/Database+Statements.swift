internal import GRDB

/// Statements that are compiled once and kept.
extension Database {
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// How many rows `sql` changed, triggers not counted.
  func changes(by sql: String, _ arguments: StatementArguments) throws -> Int {
    try run(sql, arguments)
    return changesCount
  }

  func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// The rows of `sql`, each as `value` makes it.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), as value: (Row) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try value(row)) }
    return values
  }
}
