internal import Domain

/// Seals what several callers want sealed at the same time in one transaction, with one sync to the disk.
///
/// The first caller lets those that already wait for the store's thread come before it; no timer delays anybody.
actor GroupCommit {
  /// The most inspections in one transaction; those of one call are never divided.
  private static let most = 500

  private final class Member {
    let rows: [SealedRow]
    let now: Instant
    /// Nil until it was written, or could not be.
    var result: Result<[SealResult], StoreFault>?
    var continuation: CheckedContinuation<Void, Never>?

    init(_ rows: [SealedRow], _ now: Instant) { (self.rows, self.now) = (rows, now) }
  }

  /// Writes the rows of each call in one transaction; a thrown fault means that nothing was written.
  typealias Writing = @Sendable ([Call]) async throws(StoreFault) -> [[SealResult]]
  struct Call: Sendable {
    let rows: [SealedRow]
    let now: Instant
  }

  private let executor: StoreExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private var waiting: [Member] = []
  /// Whether a caller is about to write for all that wait, or does.
  private var isLed = false

  init(on executor: StoreExecutor) { self.executor = executor }

  func seal(
    _ rows: [SealedRow], at now: Instant, _ write: Writing
  ) async throws(StoreFault) -> [SealResult] {
    let member = Member(rows, now)
    waiting.append(member)
    if isLed {
      await withCheckedContinuation { member.continuation = $0 }
    } else {
      isLed = true
      await Task.yield()
      while !waiting.isEmpty { await commit(nextGroup(), write) }
      isLed = false
    }
    guard let result = member.result else { preconditionFailure("whoever waits is written for") }
    return try result.get()
  }

  private func nextGroup() -> [Member] {
    var (group, count) = ([Member](), 0)
    while let next = waiting.first, group.isEmpty || count + next.rows.count <= Self.most {
      group.append(waiting.removeFirst())
      count += next.rows.count
    }
    return group
  }

  /// A call whose rows the tables refuse, or that meets a damaged row or has no room on the disk, spoils no other: each is
  /// then written by itself. Any other fault is every call's: after it nobody knows what was written.
  private func commit(_ group: [Member], _ write: Writing) async {
    do throws(StoreFault) {
      let results = try await write(group.map { Call(rows: $0.rows, now: $0.now) })
      for (member, result) in zip(group, results) { member.result = .success(result) }
    } catch {
      switch error {
      case .refused, .damaged, .diskFull:
        guard group.count == 1 else {
          for member in group { await commit([member], write) }
          return
        }
      default: break
      }
      for member in group { member.result = .failure(error) }
    }
    for member in group { member.continuation?.resume() }
  }
}
