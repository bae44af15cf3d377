internal import Dispatch

/// The thread on which a station's store is read and written, and on which the station's actors run: a call to an actor
/// changes threads once, however often it asks the store. A call that waits for the disk keeps no other thread busy.
package final class StoreExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "store")

  init() {}

  package func enqueue(_ work: consuming ExecutorJob) {
    let unowned = UnownedJob(work)
    queue.async { unowned.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}

/// Runs work on the store's thread, whoever asks.
actor StoreRoom {
  private let executor: StoreExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(on executor: StoreExecutor) { self.executor = executor }

  func run<Value>(_ work: @Sendable () -> sending Value) -> sending Value { work() }
}
