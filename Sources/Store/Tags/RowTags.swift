internal import GRDB

/// The tags of a whole file. Tags are the only check that sees a changed bit in the middle of a text; what SQLite
/// checks by itself is the order of pages and keys.
enum RowTags {
  /// Makes this connection keep the tags from now on. Every table must be there.
  static func keep(in db: Database) throws {
    for table in try SchemaModel.made.get().tables { try db.execute(sql: table.triggers) }
  }

  /// The last step of a migration that changes rows or columns of before.
  static func renew(in db: Database) throws {
    try db.execute(sql: "DELETE FROM row_tag")
    for table in try TaggedTable.all(in: db) { try db.execute(sql: table.tagging) }
  }

  /// For a migration that gives a table other columns: its sound rows get the tags of what they are now, and the others
  /// stay as unsound as they were.
  static func carryOver(_ table: String, in db: Database, _ change: () throws -> Void) throws {
    let unsound = try Row.fetchAll(db, sql: try TaggedTable(table, in: db).unsound)
    try change()
    try db.execute(sql: "DELETE FROM row_tag WHERE place = ?", arguments: [table])
    try db.execute(sql: try TaggedTable(table, in: db).tagging)
    for key in unsound {
      try db.execute(
        sql: "INSERT OR REPLACE INTO row_tag (place, first, second, third, tag) VALUES (?, ?, ?, ?, zeroblob(16))",
        arguments: [table, key[0] as DatabaseValue, key[1] as DatabaseValue, key[2] as DatabaseValue])
    }
  }

  /// The first row that is not as it was written, by its table alone; nil when every row of every table is.
  static func firstUnsound(in db: Database) throws -> String? {
    let tables = try SchemaModel.made.get().tables
    for table in tables where try db.row("\(table.unsound) LIMIT 1") != nil {
      return "\(table.name): a row is not as it was written"
    }
    let names = tables.map { "'\($0.name)'" }.joined(separator: ", ")
    let stray = try db.row("SELECT 1 FROM row_tag WHERE place NOT IN (\(names)) LIMIT 1")
    return stray == nil ? nil : "row_tag: a tag is of no table"
  }

  /// Throws `damaged` unless the row of this key is as it was written.
  static func expectSound(_ table: String, _ key: any DatabaseValueConvertible, in db: Database) throws {
    guard let tagged = try SchemaModel.made.get().tables.first(where: { $0.name == table }) else {
      preconditionFailure("\(table) has no tags")
    }
    guard try db.row("SELECT 1 FROM (\(tagged.unsound)) WHERE first = ?", [key]) == nil else {
      throw StoreFault.damaged("\(table): a row is not as it was written")
    }
  }
}
