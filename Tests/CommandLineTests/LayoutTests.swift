import Domain
import StationAPI
import StationSettings
import Testing
import Wording

@testable import CommandLine

/// Every view at every width of a terminal.
struct LayoutTests {
  /// All views, each with as much content as possible.
  static func views(_ words: Words) -> [(name: String, view: View)] {
    let now = Samples.now
    let contacts = words.contacts(.faq)
    return [
      ("list", .list(list, words, now: now)), ("found", .found(found, words, now: now)),
      ("reviews", .reviews(ReviewList(certificates: list.certificates), words, now: now)),
      ("certificate", .certificate(detail, unmasked: false, words, now: now)),
      ("life", .life(detail, words, now: now, contacts: contacts)),
      ("photometric", .life(Samples.photometric, words, now: now, contacts: contacts)),
      ("conformities", .reviewed(conformities, words, now: now)),
      ("vehicles", .review(ReviewTextTests.review(ReviewTextTests.nearMiss), words, now: now)),
      ("documents", .review(documents, words, now: now)),
      ("stock", .stock(stock, words, now: now)), ("gaps", .gaps(Samples.gaps, words, now: now)),
      ("ledger", .ledger(Samples.ledger(), words, now: now)),
      ("moved ledger", .ledger(Samples.movedLedger(), words, now: now)),
      ("verification", .verification(Samples.verification(NumberFinding.allCases), words, now: now)),
      ("hand-overs", .handOvers(StockMoveList(moves: StockMove.Step.allCases.map(Samples.move)), words, now: now)),
      ("fleet", .fleet(Samples.fleet(), withList: true, words)), ("no fleet", .fleet(FleetReport(at: now), words)),
      ("fleet of a disk that is away", .fleet(FleetReport(at: now, folder: "/srv/cvmsync", fault: "disk full"), words)),
      ("notices", .notices(NoticeList(notices: Samples.notices), words, now: now)),
      ("cancellations", .cancellations(cancellations, words, now: now)),
      ("cancellation", .cancellation(cancellations.cancellations[0], words, contacts: contacts)),
      ("bundle", .carried(Samples.bundle, in: "clé/lot.json", words)),
      ("bundles", .bundles(BundleList(bundles: [Samples.bundle]), words, now: now)),
      ("key", .bundleKey(Samples.key(.refused), words)), ("receipts", .receipts(receipts, words)),
      ("pass", .pass(PassProgress(end: .offline), Samples.status(), words)),
      (
        "questions",
        FAQText.list(FAQRule.allCases.map { FAQEntry($0, words: words, contacts: words.contacts(.faq)) }, words: words)
      ),
      (
        "question",
        FAQText.whole(FAQEntry(FAQRule.allCases[0], words: words, contacts: words.contacts(.faq)), words: words)
      ),
    ] + KeyingSamples.views(words)
      + StatusReport.Verdict.allCases.map { ("status \($0)", .status(Self.status($0), words)) }
  }

  @Test(arguments: [40, 60, 78, 100], Language.allCases)
  func `no line of a view is wider than the terminal, and no word is lost`(width: Int, language: Language) {
    for (name, view) in Self.views(Samples.words(language)) {
      let lines = Samples.text(view, width: width).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.filter { $0.count > width } == [], "\(name)")
      #expect(lines.allSatisfy { $0.last != " " } && !lines.isEmpty && lines.last != "", "\(name)")
      let isDoubled = zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty }
      #expect(!isDoubled, "\(name): two empty lines")
      let shown = Self.words(in: lines.map(String.init), shorter: 16)
      for (word, count) in Self.words(in: view.texts, shorter: 16) {
        #expect(shown[word, default: 0] >= count, "\(name): \(word)")
      }
      let marks = { (texts: [String]) in texts.joined().count { $0 != " " } }
      #expect(marks(lines.map(String.init)) >= marks(view.texts), "\(name): a part of a long word is gone")
    }
  }

  @Test(arguments: [(40, 4, "    Pourquoi le"), (60, 2, "    Depuis 23"), (78, 2, "    Pourquoi le"), (100, 1, "CVM")])
  func `of a list in a narrow terminal the columns that do not fit go below their row, with their headings`(
    width: Int, height: Int, start: String
  ) {
    let summary = Samples.summary("4471192", .quarantined, reason: StateReason(.refusedByPortal))
    let list = ListAnswer(certificates: [summary], next: nil)
    let lines = Samples.text(.list(list, Samples.words(.french), now: Samples.now), width: width).split(separator: "\n")
    #expect(lines.count == 1 + height, "\(lines)")
    #expect(lines.last?.hasPrefix(start) == true && lines.last?.hasSuffix("le portail l'a refusé") == true)
  }

  @Test func `a command that a line cannot hold runs as printed`() {
    let view = View(
      actionsTitle: "Décider :", actions: [View.Action("cvmsync reviser fermer 4471192 --who NOM", code: "close")])
    #expect(
      Samples.text(view, width: 40) == """
        Décider :
          cvmsync reviser fermer 4471192 \\
            --who NOM
        """)
  }

  @Test func `a no-break space does not break, and a longer word is cut`() {
    #expect(Layout.lines("12\u{A0}345 abcdefghijkl", width: 8) == ["12\u{A0}345", "abcdefgh", "ijkl"])
  }

  @Test(arguments: [40, 100], [["--help"], ["stock", "--help"], ["record", "--help"], ["status", "--bogus"]])
  func `help and errors end where the terminal does`(width: Int, command: [String]) async {
    let terminal = Terminal(columns: width)
    _ = await terminal.run(command, on: ScriptedStation(), zone: .fixed(minutes: -300))
    let lines = (terminal.output + terminal.errors).split(separator: "\n")
    #expect(lines.filter { $0.count > width } == [] && !lines.isEmpty)
  }

  @Test func `an error on a terminal is broken, and is one line for a program`() async {
    for columns in [40, nil] {
      let terminal = Terminal(columns: columns)
      let station = ScriptedStation { $0.refusal = StationRefusal(.neverRecorded, parameters: ["number": "7"]) }
      _ = await terminal.run(["cancel", "7", "--who", "a", "--why", "b"], on: station, zone: .fixed(minutes: -300))
      let lines = terminal.errors.split(separator: "\n")
      #expect(columns == nil ? lines.count == 1 : lines.count > 1 && lines.allSatisfy { $0.count <= 40 })
    }
  }
}

// MARK: Samples

extension LayoutTests {
  private static func words(in texts: [String], shorter length: Int) -> [String: Int] {
    let words = texts.flatMap { $0.split(separator: " ") }.filter { $0.count < length }.map(String.init)
    return Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static let reason = StateReason(.refusedByPortal, field: "owner.name", problem: "invalid-form")

  private static let list = ListAnswer(
    certificates: OutboxState.allCases.enumerated().map { place, state in
      var summary = Samples.summary("ABCDEFGHIJ-\(place)", state, reason: reason)
      summary.sequence = Int64(place)
      return summary
    }, urgent: [Samples.summary("4471192", .unknown, reason: StateReason(.noAnswer))], next: 6)

  private static let found = SearchAnswer(
    certificates: [
      FoundCertificate(
        summary: Samples.summary(), performedAt: Samples.now, utcOffset: 0, vin: Samples.vin("1M8GDM9AXKP042788"),
        plate: "ABC123", owner: "Alexandrine Exemple de la Très-Longue-Dénomination et fils")
    ], next: 6)

  private static let by = NamedDecision(who: "Lise Exemple", why: "le mauvais véhicule a été inscrit sur le papier")

  private static let detail = Samples.detail(.unknown) { detail in
    detail.summary.reason = reason
    detail.inspection.remarks = String(repeating: "longue remarque ", count: 20)
    detail.adaptations = [Adaptation(code: .nameShortened, field: "owner.name", from: 52, to: 40)]
    detail.attempts = [
      AttemptRecord(
        purpose: .submit, startedAt: Samples.now, evidence: Samples.evidence(status: nil, note: "Empty reply"),
        state: .unknown, reason: StateReason(.noAnswer))
    ]
    detail.decisions = [DecisionRecord(at: Samples.now, action: .retry, by: by)]
    detail.cancellations = [
      CancellationStep(at: Samples.now, by: by, move: .toAsk),
      CancellationStep(at: Samples.now, by: by, move: .asked(by: .phone)),
    ]
    detail.conformities = [Samples.conformity(.held, reason: .documentAbsent)]
    detail.decision = VehicleDecision(
      choice: .select, vehicle: Samples.id(9),
      evidence: MatchEvidence(comparisons: [ReviewTextTests.nearMiss], truncated: false), decidedAt: Samples.now,
      person: by)
  }

  private static let conformities = ConformityList(
    kind: .mechanical, number: Samples.number("4471192"),
    conformities: [Samples.conformity(.held, reason: .documentAbsent)])

  private static let documents = ReviewCase(
    detail: Samples.detail(.held), evidence: nil,
    portalFields: [
      PortalField(name: "remarks", text: String(repeating: "autre remarque ", count: 9)),
      PortalField(name: "vehicle.vin", text: "1M8GDM9AXKPO42788"),
    ],
    ownFields: [
      PortalField(name: "remarks", text: String(repeating: "longue remarque ", count: 9)),
      PortalField(name: "vehicle.vin", text: "1M8GDM9AXKP042788"),
    ], actions: [.close, .retry])

  private static let stock = StockReport(
    lots: [
      LotReport(
        kind: .mechanical, first: Samples.number("4471100"), last: Samples.number("4471199"), receivedAt: Samples.now,
        counts: ["available": 51, "issued": 45, "spoiled": 3, "lost": 1], next: Samples.number("4471193"))
    ],
    levels: [
      StockLevel(
        kind: .mechanical, available: 60, perDay: "8.0", daysLeft: 7, week: 56, isLow: false, orderDays: 10,
        shouldOrder: true)
    ])

  private static let cancellations = CancellationList(
    cancellations: [.toAsk, .asked(by: .email), .confirmed(reference: "A-17"), .withdrawn].map { move in
      CancellationSummary(
        kind: .photometric, number: Samples.number("AV-0012"),
        step: CancellationStep(at: Samples.now, by: by, move: move))
    })

  private static let receipts = Samples.receipts {
    $0.problems = [
      CarriedProblem(
        kind: .mechanical, number: Samples.number("4471192"), state: .held, problem: "vehicle-unclear",
        field: "owner.name")
    ]
  }

  static func status(_ verdict: StatusReport.Verdict) -> StatusReport {
    Samples.status {
      $0.verdict = verdict
      $0.counts = ["ready": 123_456, "held": 12_345, "quarantined": 99_999]
      $0.age = .red
      $0.link.skew = .hours(30)
      $0.store.fault = String(repeating: "unbroken", count: 30)
      $0.notices = Samples.notices
      $0.stock = stock.levels
    }
  }
}
