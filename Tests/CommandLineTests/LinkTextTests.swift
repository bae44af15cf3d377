import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// The reason why nothing goes to the portal is the same text everywhere.
struct LinkTextTests {
  static let states: [LinkReport.State] = [.offline, .captive, .notPortal, .portalDown, .maintenance, .untried]

  @Test(arguments: states, Language.allCases)
  func `status and why have one sentence for what keeps a certificate from the portal`(
    state: LinkReport.State, language: Language
  ) throws {
    let words = Samples.words(language)
    for cause in LinkCause.allCases {
      let link = LinkReport(
        state: state, cause: cause, since: nil, lastContact: nil, nextTry: nil,
        pausedUntil: Samples.now + .minutes(13), skew: nil)
      let sentence = try #require(words.unreached(link, now: Samples.now))
      let report = Samples.status {
        $0.verdict = Self.verdict(of: state)
        $0.link = link
      }
      #expect(
        Self.joined(Samples.text(.status(report, words))).contains(Self.joined(sentence)))
      let detail = Samples.detail {
        $0.link = link
        $0.agent = true
      }
      #expect(Self.joined(Samples.life(detail, words)).contains(Self.joined(sentence)))
    }
  }

  @Test(arguments: Language.allCases)
  func `an unknown name, a refusal, no way and no TLS have words of their own, and sync has them too`(
    language: Language
  ) {
    let words = Samples.words(language)
    let causes: [LinkCause] = [
      .nameUnknown, .refused, .noRoute, .noTLS, .timedOut, .cut, .oldTLS, .noCipher, .authorities, .library, .other,
    ]
    #expect(Set(causes.map { words.cause($0) }).count == causes.count)
    for cause in causes {
      let report = Samples.status { $0.link.cause = cause }
      let told = Samples.text(.pass(PassProgress(end: .offline), report, words))
      #expect(Self.joined(told).contains(Self.joined(words.cause(cause))))
    }
  }

  @Test(arguments: Language.allCases)
  func `what is wrong with a certificate has words of its own, in status, sync and sign-in`(language: Language) {
    let words = Samples.words(language)
    let causes = LinkCause.allCases.filter(\.isOfCertificate)
    #expect(causes.count == 7 && Set(causes.map { words.cause($0) }).count == causes.count)
    for cause in causes {
      let report = Samples.status { ($0.link.state, $0.link.cause) = (.captive, cause) }
      let pass = View.pass(PassProgress(end: .captive), report, words)
      #expect(pass.texts.joined().contains(words.cause(cause)))
      let standing = SignInStandingReport(made: 0, left: 4, portalLeft: nil, suspendedUntil: nil)
      let password = SignInAnswer(outcome: .captive, standing: standing, cause: cause)
      let code = CodeAnswer(outcome: .captive, standing: standing, cause: cause)
      #expect(words.signIn(password, now: Samples.now).contains(words.cause(cause)))
      #expect(words.code(code, now: Samples.now).contains(words.cause(cause)))
    }
  }

  static let toDo: [(LinkReport.State, LinkCause, Text)] = [
    (.captive, .certificateExpired, .todoClock), (.captive, .certificateNotYetValid, .todoClock),
    (.captive, .certificateSelfSigned, .todoCertificate), (.captive, .certificateUnknownAuthority, .todoCertificate),
    (.captive, .certificateOtherHost, .todoCertificate), (.captive, .certificateNameless, .todoCertificate),
    (.captive, .certificate, .todoCertificate), (.captive, .networkSignIn, .todoCaptive),
    (.captive, .unmarked, .todoCaptive), (.offline, .oldTLS, .todoTLS), (.offline, .noCipher, .todoTLS),
    (.offline, .noTLS, .todoAddress), (.offline, .authorities, .todoAuthorities),
    (.offline, .library, .todoLibrary),
  ]

  @Test(arguments: toDo)
  func `the clock, the network, a file or the portal: what is to be done fits the cause`(
    state: LinkReport.State, cause: LinkCause, text: Text
  ) {
    for language in Language.allCases {
      let words = Samples.words(language)
      let report = Samples.status {
        $0.agent = true
        $0.verdict = Self.verdict(of: state)
        ($0.link.state, $0.link.cause) = (state, cause)
      }
      let told = Samples.text(.status(report, words))
      #expect(Self.joined(told).hasSuffix(Self.joined(words(text))), "\(told)")
    }
  }

  @Test(arguments: [(true, false), (false, true)])
  func `a pause that the portal asked for is told with its end (§9.3)`(agent: Bool, namesCommand: Bool) async {
    let station = ScriptedStation {
      $0.progress = [PassProgress(end: .maintenance)]
      $0.status.agent = agent
      $0.status.link = LinkReport(
        state: .maintenance, since: nil, lastContact: nil, nextTry: Samples.now + .minutes(14),
        pausedUntil: Samples.now + .minutes(13), skew: nil)
    }
    for arguments in [["sync"], ["sync", "--no-wait"]] {
      let terminal = Terminal()
      let code = await terminal.run(arguments, access: StationAccess { _, work in .success(await work(station)) })
      #expect(code == 75)
      #expect(terminal.output.contains("12\u{A0}h\u{A0}30"), "\(terminal.output)")
      #expect(terminal.output.contains("cvmsync envoyer") == namesCommand)
    }
  }

  @Test func `without an agent nothing is said to go on by itself`() {
    for state in OutboxState.allCases where state.isLive {
      let detail = Samples.detail(state) { $0.agent = false }
      let text = Samples.life(detail, Samples.words(.french)).split { $0.isWhitespace }
        .joined(separator: " ")
      #expect(text.contains("cvmsync agent") && !text.contains("l'agent l'enverra"))
    }
    let idle = Samples.status {
      ($0.agent, $0.counts) = (false, [:])
    }
    #expect(
      Samples.text(.status(idle, Samples.words(.english))).hasSuffix("nothing for now."))
    let alone = Samples.status { $0.agent = false }
    let told = Samples.text(.pass(PassProgress(end: .waiting), alone, Samples.words(.english)))
    #expect(told.contains("cvmsync sync") && !told.contains("the agent goes on"))
  }

  private static func verdict(of state: LinkReport.State) -> StatusReport.Verdict {
    switch state {
    case .offline: .offline
    case .captive: .captive
    case .notPortal: .notPortal
    case .portalDown, .maintenance: .portalDown
    case .untried, .reachable, .protocolChanged: .waiting
    case .web: .toKey
    }
  }

  /// The text on one line, with plain spaces.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
