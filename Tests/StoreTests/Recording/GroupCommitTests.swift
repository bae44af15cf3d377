import Domain
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Store

/// What several people record at the same moment.
struct GroupCommitTests {
  /// Keeps the store's thread busy until this many calls have begun, so that all of them wait for it.
  private final class Crowd: Sendable {
    private let begun = Atomic(0)
    private let isBusy = Atomic(false)

    /// Returns once the thread is busy.
    func begin() async {
      for _ in 0..<30_000 where !isBusy.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(1)) }
      begun.add(1, ordering: .relaxed)
    }

    func gather(_ count: Int) {
      isBusy.store(true, ordering: .relaxed)
      for _ in 0..<30_000 where begun.load(ordering: .relaxed) < count { usleep(1_000) }
      // From its beginning to its waiting a call takes a moment.
      usleep(300_000)
    }
  }

  /// All of the calls wait for the store's thread before the first is served.
  private func sealTogether(
    _ count: Int, in fixture: StoreFixture, _ entry: @escaping @Sendable (Int) throws -> SealedInspection
  ) async throws -> [Int: Result<[SealResult], StoreFault>] {
    let crowd = Crowd()
    return try await withThrowingTaskGroup(of: (Int, Result<[SealResult], StoreFault>)?.self) { group in
      group.addTask {
        try await fixture.store.read { _ in crowd.gather(count) }
        return nil
      }
      for value in 1...count {
        group.addTask {
          let sealed = try entry(value)
          await crowd.begin()
          do throws(StoreFault) {
            return (value, .success(try await fixture.store.seal([sealed], at: Sample.start)))
          } catch {
            return (value, .failure(error))
          }
        }
      }
      return try await group.reduce(into: [:]) { results, result in
        if let (value, outcome) = result { results[value] = outcome }
      }
    }
  }

  @Test func `calls that wait together are sealed in one transaction, each with its own answer`() async throws {
    let fixture = try await StoreFixture(numbers: 8)
    let before = fixture.store.changes
    let results = try await sealTogether(8, in: fixture) { value in
      // The last two use numbers that are not in stock.
      try Sample.sealed(value, number: value > 6 ? value + 50 : value)
    }
    #expect(fixture.store.changes == before + 1)
    for value in 1...8 {
      let answer = try #require(results[value]).get()
      if case .sealed = answer.first {
        #expect(value <= 6)
      } else {
        #expect(answer == [.numberNotInStock] && value > 6, "\(value): \(answer)")
      }
    }
    #expect(try await fixture.store.counts()[.ready] == 6)
    #expect(try await fixture.reopened().store.counts()[.ready] == 6)
  }

  @Test func `a call that the tables refuse spoils no other that waits with it`() async throws {
    let fixture = try await StoreFixture(numbers: 8, sealed: 1)
    let results = try await sealTogether(6, in: fixture) { value in
      guard value == 4 else { return try Sample.sealed(value + 1) }
      // The operation's id is that of the record which is there.
      var sealed = try Sample.sealed(8)
      sealed.operation = Sample.operation(1)
      return sealed
    }
    for value in 1...6 {
      guard value == 4 else {
        guard case .success(let answers) = results[value], case .sealed = answers.first else {
          Issue.record("\(value): \(String(describing: results[value]))")
          continue
        }
        continue
      }
      guard case .failure(.refused) = results[4] else {
        Issue.record("\(String(describing: results[4]))")
        continue
      }
    }
    #expect(try await fixture.store.counts()[.ready] == 6)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: [(StoreFault.damaged("a row"), [4]), (.diskFull, [4]), (.io("fsync"), Array(1...6))])
  func `a damaged row that one call meets, or a lack of room for it, refuses no other, a fault of the disk refuses all`(
    fault: StoreFault, refused: [Int]
  ) async throws {
    let executor = StoreExecutor()
    let (group, room) = (GroupCommit(on: executor), StoreRoom(on: executor))
    let largest = Mutex(0)
    let crowd = Crowd()
    let write: GroupCommit.Writing = { calls throws(StoreFault) in
      largest.withLock { $0 = max($0, calls.count) }
      guard !calls.contains(where: { $0.now.milliseconds == 4 }) else { throw fault }
      return calls.map { _ in [] }
    }
    let failed = await withTaskGroup(of: Int?.self) { tasks in
      tasks.addTask {
        await room.run { crowd.gather(6) }
        return nil
      }
      for value in 1...6 {
        tasks.addTask {
          await crowd.begin()
          do throws(StoreFault) {
            _ = try await group.seal([], at: Instant(milliseconds: Int64(value)), write)
            return nil
          } catch {
            return value
          }
        }
      }
      return await tasks.reduce(into: Set<Int>()) { if let value = $1 { $0.insert(value) } }
    }
    #expect(largest.withLock { $0 } == 6)
    #expect(failed == Set(refused))
  }
}
