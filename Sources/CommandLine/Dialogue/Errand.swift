internal import Domain
internal import Wording
internal import StationAPI

/// The purpose of a dialogue.
enum Errand {
  case record(rehearse: Bool)
  /// Records repairs of a document. The call's own entry is replaced by the answers.
  case conform(ConformCall)

  /// The station's answer to an entry.
  struct Outcome {
    var outcome: RecordResult.Outcome
    var number: CertificateNumber?
    var issues: [FieldIssue]
    /// The sentences to show; used only if the entry was not refused.
    var text: String
  }

  /// Whether the dialogue only shows what would be recorded, and records nothing.
  var isRehearsal: Bool {
    switch self {
    case .record(let rehearse): rehearse
    case .conform(let call): call.rehearsal
    }
  }

  /// The document whose repairs are recorded; nil for an inspection.
  var conformed: StockNumber? {
    if case .conform(let call) = self { StockNumber(kind: call.kind, number: call.number) } else { nil }
  }

  func submit(
    _ entry: JSONValue, rehearsal: Bool, to station: any StationService, _ context: CommandContext
  ) async throws(StationRefusal) -> Outcome {
    switch self {
    case .record:
      let answer = try await station.ask(RecordCall(entries: [entry], rehearsal: rehearsal))
      guard let result = answer.results.first else { throw StationRefusal(.unexpected) }
      return Outcome(
        outcome: result.outcome, number: result.number, issues: result.issues,
        text: context.words.success(result))
    case .conform(var call):
      (call.entry, call.rehearsal) = (entry, rehearsal)
      let answer = try await station.ask(call)
      return Outcome(
        outcome: answer.outcome, number: answer.number, issues: answer.issues,
        text: Layout.wrapped(lines: context.conformPhrases.success(answer)))
    }
  }
}

extension EntryDialogue {
  /// Asks for an inspection, or resumes a draft of one.
  static func record(
    _ door: StationDoor, rehearse: Bool, preset: EntryPreset, resuming draft: EntryDraft?
  ) async throws(StationAccessFault) -> ExitCode {
    let start = try await door.ask { station throws(StationRefusal) in try await station.ask(EntryStartCall()) }
    var texts = draft?.answers ?? [:]
    if preset.answers["numbering"] != nil {
      // The portal numbers only AVPs. A draft that was begun before may have another kind.
      texts["kind"] = CertificateKind.photometric.rawValue
    } else if draft == nil, let kind = start.onlyKind {
      texts["kind"] = kind.rawValue
    }
    let questions = Questionnaire(
      .inspection, texts: texts, preset: preset.answers, defaults: start.defaults(moment: door.context.moment))
    var dialogue = EntryDialogue(
      .record(rehearse: rehearse), door: door, start: start, questions: questions, resuming: draft)
    return await dialogue.run()
  }

  /// Looks up the document, then asks which of its open defects were repaired; if the document is not known here, asks
  /// for them field by field. Resumes the draft of these repairs where there is one.
  static func conform(
    _ door: StationDoor, _ call: ConformCall, preset: EntryPreset, resuming draft: EntryDraft?
  ) async throws(StationAccessFault) -> ExitCode {
    let context = door.context
    var lookUp = call
    (lookUp.entry, lookUp.rehearsal) = (.object([:]), true)
    let found = try await door.ask { [lookUp] station throws(StationRefusal) in try await station.ask(lookUp) }
    context.console.complain(Layout.wrapped(lines: context.conformPhrases.document(found)))
    let hopeless = found.issues.filter { [.noDefectsToRepair, .documentAbsent].contains($0.reason) }
    guard hopeless.isEmpty, found.document?.open.isEmpty != true else {
      hopeless.forEach { context.console.complain("  " + context.words.issue($0)) }
      return .inputErrors
    }
    let start = try await door.ask { station throws(StationRefusal) in try await station.ask(EntryStartCall()) }
    let questions = Questionnaire(
      .conformity(call.kind, call.number, of: found.document), texts: draft?.answers ?? [:], preset: preset.answers,
      defaults: start.defaults(moment: context.moment))
    var dialogue = EntryDialogue(.conform(call), door: door, start: start, questions: questions, resuming: draft)
    return await dialogue.run()
  }
}
