import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Guided keying in the file: what people typed and saw survives, and counts apart from what the portal confirmed.
@Suite struct KeyingStoreTests {
  @Test func `what people did is read back, and counted by state`() async throws {
    let fixture = try await StoreFixture(sealed: 5)
    try await fixture.take(1)
    try await fixture.take(2)
    try await fixture.note(2, .keyed)
    try await fixture.witness(3)
    let counts = try await fixture.store.facts().keying
    #expect(counts.keying == 1 && counts.keyed == 1 && counts.witnessed == 1 && counts.toCountersign == 0)
    #expect(counts.holder?.text == "ABCD1234" && counts.oldestKeyed == Sample.start)
    let again = try await fixture.reopened()
    #expect(try await again.store.facts().keying == counts)
    #expect(try await again.keying(2).events.count == 2)
    #expect(try await again.keying(2).keying?.state == .keyed)
    #expect(try await again.operation(3)?.state == .closed)
    #expect(try await again.operation(3)?.reason?.code == .witnessed)
    #expect(try await again.store.keyingRows(deadlinesBefore: Sample.start, limit: 9).count == 4)
    #expect(try await again.store.keyingSeen(limit: 9).map(\.record.state) == [.witnessed])
    #expect(try await again.store.list(states: [.closed], limit: 9, before: nil).first?.keying?.state == .witnessed)
    #expect(try await again.store.lastKeyingPerson() == StoreFixture.typist())
    let copy = try await again.store.keyingCopy(PayloadDigest(of: Data("number=2".utf8)))
    #expect(copy?.bytes == Data("number=2".utf8) && copy?.kind == .values)
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `of two calls on one revision one is noted`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.take(1)
    #expect(try await fixture.note(1, .keyed, after: 1) == .noted)
    #expect(try await fixture.note(1, .toKey, after: 1) == .moved)
    #expect(try await fixture.keying(1).keying?.state == .keyed)
    #expect(try await fixture.keying(1).events.count == 2)
  }

  @Test func `a certificate that the portal confirmed meanwhile is not keyed`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.take(1)
    try await fixture.bring(1, to: .confirmed)
    #expect(try await fixture.note(1, .keyed) == .moved)
    #expect(try await fixture.store.facts().keying.keying == 0)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: [KeyingState.keying, .keyed, .toCountersign, .witnessed])
  func `what somebody may have typed is not taken back, unless the portal's office cancelled it (R9)`(
    state: KeyingState
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.take(1)
    if state != .keying { try await fixture.note(1, state, outcome: state.isDone ? .close : nil) }
    let result = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    #expect(result == .notWithdrawable(state.isDone ? .closed : .ready))
    await #expect(throws: StoreFault.self) {
      try await fixture.execute(
        #"UPDATE operation SET state = 'closed', reason = '{"code":"withdrawn"}', withdrawn = 1"#)
    }
  }

  @Test func `one that was left before anything was saved is taken back like any other`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.take(1)
    try await fixture.note(1, .toKey)
    #expect(
      try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
        == .withdrawn)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `nothing is closed as seen that nobody saw`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    await #expect(throws: StoreFault.self) {
      try await fixture.store.apply(
        [OutboxChange(Sample.operation(1), to: .closed, reason: StateReason(.witnessed))], at: Sample.start)
    }
    try await fixture.witness(1)
    // Only what was seen waits again.
    try await fixture.store.apply(
      [OutboxChange(Sample.operation(1), to: .ready, reason: StateReason(.personDecided))], at: Sample.start)
    #expect(try await fixture.operation(1)?.state == .ready)
  }

  @Test func `a station that changes to a portal that can be asked asks about what people saw, and back`() async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.witness(1)
    try await fixture.bring(2, to: .closed)
    try await fixture.store.settleWitnessed(areClosed: false, at: Sample.start)
    #expect(try await fixture.operation(1)?.state == .ready)
    #expect(try await fixture.operation(1)?.keyed == .witnessed)
    #expect(try await fixture.operation(2)?.state == .closed)
    #expect(try await fixture.store.checkInvariants() == [])
    try await fixture.store.settleWitnessed(areClosed: true, at: Sample.start)
    #expect(try await fixture.operation(1)?.state == .closed)
    #expect(try await fixture.operation(3)?.state == .ready)
    #expect(try await fixture.store.facts().keying.witnessed == 1)
  }

  @Test func `what the portal shows as typed is reinstated without a receipt`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.witness(1)
    try await fixture.store.settleWitnessed(areClosed: false, at: Sample.start)
    let agreement = PortalAgreement(fields: ["kind", "number", "vehicle.vin", "result"])
    try await fixture.store.apply(
      [
        OutboxChange(
          Sample.operation(1), to: .confirmed, reason: StateReason(.typedAtPortal), agreement: agreement)
      ], at: Sample.start)
    #expect(try await fixture.operation(1)?.state == .confirmed)
    #expect(try await fixture.stockState(1) == .reinstated)
    #expect(try await fixture.store.facts().keying.witnessed == 0)
    #expect(try await fixture.store.checkInvariants() == [])
    // It has no digest at the portal to ask about, and it counts as confirmed.
    #expect(try await fixture.store.confirmed(after: 0, onlyUnreported: true, limit: 9).isEmpty)
    let days = (from: CivilDate(dayNumber: 0), through: CivilDate(dayNumber: 40_000))
    let counted = try await fixture.store.counted(from: days.from, through: days.through, after: 0)
    #expect(counted.entries.map(\.confirmedAt) == [Sample.start])
  }

  @Test func `the last events are kept for those that end a person's turn`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var results: [KeyingResult] = []
    for _ in 0...(KeyingEvent.most - KeyingEvent.mostKeptForEnds) { results.append(try await fixture.note(1, .toKey)) }
    #expect(results.last == .tooManyEvents && results.dropLast().allSatisfy { $0 == .noted })
    let record = try #require(try await fixture.keying(1).keying)
    let event = KeyingEvent(at: Sample.start, by: try StoreFixture.typist(), what: .left)
    var next = record
    next.revision += 1
    let end = try await fixture.store.note(
      KeyingChange(record: next, event: event), of: Sample.operation(1), after: record.revision, copy: nil,
      at: Sample.start)
    #expect(end == .noted)
  }

  @Test func `a file that is rebuilt from a copy in which it was closed has what was decided since`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.witness(1)
    _ = try await fixture.store.backUp(at: Sample.start)
    let store = fixture.store
    try await store.settleWitnessed(areClosed: false, at: Sample.start)
    let held = OutboxChange(Sample.operation(1), to: .held, reason: StateReason(.seenAndAbsent))
    try await store.apply([held], at: Sample.start)
    let again = OutboxChange(Sample.operation(1), to: .ready, reason: StateReason(.personDecided))
    try await store.decide(again, action: .retry, by: Sample.person, at: Sample.start)
    await store.close()
    _ = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start + .hours(1))
    let rebuilt = try await fixture.reopened()
    #expect(try await rebuilt.operation(1)?.state == .ready)
    #expect(try await rebuilt.operation(1)?.keyed == nil)
    #expect(try await rebuilt.store.checkInvariants() == [])
  }

  @Test(arguments: [true, false])
  func `a rebuilt file keeps what people saw, or asks them to look again`(isReadable: Bool) async throws {
    let fixture = try await StoreFixture(sealed: 3)
    _ = try await fixture.store.backUp(at: Sample.start)
    try await fixture.witness(1)
    try await fixture.take(2)
    await fixture.store.close()
    if !isReadable {
      try withRawDatabase(at: fixture.path) { db in
        try db.execute(sql: "DROP TRIGGER keying_goes_on; UPDATE keying SET name = 'Autre'")
      }
    }
    _ = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start + .hours(1))
    let again = try await fixture.reopened()
    let found = try await again.keying(1)
    #expect(found.operation.state == (isReadable ? .closed : .ready))
    #expect(found.keying?.state == (isReadable ? .witnessed : nil))
    #expect(try await again.keying(2).keying?.state == (isReadable ? .keying : nil))
    #expect(try await again.store.checkInvariants() == [])
  }
}
