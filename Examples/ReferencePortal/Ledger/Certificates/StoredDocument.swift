package import FoundationEssentials
package import SyncProtocol

package struct DocumentKey: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String

  package init(kind: CertificateKind, number: String) {
    self.kind = kind
    self.number = number
  }
}

/// A document that the portal has.
package struct StoredDocument: Hashable, Sendable {
  package var key: DocumentKey
  /// The payload as received; for a document keyed in at the portal, the portal's own JSON of it.
  package var content: Data
  /// Nil for a document keyed in at the portal itself.
  package var receipt: SubmissionReceipt?
  /// Milliseconds.
  package var receivedAt: Int64
  /// The mandate for which it was submitted (SyncProtocol §3.5).
  package var mandate: String?
  /// The vehicle that it is filed under; nil where it was keyed in without one.
  package var vehicle: MessageID?

  package init(
    key: DocumentKey, content: Data, receipt: SubmissionReceipt?, receivedAt: Int64, mandate: String? = nil,
    vehicle: MessageID? = nil
  ) {
    self.key = key
    self.content = content
    self.receipt = receipt
    self.receivedAt = receivedAt
    self.mandate = mandate
    self.vehicle = vehicle ?? receipt?.vehicle
  }
}

/// Repairs recorded for a document (SyncProtocol §4.8).
package struct StoredConformity: Hashable, Sendable {
  package var key: DocumentKey
  package var content: Data
  package var receipt: SubmissionReceipt
  /// The mandate for which it was submitted (SyncProtocol §3.5).
  package var mandate: String?

  package init(key: DocumentKey, content: Data, receipt: SubmissionReceipt, mandate: String? = nil) {
    self.key = key
    self.content = content
    self.receipt = receipt
    self.mandate = mandate
  }
}

/// One document as it is submitted, alone or in a batch.
package struct Submission: Hashable, Sendable {
  package var operation: MessageID
  package var kind: CertificateKind
  /// Nil for an older document, which the portal numbers itself [FAQ A3].
  package var number: String?
  /// The digest that the sender computed.
  package var digest: PayloadDigest
  package var vehicle: MessageID
  package var payload: Data

  package init(
    operation: MessageID, kind: CertificateKind, number: String?, digest: PayloadDigest, vehicle: MessageID,
    payload: Data
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.digest = digest
    self.vehicle = vehicle
    self.payload = payload
  }

  package init(_ entry: BatchEntry) {
    self.init(
      operation: entry.operation, kind: entry.kind, number: entry.number, digest: entry.digest, vehicle: entry.vehicle,
      payload: Data(entry.payload.utf8))
  }

  var key: DocumentKey? { number.map { DocumentKey(kind: kind, number: $0) } }
}
