package import Domain
internal import Synchronization

/// Lets one loop wait for the first of several reasons. Reasons given while nobody waits are kept, each once.
package final class Waker: Sendable {
  private struct Board {
    var pending: Set<Wake> = []
    var waiting: CheckedContinuation<Set<Wake>, Never>?
  }

  private let board = Mutex(Board())
  /// Opens when `stop` is given for the first time.
  let stopped = Gate()

  package init() {}

  /// Whether `stop` was ever given.
  package var isStopped: Bool { stopped.isOpen }

  package func signal(_ wake: Wake) {
    if wake == .stop { stopped.open() }
    let waiting = board.withLock { board -> CheckedContinuation<Set<Wake>, Never>? in
      guard let waiting = board.waiting else {
        board.pending.insert(wake)
        return nil
      }
      board.waiting = nil
      return waiting
    }
    waiting?.resume(returning: [wake])
  }

  /// Takes the reasons given since the last wait, without waiting.
  package func taken() -> Set<Wake> {
    board.withLock { board in
      defer { board.pending = [] }
      return board.pending
    }
  }

  /// Takes back a reason that nobody has taken yet.
  package func forget(_ wake: Wake) { board.withLock { _ = $0.pending.remove(wake) } }

  /// Only one loop may wait. A cancelled wait returns `stop`.
  package func wait() async -> Set<Wake> {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let ready = board.withLock { board -> Set<Wake>? in
          precondition(board.waiting == nil, "one loop waits at a time")
          guard board.pending.isEmpty else {
            defer { board.pending = [] }
            return board.pending
          }
          board.waiting = continuation
          return nil
        }
        if let ready { continuation.resume(returning: ready) }
      }
    } onCancel: {
      signal(.stop)
    }
  }
}
