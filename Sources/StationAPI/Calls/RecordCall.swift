package import Domain

/// Records inspections, at most 200, each given as its entry's JSON. One that is refused stops no other.
package struct RecordCall: StationCall {
  package static let route = CallRoute.post(
    "record", "Records up to 200 inspections; with `rehearsal` says what would be recorded.",
    mostBytes: CallRoute.fileBytes)

  package var entries: [JSONValue]
  /// Dry run: says what would be recorded and adapted, and records nothing.
  @Default package var rehearsal: Bool

  package init(entries: [JSONValue], rehearsal: Bool = false) {
    self.entries = entries
    self.rehearsal = rehearsal
  }

  package static let maximumEntries = 200

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> RecordAnswer {
    try await station.record(self)
  }
}

package struct RecordAnswer: Codable, Sendable {
  /// One for each entry, in its order.
  package var results: [RecordResult]

  package init(results: [RecordResult]) { self.results = results }
}

package struct RecordResult: Codable, Sendable {
  package var outcome: Outcome
  package var kind: CertificateKind?
  package var number: CertificateNumber?
  package var inspection: InspectionID?
  /// What the portal's limits change in what is sent; the record keeps everything.
  package var adaptations: [Adaptation]
  package var warnings: [EntryWarning]
  /// Every error at once; empty unless refused.
  package var issues: [FieldIssue]

  package enum Outcome: String, Codable, Sendable {
    case recorded
    /// The same entry was recorded before, under this id or another: nothing was added.
    case alreadyRecorded
    /// Fit to be recorded; this was a rehearsal.
    case fit
    case refused
  }

  package init(
    outcome: Outcome, kind: CertificateKind? = nil, number: CertificateNumber? = nil, inspection: InspectionID? = nil,
    adaptations: [Adaptation] = [], warnings: [EntryWarning] = [], issues: [FieldIssue] = []
  ) {
    self.outcome = outcome
    self.kind = kind
    self.number = number
    self.inspection = inspection
    self.adaptations = adaptations
    self.warnings = warnings
    self.issues = issues
  }
}
