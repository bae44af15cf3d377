package import Domain
internal import FoundationEssentials

extension StationStore {
  /// Replaces the station's file by a backup, and adds the sound, newer rows of the old file. Where no backup is sound,
  /// starts from an empty file, and adds the sound rows of the newest backup and of the old file. The old file is kept
  /// under another name, never deleted.
  ///
  /// A crash at any point leaves the file as it was, or a finished one that the next opening moves into place.
  /// - Parameter backup: a path; nil for the newest sound backup.
  package static func rebuild(
    at path: String, from backup: String?, now: Instant
  ) async throws(StoreFault) -> Rebuilt {
    try Leftovers.clear(at: path)
    return try await withRoom(at: path) { () throws(StoreFault) in
      try await Rebuilding(path: path, base: Self.base(backup, at: path, now: now), now: now).perform()
    }
  }

  /// Restores a file that can be read but lacks acknowledged changes. Starts from the newest backup that has more of
  /// them, else from the file itself, and adds what the log still holds.
  ///
  /// - Returns: nil where nothing was lost.
  static func bringBack(_ lost: LostChanges?, at path: String, now: Instant) async throws(StoreFault) -> Rebuilt? {
    guard let lost else { return nil }
    do throws(StoreFault) {
      return try await withRoom(at: path) { () throws(StoreFault) in
        let backup = try newest(with: lost, at: path, now: now)
        let base = backup.map { Rebuilding.Base.backup($0) } ?? .ownFile(lost)
        return try await Rebuilding(path: path, base: base, now: now).perform()
      }
    } catch .refused(let breach) {
      // The caller then rebuilds from a backup.
      throw .damaged(breach)
    }
  }

  /// The newest sound backup that has more changes than the file.
  private static func newest(
    with lost: LostChanges, at path: String, now: Instant
  ) throws(StoreFault) -> BackupFile? {
    for backup in BackupFile.all(beside: path, now: now) {
      guard WitnessedCopy.mark(of: backup.path, station: lost.statement.station)?.isAhead(of: lost.mark) == true else {
        continue
      }
      do throws(StoreFault) {
        try CopyCheck.expectSound(backup.path, scratch: path + ".check")
        return backup
      } catch .diskFull {
        throw .diskFull
      } catch {
        continue
      }
    }
    return nil
  }

  /// Runs `work`; when the disk is full, deletes the ballast and runs it once more, since a copy needs room.
  private static func withRoom<Value>(
    at path: String, _ work: () async throws(StoreFault) -> Value
  ) async throws(StoreFault) -> Value {
    do throws(StoreFault) {
      return try await work()
    } catch .diskFull {
      guard StoreFile.dropBallast(beside: path) else { throw .diskFull }
      return try await work()
    }
  }

  private static func base(
    _ chosen: String?, at path: String, now: Instant
  ) throws(StoreFault) -> Rebuilding.Base {
    let scratch = path + ".check"
    if let chosen {
      try CopyCheck.expectSound(chosen, scratch: scratch)
      return .backup(BackupFile(chosen: chosen, now: now))
    }
    var newestUnsound: BackupFile?
    let station = knownStation(at: path)
    for backup in BackupFile.all(beside: path, now: now) {
      // Two stations may keep their backups in one directory.
      if let station, let other = WitnessedCopy.station(of: backup.path), other != station { continue }
      do throws(StoreFault) {
        try CopyCheck.expectSound(backup.path, scratch: scratch)
        return .backup(backup)
      } catch .damaged {
        newestUnsound = newestUnsound ?? backup
      } catch .diskFull {
        throw .diskFull
      } catch {
        continue
      }
    }
    return .nothing(unsound: newestUnsound)
  }
}
