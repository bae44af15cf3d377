internal import GRDB

/// Holds a file's tables, indexes and triggers against those this version makes.
enum SchemaCheck {
  static func differences(in db: Database) throws -> [String] {
    var configuration = Configuration()
    configuration.prepareDatabase { db in RowTag.functions.forEach(db.add(function:)) }
    let model = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(model)
    let expected = try model.inDatabase(objects)
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
