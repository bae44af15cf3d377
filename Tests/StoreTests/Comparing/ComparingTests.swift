import Domain
import GRDB
import Testing

@testable import Store

/// Comparing a file and a portal, one of which went back to an older state (SyncProtocol §7).
struct ComparingTests {
  private static let lost = StateReason(.lostByPortal)
  private static let now = Sample.start + .hours(2)

  private func verify(_ fixture: StoreFixture, _ changes: [OutboxChange]) async throws {
    let exchange = try await fixture.store.begin(.lookUp, [], at: Self.now)
    try await fixture.store.finish(exchange, evidence: Sample.evidence, changes: changes, at: Self.now)
  }

  @Test func `a certificate the portal lost is ready again, its receipt kept as no proof, and people are told`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    for value in 1...3 { try await fixture.bring(value, to: .confirmed) }
    try await verify(
      fixture, [1, 2].map { OutboxChange(Sample.operation($0), to: .ready, reason: Self.lost) })
    #expect(try await fixture.operation(1)?.state == .ready)
    #expect(try await fixture.stockState(1) == .issued)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.receipt == nil)
    #expect(try await fixture.store.notices().map(\.count) == [2])
    #expect(try await fixture.store.checkInvariants() == [])
    let kept = try await fixture.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM withdrawn_receipt") }
    #expect(kept == 2)

    try await fixture.bring(1, to: .confirmed)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.receipt != nil)
    #expect(try await fixture.stockState(1) == .reinstated)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: [StateReason(.personDecided), StateReason(.notSent), nil])
  func `for no other reason a confirmed certificate is ever sent again`(reason: StateReason?) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .confirmed)
    await #expect(throws: StoreFault.self) {
      try await fixture.store.apply([OutboxChange(Sample.operation(1), to: .ready, reason: reason)], at: Self.now)
    }
    #expect(try await fixture.operation(1)?.state == .confirmed)
  }

  @Test(arguments: [
    "DELETE FROM receipt", "DELETE FROM withdrawn_receipt", "UPDATE withdrawn_receipt SET portal_id = 'x'",
    "DELETE FROM notice", "UPDATE notice SET count = count - 1", "UPDATE notice SET seen_at = 1",
    "UPDATE stock_number SET state = 'reinstated' WHERE state = 'available'",
    "UPDATE stock_number SET state = 'issued' WHERE reason = 'foundAtPortal'",
  ])
  func `what was proven, told or found is not taken back`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    for value in 1...2 { try await fixture.bring(value, to: .confirmed) }
    try await verify(fixture, [OutboxChange(Sample.operation(1), to: .ready, reason: Self.lost)])
    try await fixture.store.noteFound([Self.blank(5)], at: Self.now)
    await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
  }

  private static func blank(_ value: Int) throws -> StockNumber {
    StockNumber(kind: .mechanical, number: try Sample.number(value))
  }

  @Test func `blank numbers are given in order, and one found at the portal is blank no more`() async throws {
    let fixture = try await StoreFixture(numbers: 5, sealed: 1)
    let first = try await fixture.store.blankNumbers(after: nil, limit: 2)
    #expect(try first == [Self.blank(2), Self.blank(3)])
    #expect(try await fixture.store.blankNumbers(after: first.last, limit: 9) == [Self.blank(4), Self.blank(5)])
    try await fixture.store.noteFound([Self.blank(3), Self.blank(1), Self.blank(3)], at: Self.now)
    #expect(try await fixture.stockState(3) == .reinstated)
    #expect(try await fixture.stockState(1) == .issued)
    #expect(try await fixture.store.notices().map(\.kind) == [.numbersFound])
    #expect(try await fixture.store.notices().map(\.count) == [1])
    #expect(try await fixture.store.seal([Sample.sealed(3)], at: Self.now) == [.numberNotAvailable(.reinstated)])
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `what was confirmed after the last acknowledged report is known, across a restart`() async throws {
    var fixture = try await StoreFixture(sealed: 4)
    for value in 1...2 { try await fixture.bring(value, to: .confirmed) }
    let backlog = try await fixture.store.backlog()
    #expect(ReportMark(backlog).lastOperation == Sample.operation(4))
    try await fixture.store.acknowledged(ReportMark(backlog))
    try await fixture.bring(3, to: .confirmed)
    fixture = try await fixture.reopened()
    func sequences(_ onlyUnreported: Bool) async throws -> [Int64] {
      try await fixture.store.confirmed(after: 0, onlyUnreported: onlyUnreported, limit: 10).map(\.sequence)
    }
    #expect(try await sequences(true) == [3])
    #expect(try await sequences(false) == [1, 2, 3])
    #expect(try await fixture.store.history().acknowledged == ReportMark(backlog))
    #expect(ReportMark(backlog).settled == 2)
  }

  @Test func `an older copy gets a new epoch, once, and remembers the report it was compared with`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.store.demandComparison()
    #expect(try await fixture.store.history().mustCompare)
    let found = ReportMark(epoch: Sample.epoch, highWaterMark: 9, lastOperation: nil, settled: 8)
    let conclusion = Comparison.Conclusion(
      finding: StationHistory.Finding(stationIsBehind: true, portalIsBehind: false), report: found)
    try await fixture.store.conclude(conclusion, newEpoch: Sample.id(77), known: 1, at: Self.now)
    let history = try await fixture.reopened().store.history()
    #expect(
      history
        == StationHistory(epoch: Sample.id(77), highWaterMark: 1, acknowledged: found, mustCompare: false))
    #expect(history.compare(with: found, own: nil) == .init(stationIsBehind: false, portalIsBehind: false))
  }

  @Test func `a portal that went back twice before it acknowledged a report is asked for everything both times`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 2)
    for value in 1...2 { try await fixture.bring(value, to: .confirmed) }
    try await fixture.store.acknowledged(ReportMark(fixture.store.backlog()))
    let conclusion = Comparison.Conclusion(
      finding: StationHistory.Finding(stationIsBehind: false, portalIsBehind: true), report: nil)
    try await fixture.store.conclude(conclusion, newEpoch: Sample.id(77), known: 2, at: Self.now)
    #expect(try await fixture.store.history().epoch == Sample.epoch)
    #expect(try await fixture.store.confirmed(after: 0, onlyUnreported: true, limit: 10).count == 2)
  }

  @Test func `a notice is added to until a named person has seen it`() async throws {
    let fixture = try await StoreFixture()
    for count in [2, 3] {
      try await fixture.store.tell(.portalWentBack, count: count, parameters: [:], at: Self.now)
    }
    let notice = try #require(try await fixture.store.notices().first)
    #expect(notice.count == 5)
    #expect(try await fixture.store.markSeen(notice.id, by: Sample.person, at: Self.now))
    #expect(try await !fixture.store.markSeen(notice.id, by: Sample.person, at: Self.now))
    #expect(try await fixture.store.notices() == [])
    try await fixture.store.tell(.portalWentBack, count: 1, parameters: [:], at: Self.now)
    #expect(try await fixture.store.notices().map(\.count) == [1])
  }
}
