import StationAPI
import StationSettings
import Daemon
import Domain
import Testing
import Wording

@testable import CommandLine

struct CatalogueTests {
  @Test func `a text stands at the place of its key`() {
    #expect(Text.allCases.map { TextTable.place(of: $0) } == Array(Text.allCases.indices))
    #expect(KeyingText.allCases.map { TextTable.place(of: $0) } == Array(KeyingText.allCases.indices))
  }

  @Test(arguments: Language.allCases)
  func `every key has a text that is not blank`(language: Language) {
    #expect(Text.allCases.filter { Catalogue.texts[$0]?[language].trimmed.isEmpty ?? true } == [])
  }

  @Test func `a text has the same placeholders in French and in English`() {
    let different = Text.allCases.filter { text in
      let french = Self.placeholders(Catalogue.texts[text]?.french ?? "")
      let english = Self.placeholders(Catalogue.texts[text]?.english ?? "")
      // The English of these texts is another program's message; the French need not repeat all of it.
      let isForm = text.rawValue.contains(#/^(note|parser)[A-Z]/#)
      return isForm ? !french.isSubset(of: english) : french != english
    }
    #expect(different == [])
  }

  @Test func `French texts have no-break spaces where fr-CA wants them, and no space before ; ! ?`() {
    let words = Samples.words(.french)
    #expect(Text.allCases.map { words($0) }.filter { Self.isBadlySpaced($0) } == [])
  }

  @Test(arguments: ["a : b", "a: b", "oui ?", "oui\u{A0}!", "« a\u{A0}»", "«\u{A0}a »", "il dit \"oui\"", "a ;"])
  func `bad spacing is seen`(text: String) { #expect(Self.isBadlySpaced(text)) }

  @Test(arguments: ["Deux courriels?", "Prêt : oui", "« ici »", "au 1 866 891-6545", "{count} jours"])
  func `spacing changes spaces and nothing else`(text: String) {
    let set = FrenchSpacing.applied(to: text)
    #expect(String(set.map { $0 == "\u{A0}" ? " " : $0 }) == text)
  }

  @Test func `every code a person may meet has a text of its own`() {
    let codes: [(String, [String])] = [
      ("state", OutboxState.allCases.map(\.rawValue)), ("reason", StateReason.Code.allCases.map(\.rawValue)),
      ("verdict", StatusReport.Verdict.allCases.map(\.rawValue)),
      ("status", StatusReport.Verdict.allCases.map(\.rawValue)),
      ("todo", StatusReport.Verdict.allCases.map(\.rawValue)), ("next", OutboxState.allCases.map(\.rawValue)),
      ("issue", FieldIssue.Reason.allCases.map(\.rawValue)), ("warning", EntryWarning.Code.allCases.map(\.rawValue)),
      ("adaptation", Adaptation.Code.allCases.map(\.rawValue)), ("stock", StockState.allCases.map(\.rawValue)),
      ("refusal", StationRefusal.Code.allCases.map(\.rawValue)),
      ("signIn", SignInAnswer.Outcome.allCases.filter { $0 != .codeSent }.map(\.rawValue) + ["codeSent"]),
      ("configuration", ConfigurationFault.allCases.map(\.rawValue)),
      ("code", CodeAnswer.Outcome.allCases.map(\.rawValue)), ("pass", PassEnd.allCases.map(\.rawValue)),
      ("purpose", AttemptPurpose.allCases.map(\.rawValue)), ("action", DecisionAction.allCases.map(\.rawValue)),
      ("kind", CertificateKind.allCases.map(\.rawValue)), ("result", Inspection.Result.allCases.map(\.rawValue)),
      ("inspection", Inspection.InspectionReason.allCases.map(\.rawValue)),
      ("paper", PaperCode.allCases.map(\.rawValue)),
      ("station", StationIdentity.Kind.allCases.map(\.rawValue)), ("owner", Owner.Kind.allCases.map(\.rawValue)),
      ("severity", DefectSeverity.allCases.map(\.rawValue)),
      ("odometer", Odometer.AbsenceReason.allCases.map(\.rawValue)),
      ("weight", GrossVehicleWeightRating.WeightClass.allCases.map(\.rawValue)),
      ("cancellation", CancellationState.allCases.map(\.rawValue) + ["none"]),
      ("channel", CancellationChannel.allCases.map(\.rawValue)),
      ("cause", LinkCause.allCases.map(\.rawValue)),
      ("standing", VINQuality.allCases.map(\.rawValue)), ("rule", MatchRule.allCases.map(\.rawValue)),
      ("signOut", ["signedOut", "wasSignedOut", "pending"]),
    ]
    let missing = codes.flatMap { subject, codes in
      codes.filter { Text(subject, code: $0) == nil }.map { "\(subject) \($0)" }
    }
    #expect(missing == [])
  }

  @Test(
    arguments: (EntryFields.all + ConformityFields.all).map(\.path)
      + VehicleField.allCases.map { "vehicle.\($0.rawValue)" })
  func `every field that is asked or compared has a name`(path: String) {
    #expect(Samples.words(.french).label(path) != nil)
  }

  @Test(
    arguments: [
      DaemonFault.notInitialised(directory: "/d"), .alreadyInitialised(directory: "/d"),
      .configuration(field: "portal", .scheme, note: "ftp"), .inUse(holder: .init(id: 12, name: "cvmsync")),
      .inUse(holder: nil), .databaseInUse(by: .init(id: 12, name: "sqlite3")), .databaseInUse(by: nil),
      .unsafe(path: "/d", .writable(mode: "0777")), .unsafe(path: "/d", .replaceable(mode: "0777")),
      .unsafe(path: "/d", .otherOwner("root")), .unsafe(path: "/d", .notPlain),
      .folderInUse(directory: "/d", holds: "n"),
      .socketTaken(path: "p"), .accessDenied(path: "/d"), .readOnly(path: "/d"),
      .configuration(field: "requestTimeout", .wrongType, note: "wholeNumber"), .configuration(field: "portal", .path),
      .newerSchema(found: "9"), .retired(at: Samples.now), .notAMove(path: "p", .missing),
      .notAMove(path: "p", .notPlain), .notAMove(path: "p", .noMove), .notAMove(path: "p", .unreadable),
      .store(note: "n"), .socket(note: "n"),
    ])
  func `what the station cannot do is told with nothing left to fill in`(fault: DaemonFault) {
    for language in Language.allCases { #expect(!Samples.words(language).fault(fault).contains("{")) }
  }

  @Test func `no text has a plural that is only hinted at`() {
    let hinted = Language.allCases.flatMap { language in
      Text.allCases.filter { (Catalogue.texts[$0]?[language] ?? "").contains(#/\((s|es|x|ies)\)/#) }
        .map { "\(language) \($0)" }
    }
    #expect(hinted == [])
  }

  @Test func `no text has a path of JSON, a code or an identifier, but where a file has them`() {
    // Texts with names that a person writes into `config.json`, into a file with entries, or after `--set`, or with an
    // e-mail address.
    let ofFiles: Set<Text> = [
      .keyPortalNone, .refusalNoPortalKeys, .issueWeightSentinel, .issueDateImplausible, .helpSet, .stockTellWhom,
      .causeAuthorities, .causeCertificateSelfSigned, .causeCertificateUnknownAuthority, .todoAuthorities,
    ]
    let strange = Text.allCases.filter { text in
      let isOfFile = ofFiles.contains(text) || text.rawValue.contains(#/^(configuration|draft|note)/#)
      guard !isOfFile else { return false }
      return Language.allCases.contains { language in
        let bare = (Catalogue.texts[text]?[language] ?? "")
          .replacing(#/\{[A-Za-z]+(?=[}=])|config\.json/#, with: "")
        return bare.contains(#/\b[a-z]+[A-Z][a-z]+|\b[a-z]{3,}\.[a-z]{4,}\b|UUID|[0-9a-f]{8}-[0-9a-f]{4}/#)
      }
    }
    #expect(strange == [])
  }

  @Test func `a number that decides a word is told, and the word has two or three forms`() {
    for language in Language.allCases {
      for text in Text.allCases where text != .monitorLine {
        let written = Catalogue.texts[text]?[language] ?? ""
        let choices = Plurals.choices(in: written)
        for choice in choices {
          #expect(written.contains("{\(choice.name)}"), "\(language) \(text)")
          #expect((2...3).contains(choice.forms.count), "\(language) \(text)")
        }
        #expect(written.count { $0 == "|" } == choices.reduce(0) { $0 + $1.forms.count - 1 }, "\(language) \(text)")
      }
    }
  }

  @Test(
    arguments: [
      (Language.french, 0, "0 numéro marqué perdu."), (.french, 1, "1 numéro marqué perdu."),
      (.french, 2, "2 numéros marqués perdus."), (.english, 0, "0 numbers marked lost."),
      (.english, 1, "1 number marked lost."), (.english, 21, "21 numbers marked lost."),
    ])
  func `a number has its plural in both languages`(language: Language, count: Int, expected: String) {
    #expect(Samples.words(language)("stockMoved", StockState.lost, ["count": "\(count)"]) == expected)
  }

  @Test(
    arguments: [
      (Text.waiting, 0, "Aucune vérification n'attend.", "No inspection is waiting."),
      (.waiting, 1, "1 vérification attend.", "1 inspection is waiting."),
      (.waiting, 1_200, "1 200 vérifications attendent.", "1,200 inspections are waiting."),
      (.syncConfirmed, 0, "Rien de nouveau au portail.", "Nothing new at the portal."),
      (.syncConfirmed, 1, "1 certificat réintégré.", "1 certificate reinstated."),
      (.syncConfirmed, 2, "2 certificats réintégrés.", "2 certificates reinstated."),
      (.days, 0, "moins d'un jour", "less than a day"), (.days, 1, "1 jour", "1 day"), (.days, 5, "5 jours", "5 days"),
      (.needsPerson, 1, "1 vérification demande une décision.", "1 inspection needs a decision."),
      (.drafts, 1, "1 brouillon à terminer", "1 draft to finish"),
      (.filingWaiting, 2, "2 anciens papiers à classer avec les nouveaux : cvmsync classer", nil),
    ] as [(Text, Int, String, String?)])
  func `a count decides the words around it`(text: Text, count: Int, french: String, english: String?) {
    #expect(spaced(Samples.words(.french).count(count, text)) == french)
    if let english { #expect(Samples.words(.english).count(count, text) == english) }
  }

  @Test(
    arguments: [
      (0, "0", "No certificate recorded since then is added to it; no other is known."),
      (1, "1", "1 certificate recorded since then was still readable and is in it; 1 more was not."),
      (2, "3", "3 certificates recorded since then were still readable and are in it; 2 more were not."),
    ])
  func `a notice declines what was lost and what was saved`(count: Int, salvaged: String, expected: String) {
    let notice = Notice(
      id: 1, kind: .fileRebuilt, at: Samples.now, count: count,
      parameters: ["since": "0", "backup": "b", "aside": "a", "salvaged": salvaged, "numbers": "4471199"])
    #expect(Samples.words(.english).notice(notice).contains(expected))
  }

  private func spaced(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  static func isBadlySpaced(_ written: String) -> Bool {
    // `https://` is removed, since its colon takes no space.
    let text = written.split(separator: "https://", omittingEmptySubsequences: false).joined()
    let pairs = zip(text, text.dropFirst()).map { "\($0)\($1)" }
    let forbidden: Set = [" :", " »", "« ", " ;", " !", " ?", "\u{A0};", "\u{A0}!", "\u{A0}?"]
    let colonAfterWord = zip(text, text.dropFirst()).contains { $0.isLetter && $1 == ":" }
    // JSON to be typed has straight quotes and colons of its own.
    let isJSON = text.contains("{\"notVisible\"")
    return pairs.contains { forbidden.contains($0) } || (!isJSON && (colonAfterWord || text.contains("\"")))
  }

  static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{[A-Za-z]+\}/#).map { String($0.output) })
  }
}

/// The choices `{count=day|days}` of a text.
private enum Plurals {
  static func choices(in text: String) -> [(name: String, forms: [Substring])] {
    text.matches(of: #/\{([A-Za-z]+)=((?:[^{}]|\{[A-Za-z]+\})+)\}/#).map { match in
      (String(match.1), match.2.split(separator: "|", omittingEmptySubsequences: false))
    }
  }
}
