/// `POST /sync/v1/certificates:batch` (SyncProtocol §4.6): entries are independent; a refused one affects no other.
package struct BatchRequest: Codable, Hashable, Sendable {
  /// At most `PortalLimits.batch`.
  package var entries: [BatchEntry]
  /// True asks for a `CompactBatchResponse` (SyncProtocol §1.10).
  package var compact: Bool?

  package init(entries: [BatchEntry], compact: Bool? = nil) {
    self.entries = entries
    self.compact = compact
  }
}

package struct BatchEntry: Codable, Hashable, Sendable {
  package var operation: MessageID
  package var kind: CertificateKind
  package var number: String
  /// Digest of the UTF-8 bytes of `payload`.
  package var digest: PayloadDigest
  package var vehicle: MessageID
  /// The certificate form's JSON as text, byte for byte as sealed.
  package var payload: String

  package init(
    operation: MessageID, kind: CertificateKind, number: String, digest: PayloadDigest, vehicle: MessageID,
    payload: String
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.digest = digest
    self.vehicle = vehicle
    self.payload = payload
  }
}

package struct BatchResponse: Codable, Hashable, Sendable {
  /// One result for each entry, in the order of the entries.
  package var results: [BatchResult]

  package init(results: [BatchResult]) { self.results = results }
}

package struct BatchResult: Codable, Hashable, Sendable {
  package var operation: MessageID
  /// The status that the submission would have had alone.
  package var status: Int
  /// Present exactly when `status` is 200 or 201.
  package var receipt: SubmissionReceipt?
  /// Present exactly when `status` is another one.
  package var problem: Problem?

  package init(operation: MessageID, status: Int, receipt: SubmissionReceipt?, problem: Problem?) {
    self.operation = operation
    self.status = status
    self.receipt = receipt
    self.problem = problem
  }
}
