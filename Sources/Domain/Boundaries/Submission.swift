package import FoundationEssentials

/// One operation to send: the sealed bytes and their target.
package struct Submission: Hashable, Sendable {
  package var operation: OperationID
  package var kind: CertificateKind
  package var target: Target
  package var payload: Data
  package var digest: PayloadDigest

  package enum Target: Hashable, Sendable {
    /// A certificate under its number, filed under this vehicle (SyncProtocol §4.2).
    case number(CertificateNumber, vehicle: PortalVehicleID)
    /// A document the portal numbers, filed under this vehicle (SyncProtocol §4.7).
    case unnumbered(vehicle: PortalVehicleID)
    /// Repairs of the document of this number (SyncProtocol §4.8).
    case conformity(of: CertificateNumber)
  }

  package init(
    operation: OperationID, kind: CertificateKind, target: Target, payload: Data, digest: PayloadDigest
  ) {
    self.operation = operation
    self.kind = kind
    self.target = target
    self.payload = payload
    self.digest = digest
  }

  /// The number that the receipt must name; nil where the portal gives the number.
  package var number: CertificateNumber? {
    switch target {
    case .number(let number, _), .conformity(of: let number): number
    case .unnumbered: nil
    }
  }

  /// The vehicle that it is filed under; nil where the document is at the portal already.
  package var vehicle: PortalVehicleID? {
    switch target {
    case .number(_, let vehicle), .unnumbered(let vehicle): vehicle
    case .conformity: nil
    }
  }

  /// Only certificates with a number and a vehicle go in a batch (SyncProtocol §4.6).
  package var fitsBatch: Bool {
    if case .number = target { true } else { false }
  }
}

/// The answer to one entry of a batch (SyncProtocol §4.6).
package enum SubmissionAnswer: Hashable, Sendable {
  case receipt(Receipt, status: Int)
  case problem(PortalProblem)
}

/// A receipt as the portal stated it; `Receipt.verifies(_:)` says whether it is a proof (SyncProtocol §4.3).
package struct Receipt: Codable, Hashable, Sendable {
  package var operation: OperationID
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var digest: PayloadDigest
  package var portalID: String
  package var receivedAt: Instant
  package var vehicle: PortalVehicleID

  package init(
    operation: OperationID, kind: CertificateKind, number: CertificateNumber, digest: PayloadDigest, portalID: String,
    receivedAt: Instant, vehicle: PortalVehicleID
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.digest = digest
    self.portalID = portalID
    self.receivedAt = receivedAt
    self.vehicle = vehicle
  }
}
