import Domain
import Foundation
import PortalLedger
import StationAPI
import Store
import SyncProtocol
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

  @Test func `stations that the portal alone knows are told while a session is open, and asked for once a minute`()
    async throws
  {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.record(1...2)
    #expect(try await bench.station.fleet().known.isEmpty)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    _ = try await bench.signIn()
    let fleet = try await bench.station.fleet()
    let own = try await bench.store.station()
    #expect(fleet.known.map(\.id) == [own.id] && fleet.known.map(\.name) == [own.name])
    #expect(fleet.known.map(\.waiting) == [0] && fleet.folder == nil)
    func questions() async -> Int { await bench.fake.log.count { $0 == "stations" } }
    #expect(await questions() == 1)
    _ = try await bench.station.fleet()
    #expect(await questions() == 1)
    bench.clock.advance(.minutes(2))
    _ = try await bench.station.fleet()
    #expect(await questions() == 2)
    // Signed out, what the portal told last is told.
    _ = try await bench.station.signOut()
    bench.clock.advance(.minutes(2))
    #expect(try await bench.station.fleet().known.count == 1)
    #expect(await questions() == 2)
  }

  @Test func `a portal without the list is not asked for it`() async throws {
    let bench = try await Bench()
    await bench.fake.can { $0.features.stations = nil }
    _ = try await bench.signIn()
    #expect(try await bench.station.fleet().known.isEmpty)
    #expect(await bench.fake.log.contains("stations") == false)
  }
}
