import FaultDisk
import Foundation
import Synchronization

/// The files of one station, on a disk whose faults are chosen. A kill is a disk that dies with its program: what
/// SQLite handed over before is what the next start finds.
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

  /// Whether a fault of it was answered since it was armed.
  var hasFailed: Bool { disk.hasStruck }

  func kill() {
    killed.withLock { $0 = true }
    disk.plan = DiskPlan(.dead(from: 1))
  }

  /// Kills at the commit of this number, counted from now: it lands, and nobody is told.
  func kill(afterCommit number: Int) { disk.plan = DiskPlan(.dead(from: number), on: [.sync], of: [.log]) }

  /// Kills within a commit: none of it lands.
  func kill(atWrite number: Int) { disk.plan = DiskPlan(.dead(from: number), on: [.write]) }

  /// One commit is said to have failed; it did, or it did not.
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

  /// As a program finds it that starts after the kill.
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

  /// Where there is none, there is none afterwards.
  private func copy(_ source: String, to target: String) {
    unlink(target)
    guard access(source, F_OK) == 0 else { return }
    do { try FileManager.default.copyItem(atPath: source, toPath: target) } catch { preconditionFailure("\(error)") }
  }
}
