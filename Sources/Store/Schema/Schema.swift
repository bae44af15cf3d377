internal import GRDB

/// The database's schema. `version1` lists its tables by subject; each invariant is stated once, in SQL.
///
/// Instants are milliseconds since 1970 (UTC); ids are the 16 bytes of a UUID. JSON is written with sorted keys, so
/// that a trigger can check how a text begins: with `trusted_schema = OFF`, SQLite 3.40 allows no JSON function in a
/// schema.
enum Schema {
  /// "CVMS".
  static let applicationID: Int32 = 0x4356_4D53

  /// A step from version N - 1 to version N. The file's header holds its version (`user_version`), so that an older
  /// program sees it before it opens the file.
  struct Migration: Sendable {
    let name: String
    let change: @Sendable (Database) throws -> Void
  }

  /// The first migration makes version 1. **From the first package on each is frozen**: its effect on a file never
  /// changes, and a change of the schema is one more migration, added last. A migration uses none of the program's
  /// types, so that its effect stays the same; one that changes a table's columns does it inside `RowTags.carryOver`.
  ///
  /// A test binds a list with one more migration, to act as the next version of the program.
  @TaskLocal static var migrations = [
    Migration(name: "station") { db in for text in version1 { try db.runOnce(text) } }
  ]

  private static let version1 = [
    "PRAGMA application_id = \(applicationID)", station, stock, handOvers, records, operations, operationRules,
    attempts, receipts, requests, keying, outages, bundles, signIn, counters, keyingCounters, openTasks,
    witness,
    relocations,
  ]

  static var version: Int32 { Int32(migrations.count) }

  /// `SchemaCheck.digest` of a file of each version. Making all tables anew to compare them with a file's takes as long
  /// as the rest of a command that needs no agent; a version without its digest here is compared so.
  static let digests: [Int32: String] = [1: "7351ee0c535345ca70d0e9f139f99c94bbb8a5773a303fca59a902a14300e0af"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (number, migration) in zip(1..., migrations) {
      migrator.registerMigration("\(number) \(migration.name)") { db in
        try migration.change(db)
        try db.execute(sql: "PRAGMA user_version = \(number)")
      }
    }
    return migrator
  }

  /// Applies missing migrations to a file whose schema was checked against its version.
  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    let migrator = migrator
    guard try !queue.inDatabase({ db in try migrator.hasCompletedMigrations(db) }) else { return }
    try migrator.migrate(queue)
    // An older version reads the header from the file itself, not from its log.
    try queue.inDatabase(checkpoint)
  }

  static func checkpoint(_ db: Database) throws {
    _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
  }
}

// MARK: Triggers that many tables have

extension Schema {
  static func writtenOnce(_ tables: String...) -> String {
    tables.map { neverChanged($0) + "\n" + neverDeleted($0) }.joined(separator: "\n")
  }

  static func neverChanged(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_is_frozen BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table): never changed'); END;
    """
  }

  static func neverDeleted(_ tables: String...) -> String {
    tables.map { table in
      """
      CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table): never deleted'); END;
      """
    }.joined(separator: "\n")
  }
}
