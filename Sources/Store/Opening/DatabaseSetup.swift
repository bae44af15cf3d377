internal import CSQLiteLog
internal import Domain
internal import GRDB

/// Sets up the one connection, and checks the settings.
enum DatabaseSetup {
  /// WAL is set here, not by GRDB's `journalMode = .wal`: that would set `synchronous = NORMAL` after
  /// `prepareDatabase`, and a power cut would lose acknowledged rows. The exclusive mode comes first, so that no shared
  /// memory file is made.
  static var configuration: Configuration { configuration(patience: StationStore.usualPatience) }

  /// - Parameter patience: how long to wait for another program that has the file open.
  static func configuration(patience: Span) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patience.milliseconds) / 1_000)
    configuration.label = "station"
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.runOnce(settings.map { "PRAGMA \($0.name) = \($0.value);" }.joined())
      try RowTag.addFunctions(to: db)
      db.add(function: FilterSQL.folded)
    }
    return configuration
  }

  /// For a file that is only read: neither the file nor its log is changed.
  static var readingConfiguration: Configuration {
    var configuration = Configuration()
    configuration.label = "station"
    configuration.readonly = true
    configuration.prepareDatabase { db in
      let kept = cvm_sqlite_keep_log(UnsafeMutableRawPointer(db.sqliteConnection))
      guard kept == 0 else { throw StoreFault.notAsConfigured("the log cannot be kept (SQLite \(kept))") }
      // The exclusive mode comes first, so that the log's index is in memory.
      for setting in ["locking_mode = EXCLUSIVE", "query_only = ON", "trusted_schema = OFF", "temp_store = MEMORY"] {
        _ = try Row.fetchOne(db, sql: "PRAGMA \(setting)")
      }
      try RowTag.addFunctions(to: db)
      db.add(function: FilterSQL.folded)
    }
    return configuration
  }

  static func assertSettings(_ db: Database) throws {
    for setting in settings {
      let found = try Row.fetchOne(db, sql: "PRAGMA \(setting.name)")?.databaseValues.first
      // SQLite built without memory mapping returns nothing for mmap_size.
      let text = found.map { $0.storage.value.map { "\($0)" } ?? "" } ?? "0"
      guard text == setting.answer else {
        throw StoreFault.notAsConfigured("\(setting.name) is \(text), not \(setting.answer)")
      }
    }
  }

  private struct Setting {
    let name: String
    let value: String
    /// The value that SQLite returns for the setting.
    let answer: String
  }

  /// In the order in which they must be set.
  private static let settings = [
    Setting(name: "locking_mode", value: "EXCLUSIVE", answer: "exclusive"),
    Setting(name: "journal_mode", value: "WAL", answer: "wal"),
    Setting(name: "synchronous", value: "FULL", answer: "2"),
    Setting(name: "foreign_keys", value: "ON", answer: "1"),
    Setting(name: "cell_size_check", value: "ON", answer: "1"),
    Setting(name: "trusted_schema", value: "OFF", answer: "0"),
    Setting(name: "mmap_size", value: "0", answer: "0"),
    Setting(name: "temp_store", value: "MEMORY", answer: "2"),
    Setting(name: "secure_delete", value: "ON", answer: "1"),
    Setting(name: "journal_size_limit", value: "16777216", answer: "16777216"),
    // 8 MiB of pages, taken as they are used: a pass of a long backlog reads few pages twice.
    Setting(name: "cache_size", value: "-8192", answer: "-8192"),
  ]
}
