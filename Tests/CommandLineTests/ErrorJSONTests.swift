import Daemon
import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// With `--json`, an error is one JSON object on standard error, with the exit code.
struct ErrorJSONTests {
  static func object(of terminal: Terminal) throws -> ErrorReport.Object {
    #expect(terminal.errors.split(separator: "\n").count == 1, "\(terminal.errors)")
    return try #require(StationJSON.value(ErrorReport.Object.self, from: Data(terminal.errors.utf8)))
  }

  @Test(
    arguments: [
      (["bogus"], "unknownCommand"), (["show"], "usage"), (["list", "--state", "gone"], "usage"),
      (["status", "--lang", "de"], "usage"), (["list", "--limit", "501"], "usage"),
    ])
  func `a wrong command line`(arguments: [String], code: String) async throws {
    let terminal = Terminal()
    let access = StationAccess { _, _ in .success(.done) }
    #expect(await terminal.run(arguments + ["--json"], access: access) == 64)
    let object = try Self.object(of: terminal)
    #expect(object.code == code && object.exit == 64 && !object.message.isEmpty)
    #expect(terminal.output.isEmpty)
  }

  @Test func `behind -- it is no option, and text is told as text`() async {
    let terminal = Terminal()
    #expect(await terminal.run(["bogus", "--", "--json"], access: StationAccess { _, _ in .success(.done) }) == 64)
    #expect(!terminal.errors.hasPrefix("{"))
  }

  @Test(
    arguments: [
      (DaemonFault.notInitialised(directory: "/d"), "notInitialised", ["directory": "/d"], Int32(78)),
      (.accessDenied(path: "/d"), "accessDenied", ["path": "/d"], 74),
      (
        .configuration(field: "requestTimeout", .wrongType, note: "wholeNumber"), "configuration.wrongType",
        ["field": "requestTimeout", "note": "wholeNumber"], 78
      ),
    ])
  func `a station that cannot be opened`(
    fault: DaemonFault, code: String, parameters: [String: String], status: Int32
  ) async throws {
    let terminal = Terminal()
    let access = StationAccess { _, _ in .failure(.daemon(fault)) }
    #expect(await terminal.run(["status", "--json"], access: access) == status)
    let object = try Self.object(of: terminal)
    #expect(object.code == code && object.parameters == parameters && object.exit == status)
  }

  @Test func `a refusal with each field that is wrong`() async throws {
    let issue = FieldIssue(field: "limit", reason: .outOfRange, parameters: ["least": "1", "most": "500"])
    let terminal = Terminal()
    let station = ScriptedStation { $0.refusal = StationRefusal(.malformedCall, issues: [issue]) }
    #expect(await terminal.run("status", "--json", on: station) == 65)
    let object = try Self.object(of: terminal)
    #expect(object.code == "malformedCall" && object.issues == [issue])
  }

  @Test func `an option that is not right, and what is told beside it`() async throws {
    let terminal = Terminal(input: ["12345"])
    #expect(await terminal.run("sign-in", "--code", "--json") == 65)
    let object = try Self.object(of: terminal)
    #expect(object.code == "badCode" && object.also.map(\.code) == ["signInCodeLater"])
  }

  @Test func `entries that are refused, each with its fields`() async throws {
    let issue = FieldIssue(field: "vehicle.vin", reason: .missing, parameters: [:])
    let station = ScriptedStation {
      $0.record = { call throws(StationRefusal) in
        RecordAnswer(results: call.entries.map { _ in RecordResult(outcome: .refused, issues: [issue]) })
      }
    }
    let directory = try TemporaryDirectory()
    let file = directory.path(of: "day.jsonl")
    try Data("{}\n{}\n".utf8).write(to: URL(filePath: file))
    let terminal = Terminal()
    #expect(await terminal.run("record", file, "--json", on: station) == 65)
    let object = try Self.object(of: terminal)
    #expect(object.issues == [issue] && object.also.count == 2 && terminal.output.split(separator: "\n").count == 2)
  }

  @Test func `what is told beside success stays text`() async {
    let terminal = Terminal()
    _ = await terminal.run("status", "--json")
    #expect(terminal.errors.isEmpty)
  }

  // MARK: check

  @Test func `check answers as JSON with level, findings and measures`() async throws {
    let terminal = Terminal()
    #expect(await terminal.run("check", "--json", "--lang", "en") == 1)
    let object = try #require(StationJSON.value(MonitoringCheck.Object.self, from: Data(terminal.output.utf8)))
    #expect(object.level == "warning" && object.exit == 1 && object.schema == 1)
    #expect(object.findings.first?.code == "stockLowMechanical" && object.findings.first?.level == "warning")
    #expect(object.performance["waiting"] == "12" && object.performance["offline"] == "11100s")
    #expect(terminal.errors.isEmpty)
  }

  @Test(
    arguments: [
      (DaemonFault.notInitialised(directory: "/d"), "unknown", "notInitialised", Int32(3)),
      (.accessDenied(path: "/d"), "critical", "accessDenied", 2),
    ])
  func `check answers as JSON also where there is no station to ask`(
    fault: DaemonFault, level: String, code: String, status: Int32
  ) async throws {
    let terminal = Terminal()
    #expect(
      await terminal.run(["check", "--json"], access: StationAccess { _, _ in .failure(.daemon(fault)) }) == status)
    let object = try #require(StationJSON.value(MonitoringCheck.Object.self, from: Data(terminal.output.utf8)))
    #expect(object.level == level && object.findings.map(\.code) == [code])
  }
}
