internal import Domain

/// Whether a file may take the place of a station's.
package enum BackupVerdict: Hashable, Sendable {
  /// Nothing speaks against it; whether all of it is sound shows when it is brought back.
  case possible
  /// It is no database of a station, or its first bytes are damaged.
  case noStation
  case otherStation

  package init(of file: String, for database: String) throws(StoreFault) {
    do throws(StoreFault) {
      try DatabaseHeader(at: file).check()
    } catch .damaged {
      self = .noStation
      return
    }
    let own = StationStore.knownStation(at: database)
    let other = WitnessedCopy.station(of: file)
    self = own != nil && other != nil && own != other ? .otherStation : .possible
  }
}

extension StationStore {
  /// Which station's place this is: by its witness, or by the file itself; nil where neither can be read.
  static func knownStation(at path: String) -> StationID? {
    WitnessFile(beside: path)?.read()?.station ?? WitnessedCopy.station(of: path)
  }
}
