internal import Disk
internal import FoundationEssentials
internal import Glibc

/// Checks who owns a station's directory and who may change the files in it.
enum StationFolder {
  /// Throws where others could change the station's files, or put their own in their place, the agent's socket
  /// included. A directory that does not exist or cannot be read passes: opening it later reports that.
  ///
  /// A parent directory passes with a sticky bit, like the system's temporary directory, or where its group may write:
  /// Debian gives every user a group of their own.
  static func expectClosed(_ directory: String) throws(DaemonFault) {
    guard let found = FileStatus(at: directory) else { return }
    guard found.kind == .directory else { throw .unsafe(path: directory, .notPlain) }
    guard !found.isWritableByOthers else { throw .unsafe(path: directory, .writable(mode: found.modeText)) }
    guard let resolved = realpath(directory, nil) else { return }
    defer { free(resolved) }
    var above = DurableFile.directory(of: String(cString: resolved))
    while true {
      if let entry = FileStatus(at: above), entry.mode & 0o1002 == 0o0002 {
        throw .unsafe(path: above, .replaceable(mode: entry.modeText))
      }
      if above == "/" { return }
      above = DurableFile.directory(of: above)
    }
  }

  /// Throws unless the directory and the station's files belong to this user and are plain. Corrects a mode that is
  /// too wide.
  ///
  /// - Returns: The files whose mode was corrected.
  static func expectOurs(_ places: StationPlaces) throws(DaemonFault) -> [String] {
    guard let folder = FileStatus(at: places.directory) else { return [] }
    try folder.expectOwner(at: places.directory)
    let backups = "\(places.directory)/backups"
    for path in [places.lock, places.database, "\(places.directory)/ballast", backups] {
      guard let entry = FileStatus(at: path, isFollowed: false) else { continue }
      try entry.expectOwner(at: path)
      guard path != backups else { continue }
      guard entry.kind == .plain else { throw .unsafe(path: path, .notPlain) }
    }
    // `backups` may be a link: checks the directory that it leads to.
    try FileStatus(at: backups)?.expectOwner(at: backups)
    if let entry = FileStatus(at: backups), entry.isWritableByOthers {
      throw .unsafe(path: backups, .writable(mode: entry.modeText))
    }
    let isReached = folder.mode & 0o011 != 0
    var setRight: [String] = []
    for path in [places.configuration, places.key, places.pageKey]
    where try setRightIfOpen(path, places, isReached: isReached) {
      setRight.append(path)
    }
    return setRight
  }

  /// Returns whether the mode had to be corrected. A configuration outside the directory may be readable by everybody.
  private static func setRightIfOpen(
    _ path: String, _ places: StationPlaces, isReached: Bool
  ) throws(DaemonFault) -> Bool {
    let isInside = path.hasPrefix("\(places.directory)/")
    guard let entry = FileStatus(at: path, isFollowed: !isInside) else { return false }
    guard entry.kind == .plain else { throw .unsafe(path: path, .notPlain) }
    // The configuration may also belong to root.
    let isSystems = path == places.configuration && entry.owner == 0
    if !isSystems { try entry.expectOwner(at: path) }
    // Others cannot have changed a file in a directory that was closed to them.
    guard !entry.isWritableByOthers || isInside && !isReached else {
      throw .unsafe(path: path, .writable(mode: entry.modeText))
    }
    guard isInside, entry.owner == geteuid(), entry.mode & 0o077 != 0 else { return false }
    do throws(DiskFailure) {
      let descriptor = try PlainFile.open(path, O_RDONLY)
      defer { close(descriptor) }
      guard fchmod(descriptor, 0o600) == 0 else { throw .system(errno) }
    } catch {
      throw .store(note: "\(path): \(error.text)")
    }
    return true
  }

  /// Names that an interrupted `init` may have left behind, and those of a freshly formatted disk.
  private static func isLeftover(_ name: String) -> Bool {
    ["config.json", "station.lock", "station.arriving", "lost+found"].contains(name)
      || name.hasPrefix("station.arriving.")
      || name.hasPrefix("station.sqlite.new")
      || name.hasPrefix("config.json.")
  }

  /// Names that an interrupted move to this device may have left behind.
  private static let arrivingNames = ["station.key", "page.key", "authorities.pem", "portal-form.json"]

  /// Names that may remain of a station whose database is gone.
  private static func isFormer(_ name: String) -> Bool {
    ["station.witness", "station.checked", "station.key", "page.key", "ballast", "agent.sock"].contains(name)
      || ["backups", "station-damaged-", "station.sqlite-", "former-"].contains { name.hasPrefix($0) }
  }

  /// Renames the remains of the former station: its backups, log and witness are kept and never taken for the new
  /// station's.
  static func putFormerAside(in directory: String) throws(DaemonFault) {
    let former = ["backups", "station.sqlite-wal", "station.sqlite-journal", "station.witness"].filter {
      DurableFile.isTaken("\(directory)/\($0)")
    }
    func name(_ former: String, _ number: Int) -> String { "\(directory)/former-\(number)-\(former)" }
    guard
      let number = (1...1_000).first(where: { number in !former.contains { DurableFile.isTaken(name($0, number)) } })
    else { throw .folderInUse(directory: directory, holds: "former-1000-…") }
    for each in former {
      do throws(DiskFailure) {
        try DurableFile.name("\(directory)/\(each)", name(each, number))
      } catch {
        throw .store(note: "\(directory)/\(each): \(error.text)")
      }
    }
  }

  /// Makes the directory (0700; its parents with the usual mode), or takes an empty one of this user. Leaves any other
  /// as it is.
  ///
  /// - Parameters:
  ///   - anew: allows the remains of a station whose database is gone.
  ///   - arriving: allows what an interrupted move to this device left.
  static func make(_ directory: String, anew: Bool, arriving: Bool = false) throws(DaemonFault) {
    var made = directory.hasPrefix("/") ? "" : "."
    let parts = directory.split(separator: "/")
    for (index, part) in parts.enumerated() {
      made += "/\(part)"
      guard mkdir(made, index == parts.count - 1 ? 0o700 : 0o755) == 0 || errno == EEXIST || access(made, F_OK) == 0
      else { throw .store(note: "\(made) cannot be made: \(SystemError.last)") }
    }
    guard let found = FileStatus(at: directory) else { throw .accessDenied(path: directory) }
    guard found.kind == .directory else { throw .unsafe(path: directory, .notPlain) }
    try found.expectOwner(at: directory)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    } catch {
      throw .accessDenied(path: directory)
    }
    if names.contains("station.sqlite") { throw .alreadyInitialised(directory: directory) }
    let arrived = arriving && names.contains("station.arriving") ? arrivingNames : []
    func mayBeThere(_ name: String) -> Bool {
      isLeftover(name) || anew && isFormer(name) || arrived.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
    if let name = names.first(where: { !mayBeThere($0) }) { throw .folderInUse(directory: directory, holds: name) }
    guard chmod(directory, 0o700) == 0 else { throw .store(note: "\(directory): \(SystemError.last)") }
    try expectClosed(directory)
  }
}

extension FileStatus {
  fileprivate func expectOwner(at path: String) throws(DaemonFault) {
    guard owner != geteuid() else { return }
    let name = getpwuid(owner).map { String(cString: $0.pointee.pw_name) }
    throw .unsafe(path: path, .otherOwner(name ?? "\(owner)"))
  }
}

/// The paths of a station's directory, configuration and socket.
package struct StationPlaces: Sendable {
  /// The directory of the database, its lock and its backups; 0700.
  package var directory: String
  /// The configuration file.
  package var configuration: String
  /// The agent's Unix socket.
  package var socket: String

  package init(directory: String, configuration: String? = nil, socket: String? = nil) {
    self.directory = directory
    self.configuration = configuration ?? "\(directory)/config.json"
    self.socket = socket ?? "\(directory)/agent.sock"
  }

  package var database: String { "\(directory)/station.sqlite" }
  /// The station's secret key for what is carried by hand.
  package var key: String { "\(directory)/station.key" }
  /// The secret key of the page's sessions.
  package var pageKey: String { "\(directory)/page.key" }
  /// The order of the portal's screens, for guided keying; the usual one without this file.
  package var portalForm: String { "\(directory)/portal-form.json" }
  /// The portal's authorities, where they came with the station from another device.
  package var authorities: String { "\(directory)/authorities.pem" }
  /// Exists while the station is taken from a move's file: the keys beside it are then not in use yet.
  var arriving: String { "\(directory)/station.arriving" }
  package var lock: String { "\(directory)/station.lock" }
}
