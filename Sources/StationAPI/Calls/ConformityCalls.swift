package import Domain

/// Records repairs of one document, given as their entry's JSON.
package struct ConformCall: StationCall {
  package static let route = CallRoute.post(
    "conform", "Records that a document's defects were repaired.", asksPortal: true)

  package var kind: CertificateKind
  package var number: CertificateNumber
  package var entry: JSONValue
  /// Dry run: says what would be recorded, and records nothing.
  @Default package var rehearsal: Bool
  /// Records the repairs also where the portal says that it has no such document.
  @Default package var evenIfAbsent: Bool

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

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ConformAnswer {
    try await station.conform(self)
  }
}

package struct ConformAnswer: Codable, Sendable {
  package var outcome: RecordResult.Outcome
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var conformity: InspectionID?
  /// Where the document was found, or why it was not [FAQ A2].
  package var lookUp: DocumentLookUp
  /// The document before these repairs.
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

package struct ConformitiesCall: StationCall {
  package static let route = CallRoute.post("conformities", "Repairs of one document that were recorded here.")

  package var kind: CertificateKind
  package var number: CertificateNumber

  package init(kind: CertificateKind, number: CertificateNumber) {
    self.kind = kind
    self.number = number
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ConformityList {
    try await station.conformities(self)
  }
}

/// The result of looking up a document by its number.
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

extension CertificateCall {
  /// The repairs of the document that a person must decide about, unless the document itself must be decided first.
  package func waitingRepairs(at station: some StationService) async throws(StationRefusal) -> ConformityList {
    var list = try await station.ask(ConformitiesCall(kind: kind, number: number))
    list.conformities.removeAll { !$0.summary.state.needsPerson }
    guard !list.conformities.isEmpty else { return list }
    do throws(StationRefusal) {
      if try await station.ask(self).summary.state.needsPerson { list.conformities = [] }
    } catch {
      guard error.code == .noSuchCertificate else { throw error }
    }
    return list
  }
}
