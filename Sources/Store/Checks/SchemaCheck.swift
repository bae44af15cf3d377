internal import GRDB

/// Holds a file's tables, indexes and triggers against those this version makes.
enum SchemaCheck {
  static func differences(in db: Database) throws -> [String] {
    let expected = try SchemaModel.made.get().objects
    let found = try objects(in: db)
    return expected.keys.sorted().compactMap { name in
      found[name] == expected[name] ? nil : "schema: \(name) is not as it was made"
    }
  }

  static func objects(in db: Database) throws -> [String: String] {
    let rows = try db.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
      (try $0.text(0), try $0.text(1))
    }
    return Dictionary(rows, uniquingKeysWith: +)
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
