/// `POST /sync/v1/certificates:lookup` (SyncProtocol §4.5): does the portal have these numbers, with this content?
package struct LookupRequest: Codable, Hashable, Sendable {
  /// At most `PortalLimits.lookup`.
  package var queries: [LookupQuery]

  package init(queries: [LookupQuery]) { self.queries = queries }
}

package struct LookupQuery: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  package var digest: PayloadDigest

  package init(kind: CertificateKind, number: String, digest: PayloadDigest) {
    self.kind = kind
    self.number = number
    self.digest = digest
  }
}

package struct LookupResponse: Codable, Hashable, Sendable {
  /// One result for each query, in the order of the queries.
  package var results: [LookupResult]

  package init(results: [LookupResult]) { self.results = results }
}

package struct LookupResult: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  package var state: State
  /// Present exactly when `state` is `same`.
  package var receipt: SubmissionReceipt?

  package enum State: String, Codable, Sendable {
    /// A committed document has this number and this digest.
    case same
    /// A document with this number has other content.
    case differs
    /// No document has the number, and no request for it is being processed.
    case absent
    /// A request for the number is being processed.
    case inProgress
  }

  package init(kind: CertificateKind, number: String, state: State, receipt: SubmissionReceipt?) {
    self.kind = kind
    self.number = number
    self.state = state
    self.receipt = receipt
  }
}
