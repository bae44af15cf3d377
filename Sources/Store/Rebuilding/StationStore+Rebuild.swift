package import Domain
internal import FoundationEssentials

extension StationStore {
  /// Puts a backup in the place of the station's file, with everything in it that is sound and newer. The file that is
  /// there is kept under another name, never deleted. Where there is no sound backup, a new file takes its place, with
  /// everything that is sound in the newest backup that is not, and in the file itself.
  ///
  /// An end at any point leaves the file as it was, or a finished one that the next opening puts in its place.
  /// - Parameter backup: nil for the newest that is sound.
  package static func rebuild(
    at path: String, from backup: String?, now: Instant
  ) async throws(StoreFault) -> Rebuilt {
    try Leftovers.clear(at: path)
    return try await withRoom(at: path) { () throws(StoreFault) in
      try await Rebuilding(path: path, base: Self.base(backup, at: path, now: now), now: now).perform()
    }
  }

  /// The same for a file that lost what was acknowledged: from the newest backup where that has more, or from the file
  /// itself, with everything that its log still holds.
  ///
  /// - Returns: nil where nothing was lost.
  static func bringBackLost(at path: String, now: Instant) async throws(StoreFault) -> Rebuilt? {
    guard let lost = try LostChanges.find(at: path) else { return nil }
    do throws(StoreFault) {
      return try await withRoom(at: path) { () throws(StoreFault) in
        let backup = try newest(with: lost, at: path, now: now)
        let base = backup.map { Rebuilding.Base.backup($0) } ?? .ownFile(lost)
        return try await Rebuilding(path: path, base: base, now: now).perform()
      }
    } catch .refused(let breach) {
      // Then a backup is what it begins as.
      throw .damaged(breach)
    }
  }

  /// The newest sound backup, where it has more than the file.
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

  /// Once more without the ballast, where the disk is full: a file that is brought back needs room for a copy.
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
      // Two stations may keep their backups in one place.
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
