package struct DocumentToFile: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  /// On the older paper.
  package var olderNumber: CertificateNumber
  /// Given by the portal.
  package var number: CertificateNumber
  package var confirmedAt: Instant

  package init(
    kind: CertificateKind, olderNumber: CertificateNumber, number: CertificateNumber, confirmedAt: Instant
  ) {
    self.kind = kind
    self.olderNumber = olderNumber
    self.number = number
    self.confirmedAt = confirmedAt
  }
}
