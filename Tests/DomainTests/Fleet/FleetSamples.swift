import FoundationEssentials
import Testing

@testable import Domain

/// Reports of stations; a test changes what it is about.
enum FleetSample {
  static let now = Sample.now
  static let folder = "/srv/cvmsync"

  static func status(_ station: UInt8 = 1, _ change: (inout StatusReport) -> Void = { _ in }) -> StatusReport {
    var report = StatusReport(
      at: now - .minutes(2), verdict: .upToDate,
      station: StationSummary(id: Sample.id(station), kind: .mobileUnit, name: "Unité \(station)"), counts: [:],
      oldest: nil, link: LinkReport(state: .reachable, since: nil, lastContact: nil, nextTry: nil, skew: nil),
      account: AccountReport(
        state: .signedOut, standing: SignInStandingReport(made: 0, left: 4, portalLeft: nil, suspendedUntil: nil),
        idleEndsAt: nil),
      pass: PassProgress(),
      stock: [StockLevel(kind: .mechanical, available: 60, perDay: "8.0", daysLeft: 7, week: 56, isLow: false)],
      store: StoreReport(checkedAt: now, fault: nil, free: 1 << 34), backup: BackupReport(newest: now), notices: [],
      age: .none, agent: true)
    change(&report)
    return report
  }

  static func certificate(
    _ number: String = "4471192", mechanic: String = "TREM1234", recorded: Span = .hours(3), deadline: Span? = nil
  ) throws -> ReportedCertificate {
    ReportedCertificate(
      kind: .mechanical, number: try #require(CertificateNumber(number)), state: .ready,
      mechanic: try #require(AccessCode(mechanic)), performedAt: now - recorded, recordedAt: now - recorded,
      deadline: deadline.map { now + $0 })
  }

  static func report(
    _ station: UInt8 = 1, age: Span = .minutes(2), waiting: Int = 0, isLast: Bool = false,
    _ certificates: [ReportedCertificate] = [], mechanics: [MechanicTally] = []
  ) -> StationReport {
    StationReport(
      status: status(station) {
        $0.at = now - age
        if waiting > 0 { ($0.counts, $0.verdict) = (["ready": waiting], .waiting) }
      }, certificates: certificates, mechanics: mechanics, isLast: isLast)
  }

  static func file(_ report: StationReport, _ name: String? = nil) throws -> ReportFile {
    ReportFile(name ?? report.fileName, .bytes(try JSONEncoder().encode(report)))
  }

  static func fleet(_ reports: StationReport...) throws -> FleetReport {
    FleetReport(try reports.map { try file($0) }, in: folder, at: now)
  }

  static func json(_ report: StationReport) throws -> String {
    String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
  }
}
