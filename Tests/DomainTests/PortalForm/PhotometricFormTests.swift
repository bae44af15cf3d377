import Domain
import FoundationEssentials
import SyncProtocol
import Testing

struct PhotometricFormTests {
  /// SyncProtocol §4.1: the sealed bytes are sent and digested as they are, so this form must never change.
  private static let golden =
    #"{"defects":[],"inspection":"00000000-0000-7000-8000-000000000002","inspectionReason":"outOfProvince","#
    + #""keyedBy":"ABCD1234","kind":"photometric","mayCirculate":true,"mechanic":"ABCD1234","number":"CV0004471001","#
    + #""odometer":{"unit":"km","value":"182004"},"owner":{"address":{"city":"Gatineau","civicNumber":"12","#
    + #""jurisdiction":"QC","street":"rue Lo"},"identificationNumber":"E123456789012","kind":"person","#
    + #""name":"Chantal Exemple"},"paperReason":"mobileUnit","performedAt":1795443120000,"#
    + #""readings":[{"transmission":"70.0","window":"frontLeft"},{"transmission":"82.25","window":"frontRight"},"#
    + #"{"transmission":"18","window":"rearWindow"}],"remarks":"RAS","result":"compliant","#
    + #""station":{"id":"00000000-0000-7000-8000-000000000001","kind":"mobileUnit"},"tool":"TM-0417","utcOffset":-300,"#
    + #""vehicle":{"colour":"blanc","grossVehicleWeightRating":"4400","jurisdiction":"ON","make":"MCI","model":"MC-9","#
    + #""netMass":"1250.5","plate":"ABC 123","vin":"1M8GDM9AXKP042788","year":1989}}"#

  @Test func `an AVP seals to these bytes: decimals with a point, no sticker, the tool's number (R7)`() throws {
    let sealed = try PortalForm.seal(try Sample.inspection(Sample.photometric), limits: .faq)
    #expect(String(decoding: sealed.payload, as: UTF8.self) == Self.golden)
    #expect(sealed.digest.hexadecimal == "10f023c0a66a33eda3cd50fbd53705633ce33c36ebc6337d704efdd819103a0a")
  }

  @Test func `a CVM's form has no member of an AVP's`() throws {
    let form = PortalForm.make(of: try Sample.inspection(), limits: .faq).certificate
    #expect(form.readings == nil && form.tool == nil)
  }

  @Test func `the readings and the tool are compared with the portal's under their own names`() throws {
    let sealed = try PortalForm.seal(try Sample.inspection(Sample.photometric), limits: .faq)
    let fields = PortalForm.fields(of: sealed.payload, masked: true)
    let ofTheAVP = fields.filter { $0.name.hasPrefix("readings") || $0.name == "tool" }.map { "\($0.name)=\($0.text)" }
    #expect(
      ofTheAVP == [
        "readings.0.window=frontLeft", "readings.0.transmission=70.0", "readings.1.window=frontRight",
        "readings.1.transmission=82.25", "readings.2.window=rearWindow", "readings.2.transmission=18", "tool=TM-0417",
      ])
  }

  @Test func `an AVP's limits and adaptations are those of a CVM (R2, R3)`() throws {
    let form = PortalForm.make(
      of: try Sample.inspection(
        Sample.photometric([
          "owner.name": "\"\(String(repeating: "n", count: 41))\"",
          "owner.identificationNumber": #""ON1234567890123""#,
        ])), limits: .faq)
    #expect(form.certificate.owner.name.count == 40)
    #expect(form.certificate.remarks == "NI : ON1234567890123\nRAS")
    #expect(form.adaptations.map(\.code) == [.nameShortened, .identificationNumberMoved])
  }
}
