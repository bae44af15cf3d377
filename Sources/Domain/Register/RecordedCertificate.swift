/// A certificate as the store has it: what was recorded, and what proves that the portal has it.
package struct RecordedCertificate: Sendable {
  package var summary: CertificateSummary
  package var operation: OperationID
  package var digest: PayloadDigest
  package var inspection: Inspection
  package var adaptations: [Adaptation]
  /// Only while the certificate is confirmed.
  package var portalID: String?
  package var confirmedAt: Instant?

  package init(
    summary: CertificateSummary, operation: OperationID, digest: PayloadDigest, inspection: Inspection,
    adaptations: [Adaptation], portalID: String?, confirmedAt: Instant?
  ) {
    self.summary = summary
    self.operation = operation
    self.digest = digest
    self.inspection = inspection
    self.adaptations = adaptations
    self.portalID = portalID
    self.confirmedAt = confirmedAt
  }
}
