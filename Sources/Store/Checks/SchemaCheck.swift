internal import Domain
internal import FoundationEssentials
internal import GRDB

/// Compares a file's schema with the one that its version makes. GRDB's own schema reading cannot throw, and would end
/// the program on a damaged file; every statement here can throw.
enum SchemaCheck {
  /// The first check of any file. Throws `damaged` unless every table, index, view and trigger is, to the letter, as
  /// the file's version made it; `newerSchema` where a newer version made it.
  static func expectAsMade(_ db: Database) throws {
    try expectReadable(db)
    let applied = try identifiers(in: db)
    let version = try db.row("PRAGMA user_version")?.integer(0) ?? 0
    let known = Schema.migrator.migrations
    guard version <= Schema.version else {
      throw NewerSchema.verdict(version: version, applied: applied)
    }
    guard version > 0, applied == Set(known.prefix(Int(version))) else {
      throw StoreFault.damaged("schema: its version is not that of its tables")
    }
    if try isKnown(db, as: Int32(version)) { return }
    let made = try SchemaModel.of(Int32(version))
    if let first = try differences(in: db, from: made).first { throw StoreFault.damaged(first) }
  }

  static func differences(in db: Database) throws -> [String] {
    try isKnown(db, as: Schema.version) ? [] : differences(in: db, from: SchemaModel.made.get())
  }

  /// Returns texts that name only the program's own objects: names in a damaged schema may be anything.
  static func differences(in db: Database, from made: SchemaModel) throws -> [String] {
    guard try text(in: db) != made.text else { return [] }
    let found = try objects(in: db)
    let changed = made.objects.keys.sorted().filter { found[$0] != made.objects[$0] }
    return changed.isEmpty
      ? ["schema: it has an object that was not made"] : changed.map { "schema: \($0) is not as it was made" }
  }

  /// The text of every table, index, view and trigger, by name. An index that a table's constraint makes has no text.
  static func objects(in db: Database) throws -> [String: String] {
    let rows = try db.rows("SELECT name, \(line) FROM sqlite_schema") { (try $0.text(0), try $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: +)
  }

  /// The whole schema as one text: two files have the same text only if every object is the same.
  static func text(in db: Database) throws -> String? {
    try db.row("SELECT group_concat(line, char(10)) FROM (SELECT \(line) AS line FROM sqlite_schema ORDER BY name)")?
      .decode(String?.self, atIndex: 0)
  }

  /// Whether every object is as the version made it, by the digest of all.
  private static func isKnown(_ db: Database, as version: Int32) throws -> Bool {
    guard let known = Schema.digests[version] else { return false }
    return try digest(in: db) == known
  }

  /// SHA-256 of `text`, in hexadecimal digits; nil where there is no object.
  static func digest(in db: Database) throws -> String? {
    try text(in: db).map { PayloadDigest(of: Data($0.utf8)).hexadecimal }
  }

  static func identifiers(in db: Database) throws -> Set<String> {
    Set(try db.rows("SELECT identifier FROM grdb_migrations") { try $0.text(0) })
  }

  /// The root page of a table or an index differs from file to file; a view or a trigger has none.
  private static let line = """
    type || ' ' || name || ' ' || tbl_name || ' ' || iif(type IN ('table', 'index'), '', rootpage) || ' '
    || coalesce(sql, '')
    """

  private static func expectReadable(_ db: Database) throws {
    let strange = try db.row(
      """
      SELECT 1 FROM sqlite_schema WHERE type IS NULL OR type NOT IN ('table', 'index', 'view', 'trigger')
        OR typeof(name) <> 'text' OR typeof(tbl_name) <> 'text' OR typeof(sql) NOT IN ('text', 'null')
        OR typeof(rootpage) <> 'integer' LIMIT 1
      """)
    guard strange == nil else { throw StoreFault.damaged("the schema cannot be read") }
  }
}

/// Tells a file of a newer version from a file whose bytes changed. A newer version writes its number into the header
/// and also stores its migration, whose name begins with the same number.
enum NewerSchema {
  /// The fault for a file whose header states a newer version. No byte of the file is changed.
  static func verdict(at path: String) -> StoreFault {
    do {
      let header = try DatabaseHeader(at: path)
      let queue = try DatabaseQueue(
        path: StationStore.address(ofUnchanged: path, hasLog: false), configuration: DatabaseSetup.readingConfiguration)
      defer { try? queue.close() }
      return verdict(version: Int64(header.userVersion), applied: try queue.inDatabase(SchemaCheck.identifiers))
    } catch {
      return StoreFault(opening: error)
    }
  }

  static func verdict(version: Int64, applied: Set<String>) -> StoreFault {
    let isEntered = applied.contains { $0.hasPrefix("\(version) ") }
    return isEntered ? .newerSchema(found: "\(version)") : .damaged("schema: its version is not that of its tables")
  }
}
