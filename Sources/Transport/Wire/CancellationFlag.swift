internal import Synchronization

/// Set by a cancelled task, read by the transfer that runs for it on another thread.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)
  private let workCut: WorkCut?

  init(under workCut: WorkCut? = nil) { self.workCut = workCut }

  var isSet: Bool { flag.load(ordering: .acquiring) || workCut?.isSet ?? false }
  func set() { flag.store(true, ordering: .releasing) }
}

/// Ends requests to the portal for good: one under way within a second, later ones before they are sent. Sign-in and
/// sign-out go on.
package final class WorkCut: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package func cut() { flag.store(true, ordering: .releasing) }
  var isSet: Bool { flag.load(ordering: .acquiring) }
}
