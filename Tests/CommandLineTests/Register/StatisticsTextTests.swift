import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct StatisticsTextTests {
  @Test(arguments: Language.allCases)
  func `statistics are within 78 columns and name every group (U3)`(language: Language) async {
    let (days, months) = (Terminal(), Terminal())
    #expect(await days.run("stats", "--lang", language.rawValue) == 0)
    #expect(await months.run("stats", "--by", "month", "--lang", language.rawValue) == 0)
    for (terminal, others) in [(days, [.month, .mechanicMonth]), (months, [.day])]
      as [(Terminal, [StatisticsReport.Group])]
    {
      let lines = terminal.output.split(separator: "\n")
      #expect(lines.filter { $0.count > Layout.columns } == [])
      for group in StatisticsReport.Group.allCases {
        let name = Samples.words(language)("stats", group) + " "
        #expect(lines.contains { $0.hasPrefix(name) } == !others.contains(group), "\(name)")
      }
      #expect(!terminal.output.contains("{"))
    }
    #expect(days.output.contains(language == .french ? "\n28\u{A0}oct. " : "\nOct.\u{A0}28 "))
    #expect(!days.output.contains("2026-"))
  }

  @Test func `months stand below each other and mechanics side by side`() async {
    let terminal = Terminal()
    #expect(await terminal.run("statistiques", "--par", "mois", "--from", "2026-10-31", "--lang", "fr") == 0)
    let lines = terminal.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains(["Par", "mois", "et", "par", "mécanicien", "GAG54321", "TREM1234"]))
    #expect(lines.contains(["oct.\u{A0}2026", "5", "5"]) && lines.contains(["nov.\u{A0}2026", "0", "10"]))
  }

  @Test(arguments: [
    (["--from", "29/10/2026", "--to", "hier"], "2026-10-29", "2026-11-22"),
    (["--month", "2026-11"], "2026-11-01", "2026-11-30"), (["--mois", "novembre"], "2026-11-01", "2026-11-30"),
    (["--by", "month"], "2025-12-01", "2026-11-23"), (["--du", "23 oct."], "2026-10-23", "2026-11-23"),
  ])
  func `days and months are typed as elsewhere`(arguments: [String], from: String, through: String) async {
    let station = ScriptedStation()
    #expect(await Terminal().run(["stats"] + arguments, on: station, zone: .fixed(minutes: -300)) == 0)
    #expect(station.calls.statistics.map(\.from.text) == [from])
    #expect(station.calls.statistics.map(\.through.text) == [through])
  }

  @Test(arguments: [
    ["--month", "11"], ["--from", "demain"], ["--month", "2026-11", "--to", "hier"], ["--by", "year"],
  ])
  func `what is no day or month, or both, is refused`(arguments: [String]) async {
    let station = ScriptedStation()
    #expect(await Terminal().run(["stats"] + arguments, on: station, zone: .fixed(minutes: -300)) == 64)
    #expect(station.calls.all.isEmpty)
  }

  @Test func `a period is the last 28 days unless it is told (U3)`() async {
    let station = ScriptedStation()
    _ = await Terminal().run("statistiques", on: station)
    _ = await Terminal().run("stats", "--from", "2026-01-01", "--through", "2026-01-31", on: station)
    #expect(station.calls.statistics.map(\.from.text) == ["2026-10-27", "2026-01-01"])
    #expect(station.calls.statistics.map(\.through.text) == ["2026-11-23", "2026-01-31"])
  }

  @Test func `JSON has a schema and CSV a line for each line of each group (U3)`() async throws {
    let (json, csv) = (Terminal(), Terminal())
    _ = await json.run("stats", "--json")
    _ = await csv.run("stats", "--csv")
    let report = try JSONDecoder().decode(StatisticsReport.self, from: Data(json.output.utf8))
    #expect(report.schema == 1)
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.first == "group,key,count,compliant,nonCompliant,reinstated,witnessed")
    #expect(lines.count == 1 + report.groups.flatMap(\.lines).count + 3)
    #expect(lines.contains("total,total,20,16,4,10,0"))
    #expect(lines.contains("confirmationMilliseconds,median,300000,,,,"))
  }
}
