import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// `conform`, and the texts about repairs in other commands.
struct ConformTests {
  private static func run(
    _ arguments: [String], on station: ScriptedStation, lang: String = "fr", input: [String]? = nil
  ) async -> (code: Int32, output: String, errors: String) {
    let terminal = Terminal(input: input ?? [], isTerminal: input != nil)
    let code = await terminal.run(
      arguments, environment: ["LANG": lang, "HOME": "none"],
      access: StationAccess { _, work in .success(await work(station)) })
    return (code, plain(terminal.output), plain(terminal.errors))
  }

  /// The text on one line, with plain spaces.
  private static func plain(_ text: String) -> String {
    text.split { $0 == "\u{A0}" || $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  private static func elsewhere(
    _ lookUp: DocumentLookUp, of document: ConformedDocument? = nil
  ) -> ScriptedStation {
    ScriptedStation {
      $0.kinds = []
      $0.conform = { Samples.conformAnswer($0, lookUp, of: document) }
    }
  }

  @Test(
    arguments: [
      ("conformer", "fr", "CVM 4471192 : conformité enregistrée sur cet appareil. Elle n'est jamais envoyée avant"),
      ("conform", "en", "CVM 4471192: conformity recorded on this device. It is never sent before the document itself"),
    ])
  func `repairs are told by options, and nothing is called sent (A2)`(
    command: String, lang: String, expected: String
  ) async throws {
    let station = ScriptedStation()
    let run = await Self.run(
      [command, "4471192", "--repaired", "611AB", "--repaired", "7 d", "--mechanic", "trem1234"], on: station,
      lang: lang)
    #expect(run.code == 0 && run.output.contains(expected), "\(run)")
    #expect(run.output.contains("611 AB") && run.output.contains("avant gauche"))
    let call = try #require(station.calls.conforms.first)
    #expect(call.kind == .mechanical && call.number.text == "4471192" && !call.rehearsal && !call.evenIfAbsent)
    guard case .object(let members) = call.entry else { throw NotAnObject() }
    #expect(members["performedAt"] == .text("2026-11-23T12:17-05:00"), "now, where it is not told")
    let repairs = [("611", "AB"), ("7", "d")].map {
      JSONValue.object(["component": .text($0.0), "code": .text($0.1)])
    }
    #expect(members["repairs"] == .array(repairs))
  }

  private struct NotAnObject: Error {}

  @Test(
    arguments: [
      ["conform"], ["conform", "4471192", "--mechanic", "TREM1234"],
      ["conform", "4471192", "a.json", "--repaired", "1A"],
      ["conform", "-1", "--repaired", "1A"],
    ])
  func `options that do not go together ask the station nothing`(arguments: [String]) async {
    let station = ScriptedStation()
    #expect(await Self.run(arguments, on: station).code == 64)
    #expect(station.calls.conforms.isEmpty)
  }

  @Test(arguments: [("fr", "le client téléphone au 1 800 361-7620"), ("en", "the client calls 1 800 361-7620")])
  func `a number that the portal does not have brings what the FAQ says of it (A1, A2, A3)`(
    lang: String, phone: String
  ) async {
    let station = Self.elsewhere(.absentAtPortal)
    let run = await Self.run(
      ["conform", "551", "--repaired", "1A", "--mechanic", "TREM1234", "--vin", "AB12"], on: station, lang: lang)
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains(phone) && run.errors.contains("--even-if-absent"), "\(run.errors)")
    #expect(run.errors.contains("A2") && run.errors.contains("A3") && run.errors.contains("A1"))
  }

  @Test(arguments: [("fr", "le client téléphone au 1 800 361-7620"), ("en", "the client calls 1 800 361-7620")])
  func `an older document shows whom to call for a copy, and its lateness (A1, A2)`(
    lang: String, phone: String
  ) async {
    let document = Samples.conformedDocument {
      $0.performedAt = ConformedDocument.transition - .days(60)
      $0.deadline = $0.performedAt + .hours(48)
    }
    let arguments = ["conform", "551", "--repaired", "611AB", "--mechanic", "TREM1234"]
    let older = await Self.run(arguments, on: Self.elsewhere(.atPortal, of: document), lang: lang)
    #expect(older.code == 0 && older.output.contains(phone), "\(older.output)")
    #expect(older.output.contains(lang == "fr" ? "la conformité est marquée tardive" : "is marked late"))
    let newer = await Self.run(arguments, on: Self.elsewhere(.atPortal, of: Samples.conformedDocument()), lang: lang)
    #expect(newer.code == 0 && !newer.output.contains("361-7620"))
  }

  @Test(arguments: Language.allCases)
  func `every mistake is told at once, with its field and its fix`(language: Language) async {
    let run = await Self.run(
      ["conform", "4471192", "--repaired", "9Z", "--repaired", "AB", "--at", "hier"], on: ScriptedStation(),
      lang: language.rawValue)
    #expect(run.code == 65)
    for field in ["performedAt", "mechanic", "repairs[1].component"] {
      #expect(run.errors.contains(field), "\(field): \(run.errors)")
    }
    let closed = await Self.run(
      ["conform", "4471192", "--repaired", "9Z", "--mechanic", "TREM1234"], on: ScriptedStation(),
      lang: language.rawValue)
    #expect(closed.errors.contains("611 AB, 7 D") && !closed.errors.contains("{"), "\(closed.errors)")
    let photometric = await Self.run(
      ["conform", "88", "--kind", "AVP", "--repaired", "9Z", "--mechanic", "TREM1234"], on: Self.elsewhere(.notAsked),
      lang: language.rawValue)
    #expect(photometric.errors.contains(language == .french ? "faites un nouvel AVP" : "make a new AVP"))
  }

  @Test func `at a terminal the open defects are gone through one by one`() async throws {
    let station = ScriptedStation()
    let run = await Self.run(
      ["conformer", "4471192"], on: station, input: ["2026-11-23 11:00", "TREM", "TREM1234", "n", "o", "", "o"])
    #expect(run.code == 0, "\(run)")
    #expect(station.calls.conforms.map(\.rehearsal) == [true, true, false])
    guard case .object(let members) = station.calls.conforms.last?.entry else { throw NotAnObject() }
    #expect(members["repairs"] == .array([.object(["component": .text("7"), "code": .text("D")])]))
    #expect(members["performedAt"] == .text("2026-11-23T11:00:00-05:00") && members["vehicle"] == nil)
    #expect(run.errors.contains("611 AB, mineure, avant gauche : réparée? [o/N]"), "\(run.errors)")
    #expect(run.errors.contains("pas un code d'accès"))
  }

  @Test func `of a document issued elsewhere the NIV and each repair are asked (A2)`() async throws {
    let station = Self.elsewhere(.notAsked)
    let run = await Self.run(
      ["conform", "551"], on: station, lang: "en",
      input: ["", "ab 12", "", "TREM1234", "611", "ab", "", "y", "7", "D", "", "n", "seen", "y"])
    #expect(run.code == 0, "\(run)")
    #expect(run.errors.contains("the portal could not be asked"))
    guard case .object(let members) = station.calls.conforms.last?.entry else { throw NotAnObject() }
    #expect(members["vehicle"] == .object(["vin": .text("ab 12")]) && members["remarks"] == .text("seen"))
    guard case .array(let repairs) = members["repairs"] else { throw NotAnObject() }
    #expect(repairs.count == 2)
  }

  private static let whole = ["2026-11-23 11:00", "TREM1234", "o", "n", "vu"]

  @Test(arguments: [["n", "n"], [], whole + ["n", "o"], whole + ["", "n", "oui"]])
  func `who gives up has recorded nothing, and no draft is left`(input: [String]) async {
    let station = ScriptedStation()
    let run = await Self.run(["conform", "4471192"], on: station, input: input)
    #expect(run.code == 65 && run.errors.contains("rien n'a été enregistré"), "\(run)")
    #expect(!station.calls.conforms.map(\.rehearsal).contains(false) && station.summaries.isEmpty)
  }

  @Test func `repairs that name no defect are told, and the defects are asked again`() async {
    let station = ScriptedStation()
    let input = ["", "", "n", "n", "", "n", "o", "o"]
    let run = await Self.run(["conform", "4471192"], on: station, input: input)
    #expect(run.code == 0 && run.errors.contains("À corriger avant d'enregistrer. Réparations : "), "\(run)")
    #expect(station.calls.conforms.map(\.rehearsal) == [true, true, true, false])
  }

  @Test(arguments: Array(1...whole.count), [["conform", "4471192"], ["record", "--resume"]])
  func `whatever question the input ends at, the repairs go on from there`(count: Int, command: [String]) async throws {
    let station = ScriptedStation()
    let first = await Self.run(["conform", "4471192"], on: station, input: Array(Self.whole.prefix(count)))
    #expect(first.code == 75 && first.errors.contains("Pour reprendre : cvmsync conformer 4471192"), "\(first)")
    #expect(station.summaries.map(\.isOfRepairs) == [true] && station.summaries.first?.number?.text == "4471192")
    let listed = await Self.run(["list"], on: station)
    #expect(listed.output.contains("CVM 4471192, conformité Brouillon"), "\(listed)")
    let resumed = await Self.run(command, on: station, input: Array(Self.whole.dropFirst(count)) + ["o"])
    #expect(resumed.code == 0 && resumed.errors.contains("Brouillon repris"), "\(resumed)")
    #expect(station.calls.conforms.count { !$0.rehearsal } == 1 && station.summaries.isEmpty)
    guard case .object(let members) = station.calls.conforms.last?.entry else { throw NotAnObject() }
    let draft = try #require(station.calls.drafts.last?.id)
    #expect(members["id"] == .text(draft.text))
    #expect(members["repairs"] == .array([.object(["component": .text("611"), "code": .text("AB")])]))
  }

  @Test func `a question is explained, gone back to, and changed in the recap`() async throws {
    let station = ScriptedStation()
    let first = ["?", "", "<", "2026-11-23 11:00", "TREM1234", "o", "<", "n", "o", "vu"]
    let shown = await Self.run(["conform", "4471192"], on: station, input: first)
    #expect(shown.errors.contains("hier 10 h 15") && shown.errors.contains("Date et heure [aujourd'hui, 12 h 17] :"))
    let row = try #require(shown.errors.firstMatch(of: #/ (\d+) 7 D, mineure oui/#), "\(shown)")
    #expect(shown.errors.contains("611 AB, mineure, avant gauche non"))
    let changed = await Self.run(["conform", "4471192"], on: station, input: [String(row.1), "n", "<", "x", "o"])
    #expect(changed.errors.contains("À corriger"), "nothing is repaired any more")
  }

  @Test func `as JSON the answer has codes, and an older document's phone is no part of it`() async {
    let run = await Self.run(
      ["conform", "4471192", "--repaired", "611AB", "--mechanic", "TREM1234", "--json"], on: ScriptedStation())
    #expect(run.output.hasPrefix("{") && run.output.contains("\"lookUp\":\"here\""))
    #expect(run.output.contains("\"outcome\":\"recorded\"") && run.output.contains("\"isLate\":false"))
  }

  @Test func `a certificate's life tells its repairs: late, waiting, and what comes next`() {
    let detail = Samples.detail { detail in
      detail.conformities = [
        Samples.conformity {
          $0.waitsForDocument = true
          $0.attempts = [
            AttemptRecord(
              purpose: .submit, startedAt: Samples.now, evidence: Samples.evidence(), state: .confirmed, reason: nil)
          ]
        },
        Samples.conformity(.confirmed) {
          $0.receipt = Receipt(
            operation: Samples.id(5), kind: .mechanical, number: Samples.number("4471192"), digest: $0.digest,
            portalID: "CONF-7", receivedAt: Samples.now, vehicle: Samples.id(9))
        },
      ]
    }
    let french = Self.plain(Samples.life(detail, Samples.words(.french)))
    #expect(french.contains("CVM 4471192, conformité du 23 nov., 11 h 47 : À réintégrer. Tardive"), "\(french)")
    #expect(french.contains("611 AB, réparée le 23 nov., 11 h 37"))
    #expect(french.contains("elle part dès que le portail a le document") && french.contains("reçu CONF-7"))
    #expect(
      french.contains("Envoi de la conformité : réponse 201") && french.contains("Résultat : Conformé au portail."))
    #expect(french.contains("Conformé au portail") && !french.contains("{"))
    let english = Self.plain(Samples.life(detail, Samples.words(.english)))
    #expect(english.contains("Late: verified Nov. 23, 11:47 a.m.") && english.contains("Conformed at the portal"))
    let shown = Samples.certificate(detail, Samples.words(.french), unmasked: true)
    #expect(Self.plain(shown).contains("conformité du 23 nov."))
  }

  @Test func `why tells of a document issued elsewhere, and of a number that nobody recorded nothing (A2)`() async {
    let station = ScriptedStation {
      $0.kinds = [.photometric]
      $0.detail.summary.kind = .photometric
      $0.conformities = [Samples.conformity(.held, reason: .documentAbsent)]
    }
    let why = await Self.run(["pourquoi", "4471192", "--kind", "CVM"], on: station)
    #expect(why.code == 0 && why.output.contains("conformité du") && why.output.contains("aide faq A3"), "\(why)")
    let json = await Self.run(["why", "4471192", "--kind", "CVM", "--json"], on: station)
    #expect(json.output.contains("\"conformities\":[{") && json.output.contains("\"code\":\"documentAbsent\""))
    #expect(await Self.run(["why", "4471192"], on: Self.elsewhere(.notAsked)).code == 66)
  }

  @Test func `held repairs are reviewed: tried again or closed, by a named person (A2)`() async {
    let station = ScriptedStation {
      $0.conformities = [Samples.conformity(.held, reason: .documentAbsent), Samples.conformity(.confirmed)]
    }
    let shown = await Self.run(["reviser", "show", "4471192"], on: station)
    #expect(shown.code == 0, "\(shown)")
    for usage in ["cvmsync reviser reessayer 4471192", "cvmsync reviser fermer 4471192"] {
      #expect(shown.output.contains(usage), "\(shown.output)")
    }
    let closed = await Self.run(
      ["reviser", "fermer", "4471192", "--who", "Lise Exemple", "--why", "mauvais numéro"], on: station)
    #expect(closed.code == 0 && station.calls.decisions.map(\.action) == [.close])
  }

  @Test func `a list names repairs beside their document`() {
    var repairs = Samples.summary()
    repairs.intent = .conform
    repairs.state = .confirmed
    let answer = ListAnswer(certificates: [repairs, Samples.summary("4471193", .confirmed)], next: nil)
    let text = Self.plain(Samples.text(.list(answer, Samples.words(.french), now: Samples.now)))
    #expect(text.contains("CVM 4471192, conformité Conformé au portail"))
    #expect(text.contains("CVM 4471193 Réintégré"))
  }
}
