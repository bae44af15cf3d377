import Domain
import Testing

@testable import Store

@Suite struct LotNumberTests {
  @Test func `every number of a lot is told with what was recorded for it (U1)`() async throws {
    let fixture = try await StoreFixture(numbers: 10, sealed: 6)
    _ = try await fixture.addLot(21...22)
    try await fixture.bring(1, to: .confirmed)
    try await fixture.bring(2, to: .unknown)
    try await fixture.bring(3, to: .held)
    try await fixture.bring(4, to: .closed)
    try await fixture.bring(5, to: .confirmed)
    for move in [CancellationMove.toAsk, .asked(by: .phone)] {
      let step = CancellationStep(at: Sample.start, by: Sample.person, move: move)
      _ = try await fixture.store.noteCancellation(step, of: .mechanical, Sample.number(5))
    }
    try await fixture.store.noteFound(
      [StockNumber(kind: .mechanical, number: Sample.number(7))], at: Sample.start)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(8)], to: .lost, by: Sample.person, at: Sample.start)
    _ = try await fixture.store.handOver(
      .mechanical, [Sample.number(9)], to: "Unité mobile 2", as: Sample.id(7_000_001), onlyFree: false,
      by: Sample.person, at: Sample.start)
    func digest(_ value: Int) throws -> PayloadDigest { try Sample.sealed(value).digest }
    let numbers = try #require(try await fixture.store.lotNumbers(.mechanical, Sample.number(6)))
    let expected: [LotNumber.Claim] = [
      .confirmed(try digest(1)), .waiting(try digest(2)), .waiting(try digest(3)), .closed(try digest(4)),
      .mayBeCancelled(try digest(5)), .waiting(try digest(6)), .foundAtPortal, .blank, .elsewhere, .blank,
    ]
    #expect(numbers.map(\.claim) == expected)
    #expect(try numbers.map(\.number) == (1...10).map(Sample.number))
    #expect(numbers[7].state == .lost && numbers[8].state == .handedOver)
    #expect(try await fixture.store.lotNumbers(.mechanical, Sample.number(22))?.count == 2)
    #expect(try await fixture.store.lotNumbers(.mechanical, Sample.number(99)) == nil)
    #expect(try await fixture.store.lotNumbers(.photometric, Sample.number(6)) == nil)
  }
}
