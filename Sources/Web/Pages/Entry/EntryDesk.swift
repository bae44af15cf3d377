internal import Domain
internal import StationAPI
internal import Wording

/// What the pages of an entry ask the station before they show or check it.
struct EntryDesk: Sendable {
  let asked: PageRequest
  let start: EntryStart
  /// Oldest first.
  let drafts: [DraftSummary]

  init(_ asked: PageRequest) async throws(StationRefusal) {
    self.asked = asked
    start = try await asked.ask(EntryStartCall())
    drafts = try await asked.ask(DraftsCall()).drafts
  }

  var words: Words { asked.words }

  private var defaults: EntryDefaults { start.defaults(moment: words.entryMoment(asked.now)) }

  func sheet(_ input: EntryInput) -> EntrySheet {
    EntrySheet(input.form, texts: input.counted, rows: input.rows, in: start.context(now: asked.now))
  }

  /// The number that comes next, which neither a record nor a draft has.
  func proposed(_ kind: CertificateKind) -> CertificateNumber? { start.next[kind.rawValue] }

  /// A form with the proposed answers.
  func fresh(_ kind: CertificateKind, id: InspectionID) -> EntryInput {
    var input = EntryInput(.inspection, id: id)
    input.texts = defaults.texts(kind)
    return input
  }

  /// Fills in the proposed answers of another document, beside those that a person gave.
  func propose(for kind: CertificateKind, _ input: inout EntryInput) {
    input.texts["kind"] = kind.rawValue
    input.texts.merge(defaults.texts(kind)) { own, _ in own }
  }

  /// Who verifies repairs, and when.
  func repairs(_ form: EntryForm, id: InspectionID) -> EntryInput {
    var input = EntryInput(form, id: id)
    let usual = defaults.texts(.mechanical)
    for path in ["performedAt", "mechanic", "keyedBy"] { input.texts[path] = usual[path] }
    return input
  }

  /// Keeps what the form says; the draft is nil where an entry of this id was recorded meanwhile.
  /// - Parameter evenLate: what a person sends with a button counts in any case. What the script sends counts before
  ///   newer answers only where these were kept in the future: the clock was set back meanwhile.
  static func keep(
    _ input: EntryInput, _ asked: PageRequest, evenLate: Bool
  ) async throws(StationRefusal) -> SavedDraft {
    let saved = try await asked.ask(SaveDraftCall(id: input.id, answers: input.kept, sequence: asked.sequence))
    guard saved.isLate, let kept = saved.draft, kept.sequence < EntryDraft.mostSequence,
      evenLate || kept.sequence > asked.now.milliseconds
    else { return saved }
    return try await asked.ask(SaveDraftCall(id: input.id, answers: input.kept, sequence: kept.sequence + 1))
  }

  /// Keeps what a person sends with a button, under a new id where other answers were recorded under its own.
  /// - Returns: the draft; nil where these very answers are recorded.
  func keep(
    _ input: inout EntryInput, isRecorded: (EntryInput) async throws(StationRefusal) -> Bool
  ) async throws(StationRefusal) -> DraftSummary? {
    if let draft = try await Self.keep(input, asked, evenLate: true).draft { return draft }
    guard try await !isRecorded(input) else { return nil }
    input.id = InspectionID(asked.newID())
    guard let draft = try await Self.keep(input, asked, evenLate: true).draft else { throw StationRefusal(.unexpected) }
    return draft
  }

  /// The entry to record: the answers under the draft's id, so that a record ends its draft and is made once.
  func entry(_ input: EntryInput, _ sheet: EntrySheet) -> JSONValue {
    var answers = sheet.answers
    answers["id"] = input.id?.text
    return answers.entry
  }
}

extension PageRequest {
  /// The order of a draft's saves: the browser's clock, which is this computer's, when the script sends them.
  var sequence: Int64 { form["suite"].flatMap { Int64($0) } ?? now.milliseconds }
}

extension EntryWarning {
  /// Names the remark in the form that confirms it.
  var mark: String { "\(code.rawValue)-\(EntryNames.member(field))" }

  /// Whether a person must confirm it. The others tell what was dropped from a text, which the next page shows.
  var asksForConfirmation: Bool {
    switch code {
    case .invisibleDropped, .tabReplaced, .scanMarksDropped, .separatorsDropped, .notGiven: false
    default: true
    }
  }
}

extension Words {
  /// « NIV » and what is wrong with it, without paths or commands.
  func entryIssue(_ issue: FieldIssue) -> (label: String, reason: String) {
    var plain = issue
    plain.field = ""
    let reason =
      switch issue.reason {
      case _ where issue.field == EntryChecking.unread: self(.pageEntryNumberUnread)
      case .missing where issue.field == "odometer.absent": self(.pageEntryOdometerMissing)
      case .documentAbsent: self(.pageConformAbsentError)
      case .numberNotInStock: self(.pageEntryNotInStock)
      case .dateImplausible: self(.pageEntryDateOld)
      case .notADateTime, .noOffset: self(.pageEntryNotAMoment)
      default: answerIssue(plain)
      }
    return (Self.ownLabels[issue.field].map { self($0) } ?? label(issue.field) ?? self(.pageEntryWhole), reason)
  }

  /// Why typed answers are not kept.
  func notKept(_ refusal: StationRefusal) -> String {
    let reasons = [self.refusal(refusal).forPage] + refusal.issues.map { namedIssue($0) }
    return self(.pageDraftNotKept, ["reason": reasons.joined(separator: " ")])
  }

  func sameNumber(_ other: DraftSummary, now: Instant) -> String {
    EntryText.cleaned(self(.draftSameNumber, ["time": nearMoment(other.startedAt, now: now)]))
  }

  /// Labels of controls that are no field of an entry.
  private static let ownLabels: [String: Text] = [
    EntryChecking.unread: .pageEntryNumberLabel, "odometer.absent": .fieldOdometerValue, "qui": .pageCorrectWho,
    "pourquoi": .pageCorrectWhy,
    "absent": .pageConformNumber,
  ]

  func entryWarning(_ warning: EntryWarning) -> (label: String, text: String) {
    var plain = warning
    plain.field = ""
    return (label(warning.field) ?? self(.pageEntryWhole), self.warning(plain))
  }

  /// The text of a field as a person writes it: names of places, times without an offset; other texts as typed.
  func typedAgain(_ text: String, of field: EntryField, now: Instant) -> String {
    switch field.kind {
    case .jurisdiction: JurisdictionNames.name(of: text, language) ?? text
    case .vin: Self.scanned(text)
    case .dateTime:
      (try? OffsetDateTime(text)).map { Self.plainSpaces(moment($0.instant, now: now)) } ?? text
    default: text
    }
  }

  /// As the page's script cleans a scanned code: capitals, letters and digits, no leading I of 18 characters.
  private static func scanned(_ text: String) -> String {
    let code = text.uppercased().filter { $0.isLetter || $0.isNumber }
    guard code.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return code.count == 18 && code.hasPrefix("I") ? String(code.dropFirst()) : code
  }

  static func plainSpaces(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
