import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// The page and the terminal say the same sentences: both are made of the same views.
@Suite struct SameSentencesTests {
  /// The situations that a station can be in, with much to say in each.
  static let situations: [(name: String, report: StatusReport)] = [
    ("to review", busy(.needsPerson) { $0.counts["held"] = 2 }),
    ("sign-in needed", busy(.signInNeeded) { _ in }),
    (
      "off line",
      busy(.offline) {
        $0.link = LinkReport(
          state: .offline, cause: .noRoute, since: DocumentSamples.now - .minutes(185), lastContact: nil,
          nextTry: DocumentSamples.now + .minutes(3), skew: nil)
      }
    ),
    ("up to date", .sample()),
    ("database fault", busy(.fault) { $0.store.fault = "disk I/O error" }),
    (
      "account suspended",
      busy(.accountSuspended) {
        $0.account.state = .suspended
        $0.account.standing.suspendedUntil = DocumentSamples.now + .hours(20)
      }
    ),
    (
      "stock low",
      .sample {
        $0.verdict = .stockLow
        $0.stock = [.sample(.mechanical, available: 12, shouldOrder: true)]
      }
    ),
    (
      "signed in, a pass under way",
      busy(.waiting) {
        $0.account.state = .signedIn
        $0.account.idleEndsAt = DocumentSamples.now + .minutes(13)
        $0.pass = PassProgress(running: true, confirmed: 3, remaining: 9, emptyAt: DocumentSamples.now + .minutes(4))
      }
    ),
  ]

  private static func busy(
    _ verdict: StatusReport.Verdict, _ change: (inout StatusReport) -> Void
  ) -> StatusReport {
    .sample {
      $0.verdict = verdict
      $0.counts = ["ready": 11, "unknown": 1, "quarantined": 1, "confirmed": 200]
      $0.oldest = DocumentSamples.summary()
      $0.age = .yellow
      $0.conformities = 1
      $0.deadlines = DeadlineReport(
        [CertificateDeadline(certificate: DocumentSamples.summary("4471197"), endsAt: DocumentSamples.now + .hours(9))],
        at: DocumentSamples.now)
      $0.cancellationsToAsk = 1
      $0.toFile = 1
      $0.withdrawn = 1
      $0.drafts = 2
      $0.backup = BackupReport(newest: DocumentSamples.now - .days(3))
      $0.notices = [
        Notice(
          id: 4, kind: .olderCopy, at: DocumentSamples.now - .hours(1), count: 3,
          parameters: [
            "since": "\((DocumentSamples.now - .days(1)).milliseconds)", "numbers": "4471001", "aside": "a.sqlite",
          ])
      ]
      change(&$0)
    }
  }

  @Test(arguments: situations.indices, Language.allCases)
  func `The home page says every sentence of the status`(index: Int, language: Language) async throws {
    let (name, report) = Self.situations[index]
    let words = Words(language: language, zone: .quebec)
    let station = DocumentSamples.station(status: report, found: (0..<5).map(DocumentSamples.found))
    let html = try await station.get("/", language).html
    let view = View.status(report, words)
    for sentence in view.texts where !sentence.isEmpty {
      // « À faire » alone has its button.
      let isOnlyLead = sentence == words(.todo, ["text": "cvmsync x"]).forPage
      #expect(isOnlyLead || html.says(sentence), "\(name): \(sentence) in \(html.readText)")
    }
    #expect(view.texts.count >= 8)
    #expect(!html.readText.contains("cvmsync agent"))
    #expect(html.utf8.count <= 40 << 10)
    #expect(html.times("<h1") == 1)
  }

  static let lives: [CertificateDetail] =
    OutboxState.allCases.filter { $0 != .draft }.map { DocumentSamples.detail($0) } + [
      DocumentSamples.detail(.confirmed) {
        $0.decision = DocumentSamples.otherOwner
        $0.cancellations = [DocumentSamples.step(.toAsk), DocumentSamples.step(.asked(by: .phone))]
      },
      DocumentSamples.detail(.confirmed) { $0.cancellations = [DocumentSamples.step(.confirmed(reference: "A-12"))] },
      DocumentSamples.detail(.closed) {
        $0.summary.reason = StateReason(.withdrawn)
        $0.paper = .reserved
        $0.decisions = [
          DecisionRecord(at: DocumentSamples.now, action: .withdraw, by: NamedDecision(who: "Luc", why: "mauvais NIV"))
        ]
      },
      DocumentSamples.detail(.quarantined) {
        $0.summary.reason = StateReason(.refusedByPortal)
        $0.attempts = [DocumentSamples.attempt(.quarantined)]
      },
      DocumentSamples.detail(.ready) { $0.agent = false },
    ]

  @Test(arguments: lives.indices, Language.allCases)
  func `A certificate's page says every sentence of its life and of what was seen`(
    index: Int, language: Language
  ) async throws {
    let detail = Self.lives[index]
    let words = Words(language: language, zone: .quebec)
    let html = try await DocumentSamples.station(detail).get("/certificat/CVM/4471192", language).html
    let contacts = words.contacts(.faq)
    let life = View.life(detail, words, now: DocumentSamples.now, contacts: contacts)
    for sentence in life.texts where !sentence.isEmpty { #expect(html.says(sentence), "\(sentence)") }
    let seen = View.certificate(detail, unmasked: false, words, now: DocumentSamples.now)
    for block in seen.blocks {
      guard case .rows(let rows) = block else { continue }
      for text in rows.flatMap({ [$0.label] + $0.lines }) { #expect(html.says(text), "\(text)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `The history says of each certificate what a search in the terminal says`(language: Language) async throws {
    let found = (0..<12).map(DocumentSamples.found)
    let words = Words(language: language, zone: .quebec)
    let html = try await DocumentSamples.station(found: found).get("/historique", language).html
    for certificate in found {
      for text in [
        words.certificate(certificate.summary), words.standing(certificate.summary), certificate.plate ?? "",
        words.moment(certificate.performedAt, utcOffset: certificate.utcOffset, now: DocumentSamples.now),
      ] {
        #expect(html.says(text), "\(text)")
      }
    }
    let none = try await DocumentSamples.station().get("/historique", language).html
    for text in View.found(SearchAnswer(certificates: [], next: nil), words, now: DocumentSamples.now).texts {
      #expect(none.says(text))
    }
  }

  @Test(arguments: Language.allCases)
  func `The stock says how long each document's papers last, as the terminal does`(language: Language) async throws {
    let words = Words(language: language, zone: .quebec)
    let html = try await AnsweringStation.papers { _ in nil }.get("/stock", language).html
    for level in PaperSamples.stock().levels {
      for line in [words.told(level), words.order(level) ?? ""] { #expect(html.says(line.forPage), "\(line)") }
    }
  }

  @Test(arguments: StatisticsPage.Period.allCases, Language.allCases)
  func `The statistics say every count of the terminal's`(
    period: StatisticsPage.Period, language: Language
  ) async throws {
    let station = DocumentSamples.station()
    let html = try await station.get("/statistiques?periode=\(period.rawValue)", language).html
    let call = try #require(station.calls(StatisticsCall.self).first)
    let words = Words(language: language, zone: .quebec)
    let view = View.statistics(
      DocumentSamples.statistics(call), by: period == .year ? .month : .day, words, now: DocumentSamples.now)
    for text in view.texts where !text.isEmpty { #expect(html.says(text), "\(text)") }
    for case .table(let table) in view.blocks {
      for row in table.rows { #expect(html.says(row.joined(separator: " ")), "\(row)") }
    }
    #expect(html.utf8.count <= 40 << 10)
  }
}

extension View {
  /// Every text that a person reads on a page.
  fileprivate var texts: [String] {
    let all = [title, headline, actionsTitle ?? ""] + blocks.flatMap(\.texts) + actions.map(\.sentence)
    return all.map(\.forPage)
  }
}

extension View.Block {
  fileprivate var texts: [String] {
    switch self {
    case .sentences(let texts), .list(let texts): texts
    case .rows(let rows), .events(let rows): rows.flatMap { [$0.label] + $0.lines }
    case .table(let table): table.headings + table.rows.flatMap(\.self)
    case .value(let text, let rest): [text, rest].compactMap(\.self)
    case .group(let blocks): blocks.flatMap(\.texts)
    }
  }
}
