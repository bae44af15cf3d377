internal import Domain
internal import GRDB

/// Reads which station a copy belongs to, and how many changes it has, without changing the copy.
enum WitnessedCopy {
  /// The copy's mark; nil where the copy cannot be read, or is another station's.
  static func mark(of path: String, station: StationID) -> ChangeMark? {
    read(path) { db in
      try StationStore.stationID(in: db) == station ? try ChangeMark.read(in: db) : nil
    }
  }

  /// The copy's station; nil where the file cannot be read.
  static func station(of path: String) -> StationID? {
    read(path) { db in try StationStore.stationID(in: db) }
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
