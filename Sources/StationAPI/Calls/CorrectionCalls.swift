package import Domain

package struct FilingCall: StationCall {
  package static let route = CallRoute.get(
    "filing", "Older documents whose papers are to be filed together, at most 500.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> FilingList {
    try await station.toFile()
  }
}

/// Takes back a certificate that the portal cannot have: its paper may be recorded again. For one that was withdrawn
/// before, the answer is repeated and nothing changes.
package struct WithdrawCall: StationCall {
  package static let route = CallRoute.post("withdrawal", "Takes back a certificate that the portal cannot have.")

  package var kind: CertificateKind
  package var number: CertificateNumber
  package var by: NamedDecision

  package init(kind: CertificateKind, number: CertificateNumber, by: NamedDecision) {
    self.kind = kind
    self.number = number
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> WithdrawAnswer {
    try await station.withdraw(self)
  }
}

package struct WithdrawAnswer: Codable, Sendable {
  package var certificate: CertificateSummary
  /// What was recorded, as the entry to correct and record again.
  package var entry: JSONValue
  /// It had been withdrawn before this call, which changed nothing.
  @Default package var wasWithdrawn: Bool

  package init(certificate: CertificateSummary, entry: JSONValue, wasWithdrawn: Bool = false) {
    self.certificate = certificate
    self.entry = entry
    self.wasWithdrawn = wasWithdrawn
  }
}

/// Replaces what was recorded for a number by another operation, which supersedes the first.
package struct CorrectCall: StationCall {
  package static let route = CallRoute.post("correction", "Replaces what was recorded for a number.")

  package var kind: CertificateKind
  package var number: CertificateNumber
  /// The whole entry; nil to change single fields of what was recorded.
  package var entry: JSONValue?
  /// Fields by their dotted path, each with its new text; an empty text removes the field. At most 100.
  @Default package var changes: [String: String]
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

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CorrectAnswer {
    try await station.correct(self)
  }
}

package struct CorrectAnswer: Codable, Sendable {
  /// What was recorded in place of the first; nil where the portal has the certificate already.
  package var result: RecordResult?
  /// A request to cancel, opened because the portal has the certificate: only a cancellation there changes it [FAQ R9].
  package var cancellation: CancellationSummary?

  package init(result: RecordResult?, cancellation: CancellationSummary?) {
    self.result = result
    self.cancellation = cancellation
  }
}

/// Older documents that the portal has taken and whose papers were not filed together yet [FAQ A3].
package struct FilingList: Codable, Sendable {
  /// In the order in which they were confirmed, at most 500.
  package var documents: [DocumentToFile]

  package init(documents: [DocumentToFile]) { self.documents = documents }

  package static let most = 500
}

/// Notes that both papers of an older document were filed together [FAQ A3].
package struct FiledCall: StationCall {
  package static let route = CallRoute.post(
    "filed", "Notes that both papers of an older document are filed together; answers those that are left.")

  package var kind: CertificateKind
  package var olderNumber: CertificateNumber
  package var by: NamedDecision

  package init(kind: CertificateKind, olderNumber: CertificateNumber, by: NamedDecision) {
    self.kind = kind
    self.olderNumber = olderNumber
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> FilingList {
    try await station.noteFiled(self)
  }
}
