internal import Dispatch
internal import Synchronization

/// Runs blocking work on a thread of its own, and waits for it only so long: a disk on the network may not answer for
/// minutes, and a thread that waits for it cannot be interrupted.
final class PatientQueue: Sendable {
  private let queue: DispatchQueue
  private let seconds: Int
  private let most: Int
  private let waiting = Atomic(0)

  /// - Parameter most: how much work may run or wait at once.
  init(label: String, seconds: Int, most: Int) {
    queue = DispatchQueue(label: label)
    (self.seconds, self.most) = (seconds, most)
  }

  /// Nil where the work did not end in time, and goes on, or was not begun because too much waits.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    guard waiting.add(1, ordering: .relaxed).newValue <= most else {
      waiting.subtract(1, ordering: .relaxed)
      return nil
    }
    return await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
      let answer = FirstAnswer(continuation)
      queue.async {
        let value = work()
        self.waiting.subtract(1, ordering: .relaxed)
        answer.give(value)
      }
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { answer.give(nil) }
    }
  }
}

/// Resumes its continuation with the first answer; the second is dropped.
private final class FirstAnswer<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

  init(_ continuation: CheckedContinuation<Value?, Never>) { self.continuation = Mutex(continuation) }

  func give(_ value: Value?) {
    let first = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    first?.resume(returning: value)
  }
}
