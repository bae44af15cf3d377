import Domain
import Foundation
import StationAPI
import TestSupport
import Testing
import Wording

@testable import CommandLine

extension TemporaryDirectory {
  fileprivate func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(of: name), atomically: true, encoding: .utf8)
    return path(of: name)
  }
}

/// Withdrawing, correcting, and filing older papers.
struct CorrectionTests {
  private static let named = ["--who", "Lise Exemple", "--why", "plaque mal lue"]

  private static func run(
    _ arguments: [String], on station: ScriptedStation = ScriptedStation(), lang: String = "fr"
  ) async -> (code: Int32, output: String, errors: String) {
    let terminal = Terminal()
    let code = await terminal.run(
      arguments, environment: ["LANG": lang, "HOME": "none"],
      access: StationAccess { _, work in .success(await work(station)) })
    return (code, terminal.output, terminal.errors)
  }

  @Test(arguments: [("withdraw", "en", "taken back"), ("reprendre", "fr", "repris")])
  func `a certificate that is taken back gives its entry to correct`(
    command: String, lang: String, word: String
  ) async throws {
    let station = ScriptedStation()
    let run = await Self.run([command, "4471192"] + Self.named, on: station, lang: lang)
    #expect(run.code == 0 && run.output.contains(word), "\(run)")
    #expect(station.calls.withdrawals.map(\.by.why) == ["plaque mal lue"])
    let entry = try #require(run.output.split(separator: "\n").last.map { Data($0.utf8) })
    #expect(
      try JSONDecoder().decode(JSONValue.self, from: entry)
        == TypedEntry(
          correcting: Samples.detail().inspection
        ).entry)
  }

  @Test func `its entry goes to a file that is not there yet, and to the screen where it cannot`() async throws {
    let folder = try TemporaryDirectory()
    let path = folder.path(of: "saisie.json")
    let first = await Self.run(["withdraw", "4471192", "--output", path] + Self.named)
    #expect(first.code == 0 && !first.output.contains("{"), "\(first)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("4471192"))
    let second = await Self.run(["withdraw", "4471192", "--output", path] + Self.named)
    #expect(second.code == 65 && second.output.contains("4471192") && second.errors.contains(path), "\(second)")
  }

  @Test(arguments: [("correct", "en"), ("corriger", "fr")])
  func `single fields are corrected by their names`(command: String, lang: String) async {
    let station = ScriptedStation()
    let run = await Self.run(
      [command, "4471192", "--set", "vehicle.plate=ABC123", "--set", "remarks="] + Self.named, on: station, lang: lang)
    #expect(run.code == 0, "\(run)")
    #expect(station.calls.corrections.map(\.changes) == [["vehicle.plate": "ABC123", "remarks": ""]])
    #expect(station.calls.corrections.first?.entry == nil)
  }

  @Test(
    arguments: [
      ["correct", "4471192"], ["correct", "4471192", "-", "--set", "remarks=x"],
      ["correct", "4471192", "--set", "vehicle.plates=A"], ["correct", "4471192", "--set", "remarks"],
      ["filed", "4471192"], ["filed", "--who", "Lise Exemple"],
    ])
  func `a correction of nothing, of two things or of no such field is bad usage`(arguments: [String]) async {
    let station = ScriptedStation()
    let by = arguments[0] == "correct" ? Self.named : []
    let run = await Self.run(arguments + by, on: station)
    #expect(run.code == 64, "\(run)")
    #expect(station.calls.corrections.isEmpty && station.calls.filed.isEmpty)
  }

  @Test(arguments: [("{}", 1), ("[{}, {}]", 0), ("x", 0), ("", 0)])
  func `a correction is one entry`(input: String, calls: Int) async throws {
    let station = ScriptedStation()
    let file = try TemporaryDirectory()
    let path = try file.write(input, to: "saisie.json")
    let run = await Self.run(["correct", "4471192", path] + Self.named, on: station)
    #expect((run.code == 0) == (calls == 1), "\(run)")
    #expect(station.calls.corrections.count == calls)
  }

  @Test(arguments: [("fr", "seule une annulation"), ("en", "only a cancellation")])
  func `what the portal has becomes a request to cancel, and a person must act (R9)`(
    lang: String, words: String
  ) async {
    let step = CancellationStep(
      at: Samples.now, by: NamedDecision(who: "Lise Exemple", why: "plaque mal lue"), move: .toAsk)
    let station = ScriptedStation {
      $0.correction = CorrectAnswer(
        result: nil,
        cancellation: CancellationSummary(kind: .mechanical, number: Samples.number("4471192"), step: step))
    }
    let run = await Self.run(["correct", "4471192", "--set", "remarks=x"] + Self.named, on: station, lang: lang)
    #expect(run.code == 10 && run.output.contains(words) && run.output.contains("507-5482"), "\(run)")
  }

  @Test func `a correction that is refused says what is wrong and that nothing changed`() async {
    let station = ScriptedStation {
      $0.correction = CorrectAnswer(
        result: RecordResult(
          outcome: .refused,
          issues: [FieldIssue(field: "number", reason: .otherNumber, parameters: ["number": "4471192"])]),
        cancellation: nil)
    }
    let run = await Self.run(["correct", "4471192", "--set", "remarks=x"] + Self.named, on: station)
    #expect(run.code == 65 && run.errors.contains("4471192") && run.errors.contains("Rien n'a été changé"), "\(run)")
  }

  @Test func `older papers are listed with the number the portal gave, and ticked off by name (A3)`() async {
    let station = ScriptedStation {
      $0.toFile = [
        DocumentToFile(
          kind: .mechanical, olderNumber: Samples.number("0098765"), number: Samples.number("P00000012"),
          confirmedAt: Samples.now)
      ]
    }
    let list = await Self.run(["classer"], on: station)
    #expect(list.code == 0 && list.output.contains("0098765") && list.output.contains("P00000012"), "\(list)")
    let filed = await Self.run(["filed", "0098765", "--who", "Lise Exemple"], on: station, lang: "en")
    #expect(filed.code == 0 && filed.output.contains("0098765: filed"), "\(filed)")
    #expect(station.calls.filed.map(\.by.who) == ["Lise Exemple"])
  }

  @Test func `an older document's number and date come from options, for a file and at a terminal (A3)`() async throws {
    let station = ScriptedStation()
    let folder = try TemporaryDirectory()
    let options = ["--legacy-number", "0098765", "--legacy-issued", "2022-05-02T10:00-04:00"]
    let older = try folder.write("{\"mechanic\": \"ABCD1234\"}", to: "ancien.json")
    let run = await Self.run(["record", older] + options, on: station)
    #expect(run.code == 0, "\(run)")
    #expect(
      station.calls.record.first?.entries == [
        .object([
          "mechanic": .text("ABCD1234"),
          "older": .object(["number": .text("0098765"), "issuedAt": .text("2022-05-02T10:00-04:00")]),
        ])
      ])
    let unnumbered = try folder.write("{\"kind\": \"AVP\"}", to: "avp.json")
    _ = await Self.run(["record", unnumbered, "--numbered-by-portal"], on: station)
    #expect(
      station.calls.record.last?.entries == [.object(["kind": .text("AVP"), "numbering": .text("byPortal")])])
  }
}
