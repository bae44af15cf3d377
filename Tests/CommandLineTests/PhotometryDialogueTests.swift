import Domain
import StationAPI
import Testing

@testable import CommandLine

/// An AVP asked field by field.
struct PhotometryDialogueTests {
  private static let answers = RecordDialogueTests.answers(["kind": ["2"], "tool": ["TM-0417"], "result": ["2"]])

  private static func members(_ station: ScriptedStation) throws -> [String: JSONValue] {
    guard case .object(let members) = try #require(station.calls.record.last?.entries.first) else { return [:] }
    return members
  }

  @Test func `the document is asked first, then what an AVP has, and the next number of its own stock (U1)`()
    async throws
  {
    let station = RecordDialogueTests.station()
    let readings = ["1", "68,5", "o", "2", "71", "o", "quarterLeft", "5", "n"]
    let lines = RecordDialogueTests.lines(Self.answers, elements: readings, then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0, "\(terminal.errors)")
    let members = try Self.members(station)
    #expect(members["kind"] == .text("photometric") && members["number"] == .text("0088002"))
    #expect(members["tool"] == .text("TM-0417") && members["defects"] == nil && members["sticker"] == nil)
    let expected = [("frontLeft", "68,5"), ("frontRight", "71"), ("quarterLeft", "5")].map { window, light in
      JSONValue.object(["window": .text(window), "transmission": .text(light)])
    }
    #expect(members["readings"] == .array(expected))
    let asked = terminal.errors.map { $0 == "\u{A0}" ? " " : $0 }
    #expect(String(asked).contains("Document [1 CVM, 2 AVP; Entrée = CVM]"))
    #expect(String(asked).contains("Vitre [1 avant gauche, 2 avant droite,"))
    #expect(!String(asked).contains("Défectuosité"))
    #expect(terminal.output.contains("AVP 0088002"))
  }

  @Test func `a result that contradicts the readings is told at once and asked again`() async throws {
    let station = RecordDialogueTests.station()
    var answers = Self.answers
    answers["result"] = ["1", "2"]
    let lines = RecordDialogueTests.lines(answers, elements: ["1", "69.9", "o", "2", "70", "n"], then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(try Self.members(station)["result"] == .text("nonCompliant"))
    #expect(terminal.errors.contains("contredit les lectures") && terminal.errors.contains("70\u{A0}%"))
  }

  @Test(arguments: [
    ("Avant gauche", "frontLeft"), ("frontleft", "frontLeft"), (" 6 ", "rearWindow"), ("quarterLeft", "quarterLeft"),
  ])
  func `a window is taken by its place, by its name in the language spoken, or by another name`(
    answer: String, window: String
  ) async throws {
    let station = RecordDialogueTests.station()
    let lines = RecordDialogueTests.lines(Self.answers, elements: [answer, "50", "n"], then: ["o"])
    #expect(await Terminal(input: lines, isTerminal: true).run("record", on: station) == 0)
    let reading = JSONValue.object(["window": .text(window), "transmission": .text("50")])
    #expect(try Self.members(station)["readings"] == .array([reading]))
  }

  @Test(arguments: ["0", "7", "-9223372036854775808", "avant-gauche"])
  func `what is no window is told and asked again`(answer: String) async throws {
    let station = RecordDialogueTests.station()
    let lines = RecordDialogueTests.lines(Self.answers, elements: [answer, "2", "50", "n"], then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(terminal.errors.contains("Vitre\u{A0}:"))
  }

  @Test func `an empty answer to the document is a CVM`() async throws {
    let station = RecordDialogueTests.station()
    let lines = RecordDialogueTests.lines(RecordDialogueTests.answers(), then: ["o"])
    let terminal = Terminal(input: lines, isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(try Self.members(station)["kind"] == .text("mechanical"))
    #expect(!terminal.errors.contains("Vitre") && !terminal.errors.contains("outil"))
  }
}
