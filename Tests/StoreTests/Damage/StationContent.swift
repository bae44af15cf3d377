import Foundation
import GRDB

@testable import Store

/// Every row of every table that people or the agent read, as text.
struct StationContent: Equatable {
  private var tables: [String: [String]] = [:]

  init(of db: Database) throws {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('row_tag', 'grdb_migrations')")
    for name in names where !name.hasPrefix("sqlite_") {
      let keys = try TaggedTable(name, in: db).keys.joined(separator: ", ")
      tables[name] = try Row.fetchAll(db, sql: "SELECT * FROM \(name) ORDER BY \(keys)").map { row in
        row.databaseValues.map { "\($0)" }.joined(separator: "|")
      }
    }
  }

  /// The content of a file after SQLite's own check only; nil when that check finds a fault.
  static func uncheckedRead(of path: String) -> StationContent? {
    var content: StationContent?
    try? withRawDatabase(at: path) { db in
      guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else { return }
      content = try StationContent(of: db)
    }
    return content
  }
}
