/// Answers of an inspection that is not recorded yet, as they were typed.
package struct EntryDraft: Codable, Hashable, Sendable {
  /// The inspection's, once it is recorded: then there is no draft of it any more.
  package var id: InspectionID
  /// By the path of the field, such as `vehicle.vin`; an empty text for one that was passed over.
  package var answers: [String: String]
  package var startedAt: Instant
  package var changedAt: Instant

  package init(id: InspectionID, answers: [String: String], startedAt: Instant, changedAt: Instant) {
    self.id = id
    self.answers = answers
    self.startedAt = startedAt
    self.changedAt = changedAt
  }

  /// Drafts of one station.
  package static let most = 200
  /// Bytes of one draft's answers and paths.
  package static let mostBytes = 256 << 10
  /// Answers of one draft.
  package static let mostAnswers = 1_000
}

/// One line about a draft. No personal data.
package struct DraftSummary: Codable, Hashable, Sendable {
  package var id: InspectionID
  package var kind: CertificateKind
  /// Nil while none is typed. It is not reserved: another draft, or a certificate, may take it.
  package var number: CertificateNumber?
  package var mechanic: AccessCode?
  package var startedAt: Instant
  package var changedAt: Instant

  package init(
    id: InspectionID, kind: CertificateKind, number: CertificateNumber?, mechanic: AccessCode?,
    startedAt: Instant,
    changedAt: Instant
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.mechanic = mechanic
    self.startedAt = startedAt
    self.changedAt = changedAt
  }

  package init(of draft: EntryDraft) {
    let kind = draft.answers["kind"].flatMap { CertificateKind(entered: EntryText.cleaned($0)) }
    self.init(
      id: draft.id, kind: kind ?? .mechanical,
      number: draft.answers["number"].flatMap { EnteredNumber($0).number },
      mechanic: draft.answers["mechanic"].flatMap { AccessCode(entered: $0) },
      startedAt: draft.startedAt,
      changedAt: draft.changedAt)
  }
}

/// Oldest first.
package struct DraftList: Codable, Sendable {
  package var drafts: [DraftSummary]

  package init(drafts: [DraftSummary]) { self.drafts = drafts }
}

package struct DraftCall: Codable, Sendable {
  package var id: InspectionID

  package init(id: InspectionID) { self.id = id }
}

/// Keeps answers in place of those that were kept under the same id.
package struct SaveDraftCall: Codable, Sendable {
  /// Nil for a new draft; the answer tells its id.
  package var id: InspectionID?
  package var answers: [String: String]

  package init(id: InspectionID?, answers: [String: String]) {
    self.id = id
    self.answers = answers
  }

  package var issues: [FieldIssue] {
    if answers.count > EntryDraft.mostAnswers {
      let parameters = ["used": "\(answers.count)", "limit": "\(EntryDraft.mostAnswers)"]
      return [FieldIssue(field: "answers", reason: .tooMany, parameters: parameters)]
    }
    let bytes = answers.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard bytes > EntryDraft.mostBytes else { return characterIssues }
    let parameters = ["used": "\(bytes)", "limit": "\(EntryDraft.mostBytes)"]
    return [FieldIssue(field: "answers", reason: .tooLong, parameters: parameters)]
  }

  /// What is dropped from an answer when it is recorded may be in it.
  private var characterIssues: [FieldIssue] {
    answers.sorted { $0.key < $1.key }.compactMap { path, answer in
      let lines = EntryFields.field(at: path)?.kind == .lines
      return EntryText.issue(with: path, in: "answers")
        ?? EntryText.issue(with: EntryText(answer, lines: lines).text, in: path, lines: lines)
    }
  }
}

package struct SavedDraft: Codable, Sendable {
  /// Nil where it was recorded meanwhile: nothing is kept.
  package var draft: DraftSummary?
  /// Other drafts with the same number of the same document.
  package var sameNumber: [DraftSummary]

  package init(draft: DraftSummary?, sameNumber: [DraftSummary] = []) {
    self.draft = draft
    self.sameNumber = sameNumber
  }
}

/// Answers that are kept until they are recorded. A draft is dropped in the transaction that records an inspection
/// of its id.
package protocol StationDrafts: Sendable {
  func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft
  func drafts() async throws(StationRefusal) -> DraftList
  func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft
  /// Answers those that are left; one that is not there is dropped already.
  func dropDraft(_ call: DraftCall) async throws(StationRefusal) -> DraftList
}
