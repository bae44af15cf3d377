internal import Glibc
internal import Store

/// What this program's user may do with a station's files.
enum StationRights {
  case full
  /// Read-only: the database or its directory cannot be written.
  case reading

  init(at places: StationPlaces) throws(DaemonFault) {
    guard access(places.database, F_OK) == 0 else {
      throw errno == EACCES ? .accessDenied(path: places.directory) : .noDatabase(at: places)
    }
    for file in [places.database, places.configuration] where access(file, R_OK) != 0 && errno == EACCES {
      throw .accessDenied(path: file)
    }
    try StationFolder.expectClosed(places.directory)
    let mayChange = access(places.directory, W_OK) == 0 && access(places.database, W_OK) == 0
    self = mayChange ? .full : .reading
  }
}

extension DaemonFault {
  /// There is no database: the station is not made yet, or its database is gone.
  static func noDatabase(at places: StationPlaces) -> DaemonFault {
    switch StationRemains(beside: places.database) {
    case .backups: .databaseGone(directory: places.directory, hasBackups: true)
    case .witness: .databaseGone(directory: places.directory, hasBackups: false)
    case nil: .notInitialised(directory: places.directory)
    }
  }
}
