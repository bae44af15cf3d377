import Foundation
import GRDB

@testable import Store

/// Every row of every table that a person or the agent ever sees, as text.
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

  /// What a file says of itself with nothing but SQLite's own check in the way; nil when that finds a fault.
  static func uncheckedRead(of path: String) -> StationContent? {
    var content: StationContent?
    try? withRawDatabase(at: path) { db in
      guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else { return }
      content = try StationContent(of: db)
    }
    return content
  }
}
