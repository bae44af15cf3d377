internal import GRDB

/// The schema's versions. One that was shipped is frozen: its text is never edited, and names no Swift type.
enum Schema {
  /// "CVMS".
  static let applicationID: Int32 = 0x4356_4D53
  /// Also the last migration's number, with which its name begins; stands in the file's header, where an older version
  /// sees it before it opens. Each migration sets it.
  static let version: Int32 = 12

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 station") { db in
      for text in [
        SchemaV1.station, SchemaV1.stock, SchemaV1.stockRules, SchemaV1.records, SchemaV1.recordRules,
        SchemaV1.outboxRules, SchemaV1.attempts, SchemaV1.attemptRules, SchemaV1.signIn, SchemaV1.signInRules,
        SchemaV1.header,
      ] {
        try db.execute(sql: text)
      }
    }
    migrator.registerMigration("2 comparing") { db in
      for text in [
        SchemaV2.unreported, SchemaV2.withdrawnReceipts, SchemaV2.moves, SchemaV2.notices, SchemaV2.header,
      ] {
        try db.execute(sql: text)
      }
    }
    migrator.registerMigration("3 tags") { db in
      try db.execute(sql: SchemaV3.tags)
      try RowTags.renew(in: db)
    }
    // A new table is empty, and the tags of the others stay as they are: what was damaged is found afterwards too.
    migrator.registerMigration("4 requests") { db in try db.execute(sql: SchemaV4.requests) }
    migrator.registerMigration("5 counts") { db in
      for text in [SchemaV5.counts, SchemaV5.skips, SchemaV5.header] { try db.execute(sql: text) }
    }
    migrator.registerMigration("6 intents") { db in
      try RowTags.carryOver("operation", in: db) {
        for text in SchemaV6.all { try db.execute(sql: text) }
      }
    }
    migrator.registerMigration(SchemaV7.name) { db in
      for text in SchemaV7.all { try db.execute(sql: text) }
    }
    migrator.registerMigration(SchemaV8.name) { db in try db.execute(sql: SchemaV8.bundles) }
    migrator.registerMigration(SchemaV9.name) { db in try db.execute(sql: SchemaV9.drafts) }
    migrator.registerMigration(SchemaV10.name) { db in try db.execute(sql: SchemaV10.vehicles) }
    migrator.registerMigration(SchemaV11.name) { db in try db.execute(sql: SchemaV11.changes) }
    migrator.registerMigration(SchemaV12.name) { db in try db.execute(sql: SchemaV12.waiting) }
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
