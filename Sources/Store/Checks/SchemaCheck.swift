internal import GRDB

/// Holds a file's tables, indexes and triggers against those this version makes.
enum SchemaCheck {
  /// As this version makes them, by name. Made once: it cannot change while the program runs.
  private static let model = Result {
    let model = try DatabaseQueue()
    try Schema.migrator.migrate(model)
    return try model.inDatabase(objects)
  }

  static func differences(in db: Database) throws -> [String] {
    let expected = try model.get()
    let found = try objects(in: db)
    return expected.keys.sorted().compactMap { name in
      found[name] == expected[name] ? nil : "schema: \(name) is not as it was made"
    }
  }

  private static func objects(in db: Database) throws -> [String: String] {
    let rows = try db.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
      (try $0.text(0), try $0.text(1))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}
