import Domain
import StationAPI
import Testing

@testable import CommandLine

struct SearchTests {
  @Test func `what is given is looked for together`() async throws {
    let station = ScriptedStation()
    let code = await Terminal().run(
      "chercher", "4471192", "--niv", "042788", "--plate", "abc-123", "--kind", "cvm", "--from", "2026-11-01",
      "--au", "2026-11-30", "--mecanicien", "trem1234", "--state", "held", "--state", "ready", "--limit", "5",
      on: station)
    #expect(code == 0)
    let call = try #require(station.calls.searches.first)
    #expect(
      call.filter
        == CertificateFilter(
          kind: .mechanical, number: Samples.number("4471192"), vin: "042788", plate: "abc-123",
          mechanic: AccessCode("TREM1234"), from: CivilDate("2026-11-01"), through: CivilDate("2026-11-30"),
          states: [.held, .ready]))
    #expect(call.limit == 5)
  }

  @Test func `an owner's name is read from standard input, and none is taken as an argument`() async throws {
    let station = ScriptedStation()
    #expect(await Terminal(input: ["Exemple, Zoé"]).run("search", "--owner", on: station) == 0)
    #expect(station.calls.searches.first?.filter.owner == "Exemple, Zoé")
    #expect(await Terminal().run("search", "--owner", "Zoé", on: station) == 64)
    #expect(station.calls.searches.count == 1)
  }

  @Test func `what was found is told with its state and vehicle, and how to go on`() async {
    let terminal = Terminal()
    _ = await terminal.run("search", "--lang", "en")
    #expect(
      terminal.output
        == """
        CVM 4471192 · Nov. 23, 8:57 a.m. · Reinstated
          1M8GDM9AXKP042788 · ABC123 · Alexandrine Exemple
        To go on with the search: --before 7

        """.replacing("Nov. 23, 8:57 a.m.", with: "Nov.\u{A0}23, 8:57\u{A0}a.m."))
  }

  @Test(arguments: ["0", "501"])
  func `a search answers 1 to 500`(limit: String) async {
    #expect(await Terminal().run("search", "--limit", limit) == 64)
  }

  @Test func `a day that is not in the calendar is refused`() async {
    #expect(await Terminal().run("search", "--from", "2026-02-30") == 64)
  }
}
