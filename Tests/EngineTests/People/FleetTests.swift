import Domain
import Foundation
import StationAPI
import Testing

@testable import Engine

/// A station's report for its office.
struct FleetTests {
  @Test func `the report has what waits and its deadlines, and nothing of people or vehicles`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.record(1...2)
    let defective = Sample.entry(
      3,
      [
        "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
        "defects[0].code": "AB", "defects[0].severity": "minor",
      ])
    _ = try await bench.station.record(RecordCall(entries: [defective]))
    let report = try await bench.station.report(isLast: false)
    #expect(report.certificates.map(\.number) == [3, 1, 2].map(Sample.number))
    let inspected = report.certificates.map(\.performedAt)
    #expect(report.certificates.map(\.deadline) == [inspected[0] + .hours(48), nil, nil])
    #expect(report.mechanics.map(\.waiting).reduce(0, +) == 3 && report.more == 0 && !report.isLast)
    #expect(report.status.waiting == 3)
    let json = StationJSON.text(report)
    for number in 1...3 {
      let detail = try await bench.station.certificate(
        CertificateCall(kind: .mechanical, number: Sample.number(number), unmasked: true))
      let vehicle = detail.inspection.vehicle
      for text in [vehicle.vin.text, vehicle.plate, detail.inspection.owner.name].compactMap(\.self) {
        #expect(!json.contains(text), "\(text)")
      }
    }
  }

  @Test func `a report is due when something has changed, and not otherwise`() async throws {
    let bench = try await Bench(automatic: true)
    let before = try await bench.station.reportGist()
    bench.clock.advance(.minutes(5))
    #expect(try await bench.station.reportGist() == before)
    try await bench.record(1...1)
    #expect(try await bench.station.reportGist() != before)
  }

  @Test func `a station without a folder sees no other, and tells so`() async throws {
    let fleet = try await Bench().station.fleet()
    #expect(fleet.folder == nil && fleet.stations.isEmpty && fleet.ending == .done)
  }
}
