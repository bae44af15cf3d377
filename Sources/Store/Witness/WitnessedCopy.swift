internal import Domain
internal import GRDB

/// A copy of a station's file, as it stands beside a witness.
enum WitnessedCopy {
  /// How far a sound copy has come; nil where it is another station's, or of a version that did not count.
  static func mark(of path: String, station: StationID) -> ChangeMark? {
    var configuration = Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return nil }
    defer { try? queue.close() }
    return try? queue.inDatabase { db in
      let own: StationID? = try db.row("SELECT id FROM station")?.id(0)
      return own == station ? try ChangeMark.read(in: db) : nil
    }
  }
}
