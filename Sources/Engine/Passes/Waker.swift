internal import Synchronization

/// Why a pass may be due.
package enum Wake: Hashable, Sendable {
  /// Its time has come.
  case timer
  /// A person asked.
  case person
  case signedIn
  /// The device has a network again.
  case linkUp
  /// Something was recorded.
  case recorded
  /// End.
  case stop
}

/// Lets one loop wait for the first of several reasons. Reasons given while nobody waits are kept, each once.
package final class Waker: Sendable {
  private struct Board {
    var pending: Set<Wake> = []
    var waiting: CheckedContinuation<Set<Wake>, Never>?
  }

  private let board = Mutex(Board())

  package init() {}

  package func signal(_ wake: Wake) {
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

  /// The reasons given since the last wait, for whoever does not wait for more.
  package func taken() -> Set<Wake> {
    board.withLock { board in
      defer { board.pending = [] }
      return board.pending
    }
  }

  /// One loop alone may wait. A cancelled one gets `stop`.
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
