import Domain
import FoundationEssentials
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct StatisticsTextTests {
  @Test(arguments: Language.allCases)
  func `statistics are within 78 columns and name every group (U3)`(language: Language) async {
    let terminal = Terminal()
    #expect(await terminal.run("stats", "--lang", language.rawValue) == 0)
    let lines = terminal.output.split(separator: "\n")
    #expect(lines.filter { $0.count > Layout.columns } == [])
    for group in StatisticsReport.Group.allCases {
      let name = Samples.words(language)("stats", group)
      #expect(lines.contains { $0.hasPrefix(name) }, "\(name)")
    }
    #expect(!terminal.output.contains("{"))
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
    #expect(lines.first == "group,key,count,compliant,nonCompliant,reinstated")
    #expect(lines.count == 1 + report.groups.flatMap(\.lines).count + 3)
    #expect(lines.contains("total,total,20,16,4,10"))
    #expect(lines.contains("confirmationMilliseconds,median,300000,,,"))
  }
}
