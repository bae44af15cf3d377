import Domain
import Foundation
import StationAPI
import Synchronization
import Testing
import Wording

@testable import CommandLine

/// `cvmsync key-in` at a terminal, and step by step for scripts.
struct KeyInDialogueTests {
  private static let steps = KeyingSamples.sheet().steps.count
  private static let typed = Array(repeating: "", count: steps)

  private func run(
    _ input: [String], on station: KeyingStation, _ arguments: [String] = ["saisie", "4471192"],
    columns: Int? = 78, environment: [String: String] = ["LANG": "fr_CA.UTF-8", "TERM": "xterm"]
  ) async -> (code: Int32, errors: String, output: String) {
    let terminal = Terminal(input: input, isTerminal: true, columns: columns)
    let code = await terminal.run(arguments, on: station, environment: environment, zone: .fixed(minutes: -300))
    return (code, Self.plain(terminal.errors), Self.plain(terminal.output))
  }

  private static func plain(_ text: String) -> String {
    text.split { $0 == "\u{A0}" || $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  @Test func `Enter takes the last person, types each field, and the dialogue ends with what was seen`() async {
    let station = KeyingStation()
    let run = await run(
      ["", "", "1", "1"] + Self.typed + ["o", "o", "4471192", "042788", "non conforme", ""], on: station)
    #expect(run.code == 0, "\(run.errors)")
    #expect(station.session.record.state == .witnessed)
    #expect(station.session.record.person == KeyingSamples.exemple)
    #expect(station.steps.first == .searched(found: .absent) && station.steps.last == .saved(number: nil))
    #expect(station.steps.count { $0 == .next } == Self.steps)
    #expect(station.witnessed.first?.seen.result == .nonCompliant)
    #expect(run.output.contains("Fermé sur constat : vu au portail le 23 nov. par M. Exemple"), "\(run.output)")
  }

  @Test(arguments: [
    ("rien", KeyingAction.searched(found: .absent)), ("1", .searched(found: .absent)),
    ("absent", .searched(found: .absent)), ("2", .searched(found: .present)), ("sais", .searched(found: .unsure)),
    ("p", .leave), ("Plus tard", .leave),
  ])
  func `a digit, a word or a letter of its own answers the search`(answer: String, expected: KeyingAction) async {
    let station = KeyingStation()
    _ = await run(["", "", answer], on: station)
    #expect(station.steps == [expected])
  }

  @Test(arguments: ["4471192", "x", "il", "9", "", "0"])
  func `what is no answer to the search notes nothing`(answer: String) async {
    let station = KeyingStation()
    let run = await run(["", "", answer], on: station)
    #expect(station.steps.isEmpty && run.errors.contains("Pas compris"), "\(run.errors)")
    #expect(run.code == 75 && run.errors.contains("cvmsync saisie 4471192"))
  }

  @Test(arguments: [
    ("<", KeyingAction.back), ("précédent", .back), ("fait", .next), ("", .next), ("n 7", .go(to: 6)),
    ("n7", .go(to: 6)), ("p", .leave),
  ])
  func `a field is done, gone back from, or left by one key or a word`(answer: String, expected: KeyingAction) async {
    let station = KeyingStation(KeyingSamples.session(KeyingSamples.keying(.search)))
    _ = await run(["", "", "1", "1", "", answer], on: station)
    #expect(station.steps.last == expected && station.steps.count == 4)
  }

  @Test(arguments: [["n 900"], ["2205C"], ["oui"], ["?"], [" "]])
  func `what is no answer to a field moves nothing, so that a scan or a stray key does no harm`(
    answers: [String]
  ) async {
    let station = KeyingStation()
    _ = await run(["", "", "1", "1"] + answers, on: station)
    #expect(station.steps.count == 2 && station.session.record.stage == .field(0))
  }

  @Test(arguments: [("xterm", true), ("linux", false), ("dumb", false)])
  func `Space hands the value to a terminal that takes it`(term: String, isCopied: Bool) async {
    let station = KeyingStation()
    let run = await run(
      ["", "", " "], on: station, environment: ["LANG": "fr_CA.UTF-8", "TERM": term])
    #expect(run.errors.contains("\u{1B}]52;c;NDQ3MTE5Mg==\u{07}") == isCopied, "\(run.errors)")
    #expect(run.errors.contains(isCopied ? "Copié" : "ne copie pas"))
  }

  @Test func `a refusal keeps the portal's message word for word, and an Erreur 500 asks for the search again`() async {
    let station = KeyingStation()
    let run = await run(["", "", "1", "1", "r", "erreur", "Erreur 500 (réf. 7)"], on: station)
    #expect(station.steps.last == .refused(how: .serverError, message: "Erreur 500 (réf. 7)"))
    #expect(station.session.record.stage == .search && station.session.record.isPossible)
    #expect(run.errors.contains("première cause : un nom de plus de 40 caractères"), "\(run.errors)")
  }

  @Test func `a field that the portal refuses goes to a person, and the exit code says so`() async {
    let station = KeyingStation()
    let run = await run(["", "", "1", "1", "r", "1", ""], on: station)
    #expect(run.code == 10 && station.session.summary.state == .quarantined)
    #expect(run.output.contains("cvmsync pourquoi 4471192"), "\(run.output)")
  }

  @Test func `what was seen and differs is noted only after a yes, in the fields' names`() async {
    let station = KeyingStation(KeyingSamples.session(KeyingSamples.at(.keyed)))
    let run = await run(
      ["", "", "o", "4471199", "042788", "2", "", "non", "o", "4471199", "042788", "2", "", "oui"], on: station)
    #expect(station.witnessed.map(\.confirmsDifference) == [false, false, true], "\(run.errors)")
    #expect(
      run.errors.contains("diffère d'ici (Numéro du certificat)") || run.errors.contains("(Numéro)"), "\(run.errors)")
    #expect(run.code == 10 && station.session.summary.state == .held)
  }

  @Test(arguments: [
    ("r", KeyingAction.back, KeyingState.keying), ("p", .leave, .toKey), ("Plus tard", .leave, .toKey),
  ])
  func `a wrong « Il y est » is gone back from, or left, in place of what the portal shows`(
    answer: String, expected: KeyingAction, state: KeyingState
  ) async {
    let station = KeyingStation()
    _ = await run(["", "", "2", answer], on: station)
    #expect(station.steps == [.searched(found: .present), expected] && station.session.record.state == state)
  }

  @Test func `what is keyed and not at the portal is taken back with a reason, or looked for later`() async {
    let station = KeyingStation(KeyingSamples.session(KeyingSamples.at(.keyed)))
    let later = await run(["", "", "o", "4471192", "p"], on: station)
    #expect(later.code == 0 && station.session.record.state == .keyed, "\(later.errors)")
    let run = await run(["", "", "o", "r", "jamais enregistré"], on: station)
    #expect(station.session.record.state == .toKey, "\(run.errors)")
    #expect(station.session.events.map(\.what) == [.retracted(from: .keyed, why: "jamais enregistré")])
  }

  @Test(arguments: [("4", ["2"]), ("unclear", ["unclear"]), ("near", ["near"])])
  func `an answer after which a person must decide is confirmed first`(answer: String, again: [String]) async {
    let station = KeyingStation()
    let run = await run(["", "", "1", answer, "non"], on: station)
    #expect(station.steps == [.searched(found: .absent)] && run.errors.contains("il ira à réviser"), "\(run.errors)")
    let sure = await self.run(["", "", "1", answer, "oui"], on: KeyingStation())
    #expect(sure.code == 10, "\(sure.errors)")
  }

  private static func seenOnce(by person: KeyingPerson, ago: Span) -> KeyingSession {
    let seen = KeyingEvent(at: Samples.now - ago, by: person, what: .witnessed(sighting: KeyingSamples.sighting))
    return KeyingSamples.session(KeyingSamples.at(.toCountersign), events: [seen]) { $0.second = [.adapted] }
  }

  @Test(arguments: [(Span.minutes(59), false), (.minutes(60), true)])
  func `a person alone looks a second time after an hour, and is told from when`(ago: Span, isTaken: Bool) async {
    let station = KeyingStation(Self.seenOnce(by: KeyingSamples.exemple, ago: ago))
    let run = await run(["", "", "4471192", "042788", "pas affiché"], on: station)
    #expect((station.session.record.state == .witnessedByTwo) == isTaken, "\(run.errors)")
    #expect(run.code == (isTaken ? 0 : 65) && (isTaken || run.errors.contains("ou vous-même dès")), "\(run.errors)")
  }

  @Test func `a second person who sees something else is told so, with the try, and an exit code`() async {
    let station = KeyingStation(Self.seenOnce(by: KeyingSamples.exemple, ago: .minutes(5)))
    let told = await run(
      ["Lise Exemple", "GAG54321", "4471192", "000000", "3", "4471192", "042788", "non conforme"], on: station)
    #expect(told.code == 0 && told.errors.contains("rien n'est constaté. Relisez l'écran du portail (essai 1 de 3)"))
    let script = KeyingStation(Self.seenOnce(by: KeyingSamples.exemple, ago: .minutes(5)))
    for (time, code) in [(1, Int32(65)), (2, 65), (3, 10)] {
      let terminal = Terminal()
      let ended = await terminal.run(
        [
          "key-in", "countersign", "4471192", "--seen-number", "4471192", "--vin", "000000", "--who", "Lise Exemple",
          "--access-code", "GAG54321",
        ], on: script, zone: .fixed(minutes: 0))
      #expect(ended == code, "\(time): \(terminal.errors)")
      #expect(time == 3 || terminal.errors.contains("\(time)"), "\(terminal.errors)")
    }
  }

  @Test(arguments: [(Span.minutes(29), false), (.minutes(31), true)])
  func `another person takes it over after thirty minutes, with a reason, at the search`(
    ago: Span, isTaken: Bool
  ) async {
    let station = KeyingStation(KeyingSamples.session(KeyingSamples.keying(.field(6), ago: ago)))
    let run = await run(["Lise Exemple", "GAG54321", "M. Exemple est parti"], on: station)
    let record = station.session.record
    #expect((record.person == KeyingSamples.other) == isTaken, "\(run.errors)")
    if isTaken {
      #expect(record.stage == .search && record.isPossible)
      let over = KeyingEvent.What.taken(over: KeyingSamples.exemple, why: "M. Exemple est parti")
      #expect(station.session.events.map(\.what) == [over])
    } else {
      #expect(run.code == 65 && run.errors.contains("M. Exemple saisit le 4471192 depuis"), "\(run.errors)")
    }
  }

  @Test func `a script drives the same by options, and sees where it stands`() async throws {
    let station = KeyingStation()
    let person = ["--who", "M. Exemple", "--access-code", "TREM1234", "--json"]
    func step(_ arguments: String...) async -> (code: Int32, session: KeyingSession?) {
      let terminal = Terminal()
      let code = await terminal.run(
        ["key-in"] + arguments + person, on: station, zone: .fixed(minutes: 0))
      return (code, StationJSON.value(KeyingSession.self, from: .init(terminal.output.utf8)))
    }
    #expect(await step("take", "4471192").session?.record.stage == .search)
    #expect(await step("step", "4471192", "absent").session?.record.stage == .vehicle)
    #expect(await step("step", "4471192", "selected-other-owner").session?.record.stage == .field(0))
    #expect(await step("step", "4471192", "next", "--revision", "1").code == 65, "it went on meanwhile")
    #expect(await step("step", "4471192", "go", "\(Self.steps)").session?.record.stage == .field(Self.steps - 1))
    #expect(await step("step", "4471192", "nothing").code == 65)
    for place in [["zero"], ["0"], ["-1"], []] {
      let terminal = Terminal()
      let code = await terminal.run(
        ["key-in", "step"] + Array(person.dropLast()) + ["4471192", "go", "--"] + place, on: station,
        zone: .fixed(minutes: 0))
      #expect(code == 65 && terminal.errors.contains("à partir de 1"), "\(place): \(terminal.errors)")
    }
    #expect(await step("step", "4471192", "next").session?.record.stage == .recap)
    #expect(await step("step", "4471192", "saved").session?.record.state == .keyed)
    #expect(
      await step("witness", "4471192", "--seen-number", "4471192", "--vin", "042788").session?.record.state
        == .witnessed)
  }

  @Test(arguments: ["hier", "blah", "", "2026-11-30", "29/11/2026"])
  func `a sighting at what is no moment is a usage error that names its option, and notes nothing`(at: String) async {
    for subcommand in ["witness", "countersign"] {
      let station = KeyingStation(KeyingSamples.session(KeyingSamples.at(.keyed)))
      let terminal = Terminal()
      let code = await terminal.run(
        [
          "key-in", subcommand, "4471192", "--seen-number", "4471192", "--vin", "042788", "--seen-at", at, "--who",
          "M. Exemple", "--access-code", "TREM1234",
        ], on: station, zone: .fixed(minutes: 0))
      #expect(code == 64 && terminal.errors.contains("--seen-at"), "\(code): \(terminal.errors)")
      #expect(station.session.record.state == .keyed)
    }
  }

  @Test func `a file that is no copy is named, with what it is instead, and nothing is noted`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func run(_ file: String) async -> (code: Int32, errors: String) {
      let terminal = Terminal()
      let code = await terminal.run(
        [
          "key-in", "witness", "4471192", "--seen-number", "4471192", "--vin", "042788", "--page", file, "--who",
          "M. Exemple", "--access-code", "TREM1234",
        ], on: KeyingStation(KeyingSamples.session(KeyingSamples.at(.keyed))), zone: .fixed(minutes: 0))
      return (code, terminal.errors)
    }
    let missing = await run(path)
    #expect(missing.code == 65 && missing.errors.contains(path) && missing.errors.contains("pas de fichier"))
    #expect(await run(FileManager.default.temporaryDirectory.path).errors.contains("un dossier"))
    try Data([0xE9, 0x20]).write(to: URL(filePath: path))
    #expect(await run(path).errors.contains("ni un texte"))
    try Data(repeating: UInt8(ascii: "a"), count: KeyingCopy.most + 1).write(to: URL(filePath: path))
    #expect(await run(path).errors.contains("plus de 1"))
  }

  @Test func `a number stands in a subcommand's place, and the queue in nothing's`() async {
    let terminal = Terminal()
    #expect(await terminal.run("key-in", on: KeyingStation()) == 0)
    #expect(terminal.output.contains("4471190") && terminal.output.contains("cvmsync saisie 4471190"))
    #expect(await Terminal().run("key-in", "4471192", on: KeyingStation()) == 0)
    #expect(await Terminal().run("key-in", "bogus", on: KeyingStation()) == 64)
  }

  @Test func `a copy is given back: text on the terminal without what it hides, bytes into a new file`() async throws {
    let session = Self.seenOnce(by: KeyingSamples.exemple, ago: .minutes(5))
    let saved = KeyingEvent(
      at: Samples.now, by: KeyingSamples.exemple, what: .saved(values: KeyingSamples.digest, number: nil))
    var sighting = KeyingSamples.sighting
    sighting.copy?.digest = PayloadDigest(of: Data("seen".utf8))
    let seen = KeyingEvent(at: Samples.now, by: KeyingSamples.exemple, what: .witnessed(sighting: sighting))
    let station = KeyingStation(session)
    station.state.withLock { ($0.session.events, $0.copyKind) = ([saved, seen], .text) }
    let path = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func run(_ arguments: String...) async -> (code: Int32, output: String) {
      let terminal = Terminal()
      let code = await terminal.run(["key-in", "copy", "4471192"] + arguments, on: station, zone: .fixed(minutes: 0))
      return (code, terminal.output + terminal.errors)
    }
    let shown = await run()
    #expect(shown.code == 0 && shown.output.contains("page") && !shown.output.contains("\u{1B}"), "\(shown.output)")
    #expect(await run("--typed").output.contains("number=4471192"))
    #expect(await run("--output", path).code == 0)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("page \u{1B}[2J".utf8))
    #expect(await run("--output", path).code == 65, "an older file stays")
    station.state.withLock { $0.copyKind = .pdf }
    #expect(await run().code == 65, "a PDF needs a file")
    station.state.withLock { $0.session.events = [] }
    #expect(await run("--typed").code == 66)
  }

  @Test func `Backspace and Space as the first key answer at once, and are plain keys in a line`() {
    var editor = LineEditor(takesFirstKey: true)
    #expect(editor.key(0x7F) == .line([UInt8(ascii: "<")], byReturn: false))
    #expect(editor.key(UInt8(ascii: " ")) == .line([UInt8(ascii: " ")], byReturn: false))
    #expect(editor.key(UInt8(ascii: "n")) == .typed(echo: [UInt8(ascii: "n")]))
    #expect(editor.key(UInt8(ascii: " ")) == .typed(echo: [UInt8(ascii: " ")]))
    #expect(editor.key(0x7F) != .line([UInt8(ascii: "<")], byReturn: false))
    var plain = LineEditor()
    #expect(plain.key(0x7F) == .typed(echo: []) && plain.key(UInt8(ascii: " ")) == .typed(echo: [UInt8(ascii: " ")]))
  }
}
