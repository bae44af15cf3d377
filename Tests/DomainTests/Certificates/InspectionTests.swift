import Domain
import FoundationEssentials
import Testing

struct InspectionTests {
  @Test func `an inspection survives its own JSON`() throws {
    let inspection = try Sample.inspection([
      "defects": "[\(Sample.minorDefect)]", "result": #""nonCompliant""#, "sticker": nil,
      "vehicle.pnbv": #"{"notVisible": "heavy"}"#, "odometer": #"{"absent": "none"}"#,
      "paperReason": #""other""#, "paperReasonText": #""imprimante brisée""#,
    ])
    let copy = try JSONDecoder().decode(Inspection.self, from: JSONEncoder().encode(inspection))
    #expect(copy == inspection)
  }

  @Test func `minor defects are to be repaired within 48 hours of the inspection`() throws {
    let inspection = try Sample.inspection([
      "defects": "[\(Sample.minorDefect)]", "result": #""nonCompliant""#, "sticker": nil,
    ])
    #expect(inspection.repairDeadline == inspection.performedAt + .hours(48))
  }

  @Test(arguments: ["[\(Sample.majorDefect)]", "[\(Sample.minorDefect), \(Sample.majorDefect)]"])
  func `an open major defect has no deadline`(defects: String) throws {
    let inspection = try Sample.inspection(["defects": defects, "result": #""nonCompliant""#, "sticker": nil])
    #expect(inspection.repairDeadline == nil)
    #expect(!inspection.mayCirculate)
  }

  @Test func `a vehicle without open defect, or kept off the road, has no deadline`() throws {
    #expect(try Sample.inspection().repairDeadline == nil)
    let kept = try Sample.inspection([
      "defects": "[\(Sample.minorDefect)]", "result": #""nonCompliant""#, "sticker": nil, "mayCirculate": "false",
    ])
    #expect(kept.repairDeadline == nil)
  }

  @Test(arguments: [
    ("T12345678901", "T•••••••••01"), ("E123456789012", "E••••••••••12"), ("123456", "1•••56"), ("12345", "•••••"),
    ("1", "•"),
  ])
  func `a masked NI shows its first and last two characters at most`(number: String, masked: String) {
    let owner = Owner(kind: .person, name: "Exemple", identificationNumber: number)
    #expect(owner.maskedIdentificationNumber == masked)
  }

  @Test func `an owner without NI has nothing to mask`() {
    #expect(Owner(kind: .person, name: "Exemple").maskedIdentificationNumber == nil)
  }
}
