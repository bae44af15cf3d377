/// The portal's proof that a document is in it (SyncProtocol §4.3).
package struct SubmissionReceipt: Codable, Hashable, Sendable {
  package var operation: MessageID
  package var kind: CertificateKind
  /// The number sent, or for an older document the number the portal gave.
  package var number: String
  /// Of the payload as received.
  package var digest: PayloadDigest
  /// The portal's own name for the document.
  package var portalID: String
  /// Milliseconds.
  package var receivedAt: Int64
  /// The vehicle the document is filed under.
  package var vehicle: MessageID

  package init(
    operation: MessageID, kind: CertificateKind, number: String, digest: PayloadDigest, portalID: String,
    receivedAt: Int64, vehicle: MessageID
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

/// A document as the portal holds it: `GET /sync/v1/certificates/{kind}/{number}` (SyncProtocol §4.4).
package struct PortalDocument: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  /// The bytes that were received, as text; absent for a document that was keyed in at the portal itself.
  package var payload: String?
  /// Absent where `payload` is.
  package var receipt: SubmissionReceipt?
  package var certificate: CertificateForm
  /// Of the repairs noted for it, oldest first; absent where there are none.
  package var conformities: [SubmissionReceipt]?
  /// How many other documents have this number with another payload, or none; absent where there is no such (SyncProtocol
  /// §11.2).
  package var others: Int?

  package init(
    kind: CertificateKind, number: String, payload: String?, receipt: SubmissionReceipt?, certificate: CertificateForm,
    conformities: [SubmissionReceipt]? = nil, others: Int? = nil
  ) {
    self.others = others
    self.conformities = conformities
    self.kind = kind
    self.number = number
    self.payload = payload
    self.receipt = receipt
    self.certificate = certificate
  }
}
