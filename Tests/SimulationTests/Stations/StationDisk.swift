import FaultDisk
import Foundation
import Synchronization

/// One station's files, on a disk with chosen faults. A kill stops the disk with its program: the next start finds what
/// SQLite had written before.
final class StationDisk: Sendable {
  let folder: String
  private let disk: FaultDisk
  private let killed = Mutex(false)

  static let fileNames = ["station.sqlite", "station.sqlite-wal"]

  init(_ folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    disk = FaultDisk(at: folder)
  }

  var database: String { "\(folder)/station.sqlite" }

  var isDead: Bool {
    if killed.withLock({ $0 }) { return true }
    guard case .dead = disk.plan.fault else { return false }
    return disk.hasStruck
  }

  /// Whether an armed fault has struck.
  var hasFailed: Bool { disk.hasStruck }

  func kill() {
    killed.withLock { $0 = true }
    disk.plan = DiskPlan(.dead(from: 1))
  }

  /// Kills at the commit with this number, counted from now: it is on the disk, but nobody is told.
  func kill(afterCommit number: Int) { disk.plan = DiskPlan(.dead(from: number), on: [.sync], of: [.log]) }

  /// Kills within a commit: none of it is on the disk.
  func kill(atWrite number: Int) { disk.plan = DiskPlan(.dead(from: number), on: [.write]) }

  /// Reports one commit as failed; `landed` says whether it did reach the disk.
  func fail(call number: Int, landed: Bool) {
    disk.plan =
      landed
      ? DiskPlan(.landed(call: number, .syncFailed), on: [.sync], of: [.log])
      : DiskPlan(.once(call: number, .writeFailed), on: [.write], of: [.log])
  }

  func fill() { disk.plan = DiskPlan(.always(from: 1, .full), on: [.write], of: [.log]) }

  /// Counts commits.
  func count() { disk.plan = DiskPlan(nil, on: [.sync], of: [.log]) }
  var counted: Int { disk.counted }

  /// Makes the disk work again, for the program that starts after the kill.
  func revive() {
    killed.withLock { $0 = false }
    disk.plan = .healthy
  }

  // MARK: Copies

  func keep(as name: String) {
    for file in Self.fileNames { copy("\(folder)/\(file)", to: "\(folder)/\(name)-\(file)") }
  }

  func bring(back name: String) {
    for file in Self.fileNames { copy("\(folder)/\(name)-\(file)", to: "\(folder)/\(file)") }
  }

  /// Copies one file; where there is none, removes the target.
  private func copy(_ source: String, to target: String) {
    unlink(target)
    guard access(source, F_OK) == 0 else { return }
    do { try FileManager.default.copyItem(atPath: source, toPath: target) } catch { preconditionFailure("\(error)") }
  }
}
