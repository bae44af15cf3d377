import Domain
import Testing

@testable import Store

@Suite struct RecoveryTests {
  @Test func `what was being sent has an unknown outcome after a restart (I4)`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    _ = try await fixture.store.begin(.submit, [Sample.operation(1), Sample.operation(2)], at: Sample.start)
    _ = try await fixture.store.begin(.match, [Sample.operation(3)], at: Sample.start)
    let restart = Sample.start + .hours(1)
    let again = try await fixture.reopened(now: restart)
    for value in 1...2 {
      let operation = try #require(try await again.operation(value))
      #expect(operation.state == .unknown)
      #expect(operation.stateSince == restart)
      #expect(operation.reason == StateReason(.restarted))
    }
    #expect(try await again.operation(3)?.state == .ready)
    let counts = try await again.store.counts()
    #expect(counts[.sending] == 0 && counts[.unknown] == 2 && counts[.ready] == 1)
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `an attempt without an answer is kept, without evidence and with what it led to`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    let again = try await fixture.reopened()
    let detail = try #require(try await again.store.detail(.mechanical, Sample.number(1)))
    #expect(
      detail.attempts == [
        AttemptRecord(
          purpose: .submit, startedAt: Sample.start, evidence: nil, state: .unknown, reason: StateReason(.restarted))
      ])
  }

  @Test func `a request of before the restart cannot be finished after it`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let exchange = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    let again = try await fixture.reopened()
    await #expect(throws: StoreFault.refused("exchange: it has ended, or never began")) {
      try await again.store.finish(
        exchange, evidence: Sample.evidence, changes: [Sample.confirmed(1)], at: Sample.start)
    }
    #expect(try await again.operation(1)?.state == .unknown)
  }
}
