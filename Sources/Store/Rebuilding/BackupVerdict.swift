internal import Domain

/// Whether a file may replace a station's file.
package enum BackupVerdict: Hashable, Sendable {
  /// A station's file; its soundness is checked when it is restored.
  case possible
  /// The file is not a station's database, or its first bytes are damaged.
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

/// The files that are left of a station whose database is gone.
package enum StationRemains: Sendable {
  /// Backups from which it can be restored.
  case backups
  /// Only the witness: it proves that there was a station.
  case witness

  /// Nil where there was no station at this path.
  package init?(beside database: String) {
    if StoreFile.names(in: BackupFile.directory(beside: database)).contains(where: BackupFile.isName) {
      self = .backups
    } else if WitnessFile(beside: database)?.read() != nil {
      self = .witness
    } else {
      return nil
    }
  }
}

extension StationStore {
  /// The station at this path, from the witness or else from the file; nil where neither can be read.
  static func knownStation(at path: String) -> StationID? {
    WitnessFile(beside: path)?.read()?.station ?? WitnessedCopy.station(of: path)
  }
}
