import Daemon
import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import Testing

@testable import CommandLine

struct CommandTests {
  @Test(
    arguments: [
      (StationRefusal.Code.malformedCall, Int32(65)), (.noSuchCertificate, 66), (.wrongState, 65), (.lotOverlaps, 65),
      (.numberNotInStock, 65), (.numberNotAvailable, 65), (.noSuchCandidate, 65), (.diskFull, 74), (.storeFault, 74),
      (.stopping, 75), (.agentNotReachable, 69), (.busy, 75), (.foreignAgent, 69), (.unexpected, 1),
    ])
  func `a refusal is told on standard error and has its code`(code: StationRefusal.Code, status: Int32) async {
    let terminal = Terminal()
    #expect(await terminal.run("why", "1", on: ScriptedStation { $0.refusal = StationRefusal(code) }) == status)
    #expect(terminal.output.isEmpty && !terminal.errors.contains("{"))
  }

  @Test(
    arguments: [
      (DaemonFault.notInitialised(directory: "/d"), Int32(78)), (.configuration(field: "portal", .notAnAddress), 78),
      (.inUse(holder: .init(id: 12, name: nil)), 69), (.databaseInUse(by: nil), 69),
      (.unsafe(path: "/d", .notPlain), 78), (.folderInUse(directory: "/d", holds: "n"), 78),
      (.newerSchema(found: "2"), 74), (.library(note: "n"), 78), (.store(note: "n"), 74), (.socket(note: "n"), 69),
      (.socketTaken(path: "p"), 69), (.accessDenied(path: "/d"), 74), (.readOnly(path: "/d"), 74),
      (.tooFewFiles(allowed: 12, needed: 206), 78), (.retired(at: Samples.now), 78),
      (.notAMove(path: "p", .unreadable), 65),
    ])
  func `a station that cannot be opened is told with its code`(fault: DaemonFault, status: Int32) async {
    let terminal = Terminal()
    #expect(await terminal.run(["status"], access: StationAccess { _, _ in .failure(.daemon(fault)) }) == status)
    #expect(!terminal.errors.isEmpty && terminal.output.isEmpty)
  }

  @Test func `status answers 0 unless its state is asked for as a code`() async {
    #expect(await Terminal().run("status") == 0)
    #expect(await Terminal().run("status", "--exit-code") == 75)
  }

  @Test(arguments: StatusReport.Verdict.allCases)
  func `only a station that is up to date has the code 0`(verdict: StatusReport.Verdict) {
    let advice = StatusAdvice(Samples.status { $0.verdict = verdict })
    #expect((advice.ending == .done) == (verdict == .upToDate))
  }

  @Test(
    arguments: [
      ["status"], ["list"], ["show", "1"], ["why", "1"], ["stock"], ["review"], ["sign-out"], ["sync"],
    ])
  func `every read can be had as one line of JSON with sorted keys`(arguments: [String]) async throws {
    let terminal = Terminal()
    _ = await terminal.run(
      arguments + ["--json"], access: StationAccess { _, work in .success(await work(ScriptedStation())) })
    let lines = terminal.output.split(separator: "\n")
    #expect(lines.count == 1)
    let value = try #require(StationJSON.value(JSONValue.self, from: Data(terminal.output.utf8)))
    #expect(StationJSON.text(value) == lines.first.map(String.init))
  }

  @Test func `a JSON status tells its schema and no name, NIV or plate`() async {
    let terminal = Terminal()
    _ = await terminal.run("status", "--json")
    #expect(terminal.output.contains("\"schema\":1"))
    for word in ["ownerName", "\"vin\"", "plate"] { #expect(!terminal.output.contains(word)) }
  }

  @Test func `a list is asked for by states and limit`() async {
    let station = ScriptedStation()
    _ = await Terminal().run("list", "--state", "held", "--state", "ready", "--limit", "7", on: station)
    #expect(station.calls.lists.first?.states == [.held, .ready])
    #expect(station.calls.lists.first?.limit == 7)
  }

  @Test func `lost numbers go with who and why, and what to do next is said`() async {
    let station = ScriptedStation()
    let terminal = Terminal()
    #expect(
      await terminal.run("stock", "lost", "11", "12", "--who", " Lise ", "--why", "volés du camion", on: station) == 0)
    let move = station.calls.moves.first
    #expect(move?.state == .lost && move?.by == NamedDecision(who: "Lise", why: "volés du camion"))
    #expect(terminal.output.contains("avisez sans attendre"))
  }

  @Test(arguments: ["", "   ", String(repeating: "a", count: 201)])
  func `a decision needs a name`(who: String) async {
    let station = ScriptedStation()
    #expect(await Terminal().run("review", "retry", "1", "--who", who, "--why", "b", on: station) == 65)
    #expect(station.calls.decisions.isEmpty)
  }

  @Test(arguments: [Samples.vehicle.text, "1"])
  func `a selected vehicle is named by the id that was shown, or by its place (R1)`(named: String) async {
    let station = ScriptedStation { $0.review = ReviewTextTests.review(ReviewTextTests.nearMiss) }
    let code = await Terminal().run(
      "review", "select", "1", named, "--who", "Lise", "--why", "mêmes papiers", on: station)
    #expect(code == 0 && station.calls.decisions.map(\.vehicle) == [Samples.vehicle])
    for wrong in ["9", "2", "0", "-1", "v"] {
      let code = await Terminal().run("review", "select", "1", wrong, "--who", "a", "--why", "b", on: station)
      #expect(code == 65 || (wrong == "-1" && code == 64), "\(wrong): \(code)")
    }
    #expect(station.calls.decisions.count == 1)
  }
}
