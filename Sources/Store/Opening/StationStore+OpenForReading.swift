package import Domain
internal import GRDB

extension StationStore {
  /// Opens a station's database whose files must not be changed: another user's, or on a disk that is mounted
  /// read-only. Takes no lock and makes no file, so no other program may be writing. Every change is refused with
  /// `readOnly`.
  ///
  /// Operations that were being sent when the last program ended are still shown as being sent.
  package static func openForReading(
    at path: String, now: Instant, waiting: Waiting = .aside
  ) async throws(StoreFault) -> StationStore {
    let header = try DatabaseHeader(at: path)
    try header.check()
    guard header.userVersion <= Schema.version else { throw NewerSchema.verdict(at: path) }
    guard header.userVersion == Schema.version else { throw .readOnly }
    let lastCheck = try CheckedFile.lastCheck(of: path, at: now)
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(
        path: try address(ofUnchanged: path, hasLog: hasLog(path)), configuration: DatabaseSetup.readingConfiguration)
      try queue.inDatabase(SchemaCheck.expectAsMade)
    } catch {
      throw StoreFault(opening: error)
    }
    // Lost changes are only reported: the first program that may change the file restores them.
    let lost = try LostChanges.find(at: path)
    let store = StationStore(
      path: path, queue: queue, waiting: waiting, isReadOnly: true, lost: lost, lastCheck: lastCheck)
    do throws(StoreFault) {
      try await store.expectSound(at: now)
      try await store.recallRelocation()
      return store
    } catch {
      await store.close()
      throw StoreFault(opening: error)
    }
  }

  static func hasLog(_ path: String) throws(StoreFault) -> Bool {
    let log = path + "-wal"
    return StoreFile.exists(log) ? try StoreFile.size(of: log) > 0 : false
  }

  /// The file as a URI (<https://www.sqlite.org/uri.html>). A log that a program left is read along with the file, with
  /// its index in memory; that needs a VFS without locks, since a lock needs a file to write to. Without a log, the
  /// file alone is read.
  static func address(ofUnchanged path: String, hasLog: Bool) -> String {
    let plain = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
    let digits = Array("0123456789ABCDEF")
    let written = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    return "file:" + written + "?mode=ro&" + (hasLog ? "vfs=unix-none" : "immutable=1")
  }
}
