import Domain
import Testing

struct StatusVerdictTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var counts: [OutboxState: Int] = [:]
    var link = LinkReport.State.reachable
    var account = AccountReport.State.signedIn
    var isLow = false
    var fault: String?
    var free = StoreReport.recordingMinimum
    var hasNotice = false
    var clock = DeviceClock.State.right
    var verdict: StatusReport.Verdict

    var testDescription: String { "\(verdict.rawValue): \(counts), \(link), \(account)" }
  }

  static let rows: [Row] = [
    Row(verdict: .upToDate),
    Row(account: .signedOut, verdict: .upToDate),
    Row(link: .untried, account: .signedOut, verdict: .upToDate),
    Row(isLow: true, verdict: .stockLow),
    Row(link: .offline, isLow: true, verdict: .offline),
    Row(link: .portalDown, isLow: true, verdict: .portalDown),
    Row(link: .maintenance, verdict: .portalDown),
    Row(link: .captive, verdict: .captive),
    Row(counts: [.ready: 1], link: .untried, verdict: .waiting),
    Row(counts: [.ready: 1], link: .untried, account: .signedOut, verdict: .waiting),
    Row(counts: [.ready: 1], link: .notPortal, account: .signedOut, isLow: true, verdict: .notPortal),
    Row(counts: [.ready: 1], account: .signedOut, verdict: .signInNeeded),
    Row(counts: [.ready: 1], account: .codeSent, verdict: .signInNeeded),
    Row(counts: [.unknown: 1], account: .signedOut, verdict: .signInNeeded),
    Row(counts: [.sending: 1], account: .signedOut, verdict: .signInNeeded),
    Row(counts: [.ready: 1], verdict: .waiting),
    Row(counts: [.ready: 1], link: .web, account: .signedOut, isLow: true, verdict: .toKey),
    Row(counts: [.ready: 1, .held: 1], link: .web, account: .signedOut, verdict: .needsPerson),
    Row(counts: [.closed: 1], link: .web, account: .signedOut, isLow: true, verdict: .stockLow),
    Row(counts: [.closed: 1], link: .web, account: .signedOut, verdict: .upToDate),
    Row(counts: [.unknown: 1], isLow: true, verdict: .stockLow),
    Row(counts: [.ready: 1], link: .offline, account: .signedOut, verdict: .offline),
    Row(counts: [.held: 1], verdict: .needsPerson),
    Row(counts: [.quarantined: 1], link: .offline, verdict: .needsPerson),
    Row(counts: [.held: 1, .ready: 1], account: .signedOut, verdict: .signInNeeded),
    Row(link: .offline, hasNotice: true, verdict: .notice),
    Row(counts: [.held: 1], hasNotice: true, verdict: .needsPerson),
    Row(counts: [.confirmed: 9, .closed: 2], account: .signedOut, verdict: .upToDate),
    Row(counts: [.held: 1, .ready: 1], account: .suspended, verdict: .accountSuspended),
    Row(account: .suspended, fault: "I8", verdict: .fault),
    Row(link: .offline, free: StoreReport.recordingMinimum - 1, verdict: .fault),
    Row(counts: [.held: 1], link: .protocolChanged, account: .suspended, verdict: .fault),
    Row(counts: [.held: 1], account: .suspended, clock: .beforeRelease, verdict: .clockWrong),
    Row(link: .offline, fault: "I8", clock: .beforeLastEvent, verdict: .fault),
  ]

  @Test(arguments: rows)
  func `the verdict is the worst that holds`(row: Row) {
    let verdict = StatusReport.Verdict(
      counts: row.counts, link: row.link, account: row.account, isStockLow: row.isLow,
      store: StoreReport(checkedAt: Instant(milliseconds: 1_795_453_200_000), fault: row.fault, free: row.free),
      hasNotices: row.hasNotice, clock: row.clock)
    #expect(verdict == row.verdict)
  }

  @Test func `every verdict has its row`() {
    // A device that was retired says so whatever else holds: RelocationTests.
    #expect(Set(Self.rows.map(\.verdict)).union([.retired]) == Set(StatusReport.Verdict.allCases))
  }
}
