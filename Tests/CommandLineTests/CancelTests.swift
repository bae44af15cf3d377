import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// Cancelling a certificate that the portal confirmed: whom to call, and what is recorded [FAQ R9].
struct CancelTests {
  private static let by = NamedDecision(who: "Lise Exemple", why: "mauvais véhicule")
  private static let named = ["--who", "Lise Exemple", "--why", "mauvais véhicule"]

  private static func run(
    _ arguments: [String], on station: ScriptedStation, lang: String = "fr"
  ) async -> (code: Int32, output: String, errors: String) {
    let terminal = Terminal()
    let code = await terminal.run(
      arguments, environment: ["LANG": lang, "HOME": "none"],
      access: StationAccess { _, work in .success(await work(station)) })
    return (code, plain(terminal.output), plain(terminal.errors))
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\n" ? " " : $0 })
  }

  @Test(
    arguments: [
      ("cancel", "cvm", "en", "call 1 866 507-5482, option 2"),
      ("annuler", "cvm", "fr", "téléphonez au 1 866 507-5482, option 2"),
      ("annuler", "avp", "fr", "écrivez à crq-ssm@saaq.gouv.qc.ca"),
      ("cancel", "avp", "en", "cvmsync draft-email cancel-avp 4471192"),
    ])
  func `a CVM is cancelled by telephone and an AVP by e-mail, and the person is told (R9)`(
    command: String, kind: String, lang: String, expected: String
  ) async {
    let station = ScriptedStation()
    let run = await Self.run([command, "4471192", "--kind", kind] + Self.named, on: station, lang: lang)
    #expect(run.code == 0)
    #expect(run.output.contains(expected), "\(run.output)")
    #expect(station.calls.cancellations.map(\.move) == [.toAsk])
    #expect(station.calls.cancellations.map(\.by) == [Self.by])
    #expect(station.calls.cancellations.map(\.kind) == [kind == "cvm" ? .mechanical : .photometric])
  }

  @Test(
    arguments: [
      (["--asked-by", "phone"], .asked(by: .phone), "rien ne prouve l'annulation"),
      (["--asked-by", "email"], .asked(by: .email), "--confirmed RÉFÉRENCE"),
      (["--confirmed", " A-17 "], .confirmed(reference: "A-17"), "gardez la référence"),
      (["--withdraw"], .withdrawn, "demande d'annulation retirée"),
      (
        ["--replaced-by", "4471193"], .replaced(by: Samples.number("4471193")), "annulé, remplacé par le 4471193"
      ),
      (["--remplace-par", "4471193"], .replaced(by: Samples.number("4471193")), "avec les deux papiers"),
    ] as [([String], CancellationMove, String)])
  func `each step is taken with a name and a note, and the next is told (R9)`(
    step: [String], move: CancellationMove, expected: String
  ) async {
    let station = ScriptedStation()
    let run = await Self.run(["annuler", "4471192"] + step + Self.named, on: station)
    #expect(run.code == 0 && station.calls.cancellations.map(\.move) == [move])
    #expect(run.output.contains(expected), "\(run.output)")
  }

  @Test(
    arguments: [
      ["cancel"], ["cancel", "1"], ["cancel", "1", "--who", "a"], ["cancel", "--list", "1"],
      ["cancel", "--list", "--withdraw"], ["cancel", "1", "--asked-by", "fax", "--who", "a", "--why", "b"],
      ["cancel", "1", "--withdraw", "--confirmed", "x", "--who", "a", "--why", "b"],
    ])
  func `a step that is not one asks the station nothing`(arguments: [String]) async {
    let station = ScriptedStation()
    #expect(await Self.run(arguments, on: station).code == 64)
    #expect(station.calls.cancellations.isEmpty)
  }

  @Test(arguments: [["--confirmed", " "], ["--confirmed", String(repeating: "a", count: 201)]])
  func `a reference is one of 1 to 200 characters`(step: [String]) async {
    let station = ScriptedStation()
    #expect(await Self.run(["cancel", "1"] + step + Self.named, on: station).code == 65)
    #expect(station.calls.cancellations.isEmpty)
  }

  @Test(
    arguments: [
      (StationRefusal(.notConfirmed, parameters: ["number": "7", "state": "held"]), "À réviser", "cvmsync pourquoi 7"),
      (StationRefusal(.neverRecorded, parameters: ["number": "7"]), "rien à annuler", "cvmsync stock gache 7"),
      (
        StationRefusal(.wrongCancellationStep, parameters: ["number": "7", "step": "none"]),
        "aucune demande d'annulation", "cvmsync pourquoi 7"
      ),
    ])
  func `what cannot be cancelled is refused with the reason and the command that helps (R9)`(
    refusal: StationRefusal, reason: String, command: String
  ) async {
    let run = await Self.run(["annuler", "7"] + Self.named, on: ScriptedStation { $0.refusal = refusal })
    #expect(run.code == 65)
    #expect(run.errors.contains(reason) && run.errors.contains(command), "\(run.errors)")
  }

  @Test func `requests are listed with their state, and as JSON with codes (R9)`() async {
    let step = CancellationStep(at: Samples.now, by: Self.by, move: .confirmed(reference: "A-17"))
    let station = ScriptedStation {
      $0.cancellations = [CancellationSummary(kind: .mechanical, number: Samples.number("4471192"), step: step)]
    }
    let told = await Self.run(["annuler", "--list"], on: station)
    #expect(told.output.contains("CVM 4471192") && told.output.contains("A-17"), "\(told.output)")
    let json = await Self.run(["cancel", "--list", "--json"], on: station)
    #expect(json.output.contains("\"state\":\"confirmed\"") && json.output.contains("{\"reference\":\"A-17\"}"))
    #expect(await Self.run(["annuler", "--list"], on: ScriptedStation()).output.hasPrefix("Aucune demande"))
  }

  @Test func `a certificate shows where its cancellation stands, and why tells every step (R9)`() {
    let detail = Samples.detail(.confirmed) {
      $0.cancellations = [
        CancellationStep(at: Samples.now - .hours(2), by: Self.by, move: .toAsk),
        CancellationStep(at: Samples.now - .hours(1), by: Self.by, move: .asked(by: .phone)),
      ]
    }
    let words = Samples.words(.french)
    let why = Self.plain(Samples.life(detail, words))
    #expect(why.contains("Annulation à demander, voulue par Lise Exemple"))
    #expect(why.contains("(téléphone)") && why.contains("--confirmed RÉFÉRENCE"), "\(why)")
    #expect(!why.contains("Rien à faire : le portail l'a"))
    let shown = Samples.certificate(detail, words, unmasked: true)
    #expect(Self.plain(shown).contains("annulation demandée, pas encore confirmée"))
  }

  @Test(arguments: Language.allCases)
  func `a station that is up to date is not told that nothing is to do while a request waits (R9)`(language: Language) {
    let report = Samples.status {
      $0.verdict = .upToDate
      $0.counts = ["confirmed": 9]
      $0.cancellationsToAsk = 1
    }
    let text = Samples.text(.status(report, Samples.words(language)))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(!text.contains("Rien à faire") && !text.contains("Nothing to do"))
    #expect(text.contains(language == .french ? "cvmsync annuler --list" : "cvmsync cancel --list"))
  }

  @Test(arguments: [(0, nil), (1, "1 demande à faire"), (3, "3 demandes à faire")] as [(Int, String?)])
  func `status has a line for as long as nobody has asked (R9)`(count: Int, expected: String?) {
    let report = Samples.status { $0.cancellationsToAsk = count }
    let text = Self.plain(Samples.text(.status(report, Samples.words(.french))))
    #expect(text.contains("demande") == (expected != nil))
    if let expected { #expect(text.contains(expected)) }
  }
}
