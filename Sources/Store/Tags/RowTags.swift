internal import GRDB

/// The checksums (tags) of all rows of a file. SQLite's own check covers the order of pages and keys; only the row's
/// tag reveals a changed bit in the middle of a text.
enum RowTags {
  /// Makes the connection read-only until `allowChanges`. Making the triggers that keep the tags took half the time of
  /// opening a station, and a connection that only reads needs none.
  static func forbidChanges(in db: Database) throws { try db.run("PRAGMA query_only = ON") }

  /// Ends `forbidChanges`: makes the triggers that keep the tags, and lets the connection write.
  static func allowChanges(in db: Database) throws {
    guard try db.row("PRAGMA query_only")?.integer(0) == 1 else { return }
    try db.run("PRAGMA query_only = OFF")
    do {
      try db.inTransaction(.deferred) {
        try keep(in: db)
        try db.runOnce(ChangedNumbers.watching + ChangedRows.watching)
        return .commit
      }
    } catch {
      try forbidChanges(in: db)
      throw error
    }
  }

  /// Makes the triggers that keep the tags, for this connection, to a file with this version's schema.
  static func keep(in db: Database) throws {
    try db.runOnce(try TaggedTable.all(in: db).map(\.triggers).joined(separator: "\n"))
  }

  /// Runs a migration that changes a table's columns: rows whose tag was right get a new tag, and damaged rows stay
  /// damaged.
  static func carryOver(_ table: String, in db: Database, _ change: () throws -> Void) throws {
    let unsound = try Row.fetchAll(db, sql: try TaggedTable(table, in: db).unsound)
    try change()
    try db.execute(sql: "DELETE FROM row_tag WHERE place = ?", arguments: [table])
    try db.execute(sql: try TaggedTable(table, in: db).tagging)
    for key in unsound {
      try db.execute(
        sql: "INSERT OR REPLACE INTO row_tag (place, first, second, third, tag) VALUES (?, ?, ?, ?, zeroblob(16))",
        arguments: [table] + StatementArguments(key.databaseValues))
    }
  }

  /// Names the first table with a row whose tag is wrong; nil when there is none.
  ///
  /// A tag without a row needs no query of its own: when every row has its tag, there are then more tags than rows.
  static func firstUnsound(in db: Database) throws -> String? {
    let tags = try db.rows("SELECT place, count(*) FROM row_tag GROUP BY place") { (try $0.text(0), try $0.integer(1)) }
    var tagged = Dictionary(tags) { first, _ in first }
    let model = try SchemaModel.made.get()
    let occupied = Set(try db.rows(model.occupied) { try $0.text(0) })
    for table in model.tables where occupied.contains(table.name) || tagged[table.name] != nil {
      let counted = try db.row(table.counts)
      let (rows, untagged) = (try counted?.integer(0), try counted?.integer(1))
      guard untagged == 0, rows == tagged.removeValue(forKey: table.name) ?? 0 else {
        return "\(table.name): a row is not as it was written"
      }
    }
    return tagged.isEmpty ? nil : "row_tag: a tag is of no table"
  }

  /// Throws `damaged` unless the tag of the row with this key is right.
  static func expectSound(_ table: String, _ key: any DatabaseValueConvertible, in db: Database) throws {
    try expectSound(TaggedTable.named(table, in: db), key, in: db)
  }

  static func expectSound(_ table: TaggedTable, _ key: any DatabaseValueConvertible, in db: Database) throws {
    let sql = "SELECT 1 FROM (\(table.unsound)) WHERE first = ?"
    guard try db.row(sql, [key]) == nil else { throw changed(table.name) }
  }

  /// Throws `damaged` unless the operations of these sequences, and their inspections, are as they were written.
  static func expectSound(operations sequences: [Int64], in db: Database) throws {
    guard !sequences.isEmpty else { return }
    let chosen = "(SELECT value FROM json_each(?))"
    for (table, condition) in [
      ("operation", "t.sequence IN \(chosen)"),
      ("inspection", "t.id IN (SELECT inspection FROM operation WHERE sequence IN \(chosen))"),
    ] {
      let sql = try TaggedTable.named(table, in: db).unsound(where: condition)
      guard try db.row(sql, [sequences.description]) == nil else { throw changed(table) }
    }
  }

  private static func changed(_ table: String) -> StoreFault {
    .damaged("\(table): a row is not as it was written")
  }
}
