package import Domain
internal import GRDB

extension StationStore {
  /// Puts a backup in the place of the station's file, with everything in it that is sound and newer. The file that is
  /// there is kept under another name, never deleted.
  ///
  /// An end at any point leaves the file as it was, or a finished one that the next opening puts in its place.
  /// - Parameter backup: nil for the newest that is sound.
  package static func rebuild(
    at path: String, from backup: String?, now: Instant
  ) async throws(StoreFault) -> Rebuilt {
    let source = try usableBackup(backup, at: path, now: now)
    let rebuilding = Rebuilding(path: path, backup: source, now: now)
    let rebuilt: Rebuilt
    do throws(StoreFault) {
      rebuilt = try await rebuilding.draft(withSalvage: true)
    } catch .damaged, .refused {
      // What was brought over does not fit the rest: the backup alone is sound.
      rebuilt = try await rebuilding.draft(withSalvage: false)
    }
    if let aside = rebuilt.aside { try rebuilding.keepAside(as: aside) }
    try StoreFile.rename(rebuilding.draft, to: Rebuilding.finished(at: path))
    try Rebuilding.putInPlace(at: path)
    return rebuilt
  }

  private static func usableBackup(
    _ chosen: String?, at path: String, now: Instant
  ) throws(StoreFault) -> BackupFile {
    let scratch = path + ".check"
    if let chosen {
      try CopyCheck.expectSound(chosen, scratch: scratch)
      return BackupFile(chosen: chosen, now: now)
    }
    var reason = StoreFault.noBackup
    for backup in BackupFile.all(beside: path, now: now) {
      do throws(StoreFault) {
        try CopyCheck.expectSound(backup.path, scratch: scratch)
        return backup
      } catch .diskFull {
        reason = .diskFull
      } catch {
        continue
      }
    }
    throw reason
  }
}

/// The steps of a rebuilding, each of which can be done again.
struct Rebuilding {
  let path: String
  let backup: BackupFile
  let now: Instant

  var draft: String { path + ".new" }
  private var scratch: String { path + ".salvage" }

  static func finished(at path: String) -> String { path + ".rebuilt" }

  /// Makes the file that will be the station's, and finds it sound.
  func draft(withSalvage: Bool) async throws(StoreFault) -> Rebuilt {
    for file in [draft, scratch] { try Self.remove(file) }
    try StoreFile.copy(backup.path, to: draft)
    let store = try await StationStore.open(at: draft, now: now)
    do throws(StoreFault) {
      let found = withSalvage ? try await salvage(into: store) : nil
      var rebuilt = Rebuilt(
        backup: backup.name, madeAt: backup.madeAt, aside: nil, salvaged: found?.salvaged ?? 0,
        missing: found?.missing, numbers: found?.numbers ?? [])
      try await store.demandComparison()
      rebuilt.aside = try nameAside()
      try await store.tell(rebuilt.kind, count: rebuilt.missing ?? 0, parameters: rebuilt.parameters, at: now)
      if let breach = try await store.checkInvariants().first { throw .refused(breach) }
      if let damage = try await store.firstDamage() { throw .damaged(damage) }
      await store.close()
      try StoreFile.sync(draft)
      try Self.remove(scratch)
      return rebuilt
    } catch {
      await store.close()
      throw error
    }
  }

  /// Nil when nothing of the file can be read, or it is another station's.
  private func salvage(into store: StationStore) async throws(StoreFault) -> Salvage.Outcome? {
    guard StoreFile.exists(path) else { return nil }
    try StoreFile.copy(path, to: scratch)
    if StoreFile.exists(path + "-wal") { try StoreFile.copy(path + "-wal", to: scratch + "-wal") }
    guard let source = try? SalvageSource(copyAt: scratch) else { return nil }
    defer { source.close() }
    let station = try await store.station()
    if let other = source.rows(of: "station").first, (try? other.bytes(1)) != station.id.bytes { return nil }
    let salvage = Salvage(source: source, now: now)
    return try await store.write { db in try salvage.bring(into: db) }
  }

  /// A name that is free; nil when there is no file to keep under it.
  private func nameAside() throws(StoreFault) -> String? {
    guard StoreFile.exists(path) else { return nil }
    // A file that was damaged in the same second keeps its name.
    let names = (0..<60 as Range<Int64>).lazy.map { "station-damaged-\(FileStamp.text(now + .seconds($0))).sqlite" }
    guard let name = names.first(where: { !StoreFile.exists("\(StoreFile.directory(of: path))/\($0)") }) else {
      throw .io("no name is free for the damaged file")
    }
    return name
  }

  /// Gives the file and its log a second name each.
  func keepAside(as name: String) throws(StoreFault) {
    let directory = StoreFile.directory(of: path)
    for suffix in ["", "-wal"] where StoreFile.exists(path + suffix) {
      try StoreFile.link(path + suffix, as: "\(directory)/\(name)\(suffix)")
    }
    try StoreFile.sync(directory)
  }

  /// Puts a finished file in its place; the log there is the old file's, and is kept beside it under its other name.
  static func putInPlace(at path: String) throws(StoreFault) {
    guard StoreFile.exists(finished(at: path)) else { return }
    for log in [path + "-wal", path + "-journal"] { try StoreFile.removeIfThere(log) }
    try StoreFile.rename(finished(at: path), to: path)
  }

  private static func remove(_ file: String) throws(StoreFault) {
    for name in [file, file + "-wal", file + "-journal"] { try StoreFile.removeIfThere(name) }
  }
}
