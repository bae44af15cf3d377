package import FoundationEssentials

/// One operation on its way: the sealed bytes, and where they go.
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

  /// What the receipt must name; nil where the portal gives the number.
  package var number: CertificateNumber? {
    switch target {
    case .number(let number, _), .conformity(of: let number): number
    case .unnumbered: nil
    }
  }

  /// What it is filed under; nil where the document is at the portal already.
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

/// One entry's answer within a batch that was answered (SyncProtocol §4.6).
package enum SubmissionAnswer: Hashable, Sendable {
  case receipt(Receipt, status: Int)
  case problem(PortalProblem)
}
