internal import GRDB

/// The database's schema. `version1` lists its tables by subject; each invariant stands once, in SQL.
///
/// Instants are milliseconds since 1970 (UTC); ids are the 16 bytes of a UUID. JSON is written with its keys sorted, so
/// that a trigger can look at how a text begins: with `trusted_schema = OFF` SQLite 3.40 allows no JSON function in a
/// schema.
enum Schema {
  /// "CVMS".
  static let applicationID: Int32 = 0x4356_4D53

  /// Makes version N of version N - 1. A file counts the versions it has in its header (`user_version`), where an older
  /// program sees the number before it opens the file.
  struct Migration: Sendable {
    let name: String
    let change: @Sendable (Database) throws -> Void
  }

  /// The first makes version 1. **From the first package on each is frozen**: what it does to a file never changes, and
  /// a change of the schema is one more migration, added last. A migration names no type of the program's, so that it
  /// does the same in ten years; one that gives a table other columns does it inside `RowTags.carryOver`.
  ///
  /// A test binds a list that is one longer, and is then the program that comes next.
  @TaskLocal static var migrations = [
    Migration(name: "station") { db in for text in version1 { try db.execute(sql: text) } }
  ]

  private static let version1 = [
    "PRAGMA application_id = \(applicationID)", station, stock, handOvers, records, operations, operationRules,
    attempts, receipts, requests, bundles, signIn, counters, openTasks, witness,
  ]

  static var version: Int32 { Int32(migrations.count) }

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

  /// Applies what is missing to a file whose schema was found as a version made it.
  static func bringUpToDate(_ queue: DatabaseQueue) throws {
    let migrator = migrator
    guard try !queue.inDatabase({ db in try migrator.hasCompletedMigrations(db) }) else { return }
    try migrator.migrate(queue)
    // The header an older version reads is in the file itself, not in its log.
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
