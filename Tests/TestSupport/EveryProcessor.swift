/// Returns the results of `work` for 0 ..< `count` in order. Runs four at a time: the machines that run these tests
/// have two processors, and work sometimes waits for another thread.
///
/// - Parameter enough: whether the results so far suffice; then no more work is begun.
package func onEveryProcessor<Result: Sendable>(
  _ count: Int, enough: ([(Int, Result)]) -> Bool = { _ in false },
  _ work: @escaping @Sendable (Int) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results: [(Int, Result)] = []
    for position in 0..<count {
      if position >= 4, let result = try await group.next() { results.append(result) }
      if enough(results) { break }
      group.addTask { (position, try await work(position)) }
    }
    for try await result in group { results.append(result) }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Returns the errors that `work` finds for 0 ..< `count`; stops after three.
package func firstFailures(
  in count: Int, _ work: @escaping @Sendable (Int) async throws -> String?
) async throws -> [String] {
  try await onEveryProcessor(count, enough: { $0.count { $0.1 != nil } >= 3 }, work).compactMap(\.self)
}
