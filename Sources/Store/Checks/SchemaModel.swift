internal import GRDB
internal import Synchronization

/// The schema as this version makes it, or as an older one did.
struct SchemaModel: Sendable {
  /// As `SchemaCheck.objects` reads them.
  let objects: [String: String]
  let text: String?
  let tables: [TaggedTable]
  /// Asks for the names of those that have rows: one short question, where each of the others is a long one.
  let occupied: String
  /// In memory: the tables, and nothing in them.
  private let empty: DatabaseQueue

  /// As this program makes it.
  static var made: Result<SchemaModel, any Error> { Result { try of(Schema.version) } }

  private static let models = Mutex<[Int32: SchemaModel]>([:])

  /// Each is made once: it cannot change while the program runs.
  static func of(_ version: Int32) throws -> SchemaModel {
    try models.withLock { models in
      if let known = models[version] { return known }
      let model = try make(version)
      models[version] = model
      return model
    }
  }

  /// Every table's columns, for reading rows without the schema that a file says it has.
  func shapes() throws -> [TableShape] { try read(TableShape.all) }

  func read<Value>(_ question: (Database) throws -> Value) rethrows -> Value { try empty.inDatabase(question) }

  private static func make(_ version: Int32) throws -> SchemaModel {
    var configuration = Configuration()
    configuration.prepareDatabase { db in RowTag.functions.forEach(db.add(function:)) }
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

  /// Writes these tables, with nothing in them, into a file that is empty, and syncs it. One that is half there is not a
  /// database.
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
