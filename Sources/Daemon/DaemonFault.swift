package import StationSettings

/// Why a station cannot be opened or made. What is on disk is left as it was.
package enum DaemonFault: Error, Sendable {
  /// There is no station at this place yet; `cvmsync init` makes one.
  case notInitialised(directory: String)
  /// There was a station at this place, and its database is gone; `hasBackups`: one can be brought back.
  case databaseGone(directory: String, hasBackups: Bool)
  /// There is one already.
  case alreadyInitialised(directory: String)
  /// This user may not enter the directory or read a file in it.
  case accessDenied(path: String)
  /// The station is read-only, and the command would change it.
  case readOnly(path: String)
  /// A field of the configuration is wrong; `note` is the value that the fault's text names, if any.
  case configuration(field: String, ConfigurationFault, note: String = "")
  /// Another program holds the station: the agent, or a command; which one where known.
  case inUse(holder: RunningProgram?)
  /// A program that is not one of ours has the database open; which one where known.
  case databaseInUse(by: RunningProgram?)
  /// Others may change the file, or it belongs to another user; nothing was opened or changed.
  case unsafe(path: String, UnsafePlace)
  /// `init` into a directory that is not empty; `name` is the first file in it.
  case folderInUse(directory: String, holds: String)
  /// The file to restore is not a backup of this station; the station was not changed.
  case notABackup(path: String, NotABackup)
  /// A newer version wrote the database; it was not changed.
  case newerSchema(found: String)
  /// SQLite cannot use the database with the settings that durability needs.
  case store(note: String)
  /// The database is damaged, or the backup is; nothing was removed.
  case damaged(note: String)
  /// Another station's agent answers at this socket path, or the path is not a socket; it was left alone.
  case socketTaken(path: String)
  /// The limit of open files is lower than this program needs; nothing was opened.
  case tooFewFiles(allowed: Int, needed: Int)
  /// The socket cannot be made.
  case socket(note: String)
}
