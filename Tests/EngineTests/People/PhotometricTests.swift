import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// AVPs beside CVMs, from their own lot to their receipts.
struct PhotometricTests {
  /// The entry of an AVP with the number of the CVM of `value`.
  private static func entry(_ value: Int, left: String = "70,5", result: String = "compliant") -> JSONValue {
    Sample.entry(
      value,
      [
        "kind": "AVP", "sticker": nil, "result": result, "tool": "TM-0417", "readings[0].window": "frontLeft",
        "readings[0].transmission": left, "readings[1].window": "frontRight", "readings[1].transmission": "71",
      ])
  }

  private static func call(_ value: Int) -> CertificateCall {
    CertificateCall(kind: .photometric, number: Sample.number(value))
  }

  /// A bench with lots of the same twenty numbers for both documents.
  private static func bench() async throws -> Bench {
    let bench = try await Bench()
    _ = try await bench.station.addLot(
      AddLotCall(
        kind: .photometric, first: Sample.number(1), last: Sample.number(20), who: "Camille Exemple"))
    return bench
  }

  @Test func `CVMs and AVPs of the same numbers wait in one outbox and are each confirmed once`() async throws {
    let bench = try await Self.bench()
    try await bench.record(1...3)
    let entries = [Self.entry(1), Self.entry(2, left: "69.9", result: "nonCompliant")]
    let results = try await bench.station.record(RecordCall(entries: entries)).results
    #expect(results.map(\.outcome) == [.recorded, .recorded] && results.map(\.kind) == [.photometric, .photometric])
    #expect(try await bench.signIn() == .signedIn)
    try await bench.running { try await bench.expectPass(.drained) }
    let documents = await bench.fake.memory.documents
    #expect(documents.count { $0.kind == .mechanical } == 3 && documents.count { $0.kind == .photometric } == 2)
    #expect(Set(documents.map(\.operation)).count == 5)
    for value in 1...2 {
      let detail = try await bench.station.certificate(Self.call(value))
      #expect(detail.summary.state == .confirmed && detail.receipt?.kind == .photometric)
      #expect(detail.inspection.photometry?.tool == "TM-0417")
      #expect(try await bench.store.stockState(.photometric, Sample.number(value)) == .reinstated)
    }
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a portal that lost a CVM and an AVP of one number gets both again, under their own ids (§7)`()
    async throws
  {
    let bench = try await Self.bench()
    await bench.fake.keepReports()
    try await bench.running {
      let empty = await bench.fake.memory
      try await bench.record(1...1)
      _ = try await bench.station.record(RecordCall(entries: [Self.entry(1)]))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      let before = await bench.fake.memory.documents
      await bench.fake.restore(empty)
      await bench.fake.know([Sample.portalVehicle(1)])
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      let after = await bench.fake.memory.documents
      #expect(Set(after.map(\.operation)) == Set(before.map(\.operation)))
      #expect(Set(after.map(\.kind)) == [.mechanical, .photometric] && after.count == 2)
    }
    #expect(try await bench.store.notices().map(\.count) == [2])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `an AVP's number comes from a lot of AVPs, and its errors are told all at once (U1)`() async throws {
    let bench = try await Bench(numbers: 3)
    let entries = [Self.entry(1), Self.entry(1, left: "69")]
    let results = try await bench.station.record(RecordCall(entries: entries)).results
    #expect(results[0].issues.map(\.reason) == [.numberNotInStock])
    #expect(results[1].issues.map(\.reason) == [.contradictsReadings])
    #expect(try await bench.store.stockState(.mechanical, Sample.number(1)) == .available)
  }

  @Test func `the configured daily use is of CVMs; a small lot of AVPs is not low before it was ever used (U1)`()
    async throws
  {
    let bench = try await Bench(numbers: 20)
    _ = try await bench.station.addLot(
      AddLotCall(kind: .photometric, first: Sample.number(1), last: Sample.number(2), who: "Camille Exemple"))
    let levels = try await bench.station.stock().levels
    #expect(levels.map(\.kind) == [.mechanical, .photometric])
    #expect(levels.map(\.daysLeft) == [20, nil] && levels.map(\.isLow) == [false, false])
    _ = try await bench.station.record(RecordCall(entries: [Self.entry(1), Self.entry(2)]))
    #expect(try await bench.station.stock().levels.map(\.isLow) == [false, true])
    #expect(try await bench.station.status().stock.map(\.available) == [20, 0])
  }

  @Test func `a number that is spoiled is that of the document it was said of`() async throws {
    let bench = try await Self.bench()
    let call = MoveNumbersCall(
      kind: .photometric, numbers: [Sample.number(4)], state: .spoiled, by: Sample.person)
    _ = try await bench.station.moveNumbers(call)
    #expect(try await bench.store.stockState(.photometric, Sample.number(4)) == .spoiled)
    #expect(try await bench.store.stockState(.mechanical, Sample.number(4)) == .available)
    let absent = MoveNumbersCall(
      kind: .photometric, numbers: [Sample.number(99)], state: .spoiled, by: Sample.person)
    do {
      _ = try await bench.station.moveNumbers(absent)
      Issue.record("there is no such number")
    } catch {
      #expect(error.parameters == ["kind": "photometric", "number": Sample.number(99).text])
    }
  }
}
