import Domain
import FoundationEssentials
import Testing

/// The FAQ's rules at entry.
struct EntryRuleTests {
  @Test(arguments: [
    ("1M8GDM9A1KP042788", [EntryWarning.Code.vinCheckDigit]), ("1M8GDM9AXKPO42788", [.vinLetters]), ("AB12", []),
    ("1M8GDM9AXKP042788", []), ("1", []),
  ])
  func `a doubtful NIV is taken as written with a warning, never corrected (R5)`(
    vin: String, codes: [EntryWarning.Code]
  ) throws {
    let read = try Sample.read(["vehicle.vin": "\"\(vin)\""])
    #expect(read.inspection.vehicle.vin.text == vin)
    #expect(read.warnings == codes.map { EntryWarning(field: "vehicle.vin", code: $0) })
  }

  @Test(arguments: [nil, "null", #""""#, #""  ""#])
  func `a plate and a net mass that are absent, null or empty are not known (R6)`(json: String?) throws {
    let vehicle = try Sample.inspection(["vehicle.plate": json, "vehicle.netMass": json]).vehicle
    #expect(vehicle.plate == nil)
    #expect(vehicle.netMass == nil)
  }

  @Test(arguments: [("qc", "QC"), ("us-ny", "US-NY"), ("FRA", "FRA")])
  func `a plate may be from a province, from a part of a country, or from a country alone`(
    written: String, sent: String
  ) throws {
    #expect(try Sample.inspection(["vehicle.jurisdiction": "\"\(written)\""]).vehicle.jurisdiction == sent)
  }

  @Test(arguments: ["0", #""0""#, #""0,0""#])
  func `a net mass of zero is refused, to be left out (R6)`(json: String) throws {
    #expect(
      try Sample.issues(["vehicle.netMass": json]) == [FieldIssue(field: "vehicle.netMass", reason: .zeroNotAllowed)])
  }

  @Test(arguments: [
    (#""1 250,5""#, "1250.5"), ("\"1\u{A0}250,5\"", "1250.5"), ("\"1\u{202F}250,5\"", "1250.5"), ("1250.5", "1250.5"),
    (#""1250""#, "1250"), ("1250", "1250"), ("1e3", "1000"), (#""  1250.0 ""#, "1250.0"),
  ])
  func `a decimal is taken as JSON number or text, with point or comma (R7)`(json: String, sent: String) throws {
    #expect(try Sample.inspection(["vehicle.netMass": json]).vehicle.netMass?.text == sent)
  }

  @Test(arguments: [("light", GrossVehicleWeightRating.WeightClass.light), ("heavy", .heavy)])
  func `a PNBV that is not visible is kept as such with its class (R8)`(
    word: String, weightClass: GrossVehicleWeightRating.WeightClass
  ) throws {
    let vehicle = try Sample.inspection(["vehicle.pnbv": "{\"notVisible\": \"\(word)\"}"]).vehicle
    #expect(vehicle.grossVehicleWeightRating == .notVisible(weightClass))
  }

  @Test func `4501 that was read is taken with a warning (R8)`() throws {
    let read = try Sample.read(["vehicle.pnbv": "4501"])
    #expect(read.inspection.vehicle.grossVehicleWeightRating == .read(DecimalNumber(4_501)))
    #expect(read.warnings == [EntryWarning(field: "vehicle.pnbv", code: .weightSentinel)])
  }

  @Test func `a NI of 30 characters and a name of 120 are taken whole (R2, R3)`() throws {
    let number = String(repeating: "7", count: 30)
    let name = String(repeating: "e\u{301}", count: 120)
    let owner = try Sample.inspection([
      "owner.identificationNumber": "\"\(number)\"", "owner.name": "\"\(name)\"",
    ]).owner
    #expect(owner.identificationNumber == number)
    #expect(owner.name.unicodeScalars.count == 120)
  }

  @Test func `remarks that do not fit beside the agent's line are refused with the count, not cut (R2)`() throws {
    let remarks = "\"\(String(repeating: "r", count: 990))\""
    #expect(try Sample.issues(["remarks": remarks]) == [])
    let issues = try Sample.issues(["remarks": remarks, "owner.identificationNumber": #""123456789012345""#])
    // « NI : » and fifteen characters, and the end of the line.
    let parameters = ["used": "1011", "limit": "1000", "added": "21"]
    #expect(issues == [FieldIssue(field: "remarks", reason: .remarksTooLong, parameters: parameters)])
  }

  @Test func `remarks keep their lines`() throws {
    #expect(try Sample.inspection(["remarks": #""un\r\ndeux\n""#]).remarks == "un\ndeux")
  }

  @Test func `an inspection of over 400 days ago is taken with a warning`() throws {
    let read = try Sample.read(["performedAt": #""2025-10-19T11:00-05:00""#])
    #expect(read.warnings == [EntryWarning(field: "performedAt", code: .performedLongAgo)])
    #expect(try Sample.read(["performedAt": #""2025-10-20T11:00-05:00""#]).warnings == [])
  }

  @Test func `a clock five minutes ahead does no harm`() throws {
    #expect(try Sample.issues(["performedAt": #""2026-11-23T12:05-05:00""#]) == [])
  }
}
