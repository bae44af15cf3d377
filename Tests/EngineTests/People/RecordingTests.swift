import Domain
import Engine
import PortalLedger
import StationAPI
import Store
import TestSupport
import Testing

struct RecordingTests {
  private func record(_ bench: Bench, _ entries: [JSONValue], rehearsal: Bool = false) async throws -> [RecordResult] {
    try await bench.station.record(RecordCall(entries: entries, rehearsal: rehearsal)).results
  }

  @Test func `every error of an entry is told at once, and nothing of it is stored`() async throws {
    let bench = try await Bench()
    let wrong = Sample.entry(
      1, ["mechanic": "nobody", "vehicle.vin": nil, "owner.name": nil, "sticker": "7", "odometer.absent": nil])
    let results = try await record(bench, [wrong, Sample.entry(2)])
    #expect(results.map(\.outcome) == [.refused, .recorded])
    #expect(
      Set(results[0].issues.map(\.field)) == [
        "mechanic", "vehicle.vin", "owner.name", "sticker", "odometer.absent",
      ])
    #expect(try await bench.state(1) == nil)
    #expect(try await bench.store.stockState(.mechanical, Sample.number(1)) == .available)
    #expect(try await bench.store.stockState(.mechanical, Sample.number(2)) == .issued)
  }

  @Test func `the same id again records nothing more, and with another number it is refused`() async throws {
    let bench = try await Bench()
    let id = "0195f2a0-0001-7000-8000-00000000abcd"
    let first = try await record(bench, [Sample.entry(1, ["id": id])])
    let again = try await record(bench, [Sample.entry(1, ["id": id])])
    let other = try await record(bench, [Sample.entry(2, ["id": id])])
    #expect(first.map(\.outcome) == [.recorded])
    #expect(again.map(\.outcome) == [.alreadyRecorded])
    #expect(other.first?.issues.map(\.reason) == [.idTaken])
    #expect(try await bench.store.counts().values.reduce(0, +) == 1)
  }

  @Test func `a number is recorded once, and only from this station's stock (U1)`() async throws {
    let bench = try await Bench(numbers: 3)
    _ = try await record(bench, [Sample.entry(1)])
    let results = try await record(bench, [Sample.entry(1, ["vehicle.make": "Autre"]), Sample.entry(9)])
    #expect(results.map(\.outcome) == [.refused, .refused])
    #expect(results[0].issues.first?.reason == .numberNotAvailable)
    #expect(results[0].issues.first?.parameters == ["state": "issued"])
    #expect(results[1].issues.map(\.reason) == [.numberNotInStock])
  }

  @Test func `limits that the portal told since the last record are the next one's`() async throws {
    let bench = try await Bench()
    let long: [String: String?] = ["owner.name": String(repeating: "é", count: 52)]
    let before = try await record(bench, [Sample.entry(1, long)])
    await bench.fake.can { $0.limits.ownerName = 60 }
    try await bench.running { try await bench.pass() }
    let after = try await record(bench, [Sample.entry(2, long)])
    #expect((before + after).map(\.outcome) == [.recorded, .recorded])
    #expect((before + after).map(\.adaptations.count) == [1, 0])
  }

  @Test func `a rehearsal says what would happen and stores nothing`() async throws {
    let bench = try await Bench(numbers: 3)
    let long = String(repeating: "é", count: 52)
    let results = try await record(
      bench, [Sample.entry(1, ["owner.name": long]), Sample.entry(9), Sample.entry(2, ["sticker": nil])],
      rehearsal: true)
    #expect(results.map(\.outcome) == [.fit, .refused, .refused])
    #expect(results[0].adaptations.count == 1)
    #expect(try await bench.store.counts().values.reduce(0, +) == 0)
    #expect(try await bench.store.available(.mechanical) == 3)
  }

  @Test func `a rehearsal tells of a wrong paper also while the rest of the entry is not there yet (U1)`() async throws
  {
    let bench = try await Bench(numbers: 3)
    #expect(try await record(bench, [Sample.entry(1)]).map(\.outcome) == [.recorded])
    func issue(_ members: [String: JSONValue]) async throws -> FieldIssue? {
      let results = try await record(bench, [.object(members)], rehearsal: true)
      #expect(results.map(\.outcome) == [.refused])
      return results.first?.issues.first { $0.field == "number" }
    }
    func number(_ value: Int) -> JSONValue { .text(Sample.number(value).text) }
    #expect(try await issue(["number": number(2)]) == nil)
    #expect(try await issue(["number": number(9)])?.reason == .numberNotInStock)
    #expect(try await issue(["number": number(2), "kind": .text("AVP")])?.reason == .numberNotInStock)
    let used = try await issue(["number": number(1)])
    #expect(used?.reason == .numberNotAvailable && used?.parameters == ["state": "issued"])
  }

  @Test(arguments: [0, 201])
  func `a call carries 1 to 200 entries`(count: Int) async throws {
    let bench = try await Bench()
    let entries = (0..<count).map { _ in Sample.entry(1) }
    do {
      _ = try await record(bench, entries)
      Issue.record("\(count) entries were taken")
    } catch let refusal as StationRefusal {
      #expect(refusal.code == .malformedCall)
      #expect(refusal.issues.first?.parameters == ["least": "1", "most": "200"])
    }
  }

  @Test func `the identification number is masked unless it is asked for`() async throws {
    let bench = try await Bench()
    _ = try await record(bench, [Sample.entry(1)])
    var call = Sample.certificate(1)
    #expect(try await bench.station.certificate(call).inspection.owner.identificationNumber == "E••••••••••12".masked)
    call.unmasked = true
    #expect(try await bench.station.certificate(call).inspection.owner.identificationNumber == "E123456789012")
  }

  @Test func `a certificate that is not here is told with its number`() async throws {
    let bench = try await Bench()
    do {
      _ = try await bench.station.certificate(Sample.certificate(5))
      Issue.record("there is none")
    } catch {
      #expect(error.code == .noSuchCertificate)
      #expect(error.parameters == ["kind": "CVM", "number": Sample.number(5).text])
    }
  }

  @Test func `a list is told page by page, the newest first`() async throws {
    let bench = try await Bench()
    try await bench.record(1...5)
    let first = try await bench.station.list(ListCall(limit: 2))
    #expect(first.certificates.map(\.sequence) == [5, 4])
    let second = try await bench.station.list(ListCall(limit: 3, before: first.next))
    #expect(second.certificates.map(\.sequence) == [3, 2, 1])
    for limit in [0, 501] as [PageSize] {
      await #expect(throws: StationRefusal.self) { _ = try await bench.station.list(ListCall(limit: limit)) }
    }
  }
}

extension String {
  /// One letter, ten dots, two digits.
  fileprivate var masked: String { String(prefix(1)) + String(repeating: "•", count: 10) + String(suffix(2)) }
}
