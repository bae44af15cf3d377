/// The answer to a batch without what the client sent (SyncProtocol §1.10).
package struct CompactBatchResponse: Codable, Hashable, Sendable {
  /// Always true: it tells this answer from one in full.
  package var compact = true
  /// One result for each entry, in the order of the entries.
  package var results: [CompactBatchResult]
  /// Of a text with a line for each receipt in full, in the order of the results.
  package var digest: PayloadDigest

  package init(results: [CompactBatchResult], digest: PayloadDigest) {
    self.results = results
    self.digest = digest
  }
}

package struct CompactBatchResult: Codable, Hashable, Sendable {
  /// The entry's, with `problem`, which the digest does not cover; else absent.
  package var operation: MessageID?
  package var status: Int
  /// Present exactly when `status` is 200 or 201.
  package var receipt: CompactReceipt?
  /// Present exactly when `status` is another one.
  package var problem: Problem?

  package init(operation: MessageID?, status: Int, receipt: CompactReceipt?, problem: Problem?) {
    self.operation = operation
    self.status = status
    self.receipt = receipt
    self.problem = problem
  }
}

/// A receipt without its digest, and without what is as in the entry: each optional member is there where it differs.
package struct CompactReceipt: Codable, Hashable, Sendable {
  package var operation: MessageID?
  package var kind: CertificateKind?
  package var number: String?
  package var portalID: String
  /// Milliseconds.
  package var receivedAt: Int64
  package var vehicle: MessageID?

  package init(
    operation: MessageID?, kind: CertificateKind?, number: String?, portalID: String, receivedAt: Int64,
    vehicle: MessageID?
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.portalID = portalID
    self.receivedAt = receivedAt
    self.vehicle = vehicle
  }
}
