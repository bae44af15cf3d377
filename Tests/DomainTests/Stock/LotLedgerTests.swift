import Testing

@testable import Domain

struct LotLedgerTests {
  private func number(_ value: Int) throws -> CertificateNumber { try #require(CertificateNumber("CV\(100 + value)")) }

  private func entry(_ position: Int, _ state: StockState, why: String? = nil) throws -> LotLedger.Entry {
    LotLedger.Entry(
      position: Int64(position), number: try number(position), state: state, why: why, who: why.map { _ in "Camille" },
      changedAt: Instant(milliseconds: Int64(position)))
  }

  private func ledger(_ entries: [LotLedger.Entry], size: Int = 6) throws -> LotLedger {
    LotLedger(
      kind: .mechanical, first: try number(0), last: try number(size - 1), size: size,
      receivedAt: Instant(milliseconds: 0), who: "Camille", entries: entries)
  }

  @Test func `numbers of one state and reason are one run, and the sum is the lot (U1)`() throws {
    let whole = try ledger([
      entry(0, .reinstated), entry(1, .reinstated), entry(2, .spoiled, why: "taché"),
      entry(3, .spoiled, why: "déchiré"),
      entry(4, .available), entry(5, .available),
    ])
    #expect(whole.runs.map(\.numbers.count) == [2, 1, 1, 2])
    #expect(whole.runs.map(\.state) == [.reinstated, .spoiled, .spoiled, .available])
    #expect(whole.runs.first?.changedAt == Instant(milliseconds: 1))
    #expect(whole.counts == ["reinstated": 2, "spoiled": 2, "available": 2])
    #expect(whole.isProven)
  }

  static let broken: [(String, [Int])] = [
    ("one missing within", [0, 1, 3, 4, 5]), ("the last missing", [0, 1, 2, 3, 4]), ("one twice", [0, 1, 1, 3, 4, 5]),
    ("one too many", [0, 1, 2, 3, 4, 5, 6]), ("none", []),
  ]

  @Test(arguments: broken)
  func `a lot that does not have each of its numbers once is not proven (U1)`(name: String, places: [Int]) throws {
    #expect(try !ledger(try places.map { try entry($0, .available) }).isProven, "\(name)")
  }

  @Test func `places that follow each other in one lot are one range`() throws {
    func place(_ lot: Int64, _ position: Int64) throws -> NumberRange.Place {
      NumberRange.Place(lot: lot, position: position, number: try number(Int(lot * 10 + position)))
    }
    let ranges = NumberRange.ranges(of: try [place(1, 0), place(1, 1), place(1, 3), place(2, 4), place(2, 5)])
    #expect(ranges.map(\.count) == [2, 1, 2])
    #expect(ranges.map(\.first.text) == ["CV110", "CV113", "CV124"])
    #expect(ranges.map(\.last.text) == ["CV111", "CV113", "CV125"])
    #expect(NumberRange.ranges(of: []).isEmpty)
  }

  @Test(arguments: [(136, 10, false), (135, 10, true), (55, 0, true), (56, 0, false), (0, 0, true)])
  func `it is time to order when less than a week and the delivery is left (U1)`(
    available: Int, days: Int, isTime: Bool
  ) {
    let forecast = StockForecast(
      available: available, usedLately: 0, firstUse: nil, configured: DailyUse(count: 8, days: 1),
      now: Instant(milliseconds: 0))
    #expect(forecast.shouldOrder(deliveryDays: days) == isTime)
  }
}
