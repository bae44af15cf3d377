import FoundationEssentials
import Testing

@testable import Domain

/// Texts that mean "none", places with several names, made-up NIVs.
struct NotGivenTests {
  @Test(arguments: ["N/A", "NULL", "-", "AUCUNE", "n/a", "NON APPLICABLE", " -- "])
  func `a plate that means none is left out and said so (R6)`(written: String) throws {
    let read = try Sample.read(["vehicle.plate": "\"\(written)\""])
    #expect(read.inspection.vehicle.plate == nil)
    #expect(read.inspection.vehicle.jurisdiction == "ON")
    let text = written == " -- " ? "--" : written
    #expect(
      read.warnings == [EntryWarning(field: "vehicle.plate", code: .notGiven, parameters: ["written": text])])
    let form = PortalForm.make(of: read.inspection, limits: .faq).certificate
    #expect(!form.fields.contains { $0.name == "vehicle.plate" })
  }

  @Test func `a net mass and a jurisdiction that mean none are left out and said so (R6)`() throws {
    let read = try Sample.read([
      "vehicle.netMass": #""N/A""#, "vehicle.jurisdiction": #""-""#, "owner.address.jurisdiction": #""INCONNUE""#,
    ])
    #expect(read.inspection.vehicle.netMass == nil && read.inspection.vehicle.jurisdiction == nil)
    #expect(read.inspection.owner.address?.jurisdiction == nil)
    #expect(
      read.warnings.map { "\($0.field) \($0.code.rawValue)" } == [
        "vehicle.jurisdiction notGiven", "vehicle.netMass notGiven", "owner.address.jurisdiction notGiven",
      ])
  }

  @Test func `characters that no plate has are still refused`() throws {
    let issues = try Sample.issues(["vehicle.plate": #""N\#u{202E}/A""#])
    #expect(issues.map(\.field) == ["vehicle.plate"] && issues.map(\.reason) == [.badCharacters])
  }

  @Test(arguments: [("CA-QC", "QC"), ("QC", "QC"), ("US-ME", "US-ME"), ("pq", "QC")])
  func `one place is recorded and sent under one code`(written: String, code: String) throws {
    let changes = [
      "vehicle.jurisdiction": "\"\(written)\"", "owner.address.jurisdiction": "\"\(written)\"",
    ]
    let read = try Sample.read(changes)
    #expect(read.inspection.vehicle.jurisdiction == code && read.warnings == [])
    let fields = PortalForm.make(of: read.inspection, limits: .faq).certificate.fields
    let sent = fields.filter { $0.name.hasSuffix("jurisdiction") }.map(\.text)
    #expect(sent == [code, code])
  }

  @Test func `the two letters of a state are read as the state's, and said so`() throws {
    let read = try Sample.read(["vehicle.jurisdiction": #""ME""#])
    #expect(read.inspection.vehicle.jurisdiction == "US-ME")
    #expect(
      read.warnings == [
        EntryWarning(field: "vehicle.jurisdiction", code: .jurisdictionOfState, parameters: ["read": "US-ME"])
      ])
  }

  @Test func `CA alone is asked back: California, or Canada without its province`() throws {
    for path in ["vehicle.jurisdiction", "owner.address.jurisdiction"] {
      #expect(try Sample.issues([path: #""CA""#]) == [FieldIssue(field: path, reason: .ambiguousJurisdiction)])
    }
  }

  @Test(arguments: [
    ("ARTISANALE", true), ("AUCUN", true), ("0", true), ("00000000000000000", true), ("XXXX", true), ("NA", true),
    ("1", false), ("RM4471", false),
  ])
  func `a NIV that was made up is taken with a warning (R1, R5)`(vin: String, isMadeUp: Bool) throws {
    let read = try Sample.read(["vehicle.vin": "\"\(vin)\""])
    #expect(read.inspection.vehicle.vin.text == vin)
    #expect(read.warnings.map(\.code) == (isMadeUp ? [.vinPlaceholder] : []))
  }

  @Test func `warnings of an older version have no parameters`() throws {
    let told = #"{"field":"vehicle.vin","code":"vinLetters"}"#
    let warning = try JSONDecoder().decode(EntryWarning.self, from: Data(told.utf8))
    #expect(warning == EntryWarning(field: "vehicle.vin", code: .vinLetters))
  }

  @Test func `the portal is asked about no plate that means none, and about one code of a place (R6)`() throws {
    let vehicle = Vehicle(
      vin: try #require(VehicleIdentificationNumber("RM4471")), plate: "N/A", jurisdiction: "CA-QC")
    #expect(
      VehicleQuestion(about: vehicle) == VehicleQuestion(vin: vehicle.vin, plate: nil, jurisdiction: "QC"))
  }
}
