import Domain
import Testing

@testable import Store

@Suite struct ExchangeTests {
  @Test func `a confirmed certificate has its receipt, and its number is reinstated`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    try await fixture.submit(
      [1, 2],
      changes: [
        Sample.confirmed(1),
        OutboxChange(Sample.operation(2), to: .unknown, reason: StateReason(.serverError, problem: "500")),
      ])
    let detail = try #require(try await fixture.store.detail(.mechanical, Sample.number(1)))
    #expect(try detail.receipt == Sample.receipt(1))
    #expect(
      detail.attempts == [
        AttemptRecord(
          purpose: .submit, startedAt: Sample.start, evidence: Sample.evidence, state: .confirmed,
          reason: StateReason(.receipt))
      ])
    #expect(try await fixture.stockState(1) == .reinstated)
    #expect(try await fixture.stockState(2) == .issued)
    #expect(try await fixture.operation(2)?.reason == StateReason(.serverError, problem: "500"))
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: ["operation", "number", "digest", "kind"])
  func `a receipt for something else confirms nothing (I6)`(part: String) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    var receipt = try Sample.receipt(1)
    switch part {
    case "operation": receipt.operation = Sample.operation(2)
    case "number": receipt.number = try Sample.number(2)
    case "digest": receipt.digest = try Sample.receipt(2).digest
    default: receipt.kind = .photometric
    }
    let exchange = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    let change = OutboxChange(Sample.operation(1), to: .confirmed, receipt: receipt)
    let fault = await #expect(throws: StoreFault.self) {
      try await fixture.store.finish(exchange, evidence: Sample.evidence, changes: [change], at: Sample.start)
    }
    guard case .refused(let text) = fault, text.hasPrefix("receipt:") else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    #expect(try await fixture.operation(1)?.state == .sending)
  }

  @Test func `a request for one that is not ready is made for none`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    try await fixture.bring(2, to: .held)
    await #expect(throws: StoreFault.refused("operation: only a ready one is sent")) {
      try await fixture.store.begin(.submit, [Sample.operation(1), Sample.operation(2)], at: Sample.start)
    }
    #expect(try await fixture.operation(1)?.state == .ready)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.attempts == [])
  }

  @Test func `an unknown outcome is never sent again without a look-up (I5)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .unknown)
    await #expect(throws: StoreFault.refused("operation: only a ready one is sent")) {
      try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    }
  }

  @Test func `no certificate is left sending when its request has ended`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let exchange = try await fixture.store.begin(
      .submit, [Sample.operation(1), Sample.operation(2)], at: Sample.start)
    await #expect(throws: StoreFault.refused("operation: left sending after its request ended")) {
      try await fixture.store.finish(
        exchange, evidence: Sample.evidence, changes: [Sample.confirmed(1)], at: Sample.start)
    }
    #expect(try await fixture.operation(1)?.state == .sending)
  }

  @Test func `each absence after an unknown outcome is counted, and a person's decision counts anew`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let operation = Sample.operation(1)
    for cycle in 1...3 {
      try await fixture.bring(1, to: .unknown)
      let lookUp = try await fixture.store.begin(.lookUp, [operation], at: Sample.start)
      let absent = OutboxChange(
        operation, to: cycle < 3 ? .ready : .quarantined, reason: StateReason(.absentAtPortal),
        completesUnknownCycle: true)
      try await fixture.store.finish(lookUp, evidence: Sample.evidence, changes: [absent], at: Sample.start)
      #expect(try await fixture.operation(1)?.unknownCycles == cycle)
    }
    #expect(try await fixture.store.checkInvariants() == [])
    try await fixture.store.decide(
      OutboxChange(operation, to: .ready), action: .retry, by: Sample.person, at: Sample.start)
    #expect(try await fixture.operation(1)?.unknownCycles == 0)
  }

  @Test func `a look-up that failed leaves the unknown as old as it was, for its own reason`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .unknown)
    let lookUp = try await fixture.store.begin(.lookUp, [Sample.operation(1)], at: Sample.start + .minutes(5))
    let later = Sample.start + .minutes(10)
    try await fixture.store.finish(
      lookUp, evidence: Sample.evidence,
      changes: [OutboxChange(Sample.operation(1), to: .unknown, notBefore: later)], at: Sample.start + .minutes(6))
    let operation = try #require(try await fixture.operation(1))
    #expect(operation.stateSince == Sample.start)
    #expect(operation.reason == StateReason(.noAnswer))
    #expect(operation.notBefore == later)
  }

  @Test func `confirming twice keeps the first receipt`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    var second = try Sample.receipt(1)
    second.portalID = "another"
    try await fixture.store.apply(
      [OutboxChange(Sample.operation(1), to: .confirmed, receipt: second)], at: Sample.start)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.receipt?.portalID == "P-1")
    #expect(try await fixture.stockState(1) == .reinstated)
  }

  @Test func `a vehicle decision is set, kept, and cleared`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let operation = Sample.operation(1)
    let decision = Sample.decision(.select, candidates: 2)
    try await fixture.store.apply([OutboxChange(operation, to: .ready, decision: .set(decision))], at: Sample.start)
    #expect(try await fixture.operation(1)?.decision == decision)
    try await fixture.bring(1, to: .unknown)
    #expect(try await fixture.operation(1)?.decision == decision)
    try await fixture.store.apply([OutboxChange(operation, to: .ready, decision: .clear)], at: Sample.start)
    #expect(try await fixture.operation(1)?.decision == nil)
  }

  @Test func `no vehicle is created before the decision to create it is stored (I11)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let operation = Sample.operation(1)
    await #expect(throws: StoreFault.refused("attempt: no decision to create a vehicle is stored")) {
      try await fixture.store.begin(.createVehicle, [operation], at: Sample.start)
    }
    try await fixture.store.apply(
      [OutboxChange(operation, to: .ready, decision: .set(Sample.decision(.create)))], at: Sample.start)
    _ = try await fixture.store.begin(.createVehicle, [operation], at: Sample.start)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a change of one that is not there is refused with all the others`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let changes = [
      OutboxChange(Sample.operation(1), to: .held), OutboxChange(Sample.operation(7), to: .held),
    ]
    await #expect(throws: StoreFault.refused("operation: there is none of this id")) {
      try await fixture.store.apply(changes, at: Sample.start)
    }
    #expect(try await fixture.operation(1)?.state == .ready)
  }

  @Test func `a question in bulk is part of the life of those it moved, and of no other`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let match = try await fixture.store.begin(.match, [], at: Sample.start)
    let held = StateReason(.vehicleNearMiss)
    try await fixture.store.finish(
      match, evidence: Sample.evidence,
      changes: [
        OutboxChange(Sample.operation(1), to: .held, reason: held),
        OutboxChange(Sample.operation(2), to: .ready, decision: .set(Sample.decision(.select, candidates: 1))),
      ], at: Sample.start)
    #expect(
      try await fixture.store.detail(.mechanical, Sample.number(1))?.attempts == [
        AttemptRecord(
          purpose: .match, startedAt: Sample.start, evidence: Sample.evidence, state: .held, reason: held)
      ])
    #expect(try await fixture.store.detail(.mechanical, Sample.number(2))?.attempts == [])
    #expect(try await fixture.store.checkInvariants() == [])
  }
}
