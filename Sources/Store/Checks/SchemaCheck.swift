internal import GRDB

/// Holds a file's tables, indexes and triggers against those this version makes.
enum SchemaCheck {
  static func differences(in db: Database) throws -> [String] {
    try differences(in: db, from: SchemaModel.made.get())
  }

  static func differences(in db: Database, from made: SchemaModel) throws -> [String] {
    guard try text(in: db) != made.text else { return [] }
    let found = try objects(in: db)
    return made.objects.keys.sorted().compactMap { name in
      found[name] == made.objects[name] ? nil : "schema: \(name) is not as it was made"
    }
  }

  static func objects(in db: Database) throws -> [String: String] {
    let rows = try db.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
      (try $0.text(0), try $0.text(1))
    }
    return Dictionary(rows, uniquingKeysWith: +)
  }

  /// All of it in one: the same for two files only if every object is.
  static func text(in db: Database) throws -> String? {
    try db.row(
      """
      SELECT group_concat(name || char(10) || sql, char(10)) FROM (
        SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)
      """)?.decode(String?.self, atIndex: 0)
  }

  /// GRDB reads the schema without a way to fail: a damaged one must be found before it does.
  static func expectReadable(_ db: Database) throws {
    let strange = try Row.fetchOne(
      db,
      sql: """
        SELECT 1 FROM sqlite_schema WHERE type IS NULL OR type NOT IN ('table', 'index', 'view', 'trigger')
          OR typeof(name) <> 'text' OR typeof(tbl_name) <> 'text' OR typeof(sql) NOT IN ('text', 'null') LIMIT 1
        """)
    guard strange == nil else { throw StoreFault.damaged("the schema cannot be read") }
  }
}
