import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

/// Entries compared with earlier ones: the same entry again, and warnings about differences.
struct RepeatedEntryTests {
  private func record(_ bench: Bench, _ entries: [JSONValue], rehearsal: Bool = false) async throws -> [RecordResult] {
    try await bench.station.record(RecordCall(entries: entries, rehearsal: rehearsal)).results
  }

  @Test func `a file that is recorded twice is already there the second time, with or without ids`() async throws {
    let bench = try await Bench()
    let id = "0195f2a0-0001-7000-8000-00000000abcd"
    let entries = [Sample.entry(1), Sample.entry(2, ["id": id]), Sample.entry(3)]
    let first = try await record(bench, entries)
    let rehearsed = try await record(bench, entries, rehearsal: true)
    let second = try await record(bench, entries)
    #expect(first.map(\.outcome) == [.recorded, .recorded, .recorded])
    #expect(rehearsed.map(\.outcome) == [.alreadyRecorded, .alreadyRecorded, .alreadyRecorded])
    #expect(second.map(\.outcome) == [.alreadyRecorded, .alreadyRecorded, .alreadyRecorded])
    #expect(second.map(\.inspection) == first.map(\.inspection))
    #expect(try await bench.store.counts()[.ready] == 3)
  }

  @Test func `what an inspector would remark is told in a rehearsal and in the result, and stops nothing`() async throws
  {
    let bench = try await Bench(numbers: 90)
    let vin = "2HGFC2F50KH512034"
    func entry(_ value: Int, _ kilometres: String) -> JSONValue {
      Sample.entry(
        value,
        [
          "vehicle.vin": vin, "odometer.absent": nil, "odometer.value": kilometres, "odometer.unit": "km",
        ])
    }
    _ = try await record(bench, [entry(1, "98231")])
    for rehearsal in [true, false] {
      let result = try #require(try await record(bench, [entry(60, "9823.1")], rehearsal: rehearsal).first)
      #expect(result.outcome == (rehearsal ? .fit : .recorded))
      #expect(
        Set(result.warnings.map(\.code)) == [.odometerBelow, .vehicleSeenLately, .numberFarFromLast],
        "\(result.warnings)")
      #expect(result.warnings.first { $0.code == .vehicleSeenLately }?.parameters["certificate"] == "CVM CV10001")
    }
  }

  @Test func `entries of one call are looked at beside those before them`() async throws {
    let bench = try await Bench()
    let vin = "2HGFC2F50KH512034"
    let results = try await record(
      bench, [Sample.entry(1, ["vehicle.vin": vin]), Sample.entry(2, ["vehicle.vin": vin])])
    #expect(results.map { $0.warnings.map(\.code) } == [[], [.vehicleSeenLately]])
    let again = try await record(bench, [Sample.entry(1, ["vehicle.vin": vin]), Sample.entry(2, ["vehicle.vin": vin])])
    #expect(again.map(\.outcome) == [.alreadyRecorded, .alreadyRecorded])
    #expect(again.flatMap(\.warnings) == [], "there is nothing to look at again")
  }

  @Test func `an adaptation comes with the text that is sent, which is not stored (R3)`() async throws {
    let bench = try await Bench()
    let name = String(repeating: "é", count: 52)
    let result = try await record(bench, [Sample.entry(1, ["owner.name": name])]).first
    let sent = String(repeating: "é", count: 40)
    #expect(result?.adaptations.map(\.sent) == [sent])
    #expect(try await bench.station.certificate(Sample.certificate(1)).adaptations.map(\.sent) == [sent])
    #expect(try await bench.store.detail(.mechanical, Sample.number(1))?.adaptations.map(\.sent) == [nil])
  }
}
