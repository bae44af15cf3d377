import Daemon
import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct MonitoringTests {
  static let fine = Samples.status {
    $0.verdict = .upToDate
    $0.counts = [:]
    $0.oldest = nil
    $0.link = LinkReport(state: .reachable, since: nil, lastContact: nil, nextTry: nil, skew: nil)
    $0.stock = [StockLevel(kind: .mechanical, available: 60, perDay: "8.0", daysLeft: 7, week: 56, isLow: false)]
  }

  static func with(_ change: (inout StatusReport) -> Void) -> StatusReport {
    var report = fine
    change(&report)
    return report
  }

  static func offline(_ span: Span, _ state: LinkReport.State = .offline) -> StatusReport {
    with { $0.link = LinkReport(state: state, since: Samples.now - span, lastContact: nil, nextTry: nil, skew: nil) }
  }

  static let table: [(String, StatusReport, MonitoringLevel)] = [
    ("all is well", fine, .ok), ("disk full", with { $0.store.free = 1 << 20 }, .critical),
    ("off line 12 h", offline(.hours(12)), .ok),
    ("off line a second more", offline(.hours(12) + .seconds(1)), .warning),
    ("off line 48 h", offline(.hours(48)), .warning),
    ("off line a second more", offline(.hours(48) + .seconds(1)), .critical),
    ("a captive network 13 h", offline(.hours(13), .captive), .warning),
    ("the contract changed", offline(.zero, .protocolChanged), .critical),
    (
      "sign-in needed, nothing waits", with { $0.verdict = .signInNeeded }, .ok
    ),
    (
      "sign-in needed, something waits",
      with {
        $0.verdict = .signInNeeded
        $0.counts = ["unknown": 1]
      }, .warning
    ),
    ("suspended", with { $0.account.state = .suspended }, .critical),
    ("held", with { $0.counts = ["held": 1] }, .warning),
    ("blocked", with { $0.counts = ["quarantined": 1] }, .warning),
    ("no recent backup", with { $0.backup.isOverdue = true }, .warning),
    ("a notice", with { $0.notices = [Samples.notices[0]] }, .warning),
    ("stock under a week", with { $0.stock[0].isLow = true }, .warning),
    ("no stock", with { $0.stock[0].available = 0 }, .critical), ("database", with { $0.store.fault = "x" }, .critical),
    ("no agent", with { $0.agent = false }, .critical),
    (
      "the worst decides",
      with {
        $0.counts = ["held": 1]
        $0.store.fault = "x"
      }, .critical
    ),
  ]

  @Test(arguments: table)
  func `a finding has its level`(name: String, report: StatusReport, level: MonitoringLevel) {
    #expect(MonitoringCheck(report, now: Samples.now).level == level, "\(name)")
  }

  @Test func `the line has findings worst first, then performance data by names that are never translated`() {
    let report = Samples.status { $0.counts = ["ready": 12, "held": 2] }
    let french = MonitoringCheck(report, now: Samples.now).line(Samples.words(.french))
    let english = MonitoringCheck(report, now: Samples.now).line(Samples.words(.english))
    #expect(french.hasPrefix("CVMSYNC AVERTISSEMENT - 2 à réviser, 0 à corriger; moins d'une semaine de CVM | "))
    #expect(
      english
        == "CVMSYNC WARNING - 2 to review, 0 to correct; less than a week of CVM | waiting=12 held=2 blocked=0 "
        + "offline=11100s;43200;172800 oldest=11100s deadlines=0;0 stock_mechanical=51;56: days_mechanical=6;7:")
    #expect(!french.contains("\n"))
  }

  @Test func `a bar in a text does not begin the performance data`() {
    #expect(MonitoringCheck.line(.ok, ["a|b"], Samples.words(.english)) == "CVMSYNC OK - a/b")
  }

  @Test func `check ends with the code of monitoring, and with 3 where there is no station`() async {
    #expect(await Terminal().run("check") == 1)
    let missing = StationAccess { _, _ in .failure(.daemon(.notInitialised(directory: "/d"))) }
    #expect(await Terminal().run(["check"], access: missing) == 3)
    let held = StationAccess { _, _ in .failure(.daemon(.inUse(holder: .init(id: 7, name: nil)))) }
    #expect(await Terminal().run(["check"], access: held) == 2)
  }
}
