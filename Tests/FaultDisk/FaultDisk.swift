import CFaultDisk
import Synchronization

/// A disk whose faults are chosen: every call that SQLite makes for a file directly inside one directory, in any
/// database this program opens after `init`. Others are left alone, so that tests run side by side.
///
/// Real files, real SQLite; only what is answered, and whether it is done, can be changed.
package final class FaultDisk: Sendable {
  private let directory: String
  private let state = Mutex(State())

  private struct State {
    var plan = DiskPlan.healthy
    var counted = 0
    var isRecording = false
    var records: [DiskRecord] = []
  }

  /// - Parameter directory: the absolute path of a directory; a later one for the same takes the earlier one's place.
  package init(at directory: String) {
    self.directory = directory
    Self.install()
    Self.disks.withLock { $0[directory] = Reference(disk: self) }
  }

  deinit {
    Self.disks.withLock { disks in
      if disks[directory]?.disk == nil { disks[directory] = nil }
    }
  }

  /// What happens from now on; calls are counted anew.
  package var plan: DiskPlan {
    get { state.withLock(\.plan) }
    set {
      state.withLock { state in
        state.plan = newValue
        state.counted = 0
      }
    }
  }

  /// Calls that the plan in force counted, those that failed among them.
  package var counted: Int { state.withLock(\.counted) }

  /// Whether a fault of the plan in force has struck.
  package var hasStruck: Bool { state.withLock { $0.counted >= ($0.plan.fault?.call ?? .max) } }

  /// Forgets what was recorded, and records every call that reaches the disk from now on.
  package func record() {
    state.withLock { state in
      state.isRecording = true
      state.records = []
    }
  }

  /// Everything recorded, oldest first.
  package var records: [DiskRecord] { state.withLock(\.records) }

  /// How many calls are recorded: after an answer has come, what was done for it is among them.
  package var recordCount: Int { state.withLock(\.records.count) }

  fileprivate func judge(_ record: DiskRecord) -> DiskVerdict {
    state.withLock { state in
      var verdict = DiskVerdict.passed
      if state.plan.counts(record) {
        state.counted += 1
        verdict = state.plan.verdict(onCall: state.counted)
      } else if state.plan.isDead(after: state.counted) {
        verdict = .failed(.dead)
      }
      if state.isRecording, verdict.isPerformed, record.operation != .read { state.records.append(record) }
      return verdict
    }
  }
}

extension FaultDisk {
  private struct Reference {
    weak var disk: FaultDisk?
  }

  private static let disks = Mutex<[String: Reference]>([:])

  /// Once for the whole program, whoever asks first.
  private static let installed: Int32 = faultdisk_install { call in
    guard let call = call?.pointee else { return DiskVerdict.passed.answer }
    let path = String(cString: call.path)
    guard let slash = path.lastIndex(of: "/"),
      let disk = FaultDisk.disks.withLock({ $0[String(path[..<slash])]?.disk })
    else { return DiskVerdict.passed.answer }
    return disk.judge(DiskRecord(of: call, name: String(path[path.index(after: slash)...]))).answer
  }

  private static func install() {
    precondition(installed == 0, "SQLite refused the layer")
  }
}
