import CFaultDisk
import Synchronization

/// A disk with planned faults: it handles every call that SQLite makes to a file directly inside one directory, in any
/// database that this program opens after `init`. Other files are not affected, so that tests can run side by side.
///
/// The files and SQLite are real; only a call's result, and whether it is carried out, can change.
package final class FaultDisk: Sendable {
  private let directory: String
  private let state = Mutex(State())

  private struct State {
    var plan = DiskPlan.healthy
    var counted = 0
    var isRecording = false
    var records: [DiskRecord] = []
  }

  /// - Parameter directory: an absolute path; a later disk for the same directory replaces the earlier one.
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

  /// The plan from now on; setting it restarts the count of calls.
  package var plan: DiskPlan {
    get { state.withLock(\.plan) }
    set {
      state.withLock { state in
        state.plan = newValue
        state.counted = 0
      }
    }
  }

  /// The calls counted under the current plan, failed ones included.
  package var counted: Int { state.withLock(\.counted) }

  /// Whether the current plan's fault has struck.
  package var hasStruck: Bool { state.withLock { $0.counted >= ($0.plan.fault?.call ?? .max) } }

  /// Clears the records, and records every call that reaches the disk from now on.
  package func record() {
    state.withLock { state in
      state.isRecording = true
      state.records = []
    }
  }

  /// All recorded calls, oldest first.
  package var records: [DiskRecord] { state.withLock(\.records) }

  /// The number of recorded calls: when an answer has come, the calls made for it are included.
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

  /// Installed once for the whole program, on the first use.
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
