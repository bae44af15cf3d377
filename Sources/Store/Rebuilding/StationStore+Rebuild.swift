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
    return try await Rebuilding(path: path, base: Self.base(backup, at: path, now: now), now: now).perform()
  }

  /// The same for a file that lost what was acknowledged: from the newest backup where that has more, or from the file
  /// itself, with everything that its log still holds.
  static func bringBack(_ lost: LostChanges, at path: String, now: Instant) async throws(StoreFault) {
    let backup = BackupFile.all(beside: path, now: now).first { backup in
      guard (try? CopyCheck.expectSound(backup.path, scratch: path + ".check")) != nil else { return false }
      return WitnessedCopy.mark(of: backup.path, station: lost.statement.station)?.isAhead(of: lost.mark) ?? false
    }
    let base = backup.map { Rebuilding.Base.backup($0) } ?? .ownFile(lost)
    _ = try await Rebuilding(path: path, base: base, now: now).perform()
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
    for backup in BackupFile.all(beside: path, now: now) {
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
