import Domain
import Testing

@testable import Store

@Suite struct ListTests {
  private func sequences(
    _ fixture: StoreFixture, _ states: [OutboxState]? = nil, limit: Int = 100, before: Int64? = nil
  ) async throws -> [Int64] {
    try await fixture.store.list(states: states, limit: limit, before: before).map(\.sequence)
  }

  @Test func `certificates are listed newest first, in pages`() async throws {
    let fixture = try await StoreFixture(sealed: 5)
    #expect(try await sequences(fixture) == [5, 4, 3, 2, 1])
    #expect(try await sequences(fixture, limit: 2) == [5, 4])
    #expect(try await sequences(fixture, limit: 2, before: 4) == [3, 2])
    #expect(try await sequences(fixture, before: 1) == [])
  }

  @Test func `a list of some states has all of those and no other`() async throws {
    let fixture = try await StoreFixture(sealed: 6)
    try await fixture.bring(2, to: .held)
    try await fixture.bring(3, to: .confirmed)
    try await fixture.bring(5, to: .quarantined)
    #expect(try await sequences(fixture, [.held, .quarantined]) == [5, 2])
    #expect(try await sequences(fixture, [.ready, .held, .held], limit: 3) == [6, 4, 2])
    #expect(try await sequences(fixture, [.ready, .held], limit: 3, before: 4) == [2, 1])
    #expect(try await sequences(fixture, []) == [])
  }

  @Test func `a summary tells the state, since when and why`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let now = Sample.start + .minutes(3)
    try await fixture.store.apply(
      [
        OutboxChange(
          Sample.operation(1), to: .quarantined, reason: StateReason(.refusedByPortal, field: "vehicle.year"))
      ], at: now)
    let summary = try #require(try await fixture.store.list(states: nil, limit: 1, before: nil).first)
    #expect(
      try summary
        == CertificateSummary(
          sequence: 1, kind: .mechanical, number: Sample.number(1), state: .quarantined, stateSince: now,
          reason: StateReason(.refusedByPortal, field: "vehicle.year"), recordedAt: Sample.start, notBefore: nil,
          performedAt: Sample.start, utcOffset: -300))
  }

  @Test func `the oldest that waits is the lowest sequence of the ready, sending and unknown`() async throws {
    let fixture = try await StoreFixture(sealed: 4)
    try await fixture.bring(1, to: .held)
    try await fixture.bring(3, to: .unknown)
    #expect(try await fixture.store.oldestWaiting()?.sequence == 2)
    try await fixture.bring(2, to: .confirmed)
    #expect(try await fixture.store.oldestWaiting()?.sequence == 3)
  }

  @Test func `a certificate that was never recorded has no detail and no operation`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    #expect(try await fixture.store.detail(.photometric, Sample.number(1)) == nil)
    #expect(try await fixture.operation(2) == nil)
  }

  @Test func `the next try is told only while the agent goes on by itself`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let later = Sample.start + .minutes(9)
    try await fixture.store.apply([OutboxChange(Sample.operation(1), to: .ready, notBefore: later)], at: Sample.start)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.nextTry == later)
    try await fixture.store.apply([OutboxChange(Sample.operation(1), to: .held, notBefore: later)], at: Sample.start)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.nextTry == nil)
  }
}
