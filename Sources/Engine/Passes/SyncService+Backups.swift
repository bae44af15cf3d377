package import Domain
internal import Logging
package import Store

/// Backups of the station's file.
extension SyncService {
  /// What the files on disk do not tell about backups.
  struct BackupMemory {
    var triedAt: Instant?
    var fault: String?
    var isRunning = false
    /// Calls that wait for the backup under way.
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  /// Makes a backup for a person. Waits for one under way and then makes another, which has what was recorded
  /// meanwhile.
  package func backUpNext() async throws(StoreFault) -> BackupAnswer {
    while true {
      while backups.isRunning { await withCheckedContinuation { backups.waiting.append($0) } }
      if let made = try await backUp() { return made }
    }
  }

  /// Makes a backup now; nil while another is being made.
  package func backUp() async throws(StoreFault) -> BackupAnswer? {
    guard !backups.isRunning else { return nil }
    backups.isRunning = true
    defer {
      backups.isRunning = false
      let waiting = backups.waiting
      backups.waiting = []
      waiting.forEach { $0.resume() }
    }
    let now = surroundings.now()
    backups.triedAt = now
    do throws(StoreFault) {
      let made = try await store.backUp(at: now)
      backups.fault = nil
      logger.notice("backup made", metadata: ["name": "\(made.name)", "bytes": "\(made.bytes)"])
      return made
    } catch {
      backups.fault = Self.note(of: error)
      logger.error("no backup could be made", metadata: ["fault": "\(Self.note(of: error))"])
      throw error
    }
  }

  /// Makes a backup if one is due. A failure ends nothing, unless the file itself is damaged.
  /// - Parameter hasNews: whether a pass has just confirmed something, and nothing waits.
  func backUpIfDue(hasNews: Bool) async throws(StoreFault) {
    let now = surroundings.now()
    guard loop.isBackupDue(hasNews: hasNews, last: [], at: now), try await store.history().highWaterMark > 0 else {
      return
    }
    let last = [store.newestBackup(now: now), backups.triedAt].compactMap { $0 }
    guard loop.isBackupDue(hasNews: hasNews, last: last, at: now) else { return }
    do throws(StoreFault) {
      _ = try await backUp()
    } catch .damaged(let note) {
      if try await store.firstDamage() != nil { throw .damaged(note) }
    } catch {
      // Logged, and shown in the status.
    }
  }

  static func note(of fault: StoreFault) -> String {
    switch fault {
    case .damaged(let note), .io(let note), .refused(let note), .notAsConfigured(let note): note
    case .diskFull: "disk full"
    case .closed: "closed"
    case .readOnly: "read-only"
    case .busy: "another program has the file open"
    case .noBackup, .newerSchema, .retired: "\(fault)"
    }
  }
}
