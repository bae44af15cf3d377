/// Answers, as typed, of an inspection or of repairs that is not recorded yet.
package struct EntryDraft: Codable, Hashable, Sendable {
  /// The id of the record to be made; once the record exists, the draft is gone.
  package var id: InspectionID
  /// By the path of the field, such as `vehicle.vin`; an empty text for a field that was skipped.
  package var answers: [String: String]
  package var startedAt: Instant
  package var changedAt: Instant
  /// Grows with each save; a save that arrives late has a lower one, and is not kept.
  @Default package var sequence: Int64

  package init(
    id: InspectionID, answers: [String: String], startedAt: Instant, changedAt: Instant, sequence: Int64 = 0
  ) {
    self.id = id
    self.answers = answers
    self.startedAt = startedAt
    self.changedAt = changedAt
    self.sequence = sequence
  }

  /// The highest sequence that a page may give: the highest whole number that JavaScript counts to.
  package static let mostSequence: Int64 = 1 << 53 - 1

  /// The most drafts of one station.
  package static let most = 200
  /// The most bytes of one draft's answers and paths.
  package static let mostBytes = 256 << 10
  /// The most answers of one draft.
  package static let mostAnswers = 1_000

  /// Why answers cannot be stored as a draft.
  package static func issues(with answers: [String: String]) -> [FieldIssue] {
    if answers.count > mostAnswers {
      let parameters = ["used": "\(answers.count)", "limit": "\(mostAnswers)"]
      return [FieldIssue(field: "answers", reason: .tooMany, parameters: parameters)]
    }
    let bytes = answers.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard bytes > mostBytes else { return characterIssues(answers) }
    let parameters = ["used": "\(bytes)", "limit": "\(mostBytes)"]
    return [FieldIssue(field: "answers", reason: .tooLong, parameters: parameters)]
  }

  /// Characters that recording drops from an answer are allowed.
  private static func characterIssues(_ answers: [String: String]) -> [FieldIssue] {
    answers.sorted { $0.key < $1.key }.compactMap { path, answer in
      let lines = EntryFields.field(at: path)?.kind == .lines
      return EntryText.issue(with: path, in: "answers")
        ?? EntryText.issue(with: EntryText(answer, lines: lines).text, in: path, lines: lines)
    }
  }
}

/// One line about a draft. No personal data.
package struct DraftSummary: Codable, Hashable, Sendable {
  package var id: InspectionID
  package var kind: CertificateKind
  /// Nil while no number is typed. It is reserved: no other draft is offered it, and who takes it all the same is warned.
  package var number: CertificateNumber?
  package var mechanic: AccessCode?
  package var startedAt: Instant
  package var changedAt: Instant
  /// True for a draft of repairs of the document `number`, false for one of the document itself.
  @Default package var isOfRepairs: Bool
  /// The draft's own.
  @Default package var sequence: Int64

  package init(
    id: InspectionID, kind: CertificateKind, number: CertificateNumber?, mechanic: AccessCode?, startedAt: Instant,
    changedAt: Instant, isOfRepairs: Bool = false, sequence: Int64 = 0
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.mechanic = mechanic
    self.startedAt = startedAt
    self.changedAt = changedAt
    self.isOfRepairs = isOfRepairs
    self.sequence = sequence
  }

  package init(of draft: EntryDraft) {
    let kind = draft.answers["kind"].flatMap { CertificateKind(entered: EntryText.cleaned($0)) }
    let isOfRepairs = draft.answers[EntryForm.intent] == OutboxOperation.Intent.conform.rawValue
    self.init(
      id: draft.id, kind: kind ?? .mechanical,
      number: draft.answers["number"].flatMap { isOfRepairs ? CertificateNumber(told: $0) : EnteredNumber($0).number },
      mechanic: draft.answers["mechanic"].flatMap { AccessCode(entered: $0) }, startedAt: draft.startedAt,
      changedAt: draft.changedAt, isOfRepairs: isOfRepairs, sequence: draft.sequence)
  }

  /// The answers that a summary is made of.
  package static let answers = ["kind", "number", "mechanic", EntryForm.intent]

  /// The paper whose number it reserves; nil for none.
  package var reserved: StockNumber? {
    isOfRepairs ? nil : number.map { StockNumber(kind: kind, number: $0) }
  }
}
