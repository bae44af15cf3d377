internal import GRDB

/// Tells a newer version's file from one whose bytes changed: a newer version both counts in the header and enters its
/// migration, whose name begins with the same number.
enum NewerSchema {
  /// Of a file whose header tells a newer version; not one of its bytes changes.
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
