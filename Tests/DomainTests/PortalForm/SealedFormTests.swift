import Domain
import FoundationEssentials
import SyncProtocol
import Testing

struct SealedFormTests {
  private static let rich: [String: String?] = [
    "defects": "[\(Sample.minorDefect), \(Sample.majorDefect)]", "result": #""nonCompliant""#, "sticker": nil,
    "owner.kind": #""company""#, "owner.enterpriseNumber": #""1143920115""#, "odometer": #"{"absent": "illegible"}"#,
  ]

  @Test func `the sealed bytes are the form's canonical JSON, with their digest`() throws {
    let inspection = try Sample.inspection(Self.rich)
    let sealed = try PortalForm.seal(inspection, limits: .faq)
    let certificate = try CanonicalJSON.decode(CertificateForm.self, from: sealed.payload)
    #expect(certificate == PortalForm.make(of: inspection, limits: .faq).certificate)
    #expect(try CanonicalJSON.encode(certificate) == sealed.payload)
    #expect(sealed.digest == PayloadDigest(of: sealed.payload))
    #expect(certificate.defects.map(\.component) == ["0120", "3"])
    #expect(certificate.owner.kind == .company)
    #expect(certificate.odometer == OdometerForm(value: nil, unit: nil, absent: .illegible))
  }

  @Test func `the same inspection always seals to the same bytes, and another id to others`() throws {
    var inspection = try Sample.inspection()
    let first = try PortalForm.seal(inspection, limits: .faq)
    #expect(try PortalForm.seal(inspection, limits: .faq) == first)
    inspection.id = Sample.id(9)
    #expect(try PortalForm.seal(inspection, limits: .faq).digest != first.digest)
  }

  @Test func `a vehicle is created with what the certificate says of it and its owner`() throws {
    let sealed = try PortalForm.seal(try Sample.inspection(Self.rich), limits: .faq)
    let bytes = try PortalForm.vehicleCreation(from: sealed.payload)
    let creation = try CanonicalJSON.decode(VehicleCreation.self, from: bytes)
    let certificate = try CanonicalJSON.decode(CertificateForm.self, from: sealed.payload)
    #expect(creation == VehicleCreation(vehicle: certificate.vehicle, owner: certificate.owner))
  }

  @Test func `a vehicle that a person set apart is created as such (R1)`() throws {
    let sealed = try PortalForm.seal(try Sample.inspection(Self.rich), limits: .faq)
    let bytes = try PortalForm.vehicleCreation(from: sealed.payload, isDistinct: true)
    #expect(try CanonicalJSON.decode(VehicleCreation.self, from: bytes).distinct == true)
  }

  @Test func `bytes that are no certificate create no vehicle`() {
    #expect(throws: DecodingError.self) { try PortalForm.vehicleCreation(from: Data("{}".utf8)) }
  }

  @Test(arguments: Inspection.InspectionReason.allCases)
  func `every inspection reason has the same name on the wire`(reason: Inspection.InspectionReason) throws {
    let form = PortalForm.make(
      of: try Sample.inspection(["inspectionReason": "\"\(reason.rawValue)\""]), limits: .faq)
    #expect(form.certificate.inspectionReason.rawValue == reason.rawValue)
  }

  @Test(arguments: Odometer.AbsenceReason.allCases)
  func `every reason for a missing reading has the same name on the wire`(reason: Odometer.AbsenceReason) throws {
    let form = PortalForm.make(
      of: try Sample.inspection(["odometer": "{\"absent\": \"\(reason.rawValue)\"}"]), limits: .faq)
    #expect(form.certificate.odometer.absent?.rawValue == reason.rawValue)
  }
}
