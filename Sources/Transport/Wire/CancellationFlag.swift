internal import Synchronization

/// Set by a cancelled task, read by the transfer that runs for it on another thread.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)
  private let workCut: WorkCut?

  init(under workCut: WorkCut? = nil) { self.workCut = workCut }

  var isSet: Bool { flag.load(ordering: .acquiring) || workCut?.isSet ?? false }
  func set() { flag.store(true, ordering: .releasing) }
}
