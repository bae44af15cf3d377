internal import FoundationEssentials
internal import GRDB
internal import PortalLedger
internal import SyncProtocol

/// The portal's own SQLite file, `DIR/portal.sqlite`.
struct PortalFile: Sendable {
  let database: DatabaseQueue

  init(directory: URL) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    let path = directory.appendingPathComponent("portal.sqlite").path
    database = try DatabaseQueue(path: path, configuration: configuration)
    try PortalSchema.migrator.migrate(database)
  }

  /// Writes all changes in one transaction, or none; they are on disk when it returns.
  func write(_ changes: [LedgerChange]) throws {
    guard !changes.isEmpty else { return }
    try database.write { database in
      for change in changes { try Self.write(change, to: database) }
    }
  }

  /// Reads the ledger as it was last written.
  func load(accounts: [Account]) throws -> Ledger {
    try database.read { database in
      var ledger = Ledger(accounts: accounts)
      try Self.readVehicles(database) { ledger.restore($0) }
      try Self.readDocuments(database) { ledger.restore($0) }
      try Self.readConformities(database) { ledger.restore($0) }
      try Self.readSignIns(database) { ledger.restore($0) }
      try Self.readBacklogs(database) { ledger.restore($0) }
      try Self.readStationKeys(database) { ledger.restore($0) }
      try Self.readRepeated(database) { ledger.restore($0) }
      return ledger
    }
  }
}

/// A row with a value that this program does not write.
struct UnreadableRow: Error, CustomStringConvertible {
  let table: String
  var description: String { "portal.sqlite: a row of \(table) cannot be read; start with an empty directory" }
}
