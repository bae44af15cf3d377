/// Which vehicles could this be? (SyncProtocol §6.1)
package struct VehicleQuestion: Hashable, Sendable {
  package var vin: VehicleIdentificationNumber
  package var plate: String?
  package var jurisdiction: String?

  package init(vin: VehicleIdentificationNumber, plate: String?, jurisdiction: String?) {
    self.vin = vin
    self.plate = plate
    self.jurisdiction = jurisdiction
  }

  /// Older versions recorded plates such as `N/A`, and `CA-QC` beside `QC`; neither is asked about.
  package init(about vehicle: Vehicle) {
    self.init(
      vin: vehicle.vin, plate: Plate.given(vehicle.plate), jurisdiction: vehicle.jurisdiction.map(Jurisdiction.folded))
  }
}

package struct VehicleCandidates: Codable, Hashable, Sendable {
  package var vehicles: [PortalVehicleRecord]
  /// The portal found more vehicles than it listed.
  package var truncated: Bool

  package init(vehicles: [PortalVehicleRecord], truncated: Bool) {
    self.vehicles = vehicles
    self.truncated = truncated
  }
}

/// Is this number there, with this content? (SyncProtocol §4.5)
package struct LookupQuestion: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var digest: PayloadDigest
  /// What is asked next should the certificate be absent; the portal may answer both at once.
  package var vehicle: VehicleQuestion?

  package init(
    kind: CertificateKind, number: CertificateNumber, digest: PayloadDigest, vehicle: VehicleQuestion? = nil
  ) {
    self.kind = kind
    self.number = number
    self.digest = digest
    self.vehicle = vehicle
  }

  /// Asks about a certificate, and about its vehicle where it must be matched before it is sent. Not about the vehicle
  /// of an unknown outcome: that becomes ready first, and one answer changes an operation once.
  init(about operation: OutboxOperation) {
    let isMatchedNext = operation.state == .ready && WorkEntry(operation).stageAfterAsking == .match
    self.init(
      kind: operation.kind, number: operation.typedNumber ?? operation.number, digest: operation.digest,
      vehicle: isMatchedNext ? VehicleQuestion(about: operation.vehicle) : nil)
  }
}

package enum LookupFinding: Hashable, Sendable {
  case same(Receipt)
  /// Typed at the portal's site: it shows what was typed, and has no receipt for it.
  case agrees(PortalAgreement)
  case differs
  case absent
  /// Absent, and the vehicles that the inspected one could be.
  case absentLike(VehicleCandidates)
  case inProgress
  /// The portal has no document of that number whose repairs could be noted.
  case noDocument
  /// The portal cannot be asked about this operation, which therefore must not be sent.
  case notOffered
}
