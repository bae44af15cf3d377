internal import Dispatch

/// Runs an actor on a thread of its own, so that a blocking call never holds one of the few shared ones.
final class BlockingExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ work: consuming ExecutorJob) {
    let unowned = UnownedJob(work)
    queue.async { unowned.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
