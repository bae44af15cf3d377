/// Repairs of one document to record, as their entry's JSON.
package struct ConformCall: Codable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var entry: JSONValue
  /// Says what would be recorded, and records nothing.
  package var rehearsal: Bool
  /// Records it also where the portal says that it has no such document.
  package var evenIfAbsent: Bool

  package init(
    kind: CertificateKind, number: CertificateNumber, entry: JSONValue, rehearsal: Bool = false,
    evenIfAbsent: Bool = false
  ) {
    self.kind = kind
    self.number = number
    self.entry = entry
    self.rehearsal = rehearsal
    self.evenIfAbsent = evenIfAbsent
  }
}

package struct ConformAnswer: Codable, Sendable {
  package var outcome: RecordResult.Outcome
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var conformity: InspectionID?
  /// Where the document was looked for [FAQ A2].
  package var lookUp: DocumentLookUp
  /// As it was before this.
  package var document: ConformedDocument?
  package var isLate: Bool
  package var warnings: [EntryWarning]
  /// Every error at once; empty unless refused.
  package var issues: [FieldIssue]

  package init(
    outcome: RecordResult.Outcome, kind: CertificateKind, number: CertificateNumber, conformity: InspectionID? = nil,
    lookUp: DocumentLookUp, document: ConformedDocument?, isLate: Bool = false, warnings: [EntryWarning] = [],
    issues: [FieldIssue] = []
  ) {
    self.outcome = outcome
    self.kind = kind
    self.number = number
    self.conformity = conformity
    self.lookUp = lookUp
    self.document = document
    self.isLate = isLate
    self.warnings = warnings
    self.issues = issues
  }
}

/// What came of looking a document up by its number.
package enum DocumentLookUp: String, Codable, CaseIterable, Sendable {
  /// It was recorded here.
  case here
  case atPortal
  /// The portal has no document of that number.
  case absentAtPortal
  /// Nobody is signed in, or the portal did not answer: the agent asks before it sends.
  case notAsked
}

/// The conformities of one document that were recorded here, oldest first, at most `Conformity.mostOfOne`.
package struct ConformityList: Codable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var conformities: [ConformityDetail]

  package init(kind: CertificateKind, number: CertificateNumber, conformities: [ConformityDetail]) {
    self.kind = kind
    self.number = number
    self.conformities = conformities
  }
}

/// One conformity's whole life, from its record and its attempts.
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
  /// The document's own operation here is not at the portal yet, and this one waits for it.
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
