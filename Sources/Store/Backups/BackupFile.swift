internal import Domain

/// A backup of a station's file, in `backups` beside it; its name holds the time at which it was made.
struct BackupFile: Hashable, Sendable {
  let path: String
  let madeAt: Instant

  /// The number of newest backups that are kept.
  static let kept = 7

  static func directory(beside database: String) -> String { "\(StoreFile.directory(of: database))/backups" }

  init(in directory: String, madeAt: Instant) {
    path = "\(directory)/station-\(FileStamp.text(madeAt)).sqlite"
    self.madeAt = madeAt
  }

  /// A file that a person chose, under any name; `madeAt` is `now` when the name holds no time.
  init(chosen path: String, now: Instant) {
    let named = BackupFile(Self.name(of: path), in: StoreFile.directory(of: path))
    (self.path, madeAt) = (path, named?.madeAt ?? now)
  }

  private init?(_ name: String, in directory: String) {
    guard name.hasPrefix("station-"), name.hasSuffix(".sqlite"),
      let madeAt = FileStamp.instant(name.dropFirst(8).dropLast(7))
    else { return nil }
    (path, self.madeAt) = ("\(directory)/\(name)", madeAt)
  }

  /// Whether this is the name of a backup.
  static func isName(_ name: String) -> Bool { BackupFile(name, in: "") != nil }

  var name: String { Self.name(of: path) }

  private static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// Backups, newest first, without links, which another user may have made. A backup dated in the future was named by
  /// a wrong clock, and comes last.
  static func all(beside database: String, now: Instant) -> [BackupFile] {
    let directory = directory(beside: database)
    let files = StoreFile.names(in: directory).compactMap { BackupFile($0, in: directory) }
      .filter { StoreFile.isPlain($0.path) }
    func order(_ file: BackupFile) -> Int64 { file.madeAt > now + .days(1) ? 0 : file.madeAt.milliseconds }
    return files.sorted { order($0) > order($1) }
  }
}
