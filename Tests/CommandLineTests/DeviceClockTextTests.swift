import Domain
import Foundation
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// The texts for people and for monitoring about a clock that is wrong.
struct DeviceClockTextTests {
  private static func report(_ verdict: StatusReport.Verdict = .clockWrong) -> StatusReport {
    Samples.status {
      $0.at = Instant(milliseconds: 0)
      $0.verdict = verdict
      $0.clock = DeviceClock(now: Instant(milliseconds: 0))
    }
  }

  @Test(arguments: [
    (Language.french, "HORLOGE FAUSSE", "31 déc. 1969, 19 h,"), (.english, "WRONG CLOCK", "Dec. 31, 1969, 7:00 p.m."),
  ])
  func `the status names the clock as the trouble, and what it shows`(language: Language, verdict: String, time: String)
  {
    let words = Samples.words(language)
    let text = Samples.text(.status(Self.report(), words))
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(plain.hasPrefix(verdict) && plain.contains(time), "\(plain)")
    let other = Samples.text(.status(Self.report(.fault), words))
    #expect(other.split { $0.isWhitespace }.joined(separator: " ").contains(time), "told beside another verdict too")
  }

  @Test func `monitoring warns of the clock`() {
    let check = MonitoringCheck(Self.report(), now: Instant(milliseconds: 0))
    #expect(check.level >= .warning && check.line(Samples.words(.english)).contains("clock is wrong"))
  }

  @Test func `at a terminal a wrong moment is not proposed, and a right one is`() async {
    for clock in [DeviceClock(now: Samples.now), DeviceClock(now: Instant(milliseconds: 0))] {
      let station = ScriptedStation { $0.status.clock = clock }
      let terminal = Terminal(input: ["", "4471193"], isTerminal: true)
      _ = await terminal.run("record", on: station)
      let asked = terminal.errors
      // The question shows the proposed time in brackets.
      #expect(asked.contains("Date et heure [") == !clock.isWrong && asked.contains("Date et heure"), "\(asked)")
    }
  }

  @Test func `a date from before the portal is confirmed for a whole file by an option`() async throws {
    let station = ScriptedStation()
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "saisie.json")
    try #"{"mechanic": "ABCD1234"}"#.write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = Terminal()
    _ = await terminal.run("record", path, "--accept-date", on: station)
    #expect(
      station.calls.record.first?.entries == [
        .object(["mechanic": .text("ABCD1234"), "acceptDate": .text("true")])
      ], "\(terminal.errors)")
  }

  @Test(arguments: [true, false])
  func `repairs dated before the portal are taken with the option alone`(isConfirmed: Bool) async {
    let station = ScriptedStation {
      $0.conform = { Samples.conformAnswer($0, .notAsked, of: nil) }
    }
    let terminal = Terminal()
    let by = StationAccess { _, work in .success(await work(station)) }
    let arguments = [
      "conform", "4471192", "--repaired", "611AB", "--mechanic", "TREM1234", "--vin", "1M8GDM9AXKP042788", "--at",
      "1970-01-01T00:00Z",
    ]
    let code = await terminal.run(arguments + (isConfirmed ? ["--accept-date"] : []), access: by)
    #expect(code == (isConfirmed ? 0 : 65), "\(terminal.errors)")
    #expect(isConfirmed || terminal.errors.contains("--accept-date"))
  }
}
