import Domain
import Foundation
import Testing

/// What is typed, field by field: the FAQ's rules are applied, and the paper's own text is beside.
struct KeyingSheetTests {
  private func sheet(_ changes: [String: String?], script: KeyingScript = .usual) throws -> KeyingSheet {
    let inspection = try Sample.inspection(changes)
    let sealed = try PortalForm.seal(inspection, limits: .faq)
    return KeyingSheet.make(of: inspection, payload: sealed.payload, adaptations: sealed.adaptations, script: script)
  }

  private func found(_ field: KeyingField, in sheet: KeyingSheet) -> KeyingStep? {
    sheet.steps.first { $0.field == field }
  }

  @Test func `a name over forty characters is typed in part, with the whole name beside (R3)`() throws {
    let name = "Société de transport et de location Exemple du Sud 2"
    let step = try #require(found(.ownerName, in: try sheet(["owner.name": "\"\(name)\""])))
    #expect(step.text == String(name.prefix(40)).trimmingCharacters(in: .whitespaces) || step.text?.count == 40)
    #expect(step.entered == name && step.adaptation == .nameShortened)
  }

  @Test func `a long NI is thirteen zeros, and whole in the remarks (R2)`() throws {
    let sheet = try sheet(["owner.identificationNumber": #""T01014070660905""#])
    let step = try #require(found(.identificationNumber, in: sheet))
    #expect(step.text == "0000000000000" && step.adaptation == .identificationNumberMoved)
    #expect(found(.remarks, in: sheet)?.text?.contains("T01014070660905") == true)
  }

  @Test func `a street has nine characters, a decimal a point, an unread PNBV its number (R4, R7, R8)`() throws {
    let sheet = try sheet([
      "owner.address": #"{"street": "Kingstonnaise"}"#, "vehicle.netMass": #""1 250,5""#,
      "vehicle.pnbv": #"{"notVisible": "light"}"#,
    ])
    #expect(found(.street, in: sheet)?.text == "Kingstonn" && found(.street, in: sheet)?.entered == "Kingstonnaise")
    #expect(found(.netMass, in: sheet)?.text == "1250.5")
    let weight = found(.grossVehicleWeightRating, in: sheet)
    #expect(weight?.text == "1" && weight?.adaptation == .weightSentinel)
  }

  @Test func `what is missing and may stand at the portal is left empty on purpose (R6)`() throws {
    let sheet = try sheet(["vehicle.plate": nil, "vehicle.jurisdiction": nil, "vehicle.netMass": nil, "remarks": nil])
    for field in [KeyingField.plate, .netMass, .remarks] {
      #expect(found(field, in: sheet)?.isLeftEmpty == true, "\(field.rawValue)")
    }
    #expect(found(.tool, in: sheet) == nil)
  }

  @Test func `defects are typed row by row, in the order of the screen`() throws {
    let sheet = try sheet([
      "defects": "[\(Sample.minorDefect), \(Sample.majorDefect)]", "result": #""nonCompliant""#, "sticker": nil,
      "mayCirculate": "false",
    ])
    let rows = sheet.steps.filter { $0.place != nil }.map { "\($0.place ?? -1) \($0.field.rawValue)" }
    #expect(
      rows == [
        "0 defects.component", "0 defects.code", "0 defects.severity", "1 defects.component", "1 defects.code",
        "1 defects.severity", "1 defects.position",
      ])
    #expect(sheet.text(of: .defectComponent) == "0120" && sheet.text(of: .defectCode) == "AB")
  }

  @Test func `the order is the file's, and the digest is of the exact values`() throws {
    let file = #"""
      {"certificate": [{"title": "Tout", "fields": [
        {"field": "remarks", "label": "Remarques"}, {"field": "result", "label": "Résultat"},
        {"field": "vehicle.vin", "label": "NIV"}, {"field": "number", "label": "No"}]}],
       "conformity": [{"title": "Tout", "fields": [
        {"field": "number", "label": "No"}, {"field": "repairs.code", "label": "Code"}]}]}
      """#
    let own = try sheet([:], script: try KeyingScript(file: Array(file.utf8)))
    #expect(own.steps.map(\.field) == [.remarks, .result, .vin, .number])
    #expect(own.steps.last?.label == "No")
    #expect(try own.digest != sheet([:]).digest)
    #expect(own.digest == PayloadDigest(of: Data(own.values.utf8)))
  }

  @Test(arguments: [
    ("[]", KeyingScriptFault.notAScript), ("", .notAScript),
    (
      #"{"certificate": [{"title": "T", "fields": [{"field": "nimporte", "label": "L"}]}], "conformity": []}"#,
      .unknownField("nimporte")
    ),
    (#"{"certificate": [], "conformity": []}"#, .missing("number")),
    (
      #"""
      {"certificate": [{"title": "T", "fields": [{"field": "number", "label": "A"}, {"field": "number", "label": "B"}]}],
       "conformity": []}
      """#, .twice("number")
    ),
    (#"{"certificate": [{"title": "", "fields": [{"field": "number", "label": "A"}]}], "conformity": []}"#, .label("")),
    (
      #"""
      {"certificate": [{"title": "T", "fields": [{"field": "number", "label": "A\u200b"}]}], "conformity": []}
      """#, .label("A\u{200B}")
    ),
  ])
  func `a file of screens that would lose something is refused, and told where`(
    file: String, fault: KeyingScriptFault
  ) {
    #expect(throws: fault) { try KeyingScript(file: Array(file.utf8)) }
  }

  @Test func `the usual screens are a file like any other`() throws {
    let file = try JSONEncoder().encode(KeyingScript.usual)
    #expect(try KeyingScript(file: Array(file)) == .usual)
    let all = Set(KeyingScript.usual.certificate.flatMap(\.fields).map(\.field))
    #expect(KeyingField.allCases.filter { !all.contains($0) && $0.rawValue.hasPrefix("vehicle.") } == [.colour])
  }
}
