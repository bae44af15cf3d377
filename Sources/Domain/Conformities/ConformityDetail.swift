/// The history of one conformity, from its record and its attempts.
package struct ConformityDetail: Codable, Sendable {
  package var summary: CertificateSummary
  package var operation: OperationID
  package var conformity: Conformity
  /// Oldest first, at most 100.
  package var attempts: [AttemptRecord]
  package var decisions: [DecisionRecord]
  package var receipt: Receipt?
  package var digest: PayloadDigest
  package var isLate: Bool
  /// The document's own operation is here and not confirmed yet; this one waits for it.
  package var waitsForDocument: Bool
  package var nextTry: Instant?

  package init(
    summary: CertificateSummary, operation: OperationID, conformity: Conformity, attempts: [AttemptRecord],
    decisions: [DecisionRecord], receipt: Receipt?, digest: PayloadDigest, waitsForDocument: Bool, nextTry: Instant?
  ) {
    self.summary = summary
    self.operation = operation
    self.conformity = conformity
    self.attempts = attempts
    self.decisions = decisions
    self.receipt = receipt
    self.digest = digest
    isLate = conformity.isLate
    self.waitsForDocument = waitsForDocument
    self.nextTry = nextTry
  }
}
