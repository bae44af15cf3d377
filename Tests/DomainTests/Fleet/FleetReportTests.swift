import FoundationEssentials
import Testing

@testable import Domain

/// Several stations in one view.
struct FleetReportTests {
  struct Silence: Sendable, CustomTestStringConvertible {
    let age: Span
    var waiting = 0
    var isLast = false
    let presence: FleetStation.Presence
    let severity: StatusAdvice.Severity
    var testDescription: String { "\(presence) \(age.milliseconds) \(waiting) \(isLast)" }
  }

  static let silences = [
    Silence(age: .zero, presence: .fresh, severity: .fine),
    Silence(age: .minutes(30), waiting: 3, presence: .fresh, severity: .fine),
    Silence(age: .minutes(30) + .seconds(1), presence: .late, severity: .attention),
    Silence(age: .hours(24), waiting: 3, presence: .late, severity: .attention),
    Silence(age: .hours(24) + .seconds(1), presence: .silent, severity: .attention),
    Silence(age: .hours(24) + .seconds(1), waiting: 1, presence: .silent, severity: .urgent),
    Silence(age: .minutes(1), waiting: 3, isLast: true, presence: .stopped, severity: .fine),
    Silence(age: .hours(12), isLast: true, presence: .stopped, severity: .fine),
    Silence(age: .hours(12), waiting: 1, isLast: true, presence: .stopped, severity: .attention),
    Silence(age: .hours(25), isLast: true, presence: .silent, severity: .attention),
    Silence(age: .minutes(-10), presence: .fresh, severity: .fine),
    Silence(age: .minutes(-11), presence: .ahead, severity: .attention),
  ]

  @Test(arguments: silences)
  func `how old a report may be depends on what the station had left, and on whether it said that it stops`(
    row: Silence
  ) throws {
    let fleet = try FleetSample.fleet(
      FleetSample.report(age: row.age, waiting: row.waiting, isLast: row.isLast))
    let station = try #require(fleet.stations.first)
    #expect(station.presence == row.presence && station.severity == row.severity, "\(station.findings)")
    #expect(fleet.severity == row.severity)
  }

  @Test func `of two reports of a station the newest counts, and a time in the future hides no other`() throws {
    let old = FleetSample.report(age: .hours(2), waiting: 9)
    let new = FleetSample.report(age: .minutes(1), waiting: 2)
    let future = FleetSample.report(age: .days(-400), waiting: 7)
    let files = [("a", old), ("b", new), ("c", future)]
    for order in [files, files.reversed()] {
      let fleet = FleetReport(try order.map { try FleetSample.file($1, $0) }, in: "x", at: FleetSample.now)
      #expect(fleet.stations.map(\.waiting) == [2] && fleet.stations.map(\.file) == ["b"])
      #expect(Set(fleet.left) == [LeftFile("a", .older), LeftFile("c", .older)])
      #expect(fleet.severity == .fine)
    }
  }

  @Test func `stations are listed by name, with what each and each mechanic has left`() throws {
    let certificates = try [
      FleetSample.certificate("4471192", deadline: .hours(-1)), FleetSample.certificate("4471193", deadline: .hours(5)),
      FleetSample.certificate("4471194", mechanic: "GAG54321", recorded: .hours(30), deadline: .hours(13)),
    ]
    let tallies = try ["TREM1234", "GAG54321"].map {
      MechanicTally(
        mechanic: try #require(AccessCode($0)), waiting: 2, held: 1, blocked: 0, oldest: FleetSample.now - .hours(30))
    }
    var busy = FleetSample.report(1, waiting: 3, certificates, mechanics: tallies)
    busy.status.counts["held"] = 4
    busy.status.counts["quarantined"] = 5
    let fleet = try FleetSample.fleet(FleetSample.report(2), busy)
    #expect(fleet.stations.map(\.name) == ["Unité 1", "Unité 2"])
    let station = fleet.stations[0]
    #expect([station.waiting, station.held, station.blocked] == [3, 4, 5])
    #expect(station.oldest == FleetSample.now - .hours(30))
    #expect((station.deadlinesPast, station.deadlinesSoon) == (1, 1))
    #expect(station.mechanics.map(\.deadlinesPast) == [1, 0] && station.mechanics.map(\.deadlinesSoon) == [1, 0])
    #expect(station.stock == [FleetStation.Stock(kind: .mechanical, available: 60, daysLeft: 7)])
    #expect(fleet.urgent.map(\.certificate.number.text) == ["4471192", "4471193", "4471194"])
    // The report knew of no deadline; one has passed since.
    #expect(station.findings.first?.code == .deadlinePast && fleet.severity == .urgent && fleet.ending == .person)
  }

  @Test func `a deadline that the report knew of is not lost where its certificate is not listed`() throws {
    var report = FleetSample.report()
    report.status.deadlines.past = 2
    report.status.deadlines.soon = 3
    let station = try #require(try FleetSample.fleet(report).stations.first)
    #expect((station.deadlinesPast, station.deadlinesSoon) == (2, 3))
  }

  private static let worse: [(StatusReport, StatusAdvice.Ending, StatusAdvice.Severity)] = [
    (FleetSample.status(2), .done, .fine),
    (
      FleetSample.status(2) {
        $0.store.fault = "x"
        $0.verdict = .fault
      }, .fault, .urgent
    ),
    (
      FleetSample.status(2) {
        $0.counts = ["held": 1]
        $0.verdict = .needsPerson
      }, .person, .attention
    ),
    (
      FleetSample.status(2) {
        $0.counts = ["ready": 1]
        $0.verdict = .signInNeeded
      }, .signIn, .attention
    ),
    (FleetSample.status(2) { $0.agent = false }, .person, .urgent),
  ]

  @Test(arguments: worse)
  func `the worst station decides for all`(
    status: StatusReport, ending: StatusAdvice.Ending, severity: StatusAdvice.Severity
  ) throws {
    let worse = StationReport(status: status, certificates: [], mechanics: [])
    let fleet = try FleetSample.fleet(FleetSample.report(1), worse, FleetSample.report(3))
    #expect(fleet.ending == ending && fleet.severity == severity)
  }

  @Test func `what is typed into a web site is counted apart, and who types it is not told`() throws {
    let status = FleetSample.status {
      $0.counts = ["ready": 18]
      $0.link = .web
      $0.keying = KeyingCounts(toKey: 12, keying: 1, keyed: 3, toCountersign: 2, holder: AccessCode("ALEX1234"))
    }
    let report = StationReport(status: status, certificates: [], mechanics: [])
    #expect(!(try FleetSample.json(report).contains("ALEX1234")))
    let station = FleetStation(
      try StationReport.read(Data(FleetSample.json(report).utf8)).get(), in: "x", at: FleetSample.now)
    #expect(station.keying == KeyingCounts(toKey: 12, keying: 1, keyed: 3, toCountersign: 2))
    #expect(station.waiting == 0 && station.isWeb)
  }

  @Test func `a station that the portal alone tells of is added, and is worth a look after a day with work left`()
    throws
  {
    var fleet = try FleetSample.fleet(FleetSample.report(1))
    func told(_ station: UInt8, _ counts: [OutboxState: Int], age: Span) -> PortalStation {
      PortalStation(
        id: Sample.id(station), reportedAt: FleetSample.now - age, counts: counts, oldest: FleetSample.now - age)
    }
    fleet.add(
      PortalStations([told(1, [.held: 4], age: .hours(1)), told(2, [.ready: 2, .unknown: 1], age: .hours(24))]),
      own: StationSummary(id: Sample.id(2), kind: .garage, name: "Garage\u{1B}"))
    #expect(fleet.known.map(\.waiting) == [3] && fleet.known.map(\.name) == ["Garage\\u{1b}"])
    #expect(fleet.severity == .fine)
    fleet.add(
      PortalStations([told(3, [.ready: 1], age: .hours(25))]),
      own: StationSummary(id: Sample.id(9), kind: .garage, name: "Garage"))
    #expect(fleet.known.map(\.name) == [nil] && fleet.severity == .attention && fleet.ending == .person)
  }
}
