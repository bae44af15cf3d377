import Domain
import Engine
import PortalLedger
import Store
import SyncProtocol
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// Several requests of a pass at a time, by the real service and a real store.
struct FlightsTests {
  /// Counts the batches that are under way.
  private final class Tower: Sendable {
    private let seen = Mutex((now: 0, most: 0, total: 0))
    var most: Int { seen.withLock { $0.most } }

    /// Returns how many were begun, this one included.
    func begin() -> Int {
      seen.withLock { seen in
        seen.now += 1
        seen.total += 1
        seen.most = max(seen.most, seen.now)
        return seen.total
      }
    }

    func end() { seen.withLock { $0.now -= 1 } }

    /// Waits, for the second and the third batch, until both are under way; a minute at most.
    func meet(_ place: Int) async {
      guard place == 2 || place == 3 else { return }
      let end = ContinuousClock.now + .seconds(60)
      while seen.withLock({ $0.most }) < 2, ContinuousClock.now < end {
        try? await Task.sleep(for: .milliseconds(1))
      }
    }
  }

  /// Twenty certificates that go two at a time, to a portal that takes three requests at a time.
  private static func bench() async throws -> Bench {
    let bench = try await Bench()
    await bench.fake.can { policy in
      policy.limits.requests = 3
      policy.limits.batch = 2
    }
    try await bench.record(1...20)
    _ = try await bench.signIn()
    return bench
  }

  /// Counts the batches, lets the second and the third meet, and does `act` during the third.
  private static func watch(_ bench: Bench, third act: @escaping @Sendable () async -> Void = {}) async -> Tower {
    let tower = Tower()
    await bench.fake.whenAsked(.submitBatch) {
      let place = tower.begin()
      await tower.meet(place)
      if place == 3 { await act() }
      tower.end()
    }
    return tower
  }

  @Test func `batches go beside each other, and each certificate is there once`() async throws {
    let bench = try await Self.bench()
    let tower = await Self.watch(bench)
    try await bench.running { try await bench.expectPass(.drained) }
    #expect((2...3).contains(tower.most))
    #expect(try await bench.store.counts()[.confirmed] == 20)
    #expect(await bench.fake.memory.documents.count == 20)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a pass that is stopped takes the answers in that are under way, and sends no more`() async throws {
    let bench = try await Self.bench()
    let tower = await Self.watch(bench) { await bench.sync.stopPass() }
    try await bench.running { try await bench.expectPass(.stopped) }
    #expect(tower.most >= 2)
    let counts = try await bench.store.counts()
    #expect(counts[.sending, default: 0] == 0 && counts[.unknown, default: 0] == 0)
    #expect((4...12).contains(counts[.confirmed] ?? 0))
    #expect(await bench.fake.memory.documents.count == counts[.confirmed])
  }

  @Test func `what is under way when the store ends has an unknown outcome, and arrives once all the same`()
    async throws
  {
    let bench = try await Self.bench()
    let tower = await Self.watch(bench) { await bench.store.close() }
    await #expect(throws: StoreFault.closed) { try await bench.running { _ = try await bench.pass() } }
    #expect(tower.most >= 2)
    await bench.fake.whenAsked(.submitBatch, nil)
    let next = try await bench.reopened()
    #expect(try await next.store.counts()[.unknown, default: 0] > 0)
    _ = try await next.signIn()
    try await next.running { try await next.expectPass(.drained) }
    #expect(try await next.store.counts()[.confirmed] == 20)
    #expect(await next.fake.memory.documents.count == 20)
  }

  @Test(arguments: [Trouble.lost, .dropped, .status(500), .status(500, committed: true)])
  func `one of several that fails is looked up and arrives once`(trouble: Trouble) async throws {
    let first = try await Self.bench()
    await first.fake.fail(.submitBatch, [nil, nil, trouble, trouble, nil, trouble])
    try await first.running { _ = try await first.pass() }
    // What was tried three times in a pass waits for some minutes.
    first.clock.advance(.hours(2))
    let bench = try await first.reopened()
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.store.counts()[.confirmed] == 20)
    #expect(await bench.fake.memory.documents.count == 20)
  }
}
