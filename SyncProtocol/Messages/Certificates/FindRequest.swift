/// `POST /sync/v1/certificates:find` (SyncProtocol §4.9): which documents of a vehicle does the portal have?
package struct FindRequest: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  /// As the form has it.
  package var vin: String

  package init(kind: CertificateKind, vin: String) {
    self.kind = kind
    self.vin = vin
  }
}

package struct FindResponse: Codable, Hashable, Sendable {
  /// Newest first, at most 100.
  package var documents: [FoundDocument]
  /// There are more; absent where these are all.
  package var truncated: Bool?

  /// Documents in one answer.
  package static let mostDocuments = 100

  package init(documents: [FoundDocument], truncated: Bool? = nil) {
    self.documents = documents
    self.truncated = truncated
  }
}

/// What a document that came without a number is known by again.
package struct FoundDocument: Codable, Hashable, Sendable {
  package var number: String
  /// Absent for a document that was keyed in at the portal itself.
  package var receipt: SubmissionReceipt?
  /// As the form has them: an older document's number stands there [FAQ A3].
  package var remarks: String?

  package init(number: String, receipt: SubmissionReceipt?, remarks: String?) {
    self.number = number
    self.receipt = receipt
    self.remarks = remarks
  }
}
