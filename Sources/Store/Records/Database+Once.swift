internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Runs statements without arguments and without rows that are run once on a connection, several in one text. GRDB
  /// keeps for each statement what it reads and writes, which took a third of the time of opening a station.
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
