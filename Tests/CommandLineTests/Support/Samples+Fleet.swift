import Domain
import FoundationEssentials
import StationAPI

@testable import CommandLine

extension Samples {
  /// Three stations with as much to say as possible, read as from files.
  static func fleet(_ change: (inout FleetReport) -> Void = { _ in }) -> FleetReport {
    let tally = MechanicTally(
      mechanic: mechanic(), waiting: 12, held: 1, blocked: 1, oldest: now - .hours(51))
    let reports = [
      report(1, "Garage Exemple", .garage, age: .minutes(4)) {
        $0.certificates = [certificate("4471192", .hours(-2)), certificate("4471193", .hours(5))]
        $0.mechanics = [tally]
        $0.status.counts = ["ready": 11, "unknown": 1, "held": 1, "quarantined": 1, "confirmed": 200]
      },
      report(2, "Unité mobile de l’Estrie et des Cantons", .mobileUnit, age: .hours(75)) {
        $0.mechanics = [tally]
        $0.status.agent = false
        $0.status.store.fault = "disk I/O error"
        $0.status.verdict = .fault
      },
      report(3, "Unité mobile 3", .mobileUnit, age: .hours(9)) {
        $0.isLast = true
        $0.status.counts = [:]
      },
    ]
    let files =
      reports.map { ReportFile($0.fileName, .bytes(Data(StationJSON.text($0).utf8))) }
      + ReportFault.allCases.map { ReportFile("cvmsync-\($0.rawValue).json", .fault($0)) }
    var fleet = FleetReport(files, unread: 3, in: "/srv/cvmsync", at: now)
    fleet.add(
      PortalStations([
        PortalStation(
          id: id(9), reportedAt: now - .hours(30), counts: [.ready: 7, .held: 1], oldest: now - .hours(31))
      ]), own: reports[0].status.station)
    change(&fleet)
    return fleet
  }

  static func report(
    _ station: UInt8 = 1, _ name: String = "Unité 1", _ kind: StationIdentity.Kind = .mobileUnit,
    age: Span = .minutes(2), _ change: (inout StationReport) -> Void = { _ in }
  ) -> StationReport {
    let status = status {
      $0.at = now - age
      $0.station = StationSummary(id: id(station), kind: kind, name: name)
    }
    var report = StationReport(status: status, certificates: [], mechanics: [])
    change(&report)
    return report
  }

  static func certificate(_ number: String, _ deadline: Span? = nil) -> ReportedCertificate {
    ReportedCertificate(
      kind: .mechanical, number: Samples.number(number), state: .unknown, mechanic: mechanic(),
      performedAt: now - .hours(50), recordedAt: now - .hours(49), deadline: deadline.map { now + $0 })
  }
}
