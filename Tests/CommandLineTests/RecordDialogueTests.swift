import Domain
import StationAPI
import Testing

@testable import CommandLine

struct RecordDialogueTests {
  /// Reads entries as the station does.
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

  /// Answers by question; the last answer of a question is given again.
  static func answers(_ changed: [String: [String]] = [:]) -> [String: [String]] {
    let usual: [String: [String]] = [
      "number": [""], "performedAt": [""], "mechanic": ["TREM1234"], "paperReason": ["2"], "inspectionReason": ["1"],
      "vehicle.vin": ["2HGFC2F50KH512034"], "vehicle.year": ["2019"], "vehicle.make": ["Honda"],
      "vehicle.netMass": ["1 250,5"], "vehicle.pnbv": ["Léger"], "owner.kind": ["1"],
      "owner.name": ["Tremblay Exemple"], "odometer.value": ["98 765"], "result": ["1"], "sticker": ["12"],
    ]
    return usual.merging(changed) { _, new in new }
  }

  /// The lines a person types, in the order the fields are asked.
  static func lines(
    _ answers: [String: [String]], elements: [String] = ["n"], notAsked: Set<String> = ["tool"], then end: [String]
  ) -> [String] {
    var rare = [
      "older.issuedAt", "paperReasonText", "owner.enterpriseNumber", "odometer.absent", "keyedBy",
      "vehicle.pnbv.notVisible", "odometer.unit",
    ]
    rare += ["street", "city", "jurisdiction", "postalCode"].map { "owner.address.\($0)" }
    if answers["result"]?.last != "2" { rare.append("mayCirculate") }
    let notAsked = notAsked.union(rare.filter { answers[$0] == nil })
    var lines: [String] = []
    for field in EntryFields.all where field.isAsked && !notAsked.contains(field.path) {
      if field.path == "defects[].component" { lines += elements }
      if !field.isRepeated { lines += answers[field.path] ?? [""] }
    }
    return lines + end
  }

  @Test func `a person answers field by field, and what was understood is recorded once (R6, R7, R8)`() async throws {
    let station = Self.station()
    let terminal = Terminal(input: Self.lines(Self.answers(), then: ["o"]), isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    #expect(station.calls.record.map(\.rehearsal) == [true, false])
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
    let answers = Self.answers(["result": ["2"], "sticker": []])
    let terminal = Terminal(input: Self.lines(answers, elements: defects, then: ["o"]), isTerminal: true)
    #expect(await terminal.run("record", on: station) == 0)
    guard case .object(let members) = station.calls.record.last?.entries.first else {
      Issue.record("nothing was recorded")
      return
    }
    let defect = ["component": "611", "code": "ab", "severity": "minor"].mapValues { JSONValue.text($0) }
    #expect(members["defects"] == .array([.object(defect)]))
  }

}
