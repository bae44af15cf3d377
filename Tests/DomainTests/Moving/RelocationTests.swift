import Domain
import Foundation
import Testing

/// Which reports at the portal a device takes for its own station's, after it was moved.
@Suite struct RelocationTests {
  private static let left = EpochID(UUID()), arrived = EpochID(UUID()), later = EpochID(UUID()), other = EpochID(UUID())

  struct Row: Sendable, CustomStringConvertible {
    var description: String
    var own = RelocationTests.arrived
    var acknowledged: EpochID? = RelocationTests.left
    var report: EpochID?
    var isArrived = true
    var isSole = false
    var mustCompare = false
    var isDoubled = false
    var claims = true
  }

  static let rows = [
    Row(description: "the portal has no report", report: nil),
    Row(description: "the report of the device left", report: left),
    Row(description: "the same, whose answer the device left never had", acknowledged: nil, report: left),
    Row(description: "its own", report: arrived, claims: false),
    Row(description: "its own, acknowledged", acknowledged: arrived, report: arrived, claims: false),
    Row(description: "the one it claimed with, before a comparison drew another", own: later, report: arrived),
    Row(description: "another's before the first report", report: other, isDoubled: true),
    Row(description: "another's after the first report", acknowledged: arrived, report: other, isDoubled: true),
    Row(description: "the device left came back", acknowledged: arrived, report: left, isDoubled: true),
    Row(
      description: "another's, and a restore alone does not excuse it", report: other, mustCompare: true,
      isDoubled: true),
    Row(description: "another's, which a person declared out of use", report: other, isSole: true, mustCompare: true),
    Row(description: "another's after that word was used", report: other, isSole: true, isDoubled: true),
    Row(
      description: "a station that never moved is compared, not retired", report: other, isArrived: false, claims: false
    ),
  ]

  @Test(arguments: rows)
  func `a device is retired by the report of another one alone`(row: Row) {
    func mark(_ epoch: EpochID) -> ReportMark {
      ReportMark(epoch: epoch, highWaterMark: 3, lastOperation: nil, settled: 0)
    }
    let history = StationHistory(
      epoch: row.own, highWaterMark: 3, acknowledged: row.acknowledged.map(mark), mustCompare: row.mustCompare,
      arrival: row.isArrived ? Arrival(left: Self.left, epoch: Self.arrived, isSole: row.isSole) : nil)
    #expect(history.isDoubled(by: row.report.map(mark)) == row.isDoubled)
    #expect(history.mustClaim(over: row.report.map(mark)) == row.claims)
  }

  @Test(arguments: RelocationStep.State.allCases)
  func `a step retires a device or not, and check and advice say which`(state: RelocationStep.State) {
    let expected: (StatusAdvice.Step, StatusAdvice.Severity)? =
      switch state {
      case .leaving: (.retiredUnfinished, .urgent)
      case .left: (.retired, .attention)
      case .doubled: (.retiredDoubled, .urgent)
      case .stayed, .arrived: nil
      }
    let step = RelocationStep(
      move: RelocationID(UUID()), state: state, at: Instant(milliseconds: 0),
      by: NamedDecision(who: "Exemple Roy", why: "nouveau portable"))
    #expect(state.isRetired == (expected != nil))
    let report = StatusReport.plain.told(step)
    #expect((report.verdict == .retired) == (expected != nil))
    guard let expected else { return }
    let advice = StatusAdvice(report)
    #expect(advice.step == expected.0 && advice.severity == expected.1 && advice.ending == .person)
    let findings = StatusAdvice.findings(report, now: report.at)
    #expect(findings.map(\.code.rawValue) == [expected.0.rawValue] && findings[0].severity == expected.1)
    var damaged = StatusReport.plain
    (damaged.verdict, damaged.store.fault) = (.fault, "a row is not as it was written")
    #expect(damaged.told(step).verdict == .fault && damaged.told(step).retirement == step)
  }
}

extension StatusReport {
  fileprivate static let plain = StatusReport(
    at: Instant(milliseconds: 0), verdict: .waiting,
    station: StationSummary(id: StationID(UUID()), kind: .garage, name: "Garage d’essai"), counts: ["ready": 2],
    oldest: nil, link: LinkReport(state: .reachable, since: nil, lastContact: nil, nextTry: nil, skew: nil),
    account: AccountReport(
      state: .signedOut,
      standing: SignInStandingReport(made: 0, left: 4, portalLeft: nil, suspendedUntil: nil), idleEndsAt: nil),
    pass: PassProgress(), stock: [], store: StoreReport(checkedAt: Instant(milliseconds: 0), fault: nil, free: 1 << 40),
    backup: BackupReport(), notices: [], age: .none, agent: true)
}
