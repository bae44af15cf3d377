internal import GRDB
internal import Synchronization

/// The schema that one version of the program makes.
struct SchemaModel: Sendable {
  /// As `SchemaCheck.objects` reads them.
  let objects: [String: String]
  let text: String?
  let tables: [TaggedTable]
  /// A query for the names of the tables that have rows: cheap, so that the long query of an empty table is skipped.
  let occupied: String
  /// A database in memory with the tables and no rows.
  private let empty: DatabaseQueue

  /// The schema of this version.
  static var made: Result<SchemaModel, any Error> { Result { try of(Schema.version) } }

  private static let models = Mutex<[Int32: SchemaModel]>([:])

  /// Returns the model of a version. Each is made once, since it cannot change while the program runs.
  static func of(_ version: Int32) throws -> SchemaModel {
    try models.withLock { models in
      if let known = models[version] { return known }
      let model = try make(version)
      models[version] = model
      return model
    }
  }

  /// Every table's columns, for reading rows without relying on a damaged file's own schema.
  func shapes() throws -> [TableShape] { try read(TableShape.all) }

  func read<Value>(_ question: (Database) throws -> Value) rethrows -> Value { try empty.inDatabase(question) }

  private static func make(_ version: Int32) throws -> SchemaModel {
    var configuration = Configuration()
    configuration.prepareDatabase { db in try RowTag.addFunctions(to: db) }
    let queue = try DatabaseQueue(configuration: configuration)
    let migrator = Schema.migrator
    try migrator.migrate(queue, upTo: migrator.migrations[Int(version) - 1])
    return try queue.inDatabase { db in
      let tables = try TaggedTable.all(in: db)
      return SchemaModel(
        objects: try SchemaCheck.objects(in: db), text: try SchemaCheck.text(in: db), tables: tables,
        occupied: tables.map { "SELECT '\($0.name)' WHERE EXISTS (SELECT 1 FROM main.\($0.name))" }
          .joined(separator: " UNION ALL "), empty: queue)
    }
  }

  /// Writes these tables, without rows, into an empty file, and syncs it. A file that is only partly written is not a
  /// valid database.
  func write(to path: String) throws {
    let file = try DatabaseQueue(path: path)
    do {
      try empty.backup(to: file)
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }
}
