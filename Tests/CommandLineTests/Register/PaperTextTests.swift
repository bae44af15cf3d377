import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct PaperTextTests {
  static let commands: [[String]] = [
    ["stock", "count", "3", "--who", "Camille"], ["stock", "count", "9", "--who", "Camille"],
    ["stock", "count", "7", "--who", "Camille"], ["stock", "gaps"], ["stock", "ledger"],
    ["stock", "ledger", "4471100"], ["stock", "skip", "4471101", "--who", "Camille", "--why", "taché"],
    ["stock", "stolen", "4471101", "--who", "Camille", "--why", "camion volé"],
  ]

  @Test(arguments: commands, Language.allCases)
  func `what is said of papers is within 78 columns and filled in (U1)`(
    command: [String], language: Language
  ) async {
    let terminal = Terminal()
    let access = StationAccess { _, work in .success(await work(ScriptedStation())) }
    _ = await terminal.run(command + ["--lang", language.rawValue], access: access)
    let long = terminal.output.split(separator: "\n").filter { $0.count > Layout.columns }
    #expect(long == [])
    #expect(!terminal.output.isEmpty && !terminal.output.contains("{"))
    #expect(terminal.errors.isEmpty)
  }

  @Test(arguments: [("7", 0, "comptés, comme"), ("6", 10, "il en manque 1"), ("9", 10, "il y en a 2 de trop")])
  func `a count agrees, or a person has to explain it (U1)`(counted: String, code: Int32, words: String) async {
    let terminal = Terminal()
    #expect(await terminal.run("stock", "compter", counted, "--who", "Camille") == code)
    #expect(terminal.output.replacing("\n", with: " ").contains(words))
  }

  @Test func `a ledger adds up in words, CSV and JSON (U1)`() async throws {
    let (text, csv, json) = (Terminal(), Terminal(), Terminal())
    #expect(await text.run("stock", "ledger", "4471100", "--lang", "en") == 0)
    #expect(text.output.contains("Sum: 50 available + 49 used + 1 spoiled = 100"))
    #expect(text.output.contains("All 100 numbers of the lot are there, each in one state only."))
    _ = await csv.run("stock", "registre", "4471100", "--csv")
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.first == "kind,lot,first,last,count,state,changedAt,who,why,station")
    #expect(lines.count == 5)
    #expect(csv.output.contains("Camille Exemple,\"'=taché d'huile, puis"))
    _ = await json.run("stock", "ledger", "4471100", "--json")
    let ledger = try JSONDecoder().decode(LotLedger.self, from: Data(json.output.utf8))
    #expect(ledger == Samples.ledger())
  }

  @Test func `a ledger that does not add up says so`() {
    let text = Samples.text(.ledger(Samples.ledger(size: 101), Samples.words(.english), now: Samples.now))
    #expect(text.contains("The records do not have the lot's 101 numbers"))
  }

  @Test func `every lot is told where none is named, and the kind goes with the number`() async {
    let station = ScriptedStation()
    _ = await Terminal().run("stock", "ledger", on: station)
    _ = await Terminal().run("stock", "ledger", "AV-01", "--kind", "avp", on: station)
    #expect(station.calls.ledgers.map(\.number.text) == ["4471100", "0088001", "AV-01"])
    #expect(station.calls.ledgers.map(\.kind) == [.mechanical, .photometric, .photometric])
    _ = await Terminal().run("stock", "ledger", "--kind", "avp", on: station)
    #expect(station.calls.ledgers.map(\.number.text).suffix(2) == ["AV-01", "0088001"])
  }

  @Test(arguments: [("stolen", StockState.stolen), ("return", .returned), ("vole", .stolen), ("retourner", .returned)])
  func `a number is ended by its command`(command: String, state: StockState) async {
    let station = ScriptedStation()
    let terminal = Terminal()
    let code = await terminal.run("stock", command, "4471193", "--who", "Camille", "--why", "essai", on: station)
    #expect(code == 0)
    #expect(station.calls.moves.map(\.state) == [state])
    #expect(terminal.output.contains("crq-ssm@saaq.gouv.qc.ca") == (state == .stolen))
  }

  @Test func `papers that follow each other are named by the first and the last`() async {
    let station = ScriptedStation()
    let by = ["--who", "Camille", "--why", "fin de mandat"]
    let access = StationAccess { _, work in .success(await work(station)) }
    #expect(await Terminal().run(["stock", "return", "4471198", "--up-to", "4471201"] + by, access: access) == 0)
    #expect(station.calls.moves.first?.numbers.map(\.text) == ["4471198", "4471199", "4471200", "4471201"])
    #expect(await Terminal().run(["stock", "skip", "A-1", "--jusqua", "A-3"] + by, access: access) == 0)
    #expect(station.calls.skips.first?.numbers.map(\.text) == ["A-1", "A-2", "A-3"])
    let wrong = [["4471198", "--up-to", "4471197"], ["1", "2", "--up-to", "3"], ["A-1", "--up-to", "B-2"]]
    for numbers in wrong + [["1000", "--up-to", "1100"]] {
      let terminal = Terminal()
      #expect(await terminal.run(["stock", "return"] + numbers + by, access: access) == 65)
      #expect(terminal.errors.contains("{") == false && !terminal.errors.isEmpty)
    }
    #expect(station.calls.moves.count == 1)
  }

  @Test(arguments: Language.allCases)
  func `the status says when it is time to order (U1)`(language: Language) {
    let words = Samples.words(language)
    var report = Samples.status()
    func text() -> String { Samples.text(.status(report, words)) }
    #expect(!text().replacing("\n", with: " ").contains(words(.stockOrder, ["days": "10"]).prefix(20)))
    report.stock[0].shouldOrder = true
    report.stock[0].orderDays = 10
    let unfolded = text().split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(unfolded.contains(") \(words(.stockOrder, ["days": "10"]))"))
    #expect(text().split(separator: "\n").filter { $0.count > Layout.columns } == [])
  }
}
