/// The portal's proof, as it stated it; `Receipt.verifies(_:)` says whether it is one (SyncProtocol §4.3).
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
