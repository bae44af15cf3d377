internal import GRDB

/// Checks a copy of a station's file that no program has open, without changing it.
enum CopyCheck {
  /// Throws `damaged` unless the copy is sound.
  ///
  /// - Parameter scratch: a path for a second copy, which is migrated and checked when the schema is older. Removed
  ///   afterwards.
  static func expectSound(_ path: String, scratch: String) throws(StoreFault) {
    let header = try DatabaseHeader(at: path)
    try header.check()
    guard header.userVersion <= Schema.version else { throw NewerSchema.verdict(at: path) }
    guard header.userVersion < Schema.version else { return try expectCurrent(path) }
    try StoreFile.removeDatabase(scratch)
    defer { try? StoreFile.removeDatabase(scratch) }
    try StoreFile.copy(path, to: scratch)
    try use(scratch, readonly: false) { queue in
      // Also checked before the migration, which may create missing triggers again.
      try queue.inDatabase(SchemaCheck.expectAsMade)
      try Schema.bringUpToDate(queue)
    }
    try expectCurrent(scratch)
  }

  private static func expectCurrent(_ path: String) throws(StoreFault) {
    try use(path, readonly: true) { queue in
      try queue.inDatabase { db in
        try SchemaCheck.expectAsMade(db)
        if let damage = try StationStore.firstDamage(in: db) { throw StoreFault.damaged(damage) }
        if let breach = try StationStore.breaches(in: db).first { throw StoreFault.damaged(breach) }
      }
    }
  }

  private static func use(
    _ path: String, readonly: Bool, _ work: (DatabaseQueue) throws -> Void
  ) throws(StoreFault) {
    var configuration = Configuration()
    configuration.label = "copy"
    configuration.readonly = readonly
    configuration.prepareDatabase { db in try RowTag.addFunctions(to: db) }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      try work(queue)
    } catch {
      // A file that cannot be read or migrated is damaged.
      throw StoreFault(opening: error)
    }
  }
}
