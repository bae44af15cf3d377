internal import Store

/// Why a file is not restored.
package enum NotABackup: String, Sendable {
  /// Nothing has that name.
  case missing
  /// A directory, a pipe or a device.
  case notPlain
  /// Not a station's database, or its first bytes are damaged.
  case noStation
  case otherStation

  /// Nil where the file may be restored.
  init?(_ verdict: BackupVerdict) {
    switch verdict {
    case .possible: return nil
    case .noStation: self = .noStation
    case .otherStation: self = .otherStation
    }
  }
}
