import Domain
import Testing

@testable import Store

/// A pass's decision is written only where the operation still stands as the pass read it.
@Suite struct CommitTests {
  private static func withdraw(_ fixture: StoreFixture, _ value: Int) async throws {
    let result = try await fixture.store.withdraw(
      .mechanical, Sample.number(value), by: Sample.person, at: Sample.start)
    #expect(result == .withdrawn)
  }

  private static func stands(_ values: [Int], _ state: OutboxState) -> [OperationID: OperationStand] {
    Dictionary(uniqueKeysWithValues: values.map { (Sample.operation($0), OperationStand(state)) })
  }

  @Test(arguments: [[1], [2], [1, 2]])
  func `a request is announced for those that nobody took back, and for none where none is left`(
    taken: [Int]
  ) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    for value in taken { try await Self.withdraw(fixture, value) }
    let request = try await fixture.store.begin(
      .submit, [1, 2].map(Sample.operation), standing: Self.stands([1, 2], .ready), at: Sample.start)
    #expect(request.overtaken == taken.map(Sample.operation))
    #expect((request.exchange == nil) == (taken.count == 2))
    for value in [1, 2] where !taken.contains(value) {
      #expect(try await fixture.operation(value)?.state == .sending)
    }
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a certificate whose vehicle is another now is not sent with the one before`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let decision = OperationStand.Decision(choice: .select, vehicle: Sample.id(7))
    let request = try await fixture.store.begin(
      .submit, [Sample.operation(1)],
      standing: [Sample.operation(1): OperationStand(.ready, decision: decision)], at: Sample.start)
    #expect(request.exchange == nil && request.overtaken == [Sample.operation(1)])
    #expect(try await fixture.operation(1)?.state == .ready)
  }

  @Test(arguments: [
    OutboxChange(Sample.operation(1), to: .held, reason: StateReason(.vehicleDiffers)),
    OutboxChange(Sample.operation(1), to: .quarantined, reason: StateReason(.refusedByPortal)),
    OutboxChange(Sample.operation(1), to: .ready, decision: .clear),
    OutboxChange(Sample.operation(1), to: .ready, notBefore: Sample.start + .minutes(5)),
  ])
  func `what a person took back meanwhile stays taken back, and the others are moved`(
    change: OutboxChange
  ) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let exchange = try await fixture.store.begin(.match, [], at: Sample.start)
    try await Self.withdraw(fixture, 1)
    let other = OutboxChange(Sample.operation(2), to: .held, reason: StateReason(.vehicleDiffers))
    let commit = try await fixture.store.finish(
      exchange, evidence: Sample.evidence, decided: [change, other], standing: Self.stands([1, 2], .ready),
      at: Sample.start)
    #expect(commit == PassCommit(overtaken: [change]))
    #expect(try await fixture.store.latest(.mechanical, Sample.number(1))?.summary.state == .closed)
    #expect(try await fixture.operation(2)?.state == .held)
    #expect(try await fixture.stockState(1) == .reserved)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: [OutboxState.ready, .unknown, .held, .quarantined, .sending])
  func `a receipt is never lost: whatever a person did but close it, it is confirmed (I6)`(
    state: OutboxState
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    let exchange = try await fixture.store.begin(.lookUp, [], at: Sample.start)
    let commit = try await fixture.store.finish(
      exchange, evidence: Sample.evidence, decided: [Sample.confirmed(1)], standing: Self.stands([1], .confirmed),
      at: Sample.start)
    #expect(commit == PassCommit())
    #expect(try await fixture.operation(1)?.state == .confirmed)
    #expect(try await fixture.stockState(1) == .reinstated)
  }

  @Test func `a change that a rule refuses keeps no other from being written, and its certificate waits`() async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    let exchange = try await fixture.store.begin(
      .submit, [1, 2].map(Sample.operation), standing: Self.stands([1, 2], .ready), at: Sample.start)
    var foreign = try Sample.receipt(1)
    foreign.digest = try Sample.receipt(2).digest
    let wrong = OutboxChange(Sample.operation(1), to: .confirmed, receipt: foreign)
    let misplaced = OutboxChange(Sample.operation(3), to: .unknown, reason: StateReason(.noAnswer))
    var stands = Self.stands([1, 2], .sending)
    stands[Sample.operation(3)] = OperationStand(.ready)
    let commit = try await fixture.store.finish(
      try #require(exchange.exchange), evidence: Sample.evidence,
      decided: [wrong, Sample.confirmed(2), misplaced], standing: stands, at: Sample.start)
    #expect(commit.refused.map(\.change) == [wrong, misplaced] && commit.overtaken == [])
    #expect(commit.refused.first?.note.hasPrefix("receipt:") == true)
    let first = try #require(try await fixture.operation(1))
    #expect(first.state == .unknown && first.notBefore == Sample.start + .minutes(5))
    #expect(try await fixture.operation(2)?.state == .confirmed)
    let third = try #require(try await fixture.operation(3))
    #expect(third.state == .ready && third.notBefore == Sample.start + .minutes(5))
    #expect(try await fixture.store.checkInvariants() == [])
  }
}
