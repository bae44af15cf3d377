/// The columns of an export, in order; names are never translated, and new columns are added at the end.
package enum ExportColumn: String, CaseIterable, Sendable {
  case sequence, kind, number, state, performedAt, recordedAt, confirmedAt, portalID, stationKind, mechanic, keyedBy
  case paperReason, inspectionReason, vin, year, make, model, colour, plate, jurisdiction, netMass
  case grossVehicleWeightRating, ownerKind, identificationNumber, ownerName, enterpriseNumber, address, odometer
  case odometerUnit, defects, result, mayCirculate, repairDeadline, sticker, remarks, adaptations, id, digest
  case standing, civicNumber, street, city, ownerJurisdiction, postalCode
  case keyingState, typedBy, witnessedBy, witnessedAt

  /// Personal columns are left out unless asked for; a mechanic's free text may hold personal data too.
  package var isPersonal: Bool {
    switch self {
    case .ownerName, .enterpriseNumber, .address, .remarks, .civicNumber, .street, .city, .ownerJurisdiction,
      .postalCode:
      true
    default: false
    }
  }

  /// The column's text; nil where the record has no value.
  package func text(of certificate: RecordedCertificate, withPersonal: Bool) -> String? {
    if isPersonal { return withPersonal ? personalText(of: certificate.inspection) : nil }
    let inspection = certificate.inspection
    switch self {
    case .sequence: return "\(certificate.summary.sequence)"
    case .kind: return inspection.kind.rawValue
    case .number: return inspection.number.text
    case .state: return certificate.summary.state.rawValue
    case .standing: return certificate.summary.standing
    case .performedAt: return inspection.localText(inspection.performedAt)
    case .recordedAt: return inspection.localText(inspection.recordedAt)
    case .confirmedAt: return certificate.confirmedAt.map(inspection.localText)
    case .portalID: return certificate.portalID
    case .keyingState, .typedBy, .witnessedBy, .witnessedAt: return keyingText(of: certificate)
    case .id: return inspection.id.text
    case .digest: return certificate.digest.hexadecimal
    case .adaptations: return certificate.adaptations.map(\.code.rawValue).joined(separator: " ").nonEmpty
    case .identificationNumber:
      return withPersonal ? inspection.owner.identificationNumber : inspection.owner.maskedIdentificationNumber
    default: return vehicleText(of: inspection.vehicle) ?? recordText(of: inspection)
    }
  }

  /// What people typed into the portal and saw there, by access code; nothing of it is a proof of the portal.
  private func keyingText(of certificate: RecordedCertificate) -> String? {
    let seen = certificate.keying.flatMap { $0.state.isDone || $0.state == .toCountersign ? $0 : nil }
    switch self {
    case .keyingState: return certificate.summary.isCancelled == true ? nil : certificate.keying?.state.rawValue
    case .typedBy: return certificate.typedBy?.text
    case .witnessedBy: return seen?.person?.accessCode.text
    case .witnessedAt: return seen.map { certificate.inspection.localText($0.since) }
    default: return nil
    }
  }

  private func personalText(of inspection: Inspection) -> String? {
    switch self {
    case .ownerName: inspection.owner.name
    case .enterpriseNumber: inspection.owner.enterpriseNumber
    case .address: inspection.owner.address?.line
    case .remarks: inspection.remarks
    case .civicNumber: inspection.owner.address?.civicNumber
    case .street: inspection.owner.address?.street
    case .city: inspection.owner.address?.city
    case .ownerJurisdiction: inspection.owner.address?.jurisdiction
    case .postalCode: inspection.owner.address?.postalCode
    default: nil
    }
  }

  private func vehicleText(of vehicle: Vehicle) -> String? {
    switch self {
    case .vin: vehicle.vin.text
    case .year: vehicle.year.map { "\($0)" }
    case .make: vehicle.make
    case .model: vehicle.model
    case .colour: vehicle.colour
    case .plate: vehicle.plate
    case .jurisdiction: vehicle.jurisdiction
    case .netMass: vehicle.netMass?.text
    case .grossVehicleWeightRating: vehicle.grossVehicleWeightRating?.text
    default: nil
    }
  }

  private func recordText(of inspection: Inspection) -> String? {
    switch self {
    case .stationKind: inspection.station.kind.rawValue
    case .mechanic: inspection.mechanic.text
    case .keyedBy: inspection.keyedBy.text
    case .paperReason: inspection.paperReason.code
    case .inspectionReason: inspection.inspectionReason.rawValue
    case .ownerKind: inspection.owner.kind.rawValue
    case .odometer: inspection.odometer.text
    case .odometerUnit: inspection.odometer.unitText
    case .defects: inspection.defects.map { $0.line(utcOffset: inspection.utcOffset) }.joined(separator: "; ").nonEmpty
    case .result: inspection.result.rawValue
    case .mayCirculate: "\(inspection.mayCirculate)"
    case .repairDeadline: inspection.repairDeadline.map(inspection.localText)
    case .sticker: inspection.sticker.map { "\($0)" }
    default: nil
    }
  }
}
