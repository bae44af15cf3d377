import Domain
import Testing

struct EntryAnswersTests {
  private static let texts = [
    "number": "CV0004471001", "performedAt": "2026-11-23T09:12-05:00", "mechanic": "ABCD1234",
    "paperReason": "mobileUnit", "inspectionReason": "periodic", "vehicle.vin": "1M8GDM9AXKP042788",
    "vehicle.pnbv.notVisible": "light", "owner.kind": "company", "owner.name": "Exemple inc.",
    "owner.enterpriseNumber": "1143920115", "odometer.absent": "broken", "defects[0].component": "12",
    "defects[0].code": "A", "defects[0].severity": "minor", "defects[1].component": "13", "defects[1].code": "B",
    "defects[1].severity": "minor", "result": "nonCompliant", "mayCirculate": "oui",
  ]

  private static func answers(_ texts: [String: String]) -> TypedEntry {
    var answers = TypedEntry()
    for (path, text) in texts { answers[path] = text }
    return answers
  }

  @Test func `answers given one by one make the entry a file would bring`() throws {
    let inspection = try EntryReader.read(Self.answers(Self.texts).entry, context: Sample.context).get().inspection
    #expect(inspection.vehicle.grossVehicleWeightRating == .notVisible(.light))
    #expect(inspection.owner.enterpriseNumber == "1143920115")
    #expect(inspection.defects.map(\.component) == ["12", "13"])
    #expect(inspection.mayCirculate)
  }

  @Test func `one field is checked on its own while the others are still to come`() {
    var answers = TypedEntry()
    answers["mechanic"] = "AB"
    func issues(_ path: String) -> [FieldIssue] {
      EntryReader.opinion(of: answers, context: Sample.context).issues.filter { $0.field == path }
    }
    #expect(issues("mechanic") == [FieldIssue(field: "mechanic", reason: .notAnAccessCode)])
    answers["mechanic"] = "ABCD1234"
    #expect(issues("mechanic") == [])
    #expect(issues("number").map(\.reason) == [.missing])
    #expect(issues("odometer.value") == [])
  }

  @Test(arguments: [
    ("sticker", ["result": "compliant"], true), ("sticker", ["result": "nonCompliant"], false), ("sticker", [:], false),
    ("paperReasonText", ["paperReason": "other"], true), ("paperReasonText", ["paperReason": "mobileUnit"], false),
    ("owner.enterpriseNumber", ["owner.kind": "person"], false), ("vehicle.pnbv.notVisible", [:], true),
    ("vehicle.pnbv.notVisible", ["vehicle.pnbv": "4000"], false), ("odometer.unit", ["odometer.value": "1"], true),
    ("odometer.absent", ["odometer.value": "1"], false), ("odometer.absent", ["odometer.value": " "], true),
    ("defects[1].unit", ["defects[0].measurement": "2"], false),
    ("defects[1].unit", ["defects[1].measurement": "2"], true), ("number", [:], true), ("nothing", [:], false),
  ])
  func `a field is asked for only where it has its place`(path: String, texts: [String: String], expected: Bool) {
    #expect(Self.answers(texts).calls(for: path) == expected)
  }

  @Test func `every field can be found by its path, with and without an index`() {
    for field in EntryFields.all { #expect(EntryFields.field(at: field.path(at: 3)) == field) }
    #expect(EntryFields.all.filter(\.isRepeated).map { $0.path(at: 3) }.first == "defects[3].component")
    #expect(EntryFields.field(at: "defects[].code")?.path(at: 12) == "defects[12].code")
  }

  @Test func `a defect beyond the fortieth is reported, not kept in a list without end`() {
    var texts = Self.texts
    texts["defects[40].component"] = "1"
    texts["defects[9000000].component"] = "1"
    guard case .failure(let refusal) = EntryReader.read(Self.answers(texts).entry, context: Sample.context) else {
      Issue.record("41 defects were taken")
      return
    }
    #expect(refusal.issues.contains { $0.field == "defects" && $0.reason == .tooMany })
  }
}
