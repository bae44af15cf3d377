import Domain
import Testing

@testable import Store

@Suite struct DecisionTests {
  @Test(arguments: [OutboxState.held, .quarantined])
  func `a person's decision is kept with the operation it releases`(state: OutboxState) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    let decision = Sample.decision(.select, candidates: 1)
    let at = Sample.start + .hours(2)
    try await fixture.store.decide(
      OutboxChange(
        Sample.operation(1), to: .ready, reason: StateReason(.personDecided), decision: .set(decision)),
      action: .select, by: Sample.person, at: at)
    let detail = try #require(try await fixture.store.detail(.mechanical, Sample.number(1)))
    #expect(detail.summary.state == .ready && detail.summary.stateSince == at)
    #expect(detail.decision == decision)
    #expect(detail.decisions == [DecisionRecord(at: at, action: .select, by: Sample.person)])
  }

  @Test(arguments: [OutboxState.ready, .sending, .unknown, .confirmed, .closed])
  func `nobody decides about one that does not wait for a person`(state: OutboxState) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    let isDecided = try await fixture.store.decide(
      OutboxChange(Sample.operation(1), to: .ready), action: .retry, by: Sample.person, at: Sample.start)
    #expect(!isDecided)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.decisions == [])
  }

  @Test func `a decision that would not send it again is refused`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .held)
    await #expect(throws: StoreFault.refused("operation: a decision makes it ready")) {
      try await fixture.store.decide(
        OutboxChange(Sample.operation(1), to: .closed), action: .retry, by: Sample.person, at: Sample.start)
    }
  }
}
