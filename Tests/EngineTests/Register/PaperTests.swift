import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

struct PaperTests {
  @Test func `a count that differs names what was passed over and all that should be there (U1)`() async throws {
    let bench = try await Bench(numbers: 10)
    try await bench.record(4...4)
    let call = CountCall(kind: .mechanical, counted: 8, who: "Camille Exemple")
    let answer = try await bench.station.countStock(call)
    #expect(answer.outcome == .missing)
    #expect(answer.expected == 9)
    #expect(answer.gaps.map(\.count) == [3])
    #expect(answer.blank.map(\.count) == [3, 6])
    let right = CountCall(kind: .mechanical, counted: 9, who: "Camille Exemple")
    #expect(try await bench.station.countStock(right).outcome == .agrees)
    let more = CountCall(kind: .mechanical, counted: 10, who: "Camille Exemple")
    #expect(try await bench.station.countStock(more).outcome == .surplus)
  }

  @Test(arguments: [(-1, "Camille", "counted"), (1_000_001, "Camille", "counted"), (3, "", "who")])
  func `a count that is none is refused by its field`(counted: Int, who: String, field: String) async throws {
    let bench = try await Bench(numbers: 3)
    let call = CountCall(kind: .mechanical, counted: counted, who: who)
    let refusal = await #expect(throws: StationRefusal.self) { try await bench.station.countStock(call) }
    #expect(refusal?.issues.map(\.field) == [field])
  }

  @Test func `passing over answers the gaps that are left`() async throws {
    let bench = try await Bench(numbers: 10)
    try await bench.record(4...4)
    #expect(try await bench.station.stockGaps().count == 3)
    let report = try await bench.station.skipNumbers(
      SkipCall(kind: .mechanical, numbers: [Sample.number(1)], by: Sample.person))
    #expect(report.count == 2)
    #expect(report.skipped.map(\.number) == [Sample.number(1)])
    #expect(!report.isCut)
    let used = SkipCall(kind: .mechanical, numbers: [Sample.number(4)], by: Sample.person)
    let refusal = await #expect(throws: StationRefusal.self) { try await bench.station.skipNumbers(used) }
    #expect(refusal?.code == .numberNotAvailable)
  }

  @Test(arguments: MoveNumbersCall.ends)
  func `a number that ended is in the ledger for good, with who said so (U1)`(end: StockState) async throws {
    let bench = try await Bench(numbers: 3)
    _ = try await bench.station.moveNumbers(
      MoveNumbersCall(kind: .mechanical, numbers: [Sample.number(2)], state: end, by: Sample.person))
    let ledger = try await bench.station.lotLedger(LedgerCall(kind: .mechanical, number: Sample.number(1)))
    #expect(ledger.runs.map(\.state) == [.available, end, .available])
    #expect(ledger.runs[1].who == Sample.person.who)
    #expect(ledger.isProven)
    let entry = try await bench.station.record(RecordCall(entries: [Sample.entry(2)]))
    #expect(entry.results.first?.issues.map(\.reason) == [.numberNotAvailable])
  }

  @Test func `a lot that is not here is told`() async throws {
    let bench = try await Bench(numbers: 3)
    let call = LedgerCall(kind: .mechanical, number: Sample.number(99))
    let refusal = await #expect(throws: StationRefusal.self) { try await bench.station.lotLedger(call) }
    #expect(refusal?.code == .numberNotInStock)
  }

  @Test func `an order is due before the stock is low (U1)`() async throws {
    let bench = try await Bench(numbers: 16)
    let level = try #require(try await bench.station.stock().levels.first)
    #expect(!level.isLow)
    #expect(level.shouldOrder, "a week and ten days at one a day are 17")
    #expect(level.orderDays == 10)
    _ = try await bench.station.addLot(
      AddLotCall(kind: .mechanical, first: Sample.number(17), last: Sample.number(17), who: "Camille Exemple"))
    #expect(try await bench.station.stock().levels.first?.shouldOrder == false)
  }
}
