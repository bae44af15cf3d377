internal import Domain
internal import Synchronization

/// Opens once. A task that waits at it goes on then, or when it is cancelled.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var arrived = 0
  }

  private let state = Mutex(State())

  var isOpen: Bool { state.withLock { $0.isOpen } }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    waiting.forEach { $0.resume() }
  }

  func wait() async {
    let number = state.withLock { state in
      state.arrived += 1
      return state.arrived
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = state.withLock { state in
          // The handler below runs after the task is marked as cancelled: one of the two sees the other.
          if state.isOpen || Task.isCancelled { return true }
          state.waiting[number] = continuation
          return false
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
  }

  /// Makes a request that is cancelled when the gate opens.
  func cutting<Answer>(_ request: @escaping @Sendable () async -> Exchange<Answer>) async -> Exchange<Answer> {
    await withTaskGroup(of: Exchange<Answer>?.self) { group in
      group.addTask { await request() }
      group.addTask {
        await self.wait()
        return nil
      }
      for await exchange in group {
        group.cancelAll()
        if let exchange { return exchange }
      }
      preconditionFailure("a request answers, also when it is cancelled")
    }
  }
}
