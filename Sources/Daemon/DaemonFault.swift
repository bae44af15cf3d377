package import Domain
package import StationAPI
package import StationSettings
internal import Store

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
  /// The station was moved to another device at that time: no backup is put in its place.
  case retired(at: Instant)
  /// The file is not one that `move-out` made, or cannot be read; nothing was placed.
  case notAMove(path: String, NotAMove)
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
  /// libcurl cannot be loaded; the station was not opened.
  case library(note: String)
  /// The socket cannot be made.
  case socket(note: String)
}

extension DaemonFault {
  /// Its code, for scripts and never translated, and how a command ends.
  private var row: (code: String, exit: ExitCode) {
    switch self {
    case .notInitialised: ("notInitialised", .configuration)
    case .databaseGone: ("databaseGone", .configuration)
    case .alreadyInitialised: ("alreadyInitialised", .configuration)
    case .accessDenied: ("accessDenied", .storeFault)
    case .readOnly: ("readOnly", .storeFault)
    case .configuration(_, let fault, _): ("configuration." + fault.rawValue, .configuration)
    case .inUse: ("inUse", .agentNotReachable)
    case .databaseInUse: ("databaseHeld", .agentNotReachable)
    case .unsafe(_, let place): ("unsafe." + place.code, .configuration)
    case .folderInUse: ("folderInUse", .configuration)
    case .notABackup(_, let reason): ("notABackup." + reason.rawValue, .inputErrors)
    case .retired: ("retired", .configuration)
    case .notAMove(_, let reason): ("notAMove." + reason.rawValue, .inputErrors)
    case .newerSchema: ("newerSchema", .storeFault)
    case .store: ("store", .storeFault)
    case .damaged: ("damaged", .storeFault)
    case .socketTaken: ("socketTaken", .agentNotReachable)
    case .tooFewFiles: ("tooFewFiles", .configuration)
    case .library: ("library", .configuration)
    case .socket: ("socket", .agentNotReachable)
    }
  }

  package var code: String { row.code }
  package var exitCode: ExitCode { row.exit }

  package var parameters: [String: String] {
    switch self {
    case .notInitialised(let directory), .alreadyInitialised(let directory): ["directory": directory]
    case .databaseGone(let directory, let hasBackups): ["directory": directory, "hasBackups": "\(hasBackups)"]
    case .accessDenied(let path), .readOnly(let path), .socketTaken(let path), .notABackup(let path, _),
      .notAMove(let path, _):
      ["path": path]
    case .retired(let at): ["at": "\(at.milliseconds)"]
    case .configuration(let field, _, let note): ["field": field, "note": note]
    case .inUse(let program), .databaseInUse(let program):
      program.map { ["holder": "\($0.id)", "program": $0.name ?? "?"] } ?? [:]
    case .unsafe(let path, let place): place.parameters.merging(["path": path]) { _, path in path }
    case .folderInUse(let directory, let name): ["directory": directory, "name": name]
    case .newerSchema(let found): ["found": found]
    case .tooFewFiles(let allowed, let needed): ["allowed": "\(allowed)", "needed": "\(needed)"]
    case .store(let note), .damaged(let note), .library(let note), .socket(let note): ["note": note]
    }
  }
}

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

/// Why a station is not taken from a file.
package enum NotAMove: String, CaseIterable, Sendable {
  case missing
  /// A directory, a pipe or a device.
  case notPlain
  /// Not a file of `move-out`.
  case noMove
  /// The code is another one, or the file was damaged, changed or cut: these cannot be told apart.
  case unreadable
}

/// Why a file or directory of a station is not trusted, and was not opened or changed.
package enum UnsafePlace: Hashable, Sendable {
  /// Others may change it: its mode in octal digits, `0777`.
  case writable(mode: String)
  /// Others may replace it: they may write in a parent directory that has no sticky bit.
  case replaceable(mode: String)
  /// It belongs to another user: the user's name, or number where it has no name.
  case otherOwner(String)
  /// A link, a pipe, a directory or a device where a plain file belongs.
  case notPlain

  /// For scripts; never translated.
  package var code: String {
    switch self {
    case .writable: "writable"
    case .replaceable: "replaceable"
    case .otherOwner: "otherOwner"
    case .notPlain: "notPlain"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .writable(let mode), .replaceable(let mode): ["mode": mode]
    case .otherOwner(let name): ["owner": name]
    case .notPlain: [:]
    }
  }
}
