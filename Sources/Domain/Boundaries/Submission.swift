package import FoundationEssentials

/// One certificate on its way: the sealed bytes and the vehicle they are filed under (SyncProtocol §4.2).
package struct Submission: Hashable, Sendable {
  package var operation: OperationID
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var payload: Data
  package var digest: PayloadDigest
  package var vehicle: PortalVehicleID

  package init(
    operation: OperationID, kind: CertificateKind, number: CertificateNumber, payload: Data, digest: PayloadDigest,
    vehicle: PortalVehicleID
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.payload = payload
    self.digest = digest
    self.vehicle = vehicle
  }
}

/// One entry's answer within a batch that was answered (SyncProtocol §4.6).
package enum SubmissionAnswer: Hashable, Sendable {
  case receipt(Receipt, status: Int)
  case problem(PortalProblem)
}
