import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// Local times as they are typed and given in options, on 2026-11-23 in a place with Québec's summer time.
struct LocalTimeTests {
  private static func members(_ station: ScriptedStation) throws -> [String: JSONValue] {
    guard case .object(let members) = try #require(station.calls.record.last?.entries.first) else { return [:] }
    return members
  }

  private func performedAt(_ answers: [String]) async throws -> (JSONValue?, Terminal) {
    let station = RecordDialogueTests.station()
    let lines = RecordDialogueTests.lines(RecordDialogueTests.answers(["performedAt": answers]), then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station, zone: .quebec) == 0)
    return (try Self.members(station)["performedAt"], terminal)
  }

  @Test(arguments: [
    (["2026-10-30 14:00"], "2026-10-30T14:00:00-04:00"), (["2026-11-20 14:00"], "2026-11-20T14:00:00-05:00"),
    (["10 h 15"], "2026-11-23T10:15:00-05:00"), (["hier 10 h 15"], "2026-11-22T10:15:00-05:00"),
    (["2026-11-01 1:30", "x", "1"], "2026-11-01T01:30:00-04:00"),
    (["2026-11-01 1:30", "2"], "2026-11-01T01:30:00-05:00"),
    (["2026-03-08 2:30", "2026-03-08 3:30"], "2026-03-08T03:30:00-04:00"),
    (["2026-11-01T01:30-05:00"], "2026-11-01T01:30-05:00"),
  ])
  func `a typed time has the offset of its own date; an hour that comes twice is asked`(
    answers: [String], expected: String
  ) async throws { #expect(try await performedAt(answers).0 == .text(expected)) }

  @Test func `the two readings and the hour that is skipped are told with their offsets`() async throws {
    let twice = try await performedAt(["2026-11-01 1:30", "2"]).1.errors
    #expect(twice.contains("-04:00") && twice.contains("-05:00"))
    let skipped = try await performedAt(["2026-03-08 2:30", "10 h"]).1.errors
    #expect(skipped.contains("n'existe pas") && skipped.contains("-05:00") && skipped.contains("-04:00"))
  }

  @Test(arguments: [
    ("2023-01-26 16:59", "2023-01-26T16:59:00-05:00"), ("2015-07-03 9:00", "2015-07-03T09:00:00-04:00"),
  ])
  func `an older document's date is Québec's, whatever the zone of the device (A1, A3)`(
    typed: String, expected: String
  ) async throws {
    let station = RecordDialogueTests.station()
    let answers = RecordDialogueTests.answers([
      "number": [], "older.issuedAt": [typed], "vehicle.jurisdiction": ["ON"],
    ])
    let lines = RecordDialogueTests.lines(answers, then: ["o"])
    for arguments in [["--legacy-number", "123"], ["--legacy-number", "123", "--legacy-issued", typed]] {
      let input = arguments.count == 2 ? lines : lines.filter { $0 != typed }
      let terminal = Terminal(input: input, isTerminal: true)
      #expect(await terminal.run(["record"] + arguments, on: station, zone: .fixed(minutes: 540)) == 0)
      guard case .object(let older) = try Self.members(station)["older"] else {
        Issue.record("no older document")
        return
      }
      #expect(older["issuedAt"] == .text(expected))
    }
  }

  @Test(arguments: [
    ("2026-11-01 1:30", "-04:00", "-05:00"), ("2026-03-08 2:30", "-05:00", "-04:00"),
  ])
  func `an option with an hour that comes twice or is skipped is refused, naming both offsets`(
    typed: String, first: String, second: String
  ) async throws {
    let options = [
      ["conform", "4471192", "--repaired", "611AB", "--mechanic", "TREM1234", "--at", typed],
      ["correct", "4471192", "--set", "performedAt=\(typed)", "--who", "A", "--why", "B"],
      ["record", "entry.json", "--legacy-number", "1", "--legacy-issued", typed],
    ]
    for arguments in options {
      let terminal = Terminal()
      #expect(await terminal.run(arguments, on: ScriptedStation(), zone: .quebec) == 65, "\(arguments)")
      #expect(terminal.errors.contains(first) && terminal.errors.contains(second), "\(terminal.errors)")
    }
  }

  @Test func `an option's local time has the offset of its own date`() async throws {
    let station = ScriptedStation()
    let terminal = Terminal()
    _ = await terminal.run(
      ["conform", "4471192", "--repaired", "611AB", "--mechanic", "TREM1234", "--at", "30 oct. 14 h"], on: station,
      zone: .quebec)
    guard case .object(let members) = try #require(station.calls.conforms.last).entry else { return }
    #expect(members["performedAt"] == .text("2026-10-30T14:00:00-04:00"))
  }
}
