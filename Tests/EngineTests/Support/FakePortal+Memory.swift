import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol
import TestSupport

@testable import TestPortal
@testable import Transport

extension FakePortal {
  /// What a backup of the portal holds.
  struct Memory: Sendable {
    var changes: [LedgerChange] = []

    var vehicles: [PortalVehicleRecord] {
      changes.compactMap { if case .vehicle(let found) = $0 { PortalVehicleRecord(found.vehicle) } else { nil } }
    }
    var documents: [Receipt] {
      changes.compactMap { change in
        if case .document(let found) = change { found.receipt.map(Self.receipt) } else { nil }
      }
    }
    var conformities: [Receipt] {
      changes.compactMap { if case .conformity(let found) = $0 { Self.receipt(found.receipt) } else { nil } }
    }

    private static func receipt(_ told: SubmissionReceipt) -> Receipt { kept(try Receipt(told)) }
  }

  var memory: Memory { Memory(changes: state.changes) }

  /// Restores the portal from a backup, with nobody signed in.
  func restore(_ backup: Memory) { state.restart(with: backup.changes) }

  func know(_ vehicles: [PortalVehicleRecord]) {
    for vehicle in vehicles {
      let form = VehicleForm(
        vin: vehicle.vin, year: vehicle.year, make: vehicle.make, model: vehicle.model, colour: vehicle.colour,
        plate: vehicle.plate, jurisdiction: vehicle.jurisdiction)
      let known = PortalVehicle(id: MessageID(vehicle.id), vehicle: form, ownerName: vehicle.ownerName)
      state.put(
        .vehicle(RegisteredVehicle(vehicle: known, origin: .seeded, registeredAt: clock.trueNow.milliseconds)))
    }
  }

  func know(_ key: BundleKey, of station: StationID) { state.put(.stationKey(station: MessageID(station), key)) }

  /// Gives the portal this number with other content: a certificate of another vehicle, or with these defects.
  func holdOther(
    _ number: CertificateNumber, vin: String = "AUTRE", performedAt: Instant = Sample.start, defects: [DefectForm] = []
  ) {
    let form = CertificateForm(
      kind: .mechanical, number: number.text, inspection: MessageID(Sample.vehicleID(203)),
      performedAt: performedAt.milliseconds, utcOffset: -300,
      station: StationForm(id: MessageID(Sample.vehicleID(204)), kind: .garage), mechanic: "GAGN2345",
      keyedBy: "GAGN2345", paperReason: .other, inspectionReason: .periodic, vehicle: VehicleForm(vin: vin),
      owner: OwnerForm(
        kind: .person, name: "Ailleurs Exemple", identificationNumber: nil, enterpriseNumber: nil, address: nil),
      odometer: OdometerForm(value: nil, unit: nil, absent: .illegible), defects: defects,
      result: defects.isEmpty ? .compliant : .nonCompliant, mayCirculate: true, sticker: defects.isEmpty ? 6 : nil,
      remarks: nil)
    guard let payload = try? CanonicalJSON.encode(form) else { preconditionFailure("a form can be written") }
    hold(number, payload, as: OperationID(Sample.vehicleID(201).uuid), of: Sample.vehicleID(202))
  }

  /// Gives the portal a document that a person typed on its site: it has no receipt.
  func typed(_ payload: Data, change: (inout CertificateForm) -> Void = { _ in }) throws {
    var form = try CanonicalJSON.decode(CertificateForm.self, from: payload)
    // What nobody types.
    (form.inspection, form.paperReason) = (MessageID(Sample.vehicleID(203)), .other)
    form.station = StationForm(id: MessageID(Sample.vehicleID(204)), kind: .garage)
    form.performedAt -= form.performedAt % 60_000
    change(&form)
    let key = DocumentKey(kind: form.kind, number: form.number ?? "")
    let content = try CanonicalJSON.encode(form)
    state.put(
      .document(
        StoredDocument(key: key, content: content, receipt: nil, receivedAt: clock.trueNow.milliseconds)))
  }

  /// Gives the portal this number with this content.
  func hold(
    _ number: CertificateNumber, _ payload: Data, as operation: OperationID, of vehicle: PortalVehicleID
  ) {
    let (key, now) = (DocumentKey(kind: .mechanical, number: number.text), clock.trueNow.milliseconds)
    let receipt = SubmissionReceipt(
      operation: MessageID(operation), kind: .mechanical, number: number.text, digest: PayloadDigest(of: payload),
      portalID: "DOC-ELSEWHERE", receivedAt: now, vehicle: MessageID(vehicle))
    state.put(.document(StoredDocument(key: key, content: payload, receipt: receipt, receivedAt: now)))
  }

  /// Adds repairs that another portal with the same documents has noted.
  func note(_ memory: Memory) {
    for change in memory.changes { if case .conformity = change { state.put(change) } }
  }

  /// Removes the document with this number.
  func lose(_ number: CertificateNumber) { state.lose(DocumentKey(kind: .mechanical, number: number.text)) }
}
