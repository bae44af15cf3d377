package import StationSettings

/// Why a station cannot be opened or made. What is on disk is left as it was.
package enum DaemonFault: Error, Sendable {
  /// There is no station at this place yet; `cvmsync init` makes one.
  case notInitialised(directory: String)
  /// There was a station at this place, and its database is gone; `hasBackups`: one can be brought back.
  case databaseGone(directory: String, hasBackups: Bool)
  /// There is one already.
  case alreadyInitialised(directory: String)
  /// Its user may not go into the directory, or not read a file in it.
  case accessDenied(path: String)
  /// It can be read and not changed; what was asked for changes it.
  case readOnly(path: String)
  /// A field of the configuration is not right; `note` is what the fault speaks of, where it speaks of something.
  case configuration(field: String, ConfigurationFault, note: String = "")
  /// Another program holds the station: the agent, or a command; which one where known.
  case inUse(holder: RunningProgram?)
  /// A program that is not one of ours has the database open; which one where known.
  case databaseHeld(by: RunningProgram?)
  /// Others may change it, or it is another's: nothing there was opened or changed.
  case unsafe(path: String, UnsafePlace)
  /// A station is to be made where something else lies already; the first name of it.
  case folderInUse(directory: String, holds: String)
  /// What was chosen to be restored is no backup of this station; the station was left as it is.
  case notABackup(path: String, NotABackup)
  /// The database was written by a newer version and was left alone.
  case newerSchema(found: String)
  /// The database cannot be used as it must be.
  case store(note: String)
  /// The database is damaged, or the backup is; nothing was removed.
  case damaged(note: String)
  /// Another station's agent answers at this socket, or what lies there is no socket; it was left alone.
  case socketTaken(path: String)
  /// The system lets this program open fewer files at once than it needs; nothing was opened.
  case tooFewFiles(allowed: Int, needed: Int)
  /// The socket cannot be made.
  case socket(note: String)
}
