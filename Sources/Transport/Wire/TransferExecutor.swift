internal import CCurl
internal import Dispatch
internal import Glibc
internal import Synchronization

/// Makes transfers one after the other, each at most once, on a thread of its own.
actor TransferExecutor {
  private let thread: BlockingExecutor
  private let rules: TransferRules
  /// Holds the kept connection; made with the first transfer.
  private var handle: EasyHandle?
  /// When the kept connection was made or last used.
  private var lastUse: OwnNetwork.Moment?
  private nonisolated let waiting = Atomic(0)

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(label: String, rules: TransferRules) {
    thread = BlockingExecutor(label: label)
    self.rules = rules
  }

  /// Cancelling the task ends the transfer within a second.
  nonisolated func send(_ transfer: Transfer) async -> TransferAnswer {
    defer { waiting.subtract(1, ordering: .relaxed) }
    guard waiting.add(1, ordering: .relaxed).newValue <= TransferRules.queueLimit else {
      return .notSent(CURLE_FAILED_INIT, note: "more than \(TransferRules.queueLimit) requests wait")
    }
    let cancellation = CancellationFlag(under: rules.workCut)
    return await withTaskCancellationHandler {
      await perform(transfer, unless: cancellation)
    } onCancel: {
      cancellation.set()
    }
  }

  /// Closes the kept connection.
  func letGo() { handle = nil }

  private func perform(_ transfer: Transfer, unless cancellation: CancellationFlag) -> TransferAnswer {
    guard !cancellation.isSet else { return .notSent(CURLE_ABORTED_BY_CALLBACK, note: "cancelled") }
    // A connection from before the network was lost may be dead, which shows only when it is used.
    if lastUse != rules.network?.moment { handle = nil }
    lastUse = rules.network?.moment
    let isForgotten = transfer.connection == .ownAndForgotten
    if let fault = TransferLibrary.fault { return .notSent(CURLE_NOT_BUILT_IN, note: TransferNote.printable(fault)) }
    guard let handle = isForgotten ? EasyHandle() : handle ?? EasyHandle() else {
      return .notSent(CURLE_FAILED_INIT, note: "libcurl has no memory left")
    }
    if !isForgotten { self.handle = handle }
    let (packed, wasPacked) = transfer.packed
    var answer = handle.perform(packed, under: rules, unless: cancellation)
    answer.wasPacked = wasPacked
    answer.mayBePacked = transfer.headers.contains { $0.name == "Accept-Encoding" }
    if handle.isSpent { self.handle = nil }
    return answer
  }
}

/// Runs an actor on a thread of its own, so that a blocking call never holds one of the few shared ones.
final class BlockingExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ work: consuming ExecutorJob) {
    let unowned = UnownedJob(work)
    queue.async { unowned.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

/// libcurl, loaded and set up for the whole program when the first request or address asks for it.
package enum TransferLibrary {
  /// Why libcurl cannot be used: where it is not installed, the loader's words. Nil where it can.
  package static let fault: String? = {
    // libcurl would write the keys of every connection to the file that this variable names.
    unsetenv("SSLKEYLOGFILE")
    return cvm_curl_load().map { String(cString: $0) }
  }()
}
