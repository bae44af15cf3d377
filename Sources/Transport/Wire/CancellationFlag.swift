internal import Synchronization

/// Set by a cancelled task, read by the transfer that runs for it on another thread.
final class CancellationFlag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .acquiring) }
  func set() { flag.store(true, ordering: .releasing) }
}
