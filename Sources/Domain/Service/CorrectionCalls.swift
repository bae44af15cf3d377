/// Takes a certificate back that the portal cannot have: its paper is free to be recorded again. One that was withdrawn
/// before is answered once more and stays as it is.
package struct WithdrawCall: Codable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var by: NamedDecision

  package init(kind: CertificateKind, number: CertificateNumber, by: NamedDecision) {
    self.kind = kind
    self.number = number
    self.by = by
  }
}

package struct WithdrawAnswer: Codable, Sendable {
  package var certificate: CertificateSummary
  /// What was recorded, as the entry to correct and record again.
  package var entry: JSONValue
  /// It had been withdrawn before this call, which changed nothing.
  @Added package var wasWithdrawn: Bool

  package init(certificate: CertificateSummary, entry: JSONValue, wasWithdrawn: Bool = false) {
    self.certificate = certificate
    self.entry = entry
    self.wasWithdrawn = wasWithdrawn
  }
}

/// Replaces what was recorded for a number: another operation, which supersedes the first.
package struct CorrectCall: Codable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// The whole entry; nil to change single fields of what was recorded.
  package var entry: JSONValue?
  /// Fields by their dotted path, each with its new text; an empty one takes the field away. At most 100.
  package var changes: [String: String]
  package var by: NamedDecision

  package init(
    kind: CertificateKind, number: CertificateNumber, entry: JSONValue?, changes: [String: String], by: NamedDecision
  ) {
    self.kind = kind
    self.number = number
    self.entry = entry
    self.changes = changes
    self.by = by
  }

  package static let mostChanges = 100
}

package struct CorrectAnswer: Codable, Sendable {
  /// What was recorded in place of the first; nil where the portal has the certificate already.
  package var result: RecordResult?
  /// Opened because the portal has it: nothing but a cancellation there changes it [FAQ R9].
  package var cancellation: CancellationSummary?

  package init(result: RecordResult?, cancellation: CancellationSummary?) {
    self.result = result
    self.cancellation = cancellation
  }
}

/// Older documents that the portal has taken and whose papers were not filed together yet [FAQ A3].
package struct FilingList: Codable, Sendable {
  /// The first to be confirmed first, at most 500.
  package var documents: [DocumentToFile]

  package init(documents: [DocumentToFile]) { self.documents = documents }

  package static let most = 500
}

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

/// Both papers of an older document were filed together [FAQ A3].
package struct FiledCall: Codable, Sendable {
  package var kind: CertificateKind
  package var olderNumber: CertificateNumber
  package var by: NamedDecision

  package init(kind: CertificateKind, olderNumber: CertificateNumber, by: NamedDecision) {
    self.kind = kind
    self.olderNumber = olderNumber
    self.by = by
  }
}
