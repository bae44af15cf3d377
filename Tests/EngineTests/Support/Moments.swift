import Domain
import Logging
import Synchronization

/// Counts the moments at which something may have changed at a bench: a line was logged, the agent began to wait, its
/// run ended. Tests that wait for something check again at each.
final class Moments: Sendable {
  private struct State {
    var count = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var arrived = 0
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.count } }

  func note() {
    let waiting = state.withLock { state in
      state.count += 1
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    waiting.forEach { $0.resume() }
  }

  /// Waits for the next moment after `seen`; false where none comes within a minute.
  func next(after seen: Int) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await self.wait(after: seen)
        return true
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(60))
        return false
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
  }

  private func wait(after seen: Int) async {
    let number = state.withLock { state in
      state.arrived += 1
      return state.arrived
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = state.withLock { state in
          if state.count > seen || Task.isCancelled { return true }
          state.waiting[number] = continuation
          return false
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
  }

  var logger: Logger { Logger(label: "essai") { [self] _ in Lines(moments: self) } }

  private struct Lines: LogHandler {
    let moments: Moments
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.notice

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { moments.note() }
  }
}
