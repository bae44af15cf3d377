package import Domain
internal import GRDB

extension StationStore {
  /// Copies the file into `backups`, checks the copy, gives it its name, and keeps the newest seven. Other calls wait
  /// until the copy is made, and not for its check.
  package func backUp(at now: Instant) async throws(StoreFault) -> BackupAnswer {
    let directory = BackupFile.directory(beside: path)
    try StoreFile.makePrivateDirectory(directory)
    let draft = "\(directory)/unfinished"
    try StoreFile.removeDatabase(draft)
    let size = try StoreFile.size(of: path)
    // The write-ahead log may be as large as the file.
    guard try await freeBytes() > 2 * size + StoreFile.recordingMinimum else { throw .diskFull }
    do throws(StoreFault) {
      try StoreFile.createPrivate(draft)
      try await read { db in
        try RowTags.allowChanges(in: db)
        try db.execute(sql: "VACUUM INTO ?", arguments: [draft])
      }
      return try await finish(draft, in: directory, at: now)
    } catch {
      try? StoreFile.removeIfThere(draft)
      throw error
    }
  }

  /// Checks a copy and gives it its name. Takes as long as the history; not on the store's thread, which others wait for.
  @concurrent
  private func finish(
    _ draft: String, in directory: String, at now: Instant
  ) async throws(StoreFault) -> BackupAnswer {
    try StoreFile.sync(draft)
    try CopyCheck.expectSound(draft, scratch: draft + "-check")
    let backup = BackupFile(in: directory, madeAt: now)
    let bytes = try StoreFile.size(of: draft)
    try StoreFile.name(draft, as: backup.path)
    let own = WitnessedCopy.station(of: backup.path)
    let others = BackupFile.all(beside: path, now: now).filter { other in
      other != backup && WitnessedCopy.station(of: other.path).map { $0 == own } ?? true
    }
    for old in others.dropFirst(BackupFile.kept - 1) { try StoreFile.removeIfThere(old.path) }
    return BackupAnswer(name: backup.name, at: now, bytes: bytes)
  }
}
