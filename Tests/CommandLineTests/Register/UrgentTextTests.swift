import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct UrgentTextTests {
  static func with(soon: Int, past: Int, _ change: (inout StatusReport) -> Void = { _ in }) -> StatusReport {
    Samples.status { report in
      let ends = (-past..<soon).map { Samples.now + .hours(Int64($0)) + ($0 < 0 ? .zero : .hours(1)) }
      report.deadlines = DeadlineReport(
        ends.map { CertificateDeadline(certificate: Samples.summary(), endsAt: $0) }, at: Samples.now)
      change(&report)
    }
  }

  @Test(arguments: Language.allCases)
  func `a deadline is in the status, in what to do, and within 78 columns`(language: Language) {
    let words = Samples.words(language)
    for report in [Self.with(soon: 2, past: 0), Self.with(soon: 1, past: 2)] {
      let text = Samples.text(.status(report, words))
      #expect(text.contains(words(.rowDeadline)))
      #expect(text.contains(words(.todoDeadline, ["certificate": "CVM 4471192"]).prefix(15)))
      #expect(text.split(separator: "\n").filter { $0.count > Layout.columns } == [])
    }
    let calm = Samples.text(.status(Samples.status(), words))
    #expect(!calm.contains(words(.rowDeadline)))
  }

  @Test func `off line with a deadline near, a person must act`() {
    #expect(ExitCode(StatusAdvice(Samples.status()).ending) == .tryLater)
    #expect(ExitCode(StatusAdvice(Self.with(soon: 1, past: 0)).ending) == .personMustAct)
  }

  static func reachable(_ age: StatusReport.AgeAlert, offline: Bool = false) -> StatusReport {
    MonitoringTests.with {
      $0.age = age
      $0.oldest = Samples.summary()
      if offline {
        $0.link = LinkReport(
          state: .offline, since: Samples.now - .hours(5), lastContact: nil, nextTry: nil, skew: nil)
      }
    }
  }

  @Test(
    arguments: [
      (StatusReport.AgeAlert.none, false, MonitoringLevel.ok), (.yellow, false, .warning), (.red, false, .critical),
      (.yellow, true, .ok), (.red, true, .warning),
    ])
  func `what waits for over 4 h and over 24 h is a finding; off line alone is no fault`(
    age: StatusReport.AgeAlert, offline: Bool, level: MonitoringLevel
  ) {
    #expect(MonitoringCheck(Self.reachable(age, offline: offline), now: Samples.now).level == level)
  }

  @Test(arguments: [(0, 0, MonitoringLevel.ok), (1, 0, .warning), (0, 1, .critical), (3, 1, .critical)])
  func `a repair deadline near its end is a warning, one that has ended critical`(
    soon: Int, past: Int, level: MonitoringLevel
  ) {
    let deadlines = Self.with(soon: soon, past: past).deadlines
    let report = MonitoringTests.with { $0.deadlines = deadlines }
    #expect(MonitoringCheck(report, now: Samples.now).level == level)
  }

  @Test func `a list shows the urgent first, marked, and each once`() {
    let (urgent, calm) = (Samples.summary("4471192"), Samples.summary("4471193"))
    var other = calm
    other.sequence = 8
    let answer = ListAnswer(certificates: [other, urgent], urgent: [urgent], next: nil)
    let lines = Samples.text(.list(answer, Samples.words(.french), now: Samples.now)).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].hasPrefix("! CVM 4471192"))
    #expect(lines[2].hasPrefix("CVM 4471193"))
  }

  @Test(arguments: Language.allCases)
  func `a pass tells when nothing will wait, once it can`(language: Language) {
    let words = Samples.words(language)
    var report = Samples.status { $0.pass = PassProgress(running: true, confirmed: 5, remaining: 7) }
    func row() -> String? {
      View.status(report, words).rows.first { $0.label == words(.rowPass) }?.lines.joined()
    }
    #expect(row()?.contains(words.time(Samples.now + .minutes(143))) == false)
    report.pass.emptyAt = Samples.now + .minutes(143)
    #expect(row()?.contains(words.time(Samples.now + .minutes(143))) == true)
  }
}
