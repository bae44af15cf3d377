import StationSettings
import Daemon
import Domain
import Testing
import Wording

@testable import CommandLine

struct CatalogueTests {
  @Test(arguments: Language.allCases)
  func `every key has a text that is not blank`(language: Language) {
    #expect(Text.allCases.filter { Catalogue.texts[$0]?[language].trimmed.isEmpty ?? true } == [])
  }

  @Test func `a text has the same placeholders in French and in English`() {
    let different = Text.allCases.filter {
      Self.placeholders(Catalogue.texts[$0]?.french ?? "") != Self.placeholders(Catalogue.texts[$0]?.english ?? "")
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
      ("purpose", AttemptPurpose.allCases.map(\.rawValue)), ("action", DecisionCall.Action.allCases.map(\.rawValue)),
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
      .newerSchema(found: "9"),
      .store(note: "n"), .socket(note: "n"),
    ])
  func `what the station cannot do is told with nothing left to fill in`(fault: DaemonFault) {
    for language in Language.allCases { #expect(!Samples.words(language).fault(fault).contains("{")) }
  }

  @Test func `no text has a plural that is only hinted at`() {
    let hinted = Language.allCases.flatMap { language in
      Text.allCases.filter { (Catalogue.texts[$0]?[language] ?? "").contains(#/\((s|es|x|ies)\)/#) }.map { "\(language) \($0)" }
    }
    #expect(hinted == [])
  }

  @Test func `where a number decides the form of a word, both forms and the number are there`() {
    for language in Language.allCases {
      for text in Text.allCases {
        let written = Catalogue.texts[text]?[language] ?? ""
        for choice in written.matches(of: #/\{([A-Za-z]+)=([^|}]+)\|([^|}]+)\}/#) {
          #expect(written.contains("{\(choice.1)}"), "\(language) \(text)")
        }
        let bare = written.replacing(#/\{[A-Za-z]+(=[^|}]+\|[^|}]+)?\}/#, with: "")
        #expect(!bare.contains("|") || text == .monitorLine, "\(language) \(text)")
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

  private static func isBadlySpaced(_ written: String) -> Bool {
    // An address has no spaces of its own.
    let text = written.split(separator: "https://", omittingEmptySubsequences: false).joined()
    let pairs = zip(text, text.dropFirst()).map { "\($0)\($1)" }
    let forbidden: Set = [" :", " »", "« ", " ;", " !", " ?", "\u{A0};", "\u{A0}!", "\u{A0}?"]
    let colonAfterWord = zip(text, text.dropFirst()).contains { $0.isLetter && $1 == ":" }
    // JSON to be typed has straight quotes and colons of its own.
    let isJSON = text.contains("{\"notVisible\"")
    return pairs.contains { forbidden.contains($0) } || (!isJSON && (colonAfterWord || text.contains("\"")))
  }

  private static func placeholders(_ text: String) -> [String] {
    text.matches(of: #/\{[A-Za-z]+\}/#).map { String($0.output) }.sorted()
  }
}
