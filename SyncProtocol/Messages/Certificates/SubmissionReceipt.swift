/// The portal's proof that it has a document (SyncProtocol §4.3).
package struct SubmissionReceipt: Codable, Hashable, Sendable {
  package var operation: MessageID
  package var kind: CertificateKind
  /// The number that was sent; for a document without one, the number that the portal gave.
  package var number: String
  /// Digest of the payload as received.
  package var digest: PayloadDigest
  /// The portal's own identifier of the document.
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

/// A document of the portal: `GET /sync/v1/certificates/{kind}/{number}` (SyncProtocol §4.4).
package struct PortalDocument: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  /// The received bytes as text; absent for a document that was keyed in at the portal itself.
  package var payload: String?
  /// Absent where `payload` is.
  package var receipt: SubmissionReceipt?
  package var certificate: CertificateForm
  /// Receipts of the repairs noted for the document, oldest first; absent where there are none.
  package var conformities: [SubmissionReceipt]?
  /// Count of other documents with this number, whose payload differs or is absent; absent where there are none
  /// (SyncProtocol §11.2).
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
