import Domain
import Engine
import StationAPI
import Store
import PortalLedger
import SyncProtocol
import TestSupport
import Testing

@testable import TestPortal

/// A failure of the network is never reported as the fault of a certificate, of repairs or of an older document,
/// whatever restarts lie between.
struct BlameTests {
  enum Subject: String, CaseIterable, Sendable { case certificate, repairs, older }

  struct Row: Sendable {
    var outcomes: [Trouble]
    var isBlamed = false
  }

  private static let rows = [
    Row(outcomes: [.status(500, .internalError), .status(502), .status(504)], isBlamed: true),
    Row(outcomes: [.dropped, .foreign(.unmarked), .dropped]),
    Row(outcomes: [.foreign(.gateway), .foreign(.gateway), .foreign(.gateway)]),
    Row(outcomes: [.malformed, .malformed, .malformed]),
    Row(outcomes: [.status(500), .dropped, .status(500)]),
  ]

  private func waiting(_ subject: Subject) async throws -> Bench {
    let bench = try await Bench()
    await bench.fake.can { $0.features.batch = false }
    await bench.fake.know([1, 4].map { Sample.portalVehicle($0) })
    switch subject {
    case .certificate: _ = try await bench.station.record(RecordCall(entries: [Sample.entry(1)]))
    case .older:
      _ = try await bench.station.record(
        RecordCall(entries: [
          Sample.entry(
            1,
            [
              "number": nil, "older.number": "0098761", "older.issuedAt": "2022-05-02T10:00-04:00",
              "vehicle.jurisdiction": "ON",
            ])
        ]))
    case .repairs:
      let defect = [
        "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
        "defects[0].code": "AB", "defects[0].severity": "minor",
      ]
      _ = try await bench.station.record(RecordCall(entries: [Sample.entry(4, defect)]))
      _ = try await bench.signIn()
      try await bench.running { try await bench.expectPass(.drained) }
      _ = try await bench.station.conform(MidPass.repairs(of: 4))
    }
    return try await bench.reopened()
  }

  private func told(_ subject: Subject, _ bench: Bench) async throws -> CertificateSummary? {
    switch subject {
    case .certificate: try await bench.store.latest(.mechanical, Sample.number(1))?.summary
    case .older: try await bench.store.latest(.mechanical, #require(CertificateNumber("0098761")))?.summary
    case .repairs: try await bench.store.conformities(.mechanical, Sample.number(4)).first?.summary
    }
  }

  @Test(arguments: Subject.allCases, rows)
  func `only the portal's own 5xx to its own submission are held against it, across restarts (U2)`(
    subject: Subject, row: Row
  ) async throws {
    var bench = try await waiting(subject)
    await bench.fake.fail(.submit, row.outcomes.map(Optional.some))
    for other in 5...9 {
      // Others are recorded after it, and pass.
      try await bench.record(other...other)
      _ = try await bench.signIn()
      try await bench.running { [bench] in try await bench.pass() }
      bench.clock.advance(.minutes(70))
      let summary = try await told(subject, bench)
      if summary?.state.isLive == true {
        #expect(summary?.reason?.code != .repeatedServerError)
      }
      bench = try await bench.reopened()
    }
    let end = try #require(try await told(subject, bench))
    #expect(end.state == (row.isBlamed ? .quarantined : .confirmed))
    #expect((end.reason?.code == .repeatedServerError) == row.isBlamed)
    #expect(try await bench.state(5) == .confirmed)
    #expect(try await bench.store.checkInvariants() == [])
  }
}
