import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// The words of guided keying.
struct KeyingTextTests {
  private static func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test(arguments: Language.allCases)
  func `every key has a text, in both languages with the same placeholders, and none is a key of the others`(
    language: Language
  ) {
    let words = Samples.words(language)
    #expect(KeyingText.allCases.filter { Catalogue.keying[$0]?[language].trimmed.isEmpty ?? true } == [])
    #expect(
      KeyingText.allCases.filter {
        CatalogueTests.placeholders(Catalogue.keying[$0]?.french ?? "")
          != CatalogueTests.placeholders(Catalogue.keying[$0]?.english ?? "")
      } == [])
    #expect(KeyingText.allCases.filter { Text(rawValue: $0.rawValue) != nil } == [])
    if language == .french {
      #expect(KeyingText.allCases.map { words($0) }.filter(CatalogueTests.isBadlySpaced) == [])
    }
  }

  @Test func `nothing that a person types or sees is called reinstated`() {
    let texts = KeyingText.allCases.flatMap { [Catalogue.keying[$0]?.french, Catalogue.keying[$0]?.english] }
    #expect(texts.compactMap(\.self).filter { $0.lowercased().contains(#/réint|reinst/#) } == [])
  }

  @Test func `every code of guided keying has a text of its own`() {
    let words = Samples.words(.french)
    let told =
      KeyingSearch.allCases.flatMap { [("search", $0.rawValue, ""), ("search", $0.rawValue, "Help")] }
      + KeyingSearch.allCases.flatMap { [("repairs", $0.rawValue, ""), ("lifeSearched", $0.rawValue, "")] }
      + KeyingVehicle.allCases.flatMap { [("which", $0.rawValue, ""), ("which", $0.rawValue, "Help")] }
      + KeyingVehicle.allCases.map { ("lifeVehicle", $0.rawValue, "") }
      + KeyingRefusal.allCases.flatMap { [("refused", $0.rawValue, ""), ("refused", $0.rawValue, "Help")] }
      + KeyingRefusal.allCases.map { ("lifeRefused", $0.rawValue, "") }
      + KeyingSecondReason.allCases.map { ("keySecond", $0.rawValue, "") }
      + KeyingState.allCases.filter { !$0.isDone }.map { ("next", $0.rawValue, "") }
    for (subject, code, suffix) in told {
      #expect(words.keying(subject, Code(rawValue: code), suffix) != code, "\(subject) \(code) \(suffix)")
    }
    #expect(KeyingState.allCases.filter { Text("keyingState", code: $0.rawValue) == nil } == [])
    #expect(KeyingField.allCases.filter { words.name(of: $0).contains(".") } == [], "every field has a name")
  }

  private struct Code: RawRepresentable { let rawValue: String }

  @Test func `the lock says who types which certificate since when, and at which step`() {
    let lock = Samples.words(.french).lock(
      KeyingSamples.at(.keying), of: Samples.number("4471181"), steps: 19, now: Samples.now)
    #expect(lock.map(Self.plain) == "M. Exemple saisit 4471181 depuis 11 h 17, étape 7 de 19")
  }

  @Test(
    arguments: [
      (KeyingField.ownerName, "Société de transport et de location Exem", "ple du Sud 2", "R3"),
      (.identificationNumber, "0000000000000", nil, "R2"), (.street, "rue Kings", "ton", "R4"),
      (.grossVehicleWeightRating, "1", nil, "R8"), (.netMass, "2450.5", nil, "R7"),
      (.remarks, "NI : T01014070660905", nil, "R2"),
    ] as [(KeyingField, String, String?, String)])
  func `a value is shown exactly as it is typed, with what was cut and the rule beside it`(
    field: KeyingField, value: String, rest: String?, rule: String
  ) throws {
    let step = try #require(KeyingSamples.sheet().steps.first { $0.field == field })
    let told = KeyingStepTold(step, Samples.words(.french))
    #expect(told.value == value && told.rest == rest && told.isCopied)
    #expect(told.why?.contains("FAQ, \(rule)") == true, "\(told.why ?? "none")")
  }

  @Test func `a choice is a word of the portal's list, in French for every reader, whose own word is beside`() throws {
    let step = try #require(KeyingSamples.sheet().steps.first { $0.field == .result })
    let english = KeyingStepTold(step, Samples.words(.english))
    #expect(english.value == "Non conforme" && english.meaning?.contains("non-compliant") == true)
    #expect(!english.isCopied && KeyingStepTold(step, Samples.words(.french)).meaning == nil)
  }

  @Test func `the number is read from the paper, and what is missing there is left empty (R6)`() throws {
    let sheet = KeyingSamples.sheet(Samples.inspection { $0.vehicle.plate = nil })
    let words = Samples.words(.french)
    let number = KeyingStepTold(try #require(sheet.steps.first { $0.field == .number }), words)
    #expect(number.isRead && !number.isCopied && number.how?.contains("Lisez-le sur le papier") == true)
    let plate = KeyingStepTold(try #require(sheet.steps.first { $0.field == .plate }), words)
    #expect(plate.isLeftEmpty && plate.value == nil && plate.why?.contains("R6") == true)
  }

  @Test func `a vehicle is compared by year, make and plate, and selected whoever owns it (R1)`() {
    let told = KeyingSamples.told(KeyingSamples.session(KeyingSamples.keying(.vehicle)), Samples.words(.french))
    #expect(told.copied == "1M8GDM9AXKP042788")
    #expect(told.compared.flatMap(\.lines).prefix(4) == ["2019", "Chevrolet", "Silverado", "ABC123"])
    #expect(told.sentences.joined().contains("sélectionnez-le, n'en créez pas"))
    #expect(told.choices.map(\.code) == KeyingVehicle.allCases.map(\.rawValue))
  }

  @Test func `after an Erreur 500 the number is looked for, and the name's length comes first (U2, R3)`() {
    let error = KeyingEvent(
      at: Samples.now, by: KeyingSamples.exemple, what: .refused(how: .serverError, step: nil, message: nil))
    let session = KeyingSamples.session(KeyingSamples.keying(.search, isPossible: true), events: [error])
    let sentences = KeyingSamples.told(session, Samples.words(.french)).sentences.joined(separator: " ")
    for part in ["FAQ, U2", "FAQ, R3", "en a 40", "crq-ssm@saaq.gouv.qc.ca", "resultat-inconnu 4471192"] {
      #expect(sentences.contains(part), "\(part): \(sentences)")
    }
  }

  @Test(arguments: [(Span.minutes(2), "12 h 30", "13 min"), (.minutes(16), "Plus de 15 minutes", "de nouveau")])
  func `the portal's fifteen minutes are shown while a person types (C1)`(ago: Span, first: String, second: String) {
    let session = KeyingSamples.session(KeyingSamples.keying(.field(1), ago: ago))
    let strip = Self.plain(KeyingSamples.told(session, Samples.words(.french)).strip.joined())
    #expect(strip.contains(first) && strip.contains(second), "\(strip)")
  }

  @Test func `the second code and the way out are told (C5, C4)`() {
    let words = Samples.words(.french)
    let search = KeyingSamples.told(KeyingSamples.session(KeyingSamples.keying(.search)), words)
    #expect(search.strip.joined().contains("2e code"))
    #expect(
      KeyingSamples.told(KeyingSamples.session(KeyingSamples.at(.keyed)), words).strip.joined().contains("Déconnexion"))
  }

  @Test func `before the portal's button all that was adapted is read once more`() {
    let told = KeyingSamples.told(KeyingSamples.session(KeyingSamples.keying(.recap)), Samples.words(.french))
    let rules = ["R2", "R3", "R4", "R8"].filter { rule in told.adapted.contains { $0.contains("FAQ, \(rule)") } }
    #expect(rules == ["R2", "R3", "R4", "R8"])
  }

  @Test(
    arguments: [
      (KeyingCounts(toKey: 2, keyed: 3), "À SAISIR", "2 certificats sont à saisir", StatusAdvice.Step.toKey),
      (KeyingCounts(keying: 1), "À SAISIR", "1 certificat est à saisir", .toKey),
      (KeyingCounts(keyed: 3, toCountersign: 1), "À CONSTATER", "3 certificats sont saisis et restent", .toWitness),
      (KeyingCounts(keyed: 1), "À CONSTATER", "1 certificat est saisi et reste", .toWitness),
      (KeyingCounts(toCountersign: 2), "À CONTRE-VÉRIFIER", "2 certificats restent à contre-vérifier", .toCountersign),
    ] as [(KeyingCounts, String, String, StatusAdvice.Step)])
  func `the status says what people do next at the portal, and not that there is nothing to type`(
    keying: KeyingCounts, word: String, headline: String, step: StatusAdvice.Step
  ) {
    let report = Samples.status {
      ($0.verdict, $0.link, $0.keying, $0.counts) = (.toKey, .web, keying, ["ready": keying.open])
    }
    let text = Self.plain(Samples.text(.status(report, Samples.words(.french))))
    #expect(text.hasPrefix("\(word)   \(headline)") && StatusAdvice(report).step == step, "\(text)")
    #expect(!text.contains("Aucun certificat"))
  }

  @Test func `the age beside what is to be typed is that of the oldest of these, or is left out`() {
    func row(_ oldest: Instant?) -> String {
      let report = Samples.status {
        ($0.verdict, $0.link, $0.counts) = (.toKey, .web, ["ready": 5])
        $0.keying = KeyingCounts(toKey: 2, keyed: 3, oldestToKey: oldest)
        $0.oldest = Samples.summary(recorded: Samples.now - .days(9))
      }
      return Self.plain(Samples.text(.status(report, Samples.words(.french))))
    }
    #expect(row(Samples.now - .hours(2)).contains("2 à saisir (le plus ancien : 2 h 00) · 3 saisis à constater"))
    #expect(row(nil).contains("2 à saisir · 3 saisis à constater"))
  }

  @Test func `what was typed and not seen is one or several`() {
    for (count, text) in [(1, "1 saisi et pas constaté depuis"), (3, "3 saisis et pas constatés depuis")] {
      let report = Samples.status {
        ($0.verdict, $0.link, $0.counts) = (.toKey, .web, ["ready": count])
        $0.keying = KeyingCounts(keyed: count, oldestKeyed: Samples.now - .hours(5))
      }
      #expect(Self.plain(MonitoringCheck(report, now: Samples.now).line(Samples.words(.french))).contains(text))
    }
  }

  @Test func `a life tells every event, and is closed on what was seen, without a receipt`() {
    var detail = Samples.detail(.closed)
    detail.summary.reason = StateReason(.witnessed)
    detail.summary.keying = KeyingMark(state: .witnessed, since: Samples.now, person: KeyingSamples.exemple.accessCode)
    detail.keying = KeyingSamples.at(.witnessed)
    detail.keyingEvents = [
      KeyingEvent(
        at: Samples.now, by: KeyingSamples.exemple, what: .saved(values: KeyingSamples.digest, number: nil)),
      KeyingEvent(at: Samples.now, by: KeyingSamples.exemple, what: .witnessed(sighting: KeyingSamples.sighting)),
    ]
    let life = Self.plain(Samples.life(detail, Samples.words(.french))).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for part in [
      "CVM 4471192 : constaté", "Saisi au portail par M. Exemple", String(KeyingSamples.digest.hexadecimal.prefix(40)),
      "V-2026-1192",
      "Fermé sur constat : vu au portail le 23 nov. par M. Exemple; aucun reçu du portail.",
    ] {
      #expect(life.contains(part), "\(part): \(life)")
    }
    #expect(!life.lowercased().contains("réintégré"), "\(life)")
  }

  @Test(arguments: [
    (KeyingState.toKey, "à saisir", "cvmsync saisie 4471192"),
    (.keying, "saisie en cours", "\(Samples.mechanic().text) le saisit"),
    (.keyed, "saisi, non constaté", "noter ce qui s'affiche"),
    (.toCountersign, "constaté, à contre-vérifier", "une autre personne"),
  ])
  func `what waits for a person is told by its keying, and so is what comes next`(
    state: KeyingState, name: String, next: String
  ) {
    let detail = Samples.detail(.ready) {
      $0.summary.keying = KeyingMark(state: state, since: Samples.now, person: KeyingSamples.exemple.accessCode)
      ($0.link, $0.agent) = (.web, false)
    }
    let life = Self.plain(Samples.life(detail, Samples.words(.french))).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(life.contains("CVM 4471192 : \(name)") && life.contains(next), "\(life)")
    #expect(!life.contains("l'agent") && !life.contains("aucun agent"), "\(life)")
    let list = Samples.text(
      .list(ListAnswer(certificates: [detail.summary], next: nil), Samples.words(.french), now: Samples.now))
    #expect(list.contains(name) && !list.contains("À réintégrer"), "\(list)")
  }

  @Test(arguments: [
    (OutboxState.held, false, "réviser"), (.quarantined, false, "corriger"), (.confirmed, false, "réintégré"),
    (.ready, true, "annulé"),
  ])
  func `one that nobody types now is told by its own state`(state: OutboxState, isCancelled: Bool, word: String) {
    let session = KeyingSamples.session(KeyingSamples.keying(.field(2))) {
      ($0.summary.state, $0.summary.isCancelled) = (state, isCancelled ? true : nil)
    }
    let told = KeyingSamples.told(session, Samples.words(.french))
    #expect(told.stage == nil && told.copied == nil && told.title.lowercased().contains(word), "\(told.title)")
  }

  @Test func `the queue has its deadlines first, then what is open, and what was seen apart`() {
    let sections = Samples.words(.french).sections(KeyingSamples.queue, now: Samples.now)
    #expect(sections.map(\.kind) == [.deadlines, .toKey, .outOfProvince, .keyed, .toCountersign, .seen])
    #expect(sections.map(\.rows.count) == [1, 3, 1, 1, 1, 1])
    #expect(sections[1].rows.map(\.note).contains { $0.contains("peut-être déjà au portail") })
  }

  @Test func `statistics and the ledger count what was seen apart from what has a proof`() {
    var tally = StatisticsTally(from: CivilDate(dayNumber: 0), through: CivilDate(dayNumber: 0))
    for (confirmedAt, isWitnessed) in [(Samples.now, false), (Samples.now, true), (nil, true), (nil, false)] {
      tally.add(
        CountedCertificate(
          kind: .mechanical, day: CivilDate(dayNumber: 0), mechanic: Samples.mechanic(), result: .compliant,
          adaptations: [], recordedAt: Samples.now, confirmedAt: confirmedAt, isWitnessed: isWitnessed))
    }
    #expect((tally.report.total.reinstated, tally.report.total.witnessed) == (2, 1))
    let text = Samples.text(.statistics(tally.report, Samples.words(.french), now: Samples.now))
    #expect(text.contains("Constatés"), "\(text)")
    let entries = [false, true].enumerated().map { place, isWitnessed in
      LotLedger.Entry(
        position: Int64(place), number: Samples.number("447110\(place)"), state: .issued, why: nil, who: nil,
        changedAt: Samples.now, isWitnessed: isWitnessed)
    }
    let ledger = LotLedger(
      kind: .mechanical, first: entries[0].number, last: entries[1].number, size: 2, receivedAt: Samples.now,
      who: "Lise", entries: entries)
    #expect(ledger.runs.count == 2)
    #expect(Samples.text(.ledger(ledger, Samples.words(.french), now: Samples.now)).contains("utilisé, constaté"))
  }
}
