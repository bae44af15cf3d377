internal import Domain
internal import StationAPI
internal import Wording

/// What the station says of an entry before it is recorded.
struct EntryChecking {
  /// Names the box that confirms the printed number, among the fields of an entry.
  static let unread = "numero-lu"

  var issues: [FieldIssue]
  var warnings: [EntryWarning] = []
  var adaptations: [Adaptation] = []
  var kind: CertificateKind?
  var number: CertificateNumber?
  var isRecorded = false

  /// Asks the station, which also knows its stock and its earlier records.
  init(_ input: EntryInput, _ desk: EntryDesk, _ sheet: EntrySheet) async throws(StationRefusal) {
    let call = RecordCall(entries: [desk.entry(input, sheet)], rehearsal: true)
    guard let result = try await desk.asked.ask(call).results.first else { throw StationRefusal(.unexpected) }
    issues = Self.merged(result.issues, input)
    (warnings, adaptations) = (result.warnings, result.adaptations)
    (kind, number) = (result.kind, result.number)
    isRecorded = result.outcome == .alreadyRecorded
  }

  /// Issues of the entry, and those of what a page asks beside it.
  private static func merged(_ issues: [FieldIssue], _ input: EntryInput) -> [FieldIssue] {
    let fields = Set(input.issues.map(\.field))
    let unread =
      input.numbering == .printed && !input.isNumberRead ? [FieldIssue(field: Self.unread, reason: .missing)] : []
    return unread + input.issues + issues.filter { !fields.contains($0.field) }
  }

  /// Whether nothing is left to correct or to confirm.
  func isDone(_ input: EntryInput) -> Bool { issues.isEmpty && unconfirmed(input).isEmpty }

  /// The warnings that a person has to confirm and has not.
  func unconfirmed(_ input: EntryInput) -> [EntryWarning] {
    warnings.filter { $0.asksForConfirmation && !input.confirmed.contains($0.mark) }
  }
}
