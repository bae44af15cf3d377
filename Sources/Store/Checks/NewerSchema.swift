internal import GRDB

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
