package import Domain

package struct DraftsCall: StationCall {
  package static let route = CallRoute.get("drafts", "Answers that are kept and not recorded yet, oldest first.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> DraftList {
    try await station.drafts()
  }
}

/// Drafts, oldest first.
package struct DraftList: Codable, Sendable {
  package var drafts: [DraftSummary]

  package init(drafts: [DraftSummary]) { self.drafts = drafts }
}

package struct DraftCall: StationCall {
  package static let route = CallRoute.post("draft", "Shows the answers that are kept under an id.")

  package var id: InspectionID

  package init(id: InspectionID) { self.id = id }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> EntryDraft {
    try await station.draft(self)
  }
}

package struct DropDraftCall: StationCall {
  package static let route = CallRoute.post(
    "draft-dropped", "Drops the answers that are kept under an id; answers the drafts that are left.")

  package var id: InspectionID

  package init(id: InspectionID) { self.id = id }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> DraftList {
    try await station.dropDraft(self)
  }
}

/// Keeps answers, in place of any that were kept under the same id, in one durable change. The number among them is
/// reserved for the draft.
package struct SaveDraftCall: StationCall {
  package static let route = CallRoute.post(
    "draft-kept", "Keeps answers of an inspection that is not recorded yet.", mostBytes: CallRoute.textBytes)

  /// Nil for a new draft; the answer tells its id.
  package var id: InspectionID?
  package var answers: [String: String]
  /// Higher for each save of a page: one that arrives after a higher one is not kept. Nil keeps the answers whatever was
  /// kept before.
  package var sequence: Int64?

  package init(id: InspectionID?, answers: [String: String], sequence: Int64? = nil) {
    self.id = id
    self.answers = answers
    self.sequence = sequence
  }

  /// Why they cannot be kept.
  package var issues: [FieldIssue] {
    guard let sequence, !(0...EntryDraft.mostSequence).contains(sequence) else {
      return EntryDraft.issues(with: answers)
    }
    let bounds = ["least": "0", "most": "\(EntryDraft.mostSequence)"]
    return [FieldIssue(field: "sequence", reason: .outOfRange, parameters: bounds)]
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> SavedDraft {
    try await station.saveDraft(self)
  }
}

package struct SavedDraft: Codable, Sendable {
  /// As it is kept now. Nil where the inspection was recorded meanwhile: nothing is kept.
  package var draft: DraftSummary?
  /// True where newer answers were kept already, and these were not: they arrived late, or another window goes on with
  /// the same draft.
  @Default package var isLate: Bool
  /// Other drafts with the same number of the same document.
  package var sameNumber: [DraftSummary]

  package init(draft: DraftSummary?, isLate: Bool = false, sameNumber: [DraftSummary] = []) {
    self.draft = draft
    self.isLate = isLate
    self.sameNumber = sameNumber
  }
}
