internal import Synchronization

/// Set by a cancelled task, read by the transfer that runs for it on another thread.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)
  private let workCut: WorkCut?

  init(under workCut: WorkCut? = nil) { self.workCut = workCut }

  var isSet: Bool { flag.load(ordering: .acquiring) || workCut?.isSet ?? false }
  func set() { flag.store(true, ordering: .releasing) }
}

/// Ends the portal's work for good: what is being sent within a second, what follows before it is sent. Signing in and
/// out goes on.
package final class WorkCut: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package func cut() { flag.store(true, ordering: .releasing) }
  var isSet: Bool { flag.load(ordering: .acquiring) }
}
