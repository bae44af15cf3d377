import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

struct StockTests {
  private func lot(_ first: String, _ last: String, who: String = "Camille Exemple") throws -> AddLotCall {
    AddLotCall(
      kind: .mechanical, first: try #require(CertificateNumber(first)), last: try #require(CertificateNumber(last)),
      who: who)
  }

  @Test func `a lot that shares a number with one that is there is refused with that one, and not added`() async throws
  {
    let bench = try await Bench(numbers: 20)
    let refusal = await refusal { _ = try await bench.station.addLot(lot("CV10020", "CV10040")) }
    #expect(refusal?.code == .lotOverlaps)
    #expect(refusal?.parameters == ["first": "CV10001", "last": "CV10020"])
    #expect(try await bench.store.available(.mechanical) == 20)
    let report = try await bench.station.addLot(lot("CV10021", "CV10040"))
    #expect(report.lots.count == 2)
    #expect(report.levels.first?.available == 40)
  }

  @Test(arguments: [
    ("CV10040", "CV10021", FieldIssue.Reason.lotLastBeforeFirst), ("CV10021", "CW10040", .lotPrefixesDiffer),
    ("CV10021", "CV100040", .lotWidthsDiffer), ("CV00001", "CV99999", .lotTooLarge),
  ])
  func `a lot that is none is told what is wrong with it`(
    first: String, last: String, reason: FieldIssue.Reason
  ) async throws {
    let bench = try await Bench(numbers: 0)
    let refusal = await refusal { _ = try await bench.station.addLot(lot(first, last)) }
    #expect(refusal?.issues.map(\.reason) == [reason])
    #expect(try await bench.store.lots() == [])
  }

  @Test func `spoiled numbers are used no more, all of a call or none of them (U1)`() async throws {
    let bench = try await Bench(numbers: 5)
    try await bench.record(3...3)
    func spoil(_ values: [Int], state: StockState = .spoiled) -> MoveNumbersCall {
      MoveNumbersCall(kind: .mechanical, numbers: values.map(Sample.number), state: state, by: Sample.person)
    }
    let used = await refusal { _ = try await bench.station.moveNumbers(spoil([1, 3])) }
    #expect(used?.code == .numberNotAvailable)
    #expect(used?.parameters == ["number": Sample.number(3).text, "state": "issued"])
    let absent = await refusal { _ = try await bench.station.moveNumbers(spoil([1, 99])) }
    #expect(absent?.code == .numberNotInStock)
    #expect(try await bench.store.available(.mechanical) == 4)
    let report = try await bench.station.moveNumbers(spoil([1, 2]))
    #expect(report.lots.first?.counts == ["spoiled": 2, "issued": 1, "available": 2])
    #expect(report.lots.first?.next == Sample.number(4))
    let again = await refusal { _ = try await bench.station.moveNumbers(spoil([1], state: .lost)) }
    #expect(again?.parameters["state"] == "spoiled")
    let entry = try await bench.station.record(RecordCall(entries: [Sample.entry(1)]))
    #expect(entry.results.first?.issues.map(\.reason) == [.numberNotAvailable])
  }

  @Test(arguments: [StockState.available, .reserved, .issued, .reinstated])
  func `a person ends a number only as spoiled, lost, stolen or returned`(state: StockState) async throws {
    let bench = try await Bench(numbers: 5)
    let call = MoveNumbersCall(kind: .mechanical, numbers: [Sample.number(1)], state: state, by: Sample.person)
    #expect(await refusal { _ = try await bench.station.moveNumbers(call) }?.issues.map(\.reason) == [.notAChoice])
  }

  @Test func `less than a week of certificates is a low stock (U1)`() async throws {
    let bench = try await Bench(numbers: 8)
    #expect(try await bench.station.stock().levels.map(\.isLow) == [false])
    try await bench.record(1...3)
    #expect(try await bench.station.stock().levels.map(\.isLow) == [true])
  }
}
