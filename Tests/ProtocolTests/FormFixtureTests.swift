import FoundationEssentials
import SyncProtocol
import Testing

/// The golden certificates show the portal's rules of filling in (§4.1).
@Suite struct FormFixtureTests {
  @Test func `an owner's name of 40 characters fits (R3)`() throws {
    #expect(try form("owner-of-40").owner.name.unicodeScalars.count == 40)
  }

  @Test func `a street of nine characters fits (R4)`() throws {
    #expect(try form("owner-of-40").owner.address?.street?.unicodeScalars.count == 9)
  }

  @Test func `thirteen zeros stand for an NI that is written in the remarks (R2)`() throws {
    let form = try form("identification-number-zeros")
    #expect(form.owner.identificationNumber == "0000000000000")
    #expect(form.remarks == "NI : D12345678901234")
  }

  @Test func `a NIV of five characters is written as it is (R5)`() throws {
    #expect(try form("short-vin").vehicle.vin == "R1234")
  }

  @Test(arguments: ["plate", "netMass"])
  func `a plate or net mass that is not known is left out, not null or empty (R6)`(member: String) throws {
    let text = String(decoding: try Contract.message("certificate-form-no-plate-no-net-mass"), as: UTF8.self)
    #expect(!text.contains("\"\(member)\""))
    #expect(!text.contains("null") && !text.contains("\"\""))
  }

  @Test func `a decimal is text with a point (R7)`() throws {
    #expect(try form("odometer-decimal").odometer.value?.text == "1250.5")
  }

  @Test(arguments: [("rating-light", "1"), ("rating-heavy", "4501")])
  func `a PNBV that cannot be read is 1 or 4501 (R8)`(variant: String, rating: String) throws {
    #expect(try form(variant).vehicle.grossVehicleWeightRating?.text == rating)
  }

  @Test func `an older document has no number and the old one in its remarks (A3)`() throws {
    let form = try form("older-document")
    #expect(form.number == nil)
    #expect(form.remarks == "Ancien CVM : 0098765")
    let receipt = try CanonicalJSON.decode(
      SubmissionReceipt.self, from: try Contract.message("submission-receipt-older-document"))
    #expect(receipt.number == "90000417")
  }

  @Test func `an odometer has a value with its unit, or a reason, and never both`() throws {
    let absent = try form("odometer-absent").odometer
    #expect(absent.value == nil && absent.unit == nil && absent.absent == .illegible)
    let read = try form("compliant").odometer
    #expect(read.value?.text == "48210" && read.unit == .km && read.absent == nil)
  }

  @Test func `a photometric document carries its readings, a mechanical one none`() throws {
    #expect(try form("photometric").readings?.map(\.transmission.text) == ["68.5", "71"])
    #expect(try form("compliant").readings == nil)
  }

  @Test func `the measuring tool's number may be there, on a photometric document alone`() throws {
    #expect(try form("photometric-tool").tool == "TM-0417")
    #expect(try form("photometric").tool == nil)
    #expect(try form("compliant").tool == nil)
  }

  private func form(_ variant: String) throws -> CertificateForm {
    try CanonicalJSON.decode(CertificateForm.self, from: try Contract.message("certificate-form-\(variant)"))
  }
}
