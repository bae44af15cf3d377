internal import Domain
internal import GRDB

/// A copy of a station's file, as it stands beside a witness.
enum WitnessedCopy {
  /// How far a copy has come; nil where it cannot be read, is another station's, or of a version that did not count.
  static func mark(of path: String, station: StationID) -> ChangeMark? {
    read(path) { db in
      let own: StationID? = try db.row("SELECT id FROM station")?.id(0)
      return own == station ? try ChangeMark.read(in: db) : nil
    }
  }

  /// Whose a file is; nil where it cannot be read.
  static func station(of path: String) -> StationID? {
    read(path) { db in try db.row("SELECT id FROM station")?.id(0) }
  }

  private static func read<Value>(_ path: String, _ question: (Database) throws -> Value?) -> Value? {
    guard StoreFile.exists(path), let hasLog = try? StationStore.hasLog(path) else { return nil }
    let address = StationStore.address(ofUnchanged: path, hasLog: hasLog)
    guard let queue = try? DatabaseQueue(path: address, configuration: DatabaseSetup.readingConfiguration) else {
      return nil
    }
    defer { try? queue.close() }
    return (try? queue.inDatabase(question)) ?? nil
  }
}
