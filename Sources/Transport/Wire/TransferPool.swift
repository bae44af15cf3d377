internal import Synchronization

/// Executors for transfers that are made at the same time: each keeps a connection of its own. The first that is idle makes
/// a transfer, so that few at a time keep few connections; where none is idle, it waits for one of those with the fewest.
final class TransferPool: Sendable {
  private let executors: [TransferExecutor]
  /// How many transfers each has.
  private let loads: Mutex<[Int]>

  init(label: String, size: Int, rules: TransferRules) {
    executors = (1...size).map { TransferExecutor(label: "\(label).\($0)", rules: rules) }
    loads = Mutex(Array(repeating: 0, count: size))
  }

  /// Makes it at the same time as others.
  ///
  /// - Parameter most: how many transfers are made at the same time at most.
  func send(_ transfer: Transfer, atMost most: Int) async -> TransferAnswer {
    await send(transfer) { loads in loads.indices.prefix(most).min { loads[$0] < loads[$1] } ?? 0 }
  }

  /// Makes it after all others that are made alone.
  func sendAlone(_ transfer: Transfer) async -> TransferAnswer { await send(transfer) { _ in 0 } }

  private func send(_ transfer: Transfer, over choose: ([Int]) -> Int) async -> TransferAnswer {
    let chosen = loads.withLock { loads in
      let chosen = choose(loads)
      loads[chosen] += 1
      return chosen
    }
    defer { loads.withLock { $0[chosen] -= 1 } }
    return await executors[chosen].send(transfer)
  }

  /// Closes the connections that only transfers made at the same time need.
  func keepOne() async { for executor in executors.dropFirst() { await executor.letGo() } }
}
