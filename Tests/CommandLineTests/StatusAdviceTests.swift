import Domain
import Testing
import Wording

@testable import CommandLine

/// Severity, advice and exit code of a status, decided in one place.
struct StatusAdviceTests {
  struct Row: Sendable {
    let verdict: StatusReport.Verdict
    let severity: StatusAdvice.Severity
    let step: StatusAdvice.Step
    let ending: StatusAdvice.Ending
    let change: @Sendable (inout StatusReport) -> Void

    init(
      _ verdict: StatusReport.Verdict, _ severity: StatusAdvice.Severity, _ step: StatusAdvice.Step,
      _ ending: StatusAdvice.Ending, _ change: @escaping @Sendable (inout StatusReport) -> Void = { _ in }
    ) {
      (self.verdict, self.severity, self.step, self.ending, self.change) = (verdict, severity, step, ending, change)
    }
  }

  static let rows: [Row] = [
    Row(.fault, .urgent, .fault, .fault) { $0.store.fault = "x" }, Row(.fault, .urgent, .protocolChanged, .fault),
    Row(.fault, .urgent, .diskFull, .fault) { $0.store.free = 0 },
    Row(.clockWrong, .urgent, .clockWrong, .person), Row(.accountSuspended, .urgent, .accountSuspended, .signIn),
    Row(.signInNeeded, .attention, .signInNeeded, .signIn),
    Row(.signInNeeded, .attention, .noAgent, .signIn) { $0.agent = false },
    Row(.needsPerson, .attention, .needsPerson, .person),
    Row(.needsPerson, .attention, .noAgent, .person) { $0.agent = false },
    Row(.notice, .attention, .notice, .person), Row(.notice, .attention, .notice, .person) { $0.agent = false },
    Row(.notPortal, .attention, .notPortal, .person), Row(.captive, .attention, .captive, .later),
    Row(.captive, .attention, .clock, .later) { $0.link.cause = .certificateExpired },
    Row(.portalDown, .attention, .portalDown, .later), Row(.offline, .attention, .offline, .later),
    Row(.offline, .attention, .offlineSignedIn, .later) { $0.account.state = .signedIn },
    Row(.offline, .attention, .unreached, .later) { $0.link.cause = .refused },
    Row(.offline, .attention, .portalDown, .later) { ($0.link.cause, $0.account.state) = (.timedOut, .signedIn) },
    Row(.offline, .attention, .address, .later) { $0.link.cause = .noTLS },
    Row(.offline, .attention, .library, .later) { ($0.link.cause, $0.agent) = (.library, false) },
    Row(.offline, .attention, .nothing, .later) { $0.counts = [:] },
    Row(.offline, .attention, .deadline, .person) { $0.deadlines = UrgentTextTests.with(soon: 1, past: 0).deadlines },
    Row(.offline, .urgent, .deadline, .person) { $0.deadlines = UrgentTextTests.with(soon: 0, past: 1).deadlines },
    Row(.stockLow, .attention, .stockLow, .person), Row(.waiting, .attention, .waiting, .later),
    Row(.waiting, .attention, .signInNeeded, .later) { $0.link.state = .untried },
    Row(.waiting, .attention, .signInNeeded, .later) { ($0.link.state, $0.stock[0].shouldOrder) = (.untried, true) },
    Row(.waiting, .attention, .stockLow, .later) { $0.stock[0].shouldOrder = true },
    Row(.waiting, .attention, .cancellation, .later) { $0.cancellationsToAsk = 1 },
    Row(.waiting, .attention, .noAgent, .later) { ($0.agent, $0.cancellationsToAsk) = (false, 1) },
    Row(.upToDate, .fine, .upToDate, .done) { $0.counts = [:] },
    Row(.upToDate, .fine, .noStock, .done) { ($0.counts, $0.stock) = ([:], []) },
    Row(.upToDate, .fine, .withdrawn, .done) { ($0.counts, $0.withdrawn) = ([:], 1) },
    Row(.upToDate, .attention, .stockLow, .done) { $0.stock[0].shouldOrder = true },
  ]

  @Test(arguments: 0..<rows.count)
  func `a state has one severity, one thing to do and one exit code`(place: Int) {
    let row = Self.rows[place]
    let advice = StatusAdvice(
      Samples.status {
        $0.verdict = row.verdict
        row.change(&$0)
      })
    #expect(advice.severity == row.severity && advice.step == row.step && advice.ending == row.ending, "\(place)")
  }

  @Test(arguments: StatusReport.Verdict.allCases, [true, false])
  func `an unseen notice never ends as if nobody had to act`(verdict: StatusReport.Verdict, agent: Bool) {
    let report = Samples.status { ($0.verdict, $0.agent, $0.notices) = (verdict, agent, Samples.notices) }
    #expect(![.done, .later].contains(StatusAdvice(report).ending))
  }

  @Test(arguments: Language.allCases)
  func `time to order is said by the headline and is what to do, never beside nothing to do (U1)`(language: Language) {
    let words = Samples.words(language)
    let report = Samples.status {
      ($0.verdict, $0.counts, $0.stock[0].shouldOrder) = (.upToDate, [:], true)
    }
    let view = View.status(report, words)
    #expect(view.headline.hasSuffix(words(.statusStockLow)) && view.actions.map(\.code) == ["stockLow"])
    #expect(!Samples.text(view).contains(words(.statusUpToDate)))
    let low = View.status(Samples.status { ($0.verdict, $0.stock[0].shouldOrder) = (.stockLow, true) }, words)
    #expect(!low.texts.contains(words(.stockOrder, ["days": "0"])), "said once")
  }

  @Test(arguments: StatusAdvice.Step.allCases, Language.allCases)
  func `each thing to do has its words, and a command of an action is the one in its sentence`(
    step: StatusAdvice.Step, language: Language
  ) throws {
    let words = Samples.words(language)
    let text = try #require(Text("todo", code: step.rawValue))
    for command in StatusAdvice.Command.allCases {
      let sentence = words(text, ["command": words("command", command), "certificate": "CVM 1"])
      let action = View.Action(words(.todo, ["text": sentence]), code: step.rawValue)
      let mentioned = SuggestedCommand.mentions(in: sentence).compactMap(\.command)
      #expect(mentioned.count == (action.command == nil ? 0 : 1), "\(sentence)")
      #expect(action.command.map { sentence.contains($0) } ?? true, "\(sentence)")
    }
  }
}
