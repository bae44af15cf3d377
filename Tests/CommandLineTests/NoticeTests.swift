import Domain
import StationAPI
import Testing

@testable import CommandLine

struct NoticeTests {
  private static func station(_ notices: [Notice]) -> ScriptedStation {
    ScriptedStation { $0.status = Samples.status { $0.notices = notices } }
  }

  @Test(arguments: [("fr_CA.UTF-8", "avis", "cvmsync avis vu 1"), ("en_CA.UTF-8", "notice", "cvmsync notice seen 1")])
  func `each notice tells what happened and how to say that it was seen`(
    language: String, command: String, usage: String
  ) async {
    let terminal = Terminal()
    let station = Self.station(Samples.notices)
    #expect(await terminal.run(command, on: station, environment: ["LANG": language]) == 0)
    #expect(terminal.output.contains(usage))
    #expect(terminal.output.split(separator: "\n").allSatisfy { $0.count <= 78 })
    #expect(!terminal.output.contains("{"))
  }

  @Test func `without a notice there is nothing to read`() async {
    let terminal = Terminal()
    #expect(await terminal.run("avis", on: Self.station([])) == 0)
    #expect(terminal.output == "Aucun avis à lire.\n")
  }

  @Test func `a notice is seen by a named person with a reason, and by nobody else`() async throws {
    let station = Self.station(Samples.notices)
    let terminal = Terminal()
    #expect(
      await terminal.run("avis", "vu", "1", "--who", "Camille Exemple", "--why", "papiers comparés", on: station) == 0)
    let call = try #require(station.calls.seen.first)
    #expect(call.notice == 1)
    #expect(call.by == NamedDecision(who: "Camille Exemple", why: "papiers comparés"))
    #expect(await Terminal().run("notice", "seen", "1", "--who", " ", "--why", "x", on: station) == 65)
    #expect(await Terminal().run("notice", "seen", "1", on: station) == 64)
    #expect(station.calls.seen.count == 1)
  }
}
