/// `POST /sync/v1/certificates:find` (SyncProtocol §4.9): which documents of a vehicle does the portal have?
package struct FindRequest: Codable, Hashable, Sendable {
  package var kind: DocumentKind
  /// As the form has it.
  package var vin: String

  package init(kind: DocumentKind, vin: String) {
    self.kind = kind
    self.vin = vin
  }
}

package struct FindResponse: Codable, Hashable, Sendable {
  /// Newest first, at most 100; a document that was keyed in at the portal itself has none.
  package var receipts: [SubmissionReceipt]

  package init(receipts: [SubmissionReceipt]) { self.receipts = receipts }
}
