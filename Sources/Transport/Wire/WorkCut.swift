internal import Synchronization

/// Ends the portal's work for good: what is being sent within a second, what follows before it is sent. Signing in and
/// out goes on.
package final class WorkCut: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package func cut() { flag.store(true, ordering: .releasing) }
  var isSet: Bool { flag.load(ordering: .acquiring) }
}
