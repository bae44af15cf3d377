import FoundationEssentials
import Testing

@testable import Domain

/// The entry of `conform`, and the rules between repairs and their document.
struct ConformityReaderTests {
  /// All faults, whether reported by the reader or beside the document.
  private static func issues(_ changes: [String: String?], context: ConformityContext) throws -> [String] {
    let issues: [FieldIssue]
    switch ConformityReader.read(try Sample.conformityEntry(changes), context: context) {
    case .failure(let refusal): issues = refusal.issues
    case .success(let read): issues = read.issues
    }
    return issues.map { "\($0.field) \($0.reason.rawValue)" }
  }

  private static func own() throws -> ConformedDocument { ConformedDocument(try Sample.nonCompliant(), after: []) }

  @Test func `repairs of an own certificate are read with its vehicle and its deadline`() throws {
    let document = try Self.own()
    let conformity = try Sample.conformity(of: document)
    #expect(conformity.number == Sample.conformedNumber && conformity.vehicle == document.vehicle)
    #expect(conformity.repairs.map(\.component) == ["0120", "7"] && conformity.repairs.map(\.code) == ["AB", "D"])
    #expect(conformity.repairs[0].repairedAt == conformity.performedAt, "not told: by the time it was verified")
    #expect(conformity.performedAt - conformity.repairs[1].repairedAt == .minutes(30))
    #expect(conformity.mechanic.text == "ABCD1234" && conformity.keyedBy == conformity.mechanic)
    #expect(conformity.deadline == document.performedAt + .hours(48) && !conformity.isLate)
    #expect(conformity.utcOffset == -300 && conformity.recordedAt == Sample.now && conformity.remarks == "Vérifié.")
  }

  static let rows: [([String: String?], [String])] = [
    ([:], []), (["performedAt": nil], ["performedAt missing"]),
    (["performedAt": "\"2026-11-23T12:06-05:00\""], ["performedAt inFuture"]),
    (
      ["performedAt": "\"2026-11-23T09:11-05:00\""],
      [
        "repairs[1].repairedAt afterVerification", "performedAt beforeInspection",
        "repairs[0].repairedAt beforeInspection",
      ]
    ),
    (["mechanic": "\"AB1\""], ["mechanic notAnAccessCode"]), (["repairs": "[]"], ["repairs missing"]),
    (["repairs": nil], ["repairs missing"]), (["repairs": "{}"], ["repairs wrongType"]),
    (["repairs": #"[{"component": "0121", "code": "AB"}]"#], ["repairs[0] defectNotOpen"]),
    (["repairs": #"[{"component": "8", "code": "E"}]"#], ["repairs[0] defectNotOpen"]),
    (
      ["repairs": "[\(Array(repeating: #"{"component": "0120", "code": "AB"}"#, count: 3).joined(separator: ","))]"],
      ["repairs[2] defectNotOpen"]
    ),
    (
      ["repairs": #"[{"component": "7", "code": "D", "repairedAt": "2026-11-23T09:11-05:00"}]"#],
      ["repairs[0].repairedAt beforeInspection"]
    ),
    (
      ["repairs": #"[{"component": "A", "code": "7"}]"#],
      ["repairs[0].component notDigits", "repairs[0].code notLetters"]
    ),
    (["defects": "[]"], ["defects unknownKey"]), (["id": "\"7\""], ["id notAnIdentifier"]),
    (["number": "\"CV00000002\""], ["number numberDiffers"]), (["number": "\"cv04471001\""], []),
    (["kind": "\"AVP\""], ["kind numberDiffers"]), (["kind": "\"cvm\""], []),
    (["vehicle": #"{"vin": "1M8GDM9AXKP042788"}"#], []),
    (["vehicle": #"{"vin": "AUTRE"}"#], ["vehicle.vin vinDiffers"]),
    (["remarks": "\"\(String(repeating: "a", count: 1_001))\""], ["remarks tooLong"]),
    (
      ["mechanic": nil, "repairs": #"[{"component": "9", "code": "Z"}]"#],
      ["mechanic missing", "repairs[0] defectNotOpen"]
    ),
  ]

  @Test(arguments: rows)
  func `everything that is wrong is told at once`(changes: [String: String?], expected: [String]) throws {
    let found = try Self.issues(changes, context: Sample.conforming(Self.own()))
    #expect(Set(found) == Set(expected), "\(found)")
  }

  @Test func `a document issued elsewhere needs its NIV, and the portal decides about its defects (A2)`() throws {
    #expect(try Self.issues([:], context: Sample.conforming(nil)) == ["vehicle.vin missing"])
    let entry = ["vehicle": #"{"vin": "1M8GDM9AXKP042780"}"#, "repairs": #"[{"component": "99", "code": "Z"}]"#]
    let read = try ConformityReader.read(Sample.conformityEntry(entry), context: Sample.conforming(nil)).get()
    #expect(read.issues == [] && read.conformity.vehicle.vin.text == "1M8GDM9AXKP042780")
    #expect(read.warnings.map(\.code) == [.vinCheckDigit])
    #expect(read.conformity.deadline == nil && !read.conformity.isLate)
    let again = try ConformityReader.read(
      Sample.conformityEntry(entry), context: Sample.conforming(nil, after: [read.conformity])
    ).get()
    #expect(again.warnings.map(\.code) == [.vinCheckDigit, .repairedBefore])
  }

  @Test func `an AVP has no defects to repair, whoever issued it`() throws {
    let found = try Self.issues(["vehicle": #"{"vin": "A1"}"#], context: Sample.conforming(nil, kind: .photometric))
    #expect(found == ["kind noDefectsToRepair"])
  }

  @Test func `a defect that an earlier conformity names is open no more, and a compliant certificate has none`() throws
  {
    let inspection = try Sample.nonCompliant()
    let first = try Sample.conformity(of: Self.own())
    let left = ConformedDocument(inspection, after: [first])
    #expect(left.open.map(\.position) == ["avant droit"])
    #expect(try Self.issues([:], context: Sample.conforming(left)) == ["repairs[1] defectNotOpen"])
    let second = try Sample.conformity(["repairs": #"[{"component": "0120", "code": "AB"}]"#], of: left)
    let done = ConformedDocument(inspection, after: [first, second])
    #expect(try Self.issues([:], context: Sample.conforming(done)) == ["number nothingOpen"])
    let compliant = ConformedDocument(try Sample.nonCompliant { $0.defects = [] }, after: [])
    #expect(try Self.issues([:], context: Sample.conforming(compliant)) == ["number nothingOpen"])
  }

  /// Time from the inspection to the verification of the repairs, whether a major defect is open, whether the vehicle
  /// may circulate, and whether the repairs are late.
  static let lateness: [(Span, Bool, Bool, Bool)] = [
    (.hours(48), false, true, false), (.hours(48) + .milliseconds(1), false, true, true),
    (.days(30), false, true, true), (.days(30), true, true, false), (.days(30), false, false, false),
  ]

  @Test(arguments: lateness)
  func `repairs verified after 48 hours are late, and are taken all the same`(
    after: Span, hasMajor: Bool, mayCirculate: Bool, isLate: Bool
  ) throws {
    let verified = try Sample.conformity(of: Self.own()).performedAt
    let inspection = try Sample.nonCompliant {
      $0.performedAt = verified - after
      $0.mayCirculate = mayCirculate
      if hasMajor { $0.defects.append(Defect(component: "9", code: "A", severity: .major)) }
    }
    let context = Sample.conforming(ConformedDocument(inspection, after: []))
    let read = try ConformityReader.read(Sample.conformityEntry(), context: context).get()
    #expect(read.issues == [])
    #expect(read.conformity.isLate == isLate)
    #expect(read.warnings.map(\.code) == (isLate ? [.afterDeadline] : []))
  }

  @Test func `the same entry is the same whatever this device knew beside it`() throws {
    let online = try Sample.conformity(of: Self.own())
    var offline = try Sample.conformity(["vehicle": #"{"vin": "1M8GDM9AXKP042788"}"#], of: nil)
    #expect(online.isSameEntry(as: offline))
    offline.repairs[0].code = "AC"
    #expect(!online.isSameEntry(as: offline))
  }
}
