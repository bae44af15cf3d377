internal import Disk
internal import FoundationEssentials
internal import Glibc

/// Whose a station's directory is, and who may change what lies in it.
enum StationFolder {
  /// Throws where others could change the station's files, or put their own in their place, the agent's socket
  /// included. A directory that is not there, or that this user may not look at, passes: whoever opens it says so.
  ///
  /// Above the directory a sticky bit is enough, as in the system's temporary directory. What a group may write there
  /// passes too: Debian gives every user a group of their own.
  static func expectClosed(_ directory: String) throws(DaemonFault) {
    guard let found = FileStanding(at: directory) else { return }
    guard found.kind == .directory else { throw .unsafe(path: directory, .notPlain) }
    guard !found.isWritableByOthers else { throw .unsafe(path: directory, .writable(mode: found.modeText)) }
    guard let resolved = realpath(directory, nil) else { return }
    defer { free(resolved) }
    var above = DurableFile.directory(of: String(cString: resolved))
    while true {
      if let entry = FileStanding(at: above), entry.mode & 0o1002 == 0o0002 {
        throw .unsafe(path: above, .replaceable(mode: entry.modeText))
      }
      if above == "/" { return }
      above = DurableFile.directory(of: above)
    }
  }

  /// Throws unless the directory and what a station has in it are this user's, and plain. What is only open too wide is
  /// closed.
  ///
  /// - Returns: The files whose mode was set right.
  static func expectOurs(_ places: StationPlaces) throws(DaemonFault) -> [String] {
    guard let folder = FileStanding(at: places.directory) else { return [] }
    try folder.expectOwner(at: places.directory)
    let backups = "\(places.directory)/backups"
    for path in [places.lock, places.database, "\(places.directory)/ballast", backups] {
      guard let entry = FileStanding(at: path, isFollowed: false) else { continue }
      try entry.expectOwner(at: path)
      guard path != backups else { continue }
      guard entry.kind == .plain else { throw .unsafe(path: path, .notPlain) }
    }
    // What lies behind a link to the backups.
    try FileStanding(at: backups)?.expectOwner(at: backups)
    if let entry = FileStanding(at: backups), entry.isWritableByOthers {
      throw .unsafe(path: backups, .writable(mode: entry.modeText))
    }
    let isReached = folder.mode & 0o011 != 0
    var setRight: [String] = []
    for path in [places.configuration, places.key] where try setRightIfOpen(path, places, isReached: isReached) {
      setRight.append(path)
    }
    return setRight
  }

  /// Whether its mode had to be set right. A configuration that lies elsewhere may be the system's, for everybody to
  /// read.
  private static func setRightIfOpen(
    _ path: String, _ places: StationPlaces, isReached: Bool
  ) throws(DaemonFault) -> Bool {
    let isInside = path.hasPrefix("\(places.directory)/")
    guard let entry = FileStanding(at: path, isFollowed: !isInside) else { return false }
    guard entry.kind == .plain else { throw .unsafe(path: path, .notPlain) }
    // An administrator may have written the configuration.
    let isSystems = path == places.configuration && entry.owner == 0
    if !isSystems { try entry.expectOwner(at: path) }
    // Where others cannot come, none of them has changed it.
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

  /// What an attempt to make a station may have left behind, and what a new disk has.
  private static func isLeftover(_ name: String) -> Bool {
    ["config.json", "station.lock", "lost+found"].contains(name) || name.hasPrefix("station.sqlite.new")
      || name.hasPrefix("config.json.")
  }

  /// What a station whose database is gone may have left behind.
  private static func isFormer(_ name: String) -> Bool {
    ["station.witness", "station.key", "ballast", "agent.sock"].contains(name)
      || ["backups", "station-damaged-", "station.sqlite-", "former-"].contains { name.hasPrefix($0) }
  }

  /// Gives what is left of the station that was here other names: its backups, log and witness are kept, and never taken
  /// for the new one's.
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

  /// Makes the directory for its user alone, with its parents as they are usual, or takes an empty one that is this
  /// user's. Any other is left as it is.
  ///
  /// - Parameter anew: what a station whose database is gone left behind may be there.
  static func make(_ directory: String, anew: Bool) throws(DaemonFault) {
    var made = directory.hasPrefix("/") ? "" : "."
    let parts = directory.split(separator: "/")
    for (index, part) in parts.enumerated() {
      made += "/\(part)"
      guard mkdir(made, index == parts.count - 1 ? 0o700 : 0o755) == 0 || errno == EEXIST || access(made, F_OK) == 0
      else { throw .store(note: "\(made) cannot be made: \(SystemError.last)") }
    }
    guard let found = FileStanding(at: directory) else { throw .accessDenied(path: directory) }
    guard found.kind == .directory else { throw .unsafe(path: directory, .notPlain) }
    try found.expectOwner(at: directory)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    } catch {
      throw .accessDenied(path: directory)
    }
    if names.contains("station.sqlite") { throw .alreadyInitialised(directory: directory) }
    func mayBeThere(_ name: String) -> Bool { isLeftover(name) || anew && isFormer(name) }
    if let name = names.first(where: { !mayBeThere($0) }) { throw .folderInUse(directory: directory, holds: name) }
    guard chmod(directory, 0o700) == 0 else { throw .store(note: "\(directory): \(SystemError.last)") }
    try expectClosed(directory)
  }
}

extension FileStanding {
  fileprivate func expectOwner(at path: String) throws(DaemonFault) {
    guard owner != geteuid() else { return }
    let name = getpwuid(owner).map { String(cString: $0.pointee.pw_name) }
    throw .unsafe(path: path, .otherOwner(name ?? "\(owner)"))
  }
}
