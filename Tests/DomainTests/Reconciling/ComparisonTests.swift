import TestSupport
import Testing

@testable import Domain

/// SyncProtocol §7: which side was restored from a backup, and what is asked before anything is sent.
struct ComparisonTests {
  private static let epoch: EpochID = Sample.id(numbered: 9_001)
  private static let earlier: EpochID = Sample.id(numbered: 9_002)
  private static let stranger: EpochID = Sample.id(numbered: 9_003)

  private static func mark(
    _ mark: Int64, of epoch: EpochID = epoch, last: Int? = nil, settled: Int = 5
  ) -> ReportMark {
    ReportMark(epoch: epoch, highWaterMark: mark, lastOperation: last.map { Sample.operationID($0) }, settled: settled)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var report: ReportMark?
    var acknowledged: ReportMark?
    /// This file's operation at the report's sequence.
    var own: Int?
    var mustCompare = false
    var station = false
    var portal = false
    var testDescription: String { name }
  }

  /// This file: the epoch above, highest sequence 20.
  static let rows = [
    Row(name: "the first meeting of all"),
    Row(name: "as acknowledged", report: mark(20, last: 20), acknowledged: mark(20), own: 20),
    Row(name: "recorded since", report: mark(18, last: 18), acknowledged: mark(18), own: 18),
    Row(name: "the answer to the last report was lost", report: mark(19, settled: 7), acknowledged: mark(18), own: 19),
    Row(name: "the portal was told of more", report: mark(21), acknowledged: mark(18), station: true),
    Row(
      name: "as many were recorded since, but others", report: mark(20, last: 77), acknowledged: mark(18), own: 20,
      station: true),
    Row(name: "a portal that tells no operation", report: mark(20), acknowledged: mark(18), own: 20),
    Row(name: "the portal's mark went back", report: mark(17), acknowledged: mark(18), own: 17, portal: true),
    Row(
      name: "the portal confirmed less than it said", report: mark(18, settled: 4), acknowledged: mark(18), own: 18,
      portal: true),
    Row(name: "the portal forgot this station", report: nil, acknowledged: mark(18), portal: true),
    Row(name: "another life of this file, never acknowledged here", report: mark(3, of: stranger), station: true),
    Row(
      name: "a twin reported, or the portal is back before this life", report: mark(3, of: stranger),
      acknowledged: mark(18), station: true, portal: true),
    Row(
      name: "a new epoch that is not reported yet", report: mark(18, of: earlier), acknowledged: mark(18, of: earlier)),
    Row(
      name: "a new epoch, and the portal went back", report: mark(9, of: earlier), acknowledged: mark(18, of: earlier),
      portal: true),
    Row(
      name: "a new epoch whose report's answer was lost", report: mark(20), acknowledged: mark(18, of: earlier), own: 20
    ),
    Row(name: "a rebuilt file", report: mark(18), acknowledged: mark(18), own: 18, mustCompare: true, station: true),
    Row(name: "a rebuilt file at a portal that never knew it", mustCompare: true, station: true),
  ]

  @Test(arguments: rows)
  func `the last report tells which side is behind`(row: Row) {
    let history = StationHistory(
      epoch: Self.epoch, highWaterMark: 20, acknowledged: row.acknowledged, mustCompare: row.mustCompare)
    let finding = history.compare(with: row.report, own: row.own.map { Sample.operationID($0) })
    #expect(finding == StationHistory.Finding(stationIsBehind: row.station, portalIsBehind: row.portal))
  }

  private static func backlog(_ mark: Int64, settled: Int = 5) -> BacklogReport {
    BacklogReport(epoch: epoch, highWaterMark: mark, lastOperation: nil, counts: [.confirmed: settled], oldest: nil)
  }

  private func pass(acknowledged: ReportMark? = mark(18), mustCompare: Bool = false) -> Pass {
    var pass = Pass(
      hasSession: true,
      history: StationHistory(
        epoch: Self.epoch, highWaterMark: 20, acknowledged: acknowledged, mustCompare: mustCompare),
      requestTimeout: .seconds(60))
    pass.probed(.answered(Sample.capabilities))
    return pass
  }

  private static func blank(_ value: Int) -> StockNumber {
    StockNumber(kind: .mechanical, number: Sample.number(value))
  }

  private static func certificate(_ value: Int) -> ConfirmedCertificate {
    ConfirmedCertificate(
      sequence: Int64(value), operation: Sample.operationID(value), question: blank(value).question)
  }

  @Test func `in step, only what was confirmed since the last report is asked for before the work`() {
    var pass = pass()
    #expect(pass.next() == .readReport)
    pass.readReport(.answered(Self.backlog(18)), own: nil)
    #expect(pass.next() == .verify(after: 0, onlyUnreported: true, limit: 500))
    #expect(pass.verified([], nil) == [])
    #expect(pass.next() == .verifyRepairs(after: 0, onlyUnreported: true))
    #expect(pass.verified([], nil) == [])
    #expect(pass.next() == .load(.unknown, after: 0, limit: Pass.loadLimit))
  }

  @Test func `an older copy asks for every blank number before anything is sent, and marks those it finds`() {
    var pass = pass()
    pass.readReport(.answered(Self.backlog(30)), own: nil)
    #expect(pass.next() == .survey(after: nil, limit: 500))
    let numbers = (21...24).map(Self.blank)
    let findings: [LookupFinding] = [.absent, .differs, .inProgress, .same(Sample.receipt(for: Sample.submission(24)))]
    #expect(pass.surveyed(numbers, .answered(findings)) == Array(numbers.dropFirst()))
    #expect(pass.next() == .survey(after: numbers.last, limit: 500))
    #expect(pass.surveyed([], nil) == [])
    for _ in 0..<2 { _ = pass.verified([], nil) }
    let finding = StationHistory.Finding(stationIsBehind: true, portalIsBehind: false)
    let conclusion = Comparison.Conclusion(finding: finding, report: Self.mark(30))
    #expect(pass.next() == .conclude(conclusion))
    pass.concluded()
    #expect(pass.next() == .load(.unknown, after: 0, limit: Pass.loadLimit))
  }

  @Test func `what a restored portal lost is ready again, and what it has under another content is held`() {
    var pass = pass()
    pass.readReport(.answered(Self.backlog(18, settled: 1)), own: nil)
    #expect(pass.next() == .verify(after: 0, onlyUnreported: false, limit: 500))
    let findings: [LookupFinding] = [.same(Sample.receipt(for: Sample.submission(1))), .absent, .differs, .inProgress]
    let changes = pass.verified((1...4).map(Self.certificate), .answered(findings))
    #expect(
      changes == [
        OutboxChange(Sample.operationID(2), to: .ready, reason: StateReason(.lostByPortal)),
        OutboxChange(Sample.operationID(3), to: .held, reason: StateReason(.numberTaken)),
      ])
    #expect(pass.next() == .verify(after: 4, onlyUnreported: false, limit: 500))
    _ = pass.verified([], nil)
    #expect(pass.next() == .verifyRepairs(after: 0, onlyUnreported: false))
    let lost = pass.verified([Self.certificate(7)], .answered([.noDocument]))
    #expect(lost == [OutboxChange(Sample.operationID(7), to: .ready, reason: StateReason(.lostByPortal))])
    #expect(pass.next() == .verifyRepairs(after: 7, onlyUnreported: false))
    _ = pass.verified([], nil)
    guard case .conclude(let conclusion) = pass.next() else {
      Issue.record("the comparison is not concluded")
      return
    }
    #expect(conclusion.finding.portalIsBehind)
  }

  @Test(arguments: [404, 405, 501])
  func `a portal without reports is worked with as it is, unless the file was rebuilt`(status: Int) {
    var known = pass()
    known.readReport(.refused(status, .notSupported), own: nil)
    #expect(known.next() == .load(.unknown, after: 0, limit: Pass.loadLimit))
    var rebuilt = pass(mustCompare: true)
    rebuilt.readReport(.refused(status, .notSupported), own: nil)
    #expect(rebuilt.next() == .survey(after: nil, limit: 500))
    _ = rebuilt.surveyed([], nil)
    guard case .conclude = rebuilt.next() else {
      Issue.record("the survey is not concluded")
      return
    }
  }

  @Test(arguments: [Trouble.lost, .malformed, .status(500), .status(400)])
  func `without an answer nothing is sent: after three tries the pass ends`(trouble: Trouble) {
    for stage in 0..<3 {
      var pass = pass(mustCompare: stage == 1)
      if stage > 0 { pass.readReport(.answered(Self.backlog(18)), own: nil) }
      for _ in 0..<Pass.maximumTries {
        let step = pass.next()
        switch stage {
        case 0: pass.readReport(trouble.exchange(), own: nil)
        case 1: #expect(pass.surveyed([Self.blank(21)], trouble.exchange()) == [])
        default: #expect(pass.verified([Self.certificate(1)], trouble.exchange()) == [])
        }
        #expect(step.needsSession)
      }
      #expect(pass.next() == .finish(.portalDown))
    }
  }

  @Test func `a session that ended while comparing ends the pass, with nothing concluded`() {
    var pass = pass(mustCompare: true)
    pass.readReport(.refused(401, .sessionEnded), own: nil)
    #expect(pass.next() == .finish(.signInNeeded))
  }
}
