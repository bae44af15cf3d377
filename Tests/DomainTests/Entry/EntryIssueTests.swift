import Domain
import Testing

/// One wrong field at a time: it gives its issue and no other.
struct EntryIssueTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let changes: [String: String?]
    let issue: FieldIssue

    init(
      _ changes: [String: String?], _ field: String, _ reason: FieldIssue.Reason, _ parameters: [String: String] = [:]
    ) {
      self.changes = changes
      issue = FieldIssue(field: field, reason: reason, parameters: parameters)
    }

    var testDescription: String { "\(issue.field) \(issue.reason.rawValue)" }
  }

  private static let example = ["example": "2026-11-23T09:12-05:00"]
  private static let nonCompliant: [String: String?] = ["result": #""nonCompliant""#, "sticker": nil]

  static let wrong: [Wrong] = opening + vehicle + owner + conclusion

  private static let opening: [Wrong] = [
    Wrong(["id": #""7""#], "id", .notAnIdentifier),
    Wrong(["number": "4471001"], "number", .wrongType, ["expected": "text"]),
    Wrong(["number": #""CV/44""#], "number", .notACertificateNumber),
    Wrong(["number": #""-4471001""#], "number", .notACertificateNumber),
    Wrong(["number": #""AVP 44""#], "number", .otherDocument, ["document": "AVP"]),
    Wrong(["performedAt": #""hier""#], "performedAt", .notADateTime, example),
    Wrong(["performedAt": #""1969-12-31T23:59Z""#], "performedAt", .notADateTime, example),
    Wrong(["performedAt": #""2026-11-23T09:12""#], "performedAt", .noOffset, example),
    Wrong(["performedAt": #""2026-11-23T12:06-05:00""#], "performedAt", .inFuture, ["minutes": "5"]),
    Wrong(["mechanic": #""AB12""#], "mechanic", .notAnAccessCode),
    Wrong(
      ["paperReason": #""panne""#], "paperReason", .notAChoice, ["choices": "portalOutage, mobileUnit, other"]),
    Wrong(["paperReason": #""other""#], "paperReasonText", .missing),
    Wrong(["paperReasonText": #""x""#], "paperReasonText", .notAllowed, ["because": "paperReason"]),
    Wrong(["inspectionReason": nil], "inspectionReason", .missing),
    Wrong(["remarks": #""a\u0000b""#], "remarks", .badCharacters, ["character": "U+0000", "place": "2"]),
  ]

  private static let vehicle: [Wrong] = [
    Wrong(
      ["vehicle.vin": #""1M8GDM9AXKP0427889""#], "vehicle.vin", .vinTooLong, ["used": "18", "limit": "17"]),
    Wrong(["vehicle.vin": #""AB_12""#], "vehicle.vin", .vinCharacter, ["character": "U+005F", "place": "3"]),
    Wrong(["vehicle.vin": #""- -""#], "vehicle.vin", .notAVIN),
    Wrong(["vehicle.colour": #""-""#], "vehicle.colour", .noLetters),
    Wrong(["vehicle.year": #""MMXX""#], "vehicle.year", .notANumber),
    Wrong(["vehicle.year": "2029"], "vehicle.year", .outOfRange, ["least": "1900", "most": "2028"]),
    Wrong(
      ["vehicle.make": "\"a\\u202Eb\""], "vehicle.make", .badCharacters,
      ["character": "U+202E", "place": "2"]),
    Wrong(
      ["vehicle.make": "\"\(String(repeating: "m", count: 41))\""], "vehicle.make", .tooLong,
      ["used": "41", "limit": "40"]),
    Wrong(["vehicle.plate": #""ßßßßßßß""#], "vehicle.plate", .tooLong, ["used": "14", "limit": "12"]),
    Wrong(["vehicle.plate": "123"], "vehicle.plate", .wrongType, ["expected": "text"]),
    Wrong(["vehicle.jurisdiction": #""Ontario""#], "vehicle.jurisdiction", .notAJurisdiction),
    Wrong(["vehicle.jurisdiction": #""CA""#], "vehicle.jurisdiction", .ambiguousJurisdiction),
    Wrong(["vehicle.jurisdiction": #""XX""#], "vehicle.jurisdiction", .notAJurisdiction),
    Wrong(["vehicle.jurisdiction": #""FRA-75""#], "vehicle.jurisdiction", .notAJurisdiction),
    Wrong(["vehicle.netMass": #""1,250""#], "vehicle.netMass", .tooManyDecimals, ["limit": "1"]),
    Wrong(["vehicle.netMass": "true"], "vehicle.netMass", .wrongType, ["expected": "number"]),
    Wrong(["vehicle.netMass": "-3"], "vehicle.netMass", .notANumber),
    Wrong(["vehicle.netMass": "12345678901"], "vehicle.netMass", .tooManyDigits, ["limit": "9"]),
    Wrong(["vehicle.pnbv": "0"], "vehicle.pnbv", .zeroNotAllowed),
    Wrong(["vehicle.pnbv": "1"], "vehicle.pnbv", .weightSentinel),
    Wrong(
      ["vehicle.pnbv": #"{"notVisible": "big"}"#], "vehicle.pnbv.notVisible", .notAChoice, ["choices": "light, heavy"]),
    Wrong(["odometer": #"{"value": 1}"#], "odometer.unit", .missing),
    Wrong(["odometer": "{}"], "odometer.absent", .missing, ["or": "odometer.value"]),
    Wrong(
      ["odometer.absent": #""broken""#], "odometer.absent", .notAllowed, ["because": "odometer.value"]),
    Wrong(["odometer": "182004"], "odometer", .wrongType, ["expected": "object"]),
  ]

  private static let owner: [Wrong] = [
    Wrong(["owner.name": #""  ""#], "owner.name", .missing),
    Wrong(
      ["owner.name": "\"\(String(repeating: "n", count: 121))\""], "owner.name", .tooLong,
      ["used": "121", "limit": "120"]),
    Wrong(
      ["owner.identificationNumber": "\"\(String(repeating: "1", count: 31))\""], "owner.identificationNumber",
      .tooLong, ["used": "31", "limit": "30"]),
    Wrong(
      ["owner.enterpriseNumber": #""1143920115""#], "owner.enterpriseNumber", .notAllowed, ["because": "owner.kind"]),
    Wrong(
      ["owner.kind": #""company""#, "owner.enterpriseNumber": #""114392011""#], "owner.enterpriseNumber", .notDigits,
      ["exact": "10"]),
    Wrong(["owner.address": #""12, rue Lo""#], "owner.address", .wrongType, ["expected": "object"]),
  ]

  private static let conclusion: [Wrong] = [
    Wrong(["defects": "{}"], "defects", .wrongType, ["expected": "list"]),
    Wrong(
      nonCompliant.merging(["defects": "[3]"]) { $1 }, "defects[0]", .wrongType, ["expected": "object"]),
    Wrong(
      nonCompliant.merging(["defects": #"[{"component": "1234567", "code": "A", "severity": "minor"}]"#]) { $1 },
      "defects[0].component", .notDigits, ["least": "1", "most": "6"]),
    Wrong(
      nonCompliant.merging(["defects": #"[{"component": "1", "code": "A1", "severity": "minor"}]"#]) { $1 },
      "defects[0].code", .notLetters, ["least": "1", "most": "3"]),
    Wrong(
      nonCompliant.merging(["defects": #"[{"component": "1", "code": "A", "severity": "minor", "unit": "mm"}]"#]) {
        $1
      },
      "defects[0].unit", .notAllowed, ["because": "defects[0].measurement"]),
    Wrong(["defects": "[\(Sample.minorDefect)]"], "result", .contradictsDefects, ["open": "1"]),
    Wrong(nonCompliant, "result", .contradictsDefects, ["open": "0"]),
    Wrong(
      nonCompliant.merging(["defects": "[\(Sample.majorDefect)]", "mayCirculate": "true"]) { $1 }, "mayCirculate",
      .openMajorDefect, ["open": "1"]),
    Wrong(["mayCirculate": #""maybe""#], "mayCirculate", .wrongType, ["expected": "boolean"]),
    Wrong(["sticker": nil], "sticker", .missing),
    Wrong(["sticker": "9"], "sticker", .notAChoice, ["choices": "6, 12"]),
    Wrong(
      ["defects": "[\(Sample.minorDefect)]", "result": #""nonCompliant""#], "sticker", .notAllowed,
      ["because": "result"]),
  ]

  @Test(arguments: wrong)
  func `a wrong field is one issue with what is needed to put it right`(wrong: Wrong) throws {
    #expect(try Sample.issues(wrong.changes) == [wrong.issue])
  }

  @Test func `every reason but those of other tests has its example here`() {
    let ofTheStock: Set<FieldIssue.Reason> = [
      .numberNotInStock, .numberNotAvailable, .idTaken, .lotPrefixesDiffer, .lotWidthsDiffer, .lotLastBeforeFirst,
      .lotTooLarge, .idWithdrawn, .dateImplausible,
    ]
    let ofCorrections: Set<FieldIssue.Reason> = [
      .notOlder, .notOutOfProvince, .olderAlreadyRecorded, .numberOfStock, .otherNumber,
    ]
    let ofRepairs: Set<FieldIssue.Reason> = [
      .numberDiffers, .noDefectsToRepair, .nothingOpen, .defectNotOpen, .beforeInspection, .afterVerification,
      .vinDiffers, .documentAbsent,
    ]
    let ofLocalTimes: Set<FieldIssue.Reason> = [.hourTwice, .hourSkipped]
    let elsewhere = ofTheStock.union(ofLocalTimes).union(ofCorrections).union(ofRepairs).union([
      .unknownKey, .remarksTooLong, .slipChanged, .duplicateMember, .tooDeep, .notAPDF, .notSeenThen, .vinTooShort,
      .endBeforeStart, .spanTooLong,
    ])
    let shown = Set((Self.wrong + PhotometricEntryTests.wrong).map(\.issue.reason))
    #expect(shown.union(elsewhere) == Set(FieldIssue.Reason.allCases))
  }

  @Test(arguments: [
    ("mecanic", "mechanic"), ("Number", "number"), ("odometre", "odometer"), ("stickers", "sticker"), ("zzz", nil),
    ("notes", nil),
  ])
  func `an unknown key is an issue that suggests the nearest known one`(key: String, suggestion: String?) throws {
    let issues = try Sample.issues([key: "1"])
    #expect(issues.map(\.field) == [key])
    #expect(issues.first?.reason == .unknownKey)
    #expect(issues.first?.parameters["suggestion"] == suggestion)
    #expect(issues.first?.parameters["known"]?.hasPrefix("id, kind, number, numbering, older, performedAt") == true)
  }

  @Test func `an unknown key is found at every depth`() throws {
    let issues = try Sample.issues([
      "owner.address.zip": #""x""#, "vehicle.pnbv": #"{"notvisible": "light"}"#,
      "defects": #"[{"component": "1", "code": "A", "severity": "minor", "fixed": true}]"#,
      "result": #""nonCompliant""#, "sticker": nil,
    ])
    #expect(issues.map(\.field) == ["vehicle.pnbv.notvisible", "owner.address.zip", "defects[0].fixed"])
    #expect(issues.first?.parameters["suggestion"] == "notVisible")
  }

  @Test func `an unknown key is shown printable and short, and at most twenty of them`() throws {
    var changes: [String: String?] = [:]
    for number in 0..<30 { changes["k\u{202E}\(number)\(String(repeating: "y", count: 100))"] = "1" }
    let issues = try Sample.issues(changes)
    #expect(issues.count == 20)
    #expect(issues.allSatisfy { $0.field.count <= 40 && !$0.field.unicodeScalars.contains("\u{202E}") })
  }
}
