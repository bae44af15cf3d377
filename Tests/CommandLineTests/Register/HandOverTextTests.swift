import Domain
import Foundation
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

struct HandOverTextTests {
  private let by = ["--who", "Camille Exemple", "--why", "tournée"]

  private func run(
    _ arguments: [String], on station: ScriptedStation = ScriptedStation(), terminal: Terminal = Terminal()
  ) async -> Int32 {
    await terminal.run(arguments, access: StationAccess { _, work in .success(await work(station)) })
  }

  @Test(arguments: Language.allCases)
  func `what is said of hand-overs is within 78 columns, filled in, and has the rule of the paper (U1)`(
    language: Language
  ) async throws {
    let folder = try TemporaryDirectory()
    let slip = folder.path(of: "bordereau.json")
    try Data(Samples.slip.text.utf8).write(to: URL(filePath: folder.path(of: "recu.json")))
    let commands: [[String]] = [
      ["stock", "hand-over", "4471160", "4471171", "--to", "Unité mobile 2", "-o", slip] + by,
      ["stock", "receive", folder.path(of: "recu.json"), "--who", "Camille"], ["stock", "take-back", "3"] + by,
      ["stock", "hand-overs"],
    ]
    for command in commands {
      let terminal = Terminal()
      #expect(await run(command + ["--lang", language.rawValue], terminal: terminal) == 0, "\(terminal.errors)")
      let long = terminal.output.replacing(folder.path(of: ""), with: "").split(separator: "\n")
        .filter { $0.count > Layout.columns }
      #expect(long == [])
      #expect(!terminal.output.isEmpty && !terminal.output.contains("{"))
      let told = terminal.output.replacing("\n", with: " ").lowercased()
      let rule = language == .french ? "un numéro sert seulement là où est le papier" : "used only where its paper is"
      #expect(told.contains(rule) == (command[1] != "hand-overs"), "\(told)")
    }
  }

  @Test func `handing over writes the slip, and a name that is taken moves nothing (U1)`() async throws {
    let folder = try TemporaryDirectory()
    let slip = folder.path(of: "bordereau.json")
    let station = ScriptedStation()
    let command = ["stock", "remettre", "4471160", "--vers", "Unité mobile 2", "--libres", "--output", slip] + by
    #expect(await run(command, on: station) == 0)
    #expect(try String(contentsOfFile: slip, encoding: .utf8) == Samples.slip.text)
    #expect(station.calls.handOvers.map(\.onlyFree) == [true])
    #expect(station.calls.handOvers.map(\.last) == [nil])
    let again = Terminal()
    #expect(await run(command, on: station, terminal: again) == 65)
    #expect(again.errors.contains("existe déjà"))
    #expect(station.calls.handOvers.count == 1)
    #expect(
      await run(["stock", "remettre", "1", "2", "--to", "x", "-o", folder.path(of: "a/b")] + by, on: station) == 74)
    #expect(station.calls.handOvers.count == 1)
  }

  @Test func `a refused hand-over leaves no file and says how to give the rest (U1)`() async throws {
    let folder = try TemporaryDirectory()
    let slip = folder.path(of: "bordereau.json")
    let refusal = StationRefusal(.numberNotAvailable, parameters: ["number": "4471160", "state": "issued"])
    let station = ScriptedStation { $0.refusal = refusal }
    let terminal = Terminal()
    let command = ["stock", "hand-over", "4471160", "4471171", "--to", "Unité mobile 2", "-o", slip] + by
    #expect(await run(command, on: station, terminal: terminal) == 65)
    #expect(terminal.errors.contains("--only-free") && terminal.errors.contains("4471160"))
    #expect(!FileManager.default.fileExists(atPath: slip))
  }

  @Test func `a slip that was received before changes nothing, and one that cannot be read is told`() async throws {
    let folder = try TemporaryDirectory()
    let slip = folder.path(of: "recu.json")
    try Data(Samples.slip.text.utf8).write(to: URL(filePath: slip))
    let station = ScriptedStation()
    let (new, known) = (Terminal(), Terminal())
    #expect(await run(["stock", "recevoir", slip, "--who", "Camille"], on: station, terminal: new) == 0)
    #expect(await run(["stock", "recevoir", slip, "--who", "Camille"], on: station, terminal: known) == 0)
    #expect(known.output.contains("Rien n'a changé") && !new.output.contains("Rien n'a changé"))
    #expect(station.calls.receptions.map(\.slip) == [Samples.slip.text, Samples.slip.text])
    #expect(await run(["stock", "receive", folder.path(of: "absent"), "--who", "Camille"], on: station) == 65)
    try Data(repeating: 32, count: HandOverSlip.mostBytes + 1).write(to: URL(filePath: slip))
    #expect(await run(["stock", "receive", slip, "--who", "Camille"], on: station) == 65)
    #expect(station.calls.receptions.count == 2)
  }

  @Test func `a slip is written again from the log, and the log is told in JSON`() async throws {
    let folder = try TemporaryDirectory()
    let slip = folder.path(of: "encore.json")
    let station = ScriptedStation()
    #expect(await run(["stock", "remises", "--bordereau", "3", "-o", slip], on: station) == 0)
    #expect(station.calls.slips.map(\.move) == [3])
    #expect(try String(contentsOfFile: slip, encoding: .utf8) == Samples.slip.text)
    #expect(await run(["stock", "hand-overs", "--slip", "3"], on: station) == 64)
    let terminal = Terminal()
    #expect(await run(["stock", "hand-overs", "--json"], on: station, terminal: terminal) == 0)
    let list = try JSONDecoder().decode(StockMoveList.self, from: Data(terminal.output.utf8))
    #expect(list.moves == StockMove.Step.allCases.map(Samples.move))
  }

  @Test(arguments: [
    (Language.french, "remis à Unité mobile 2", "venu de Garage"),
    (.english, "handed over to Unité mobile 2", "came from Garage"),
  ])
  func `a ledger names the station that has the numbers, and the one they came from (U1)`(
    language: Language, there: String, origin: String
  ) {
    let text = Samples.text(.ledger(Samples.movedLedger(), Samples.words(language), now: Samples.now))
    let told = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(told.contains(there) && told.contains(origin), "\(text)")
    #expect(CSV.lines(Samples.movedLedger()).contains(",handedOver,"))
    #expect(CSV.lines(Samples.movedLedger()).contains(",tournée,Unité mobile 2\r\n"))
  }

  @Test func `why of a number that is away says where it is, unless another document here has the number`() async {
    let parameters = [
      "number": "4471160", "kind": "mechanical", "station": "Unité mobile 2", "since": "\(Samples.now.milliseconds)",
      "who": "Camille Exemple", "why": "tournée",
    ]
    let station = ScriptedStation { $0.refusal = StationRefusal(.handedOver, parameters: parameters) }
    let terminal = Terminal()
    #expect(await run(["pourquoi", "4471160"], on: station, terminal: terminal) == 66)
    #expect(terminal.errors.contains("remis à Unité mobile 2") && terminal.errors.contains("tournée"))
  }
}
