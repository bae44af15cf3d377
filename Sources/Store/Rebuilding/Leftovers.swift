internal import Disk
internal import FoundationEssentials
internal import Glibc

/// Files that a program left beside a station's file when it was killed: unfinished copies, which hold personal data.
/// The caller of `clear` holds the station's lock.
enum Leftovers {
  /// Removes them. A finished rebuilt file is not a leftover: it is moved into place first.
  static func clear(at path: String) throws(StoreFault) {
    try Rebuilding.putInPlace(at: path)
    let directory = StoreFile.directory(of: path)
    let own = path.split(separator: "/").last.map { String($0) } ?? path
    for name in StoreFile.names(in: directory) where isLeftover(name, of: own) {
      try StoreFile.removeIfThere("\(directory)/\(name)")
    }
    let backups = BackupFile.directory(beside: path)
    for name in StoreFile.names(in: backups) where name.hasPrefix("unfinished") || isAbandoned(name) {
      try StoreFile.removeIfThere("\(backups)/\(name)")
    }
    try removeSecondNames(of: path, in: directory)
  }

  private static let endings = [".new", ".salvage", ".check"]

  private static func isLeftover(_ name: String, of own: String) -> Bool {
    // `station.key.new` is an unfinished key of an older program.
    // `station.arriving` remains where the station came from another device, and the program was killed at the very end.
    guard !isAbandoned(name), !["station.key.new", "station.arriving"].contains(name) else { return true }
    return endings.contains { ending in StoreFile.besides.contains { name == own + ending + $0 } }
  }

  /// Whether this is a draft of a `DurableFile`, `NAME.PID.part`, whose program has ended.
  private static func isAbandoned(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count > 2, parts.last == "part", let program = Int32(parts[parts.count - 2]), program > 0 else {
      return false
    }
    return program == getpid() || (kill(program, 0) != 0 && errno == ESRCH)
  }

  /// Removes the second names that a rebuilding gave this file before it was killed.
  private static func removeSecondNames(of path: String, in directory: String) throws(StoreFault) {
    for suffix in ["", "-wal"] {
      guard let own = FileIdentity(at: path + suffix) else { continue }
      for name in StoreFile.names(in: directory) where name.hasPrefix(Rebuilding.asidePrefix) {
        guard FileIdentity(at: "\(directory)/\(name)") == own else { continue }
        try StoreFile.removeIfThere("\(directory)/\(name)")
      }
    }
  }
}
