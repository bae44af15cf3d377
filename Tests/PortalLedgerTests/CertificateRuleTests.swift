import PortalLedger
import SyncProtocol
import Testing

/// A way to change a form, and the field that is blamed for it.
struct Spoiled: Sendable, CustomTestStringConvertible {
  let field: String
  let because: String
  let spoil: @Sendable (inout CertificateForm) -> Void
  var testDescription: String { "\(field): \(because)" }

  init(_ field: String, _ because: String, _ spoil: @escaping @Sendable (inout CertificateForm) -> Void) {
    self.field = field
    self.because = because
    self.spoil = spoil
  }
}

struct CertificateRuleTests {
  @Test(arguments: [
    Spoiled("number", "another than that of the path") { $0.number = "0441002" },
    Spoiled("number", "missing") { $0.number = nil },
    Spoiled("kind", "another than that of the path") { $0.kind = .photometric },
    Spoiled("performedAt", "before 1970") { $0.performedAt = -1 },
    Spoiled("performedAt", "after 9999") { $0.performedAt = 253_402_300_800_000 },
    Spoiled("utcOffset", "over 14 hours") { $0.utcOffset = 841 },
    Spoiled("mechanic", "no access code") { $0.mechanic = "Tremblay" },
    Spoiled("keyedBy", "no access code") { $0.keyedBy = "" },
    Spoiled("vehicle.vin", "empty (R5)") { $0.vehicle.vin = "" },
    Spoiled("vehicle.vin", "18 characters (R5)") { $0.vehicle.vin = "123456789012345678" },
    Spoiled("vehicle.vin", "small letters (R5)") { $0.vehicle.vin = "abc" },
    Spoiled("vehicle.year", "five digits") { $0.vehicle.year = 20190 },
    Spoiled("vehicle.plate", "empty rather than absent (R6)") { $0.vehicle.plate = "" },
    Spoiled("vehicle.netMass", "below zero") { $0.vehicle.netMass = DecimalText("-1") },
    Spoiled("vehicle.grossVehicleWeightRating", "below zero") {
      $0.vehicle.grossVehicleWeightRating = DecimalText("-0.5")
    },
    Spoiled("vehicle.make", "a control character") { $0.vehicle.make = "Honda\u{202E}" },
    Spoiled("vehicle.model", "two lines") { $0.vehicle.model = "Civic\nLX" },
    Spoiled("vehicle.jurisdiction", "a word") { $0.vehicle.jurisdiction = "Ontario" },
    Spoiled("owner.name", "empty") { $0.owner.name = "" },
    Spoiled("owner.identificationNumber", "14 characters (R2)") {
      $0.owner.identificationNumber = "12345678901234"
    },
    Spoiled("owner.enterpriseNumber", "a person's") { $0.owner.enterpriseNumber = "1234567890" },
    Spoiled("owner.address.street", "10 characters (R4)") { $0.owner.address = street("Principale") },
    Spoiled("odometer", "a reading and a reason for none") { $0.odometer.absent = .broken },
    Spoiled("odometer", "neither") { $0.odometer = OdometerForm(value: nil, unit: nil, absent: nil) },
    Spoiled("odometer", "no unit") { $0.odometer.unit = nil },
    Spoiled("odometer.value", "below zero") { $0.odometer.value = DecimalText("-1") },
    Spoiled("defects.0.component", "letters") {
      $0 = nonCompliant($0, .minor)
      $0.defects[0].component = "A1"
    },
    Spoiled("defects.0.unit", "a unit alone") {
      $0 = nonCompliant($0, .minor)
      $0.defects[0].unit = "mm"
    },
    Spoiled("result", "compliant with an open defect") { $0.defects = [sampleDefect(.minor)] },
    Spoiled("result", "non-compliant with nothing to repair") {
      $0.result = .nonCompliant
      $0.sticker = nil
    },
    Spoiled("mayCirculate", "with a major defect") {
      $0 = nonCompliant($0, .major)
      $0.mayCirculate = true
    },
    Spoiled("sticker", "on a vehicle that is not compliant") {
      $0 = nonCompliant($0, .minor)
      $0.sticker = 12
    },
    Spoiled("sticker", "nine months") { $0.sticker = 9 },
    Spoiled("readings", "on a CVM") { $0.readings = [] },
    Spoiled("tool", "on a CVM") { $0.tool = "TM-0417" },
    Spoiled("remarks", "empty rather than absent") { $0.remarks = "" },
    Spoiled("remarks", "1001 characters") { $0.remarks = String(repeating: "é", count: 1001) },
  ])
  func `a form that breaks a rule is refused by the name of its field`(spoiled: Spoiled) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    spoiled.spoil(&form)
    var submitted = try submission(of: form, number: "0441001")
    submitted.kind = .mechanical
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.type == .invalidForm)
    #expect(refused?.status == 422)
    #expect(refused?.field == spoiled.field)
    #expect(refused?.processed == .no)
    #expect(bench.ledger.allDocuments.isEmpty)
  }

  @Test(arguments: [
    Spoiled("vehicle.vin", "one character (R5)") { $0.vehicle.vin = "7" },
    Spoiled("vehicle.vin", "17 with a wrong check digit (R5)") { $0.vehicle.vin = "2HGFC2F59KH512034" },
    Spoiled("vehicle", "neither plate nor mass (R6)") { $0.vehicle = VehicleForm(vin: "RM4471") },
    Spoiled("odometer.value", "a decimal with a point (R7)") { $0.odometer.value = DecimalText("1250.5") },
    Spoiled("vehicle.grossVehicleWeightRating", "1: light, not visible (R8)") {
      $0.vehicle.grossVehicleWeightRating = DecimalText("1")
    },
    Spoiled("vehicle.grossVehicleWeightRating", "4501: heavy, not visible (R8)") {
      $0.vehicle.grossVehicleWeightRating = DecimalText("4501")
    },
    Spoiled("owner.name", "40 characters (R3)") { $0.owner.name = String(repeating: "é", count: 40) },
    Spoiled("owner.address.street", "9 characters (R4)") { $0.owner.address = street("Principal") },
    Spoiled("owner.identificationNumber", "13 zeros (R2)") { $0.owner.identificationNumber = "0000000000000" },
    Spoiled("remarks", "two lines") { $0.remarks = "NI : 123456789012345\nRien d’autre" },
    Spoiled("remarks", "1000 characters") { $0.remarks = String(repeating: "é", count: 1000) },
    Spoiled("defects", "a major one, repaired at once") { $0.defects = [sampleDefect(.major, repairedAt: 1)] },
    Spoiled("result", "a minor defect, may circulate") { $0 = nonCompliant($0, .minor) },
    Spoiled("odometer.absent", "illegible") {
      $0.odometer = OdometerForm(value: nil, unit: nil, absent: .illegible)
    },
  ])
  func `what the FAQ allows is taken`(allowed: Spoiled) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    allowed.spoil(&form)
    #expect(try bench.ledger.submit(submission(of: form), by: visitor, now: bench.now).isNew)
  }

  @Test(arguments: [(true, 500, ProblemType.internalError, nil), (false, 422, .invalidForm, "owner.name")])
  func `an owner name of 41 characters is Erreur 500, or a refusal once that fault is off (R3)`(
    isFaulty: Bool, status: Int, type: ProblemType, field: String?
  ) throws {
    var bench = Bench()
    bench.ledger.policy.longNameIsError500 = isFaulty
    let visitor = try bench.signIn()
    var form = sampleForm()
    form.owner.name = String(repeating: "N", count: 41)
    let submitted = try submission(of: form)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(submitted, by: visitor, now: bench.now) }
    #expect(refused?.status == status)
    #expect(refused?.type == type)
    #expect(refused?.field == field)
    #expect(bench.ledger.allDocuments.isEmpty)
  }

  @Test(arguments: [
    (["frontLeft": "70.0", "frontRight": "71"], CertificateForm.Result.compliant),
    (["frontLeft": "70", "frontRight": "69.9"], .nonCompliant),
    (["frontLeft": "80"], .nonCompliant),
    (["frontLeft": "70", "frontRight": "100", "rear": "15"], .compliant),
  ])
  func `an AVP conforms with 70 per cent of light or more through both front windows`(
    readings: [String: String], result: CertificateForm.Result
  ) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    var form = sampleForm()
    form.kind = .photometric
    form.sticker = nil
    form.readings = try readings.sorted { $0.key < $1.key }.map { window, light in
      ReadingForm(window: window, transmission: try #require(DecimalText(light)))
    }
    form.result = result
    #expect(try bench.ledger.submit(submission(of: form), by: visitor, now: bench.now).isNew)
    form.number = "0441099"
    form.result = result == .compliant ? .nonCompliant : .compliant
    let wrong = try submission(of: form, operation: 101)
    let refused = problem { () throws(Refusal) in try bench.ledger.submit(wrong, by: visitor, now: bench.now) }
    #expect(refused?.field == "result")
  }
}

private func street(_ name: String) -> AddressForm {
  AddressForm(civicNumber: nil, street: name, city: nil, jurisdiction: nil, postalCode: nil)
}

private func nonCompliant(_ form: CertificateForm, _ severity: DefectForm.Severity) -> CertificateForm {
  var form = form
  form.defects = [sampleDefect(severity)]
  form.result = .nonCompliant
  form.mayCirculate = severity == .minor
  form.sticker = nil
  return form
}
