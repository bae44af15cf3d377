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

  /// Certificate 1, held by a match with this evidence, and decided by a person.
  private func decided() async throws -> StoreFixture {
    let fixture = try await StoreFixture(sealed: 1)
    let exchange = try await fixture.store.begin(.match, [Sample.operation(1)], at: Sample.start)
    let held = OutboxChange(
      Sample.operation(1), to: .held, reason: StateReason(.vehicleNearMiss),
      decision: .set(Sample.decision(.hold, candidates: 1)))
    try await fixture.store.finish(exchange, evidence: Sample.evidence, changes: [held], at: Sample.start)
    try await fixture.store.decide(
      OutboxChange(
        Sample.operation(1), to: .ready, reason: StateReason(.personDecided),
        decision: .set(Sample.decision(.select, candidates: 1))),
      action: .select, by: Sample.person, at: Sample.start + .hours(1))
    return fixture
  }

  @Test func `a decision that is taken back is kept, and the certificate is held again as it was`() async throws {
    let fixture = try await decided()
    let at = Sample.start + .hours(2)
    #expect(try await fixture.store.undoDecision(.mechanical, Sample.number(1), by: Sample.person, at: at))
    let detail = try #require(try await fixture.store.detail(.mechanical, Sample.number(1)))
    #expect(detail.summary.state == .held && detail.summary.reason == StateReason(.vehicleNearMiss))
    #expect(detail.decision?.choice == .hold && detail.decision?.vehicle == nil)
    #expect(detail.decision?.evidence == Sample.decision(.hold, candidates: 1).evidence)
    #expect(detail.decisions.map(\.action) == [.select, .undo])
    let again = try await fixture.store.undoDecision(.mechanical, Sample.number(1), by: Sample.person, at: at)
    #expect(!again)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.decisions.count == 2)
  }

  @Test func `a decision that the agent is sending is not taken back`() async throws {
    let fixture = try await decided()
    _ = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start + .hours(2))
    let isUndone = try await fixture.store.undoDecision(
      .mechanical, Sample.number(1), by: Sample.person, at: Sample.start + .hours(3))
    #expect(!isUndone)
    #expect(try await fixture.operation(1)?.state == .sending)
  }
}
