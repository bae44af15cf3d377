import Domain
import FoundationEssentials
import Testing

struct EntryReaderTests {
  @Test func `a correct entry is read as written`() throws {
    let read = try Sample.read()
    let inspection = read.inspection
    #expect(read.warnings == [])
    #expect(inspection.id == Sample.context.newID)
    #expect(inspection.number.text == "CV0004471001")
    #expect(inspection.performedAt.milliseconds == 1_795_443_120_000)
    #expect(inspection.utcOffset == -300)
    #expect(inspection.recordedAt == Sample.now)
    #expect(inspection.station == Sample.station)
    #expect(inspection.mechanic.text == "ABCD1234")
    #expect(inspection.paperReason == .mobileUnit)
    #expect(inspection.vehicle.plate == "ABC 123")
    #expect(inspection.vehicle.jurisdiction == "ON")
    #expect(inspection.owner.address?.civicNumber == "12")
    #expect(inspection.odometer == .reading(DecimalNumber(182_004), .km))
    #expect(inspection.sticker == 6)
    #expect(inspection.mayCirculate)
  }

  @Test func `who inspected has keyed it in unless another is named`() throws {
    #expect(try Sample.inspection().keyedBy.text == "ABCD1234")
    #expect(try Sample.inspection(["keyedBy": #""XYZ12345""#]).keyedBy.text == "XYZ12345")
  }

  @Test func `an id of the caller's own is kept, for a retry`() throws {
    let inspection = try Sample.inspection(["id": #""0195F2A0-0001-7000-8000-00000000ABCD""#])
    #expect(inspection.id.text == "0195f2a0-0001-7000-8000-00000000abcd")
  }

  @Test func `texts are kept in NFC without spaces around them`() throws {
    let owner = try Sample.inspection(["owner.name": "\"  Andre\u{301}e Exemple\u{A0}\""]).owner
    #expect(Array(owner.name.unicodeScalars) == Array("Andrée Exemple".unicodeScalars))
  }

  @Test func `all that is wrong is told at once, each with its field`() throws {
    let issues = try Sample.issues([
      "number": nil, "mechanic": #""nobody""#, "vehicle.vin": #""""#, "vehicle.netMass": "0", "owner.name": "null",
      "odometer.value": #""1,250""#, "sticker": "7", "colour": #""bleu""#,
      "defects": #"[{"component": "0120", "severity": "minor"}]"#,
    ])
    #expect(
      Set(issues.map { "\($0.field) \($0.reason.rawValue)" }) == [
        "colour unknownKey", "number missing", "mechanic notAnAccessCode", "vehicle.vin missing",
        "vehicle.netMass zeroNotAllowed", "owner.name missing", "odometer.value tooManyDecimals",
        "defects[0].code missing", "sticker notAChoice",
      ])
  }

  @Test func `an empty object is told every field it lacks, and nothing else`() throws {
    guard case .failure(let refusal) = EntryReader.read(.object([:]), context: Sample.context) else {
      Issue.record("an empty entry was taken")
      return
    }
    #expect(refusal.issues.allSatisfy { $0.reason == .missing })
    #expect(
      refusal.issues.map(\.field) == [
        "number", "performedAt", "mechanic", "paperReason", "inspectionReason", "vehicle.vin", "owner.kind",
        "owner.name", "odometer.absent", "result",
      ])
  }

  @Test(arguments: ["[]", "null", "3", #""text""#])
  func `what is no object is one issue`(json: String) throws {
    let result = EntryReader.read(try Sample.value(json), context: Sample.context)
    let expected = FieldIssue(field: "", reason: .wrongType, parameters: ["expected": "object"])
    #expect(throws: EntryRefusal(issues: [expected])) { try result.get() }
  }

  @Test func `issues and warnings repeat nothing of what was written about a person`() throws {
    let secret = "Zzyzx"
    let issues = try Sample.issues([
      "owner.name": "\"\(secret)\\u0007\"", "owner.identificationNumber": "\"\(String(repeating: secret, count: 9))\"",
      "owner.kind": "\"\(secret)\"", "owner.enterpriseNumber": "\"\(secret)\"", "vehicle.vin": "\"\(secret)!\"",
      "owner.address.postalCode": "\"\(secret) \(secret)\"", "owner.address.street": "{\"a\": \"\(secret)\"}",
    ])
    #expect(issues.count >= 6)
    #expect(!"\(issues)".contains(secret))
  }

  @Test func `a vehicle that is not an object is told once`() throws {
    let issues = try Sample.issues(["vehicle": #""Chevrolet""#])
    #expect(issues == [FieldIssue(field: "vehicle", reason: .wrongType, parameters: ["expected": "object"])])
  }

  @Test func `forty defects are taken and one more is refused`() throws {
    let forty = Array(repeating: Sample.minorDefect, count: 40).joined(separator: ",")
    let changes: [String: String?] = ["result": #""nonCompliant""#, "sticker": nil]
    #expect(try Sample.inspection(changes.merging(["defects": "[\(forty)]"]) { $1 }).defects.count == 40)
    let issues = try Sample.issues(changes.merging(["defects": "[\(forty),\(Sample.minorDefect)]"]) { $1 })
    #expect(issues == [FieldIssue(field: "defects", reason: .tooMany, parameters: ["used": "41", "limit": "40"])])
  }

  @Test func `a defect is read with its measurement and repair`() throws {
    let json = """
      [{"component": "0120", "code": "ab", "severity": "major", "position": "avant gauche", "measurement": "2,50",
        "unit": "mm", "repairedAt": "2026-11-23T10:00-05:00"}]
      """
    let inspection = try Sample.inspection(["defects": json])
    let measurement = Defect.Measurement(value: try DecimalNumber(entered: "2.5", maximumDecimals: 1), unit: "mm")
    #expect(
      inspection.defects == [
        Defect(
          component: "0120", code: "AB", severity: .major, position: "avant gauche", measurement: measurement,
          repairedAt: Instant(milliseconds: 1_795_446_000_000))
      ])
    #expect(inspection.result == .compliant)
  }
}
