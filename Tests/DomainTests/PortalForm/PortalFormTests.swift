import Domain
import FoundationEssentials
import SyncProtocol
import Testing

struct PortalFormTests {
  private func form(_ changes: [String: String?], limits: FormLimits = .faq) throws -> PortalForm {
    PortalForm.make(of: try Sample.inspection(changes), limits: limits)
  }

  @Test(arguments: [(12, "1"), (13, "1")])
  func `a NI of at most 13 characters is sent as it is (R2)`(length: Int, digit: String) throws {
    let number = String(repeating: digit, count: length)
    let form = try form(["owner.identificationNumber": "\"\(number)\""])
    #expect(form.certificate.owner.identificationNumber == number)
    #expect(form.certificate.remarks == "RAS")
    #expect(form.adaptations == [])
  }

  @Test func `a NI of 15 characters becomes 13 zeros and the first line of the remarks (R2)`() throws {
    let form = try form(["owner.identificationNumber": #""ON1234567890123""#])
    #expect(form.certificate.owner.identificationNumber == "0000000000000")
    #expect(form.certificate.remarks == "NI : ON1234567890123\nRAS")
    #expect(
      form.adaptations == [
        Adaptation(code: .identificationNumberMoved, field: "owner.identificationNumber", from: 15, to: 13)
      ])
  }

  @Test func `a moved NI stands alone where the mechanic wrote no remarks (R2)`() throws {
    let form = try form(["owner.identificationNumber": #""ON1234567890123""#, "remarks": nil])
    #expect(form.certificate.remarks == "NI : ON1234567890123")
  }

  @Test func `an owner name of 41 characters is sent as 40 and kept whole (R3)`() throws {
    let name = String(repeating: "n", count: 41)
    let inspection = try Sample.inspection(["owner.name": "\"\(name)\""])
    let form = PortalForm.make(of: inspection, limits: .faq)
    #expect(form.certificate.owner.name == String(repeating: "n", count: 40))
    #expect(inspection.owner.name == name)
    #expect(form.adaptations == [Adaptation(code: .nameShortened, field: "owner.name", from: 41, to: 40)])
  }

  @Test func `a name is counted in letters, not in the bytes or marks they are written with (R3)`() throws {
    let name = String(repeating: "e\u{301}", count: 40)
    let form = try form(["owner.name": "\"\(name)\""])
    #expect(form.certificate.owner.name.unicodeScalars.count == 40)
    #expect(form.adaptations == [])
  }

  @Test func `a name cut at a space ends without it (R3)`() throws {
    let name = String(repeating: "n", count: 39) + " Exemple"
    let form = try form(["owner.name": "\"\(name)\""])
    #expect(form.certificate.owner.name == String(repeating: "n", count: 39))
    #expect(form.adaptations == [Adaptation(code: .nameShortened, field: "owner.name", from: 47, to: 39)])
  }

  @Test(arguments: [
    ("rue Lo", "rue Lo"), ("Principal", "Principal"), ("chemin des Patriotes E", "chemin de"),
    ("rue de la Paix", "rue de la"),
    ("boul. de Maisonneuve", "boul. de"),
  ])
  func `a street is sent as its first nine characters at most (R4)`(street: String, sent: String) throws {
    let form = try form(["owner.address.street": "\"\(street)\""])
    #expect(form.certificate.owner.address?.street == sent)
    #expect(form.adaptations.map(\.code) == (street == sent ? [] : [.streetShortened]))
  }

  @Test(arguments: ["1", "CH4471", "1M8GDM9AXKP042788", "1M8GDM9A1KP042788"])
  func `a NIV is sent as it was entered, never padded (R5)`(vin: String) throws {
    #expect(try form(["vehicle.vin": "\"\(vin)\""]).certificate.vehicle.vin == vin)
  }

  @Test func `a missing plate and net mass are left out of the JSON, not sent as zero or empty (R6)`() throws {
    let sealed = try PortalForm.seal(
      try Sample.inspection(["vehicle.plate": nil, "vehicle.netMass": nil]), limits: .faq)
    let json = String(decoding: sealed.payload, as: UTF8.self)
    #expect(!json.contains("plate"))
    #expect(!json.contains("netMass"))
  }

  @Test func `a decimal that was typed with a comma is sent with a point (R7)`() throws {
    let certificate = try form(["vehicle.netMass": #""1 250,5""#, "odometer.value": #""9,5""#]).certificate
    #expect(certificate.vehicle.netMass?.text == "1250.5")
    #expect(certificate.odometer.value?.text == "9.5")
  }

  @Test(arguments: [("light", "1", 1), ("heavy", "4501", 4_501)])
  func `a PNBV that is not visible is sent as 1 or 4501 (R8)`(word: String, sent: String, kilograms: Int) throws {
    let form = try form(["vehicle.pnbv": "{\"notVisible\": \"\(word)\"}"])
    #expect(form.certificate.vehicle.grossVehicleWeightRating?.text == sent)
    #expect(
      form.adaptations == [
        Adaptation(code: .weightSentinel, field: "vehicle.grossVehicleWeightRating", from: 0, to: kilograms)
      ])
  }

  @Test func `another portal's limits are obeyed`() throws {
    let limits = FormLimits(ownerName: 60, street: 30, identificationNumber: 20, remarks: 100)
    let changes: [String: String?] = [
      "owner.name": "\"\(String(repeating: "n", count: 52))\"", "owner.address.street": #""chemin des Patriotes E""#,
      "owner.identificationNumber": #""ON1234567890123""#,
    ]
    #expect(try form(changes, limits: limits).adaptations == [])
    #expect(
      try form(changes).adaptations.map(\.code) == [.nameShortened, .identificationNumberMoved, .streetShortened])
  }
}
