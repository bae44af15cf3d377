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
    let rebuilding = Rebuilding(path: path, base: try Self.base(backup, at: path, now: now), now: now)
    let rebuilt: Rebuilt
    do throws(StoreFault) {
      rebuilt = try await rebuilding.draft(withSalvage: true)
    } catch .damaged, .refused {
      // What was brought over does not fit the rest: the backup alone is sound.
      rebuilt = try await rebuilding.draft(withSalvage: false)
    }
    if let aside = rebuilt.aside { try rebuilding.keepAside(as: aside) }
    try StoreFile.name(rebuilding.draft, as: Rebuilding.finished(at: path))
    try Rebuilding.putInPlace(at: path)
    return rebuilt
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
