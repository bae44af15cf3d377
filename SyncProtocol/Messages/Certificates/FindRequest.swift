/// `POST /sync/v1/certificates:find` (SyncProtocol §4.9): which documents of a vehicle does the portal have?
package struct FindRequest: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  /// The NIV as in the form.
  package var vin: String

  package init(kind: CertificateKind, vin: String) {
    self.kind = kind
    self.vin = vin
  }
}

package struct FindResponse: Codable, Hashable, Sendable {
  /// Newest first, at most 100.
  package var documents: [FoundDocument]
  /// True where there are more documents; absent where these are all.
  package var truncated: Bool?

  /// The most documents in one answer.
  package static let mostDocuments = 100

  package init(documents: [FoundDocument], truncated: Bool? = nil) {
    self.documents = documents
    self.truncated = truncated
  }
}

/// The facts by which a document that was sent without a number is recognized.
package struct FoundDocument: Codable, Hashable, Sendable {
  package var number: String
  /// Absent for a document that was keyed in at the portal itself.
  package var receipt: SubmissionReceipt?
  /// The form's remarks: an older document's number is in them [FAQ A3].
  package var remarks: String?

  package init(number: String, receipt: SubmissionReceipt?, remarks: String?) {
    self.number = number
    self.receipt = receipt
    self.remarks = remarks
  }
}
