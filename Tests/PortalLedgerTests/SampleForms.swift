import FoundationEssentials
import PortalLedger
import SyncProtocol

/// A certificate every rule allows.
func sampleForm(_ number: String? = "0441001", inspection: Int = 1) -> CertificateForm {
  CertificateForm(
    kind: .mechanical, number: number, inspection: id(inspection), performedAt: 1_794_000_000_000, utcOffset: -300,
    station: StationForm(id: id(5), kind: .mobileUnit), mechanic: Bench.mechanic, keyedBy: Bench.mechanic,
    paperReason: .mobileUnit, inspectionReason: .periodic,
    vehicle: VehicleForm(vin: "2HGFC2F50KH512034", year: 2019, make: "Honda"),
    owner: OwnerForm(
      kind: .person, name: "Tremblay, Exemple", identificationNumber: nil, enterpriseNumber: nil, address: nil),
    odometer: OdometerForm(value: DecimalText("48210"), unit: .km, absent: nil), defects: [], result: .compliant,
    mayCirculate: true, sticker: 12, remarks: nil)
}

func sampleDefect(_ severity: DefectForm.Severity, repairedAt: Int64? = nil) -> DefectForm {
  DefectForm(
    component: "101", code: "A", severity: severity, position: nil, measurement: nil, unit: nil, repairedAt: repairedAt)
}

func submission(
  of form: CertificateForm, operation: Int = 100, number: String?? = nil, vehicle: MessageID = Bench.vehicle
) throws -> Submission {
  let payload = try CanonicalJSON.encode(form)
  return Submission(
    operation: id(operation), kind: form.kind, number: number ?? form.number, digest: PayloadDigest(of: payload),
    vehicle: vehicle, payload: payload)
}

func query(_ form: CertificateForm) throws -> LookupQuery {
  LookupQuery(
    kind: form.kind, number: form.number ?? "", digest: PayloadDigest(of: try CanonicalJSON.encode(form)))
}
