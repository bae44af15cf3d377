import Domain
import StationAPI
import Synchronization
import Testing

@testable import CommandLine

struct RecordDialogueTests {
  /// A scripted station that reads entries as a real one does.
  static let station: @Sendable () -> ScriptedStation = {
    ScriptedStation {
      $0.record = { call throws(StationRefusal) in
        let context = EntryContext(
          now: Samples.now, station: StationIdentity(id: Samples.id(1), kind: .mobileUnit), limits: .faq,
          newID: Samples.id(2))
        return RecordAnswer(
          results: call.entries.map { entry in
            switch EntryReader.read(entry, context: context) {
            case .success(let read):
              RecordResult(
                outcome: call.rehearsal ? .fit : .recorded, kind: read.inspection.kind,
                number: read.inspection.number)
            case .failure(let refusal): RecordResult(outcome: .refused, issues: refusal.issues)
            }
          })
      }
    }
  }

  /// Answers by question. A field that is confirmed together with others has an answer only if it differs from the
  /// proposal.
  static func answers(_ changed: [String: [String]] = [:]) -> [String: [String]] {
    let usual: [String: [String]] = [
      "vehicle.vin": ["2HGFC2F50KH512034"], "vehicle.year": ["2019"], "vehicle.make": ["Honda"],
      "vehicle.netMass": ["1 250,5"], "vehicle.pnbv": ["Léger"], "owner.name": ["Tremblay Exemple"],
      "odometer.value": ["98 765"],
    ]
    return usual.merging(changed) { _, new in new }
  }

  /// The lines that a person types, in the order of the questions. Fields that are confirmed together are confirmed by
  /// an empty line, or those with an answer are chosen by their numbers.
  static func lines(
    _ answers: [String: [String]], elements: [String] = ["n"], then end: [String]
  ) -> [String] {
    func each(_ paths: String...) -> [String] { paths.flatMap { answers[$0] ?? [""] } }
    func together(_ paths: String...) -> [String] {
      let chosen = paths.indices.filter { answers[paths[$0]] != nil }
      return [chosen.map { "\($0 + 1)" }.joined(separator: " ")] + chosen.flatMap { answers[paths[$0]] ?? [] }
    }
    let isPhotometric = answers["kind"] == ["2"]
    let isOlder = answers["older.issuedAt"] != nil
    var lines = each("kind", "number") + (answers["older.issuedAt"] ?? []) + each("performedAt")
    lines += together("mechanic", "paperReason", "inspectionReason")
    lines += each("vehicle.vin", "vehicle.year", "vehicle.make", "vehicle.model", "vehicle.plate", "owner.name")
    let rest = ["vehicle.netMass", "vehicle.pnbv", "owner.kind", "owner.identificationNumber"]
    lines +=
      isOlder
      ? together("vehicle.colour", rest[0], rest[1], rest[2], rest[3]) + each("vehicle.jurisdiction")
      : together("vehicle.colour", "vehicle.jurisdiction", rest[0], rest[1], rest[2], rest[3])
    lines += each("odometer.value") + elements
    let isCompliant = answers["result"]?.last != "2"
    let afterResult = isCompliant ? each("sticker") : each("mayCirculate")
    if isPhotometric {
      return lines + each("tool", "result") + (isCompliant ? [] : afterResult) + each("remarks") + end
    }
    guard answers["result"] != nil else { return lines + together("result", "sticker", "remarks") + end }
    return lines + ["1"] + each("result") + afterResult + end
  }

  @Test func `a person answers field by field, and what was understood is recorded once (R6, R7, R8)`() async throws {
    let station = Self.station()
    let terminal = Terminal(input: Self.lines(Self.answers(), then: ["o"]), isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(station.calls.record.map(\.rehearsal) == [true, true, false], "the number, the whole, the record")
    let entry = try #require(station.calls.record.last?.entries.first)
    guard case .object(let members) = entry, case .object(let vehicle) = members["vehicle"] else {
      Issue.record("no vehicle")
      return
    }
    #expect(members["number"] == .text("4471193"), "the next number of the stock is proposed (U1)")
    #expect(members["performedAt"] == .text("2026-11-23T12:17-05:00"))
    #expect(members["result"] == .text("compliant") && members["paperReason"] == .text("mobileUnit"))
    #expect(vehicle["netMass"] == .text("1 250,5") && vehicle["plate"] == nil)
    #expect(vehicle["pnbv"] == .object(["notVisible": .text("light")]))
  }

  @Test func `a wrong answer is told at once and asked again`() async {
    let answers = Self.answers(["mechanic": ["T1", "TREM1234"], "performedAt": ["2026-11-23 09:12"]])
    let station = Self.station()
    let terminal = Terminal(input: Self.lines(answers, then: ["o"]), isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(terminal.errors.contains("  Mécanicien\u{A0}: pas un code d'accès"))
  }

  @Test func `defects are asked one after the other`() async throws {
    let station = Self.station()
    let defects = ["o", "611", "ab", "1", "", "", "", "n"]
    let answers = Self.answers(["result": ["2"]])
    let terminal = Terminal(input: Self.lines(answers, elements: defects, then: ["o"]), isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    guard case .object(let members) = station.calls.record.last?.entries.first else {
      Issue.record("nothing was recorded")
      return
    }
    let defect = ["component": "611", "code": "ab", "severity": "minor"].mapValues { JSONValue.text($0) }
    #expect(members["defects"] == .array([.object(defect)]))
  }

  @Test(
    arguments: [(.numberNotInStock, [:], "dans aucun lot"), (.numberNotAvailable, ["state": "spoiled"], "gâché")]
      as [(FieldIssue.Reason, [String: String], String)])
  func `a number that the stock does not give is told as soon as it is typed, and asked again (U1)`(
    reason: FieldIssue.Reason, parameters: [String: String], expected: String
  ) async {
    let reader = Self.station()
    let wrong = FieldIssue(field: "number", reason: reason, parameters: parameters)
    let station = ScriptedStation {
      $0.record = { call throws(StationRefusal) in
        var answer = try reader.script.withLock { $0.record }(call)
        guard case .object(let members)? = call.entries.first, members["number"] == .text("4471150") else {
          return answer
        }
        answer.results[0].issues.append(wrong)
        return answer
      }
    }
    let terminal = Terminal(input: ["", "4471150", "4471193", ""], isTerminal: true)
    #expect(await terminal.run("record", on: station) == 75)
    #expect(station.calls.record.count == 2 && station.calls.record.map(\.rehearsal) == [true, true])
    #expect(terminal.errors.contains("Numéro\u{A0}: ") && terminal.errors.contains(expected), "\(terminal.errors)")
    #expect(station.script.withLock { $0.drafts.first?.answers["number"] } == "4471193")
    #expect(!station.calls.drafts.contains { $0.answers["number"] == "4471150" })
  }
}
