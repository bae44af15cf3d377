internal import Domain
internal import Wording
internal import StationAPI

/// Asks for one entry at a terminal, question by question. It checks each answer at once, saves it as a draft, and
/// shows all answers before it records anything. The `Questionnaire` decides which question comes next.
struct EntryDialogue {
  private let door: StationDoor
  private let errand: Errand
  private let prompt: EntryPrompt
  private var questions: Questionnaire
  private var keeper: DraftKeeper

  static let mostTries = 20
  /// The most times that the recap is shown.
  private static let mostRounds = 100

  /// How the dialogue ends.
  private enum End: Error {
    case done(ExitCode)
    /// The input ended, or too many answers in a row were wrong.
    case left
    /// Another window has recorded the same draft.
    case recordedElsewhere
    /// Another window has recorded other answers under the draft's id.
    case recordedAsOther(CertificateNumber?)
    case fault(StationAccessFault)
  }

  init(
    _ errand: Errand, door: StationDoor, start: EntryStart, questions: Questionnaire, resuming draft: EntryDraft?
  ) {
    (self.door, self.errand, self.questions) = (door, errand, questions)
    prompt = EntryPrompt(door.context, start)
    keeper = DraftKeeper(door, resuming: draft)
  }

  private var context: CommandContext { door.context }
  private var words: Words { context.words }

  mutating func run() async -> ExitCode {
    context.complain(keeper.id == nil ? .askIntroduction : .askResumed)
    var end = End.left
    do throws(End) {
      for _ in 0..<Self.mostRounds {
        try await askAll()
        try await conclude()
      }
    } catch {
      end = error
    }
    return await ended(end)
  }

  private mutating func askAll() async throws(End) {
    while let question = questions.next { try await ask(question) }
  }

  /// Asks until the answer is valid, and saves it; or goes back to the question before.
  private mutating func ask(_ question: Questionnaire.Question) async throws(End) {
    for _ in 0..<Self.mostTries {
      switch prompt.ask(question, in: questions) {
      case .ended: throw .left
      case .again: continue
      case .back:
        guard questions.goBack() else {
          context.complain(.askFirst)
          continue
        }
        return
      case .refused(let issues): tell(issues)
      case .answers(let given, let chosen):
        guard await take(given, asking: chosen) else { continue }
        guard await keeper.keep(questions.kept) else { throw .recordedElsewhere }
        return
      }
    }
    throw .left
  }

  /// Takes the answers. If one is invalid, reports it, takes none of them and returns false.
  private mutating func take(_ given: [String: String], asking chosen: [String]) async -> Bool {
    let before = questions
    var (issues, remarks) = questions.take(given, asking: chosen, in: prompt.entryContext)
    // Only the station knows whether the paper can be used. If it does not answer now, the recap checks it again.
    if issues.isEmpty, given["number"]?.isEmpty == false, let found = try? await ask(rehearsal: true) {
      issues = found.issues.filter { $0.field == "number" }
    }
    guard issues.isEmpty else {
      questions = before
      tell(issues)
      return false
    }
    remarks.forEach { context.console.complain("  " + words.answerRemark($0)) }
    tellUnderstood(given)
    return true
  }

  private func tell(_ issues: [FieldIssue]) {
    issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
  }

  /// Shows each time as the program understood it, since people type times in many ways.
  private func tellUnderstood(_ given: [String: String]) {
    for (path, text) in given where questions.form.table.field(at: path)?.kind == .dateTime {
      guard let moment = try? OffsetDateTime(text) else { continue }
      context.complain(.askUnderstood, ["value": words.moment(moment.instant, now: context.now)])
    }
  }
}

// MARK: - From the recap to the record

extension EntryDialogue {
  /// Checks the whole entry and asks again for invalid answers. Shows the recap, and records once the person agrees.
  private mutating func conclude() async throws(End) {
    let checked = try await submit(rehearsal: true)
    guard checked.outcome != .refused else {
      context.complain(.askAgain)
      tell(checked.issues)
      guard questions.askAgain(after: checked.issues) else { throw .done(.inputErrors) }
      return
    }
    let recap = Recap(questions, words, now: context.now, width: prompt.width)
    context.console.complain(recap.text)
    context.console.tell(checked.text)
    guard !errand.isRehearsal else {
      if keeper.keeps(questions.kept) { await tellKept() }
      throw .done(.done)
    }
    guard checked.outcome != .alreadyRecorded else {
      try await drop()
      throw .done(.done)
    }
    try await decide(recap)
  }

  /// Records after a yes and ends after a no; otherwise a question is asked again.
  private mutating func decide(_ recap: Recap) async throws(End) {
    for _ in 0..<Self.mostTries {
      prompt.warn(words(.askRecap))
      guard let typed = context.console.readLine()?.trimmed else { throw .left }
      if words.isYes(typed) { return try await record() }
      if words.isNo(typed) { try await abandon() }
      if let path = Int(typed).flatMap(recap.path) { return questions.ask(again: path) }
      if typed == "<", questions.goBack() { return }
      context.console.complain("  " + words(.explainRecap))
    }
    throw .left
  }

  private func record() async throws(End) {
    let recorded = try await submit(rehearsal: false)
    // Answers that have become invalid are asked again after the next check.
    guard recorded.outcome != .refused else { return }
    context.console.tell(recorded.text)
    throw .done(.done)
  }

  /// Deletes the answers, but only after a second yes.
  private func abandon() async throws(End) {
    context.console.warn(words(.askYesNo, ["question": words(.askDropDraft)]) + " ")
    guard words.isYes(context.console.readLine()) else { throw .left }
    try await drop()
    context.complain(.askGivenUp)
    throw .done(.inputErrors)
  }

  private func drop() async throws(End) {
    do throws(StationAccessFault) { try await keeper.drop() } catch { throw .fault(error) }
  }

  private func submit(rehearsal: Bool) async throws(End) -> Errand.Outcome {
    let outcome: Errand.Outcome
    do throws(StationAccessFault) { outcome = try await ask(rehearsal: rehearsal) } catch { throw .fault(error) }
    guard !outcome.issues.contains(where: { $0.reason == .idTaken }) else { throw .recordedAsOther(outcome.number) }
    return outcome
  }

  private func ask(rehearsal: Bool) async throws(StationAccessFault) -> Errand.Outcome {
    var answers = questions.answers
    // The record takes the draft's id, so that recording it deletes the draft.
    answers["id"] = keeper.id?.text
    return try await door.ask { [errand, context, entry = answers.entry] station throws(StationRefusal) in
      try await errand.submit(entry, rehearsal: rehearsal, to: station, context)
    }
  }
}

// MARK: - The end

extension EntryDialogue {
  private mutating func ended(_ end: End) async -> ExitCode {
    switch end {
    case .done(let code): return code
    case .left: return await left()
    case .recordedElsewhere:
      context.complain(.draftRecordedElsewhere)
      return .done
    case .recordedAsOther(let number):
      // Saves these answers as a new draft.
      keeper.begin()
      _ = await keeper.keep(questions.kept)
      context.complain(.draftRecordedAsOther, ["number": number?.text ?? questions.texts["number"] ?? "?"])
      return await left()
    case .fault(let fault):
      let code = context.report(fault)
      if case .agent(let refusal) = fault, refusal.code == .agentNotReachable {
        // The entry may have been recorded before the answer was lost.
        context.complain(.draftUnanswered)
      } else {
        _ = await left()
      }
      return code
    }
  }

  private func left() async -> ExitCode {
    guard keeper.keeps(questions.kept) else {
      context.complain(.askGivenUp)
      return .inputErrors
    }
    await tellKept()
    return .tryLater
  }

  /// Says that the draft is saved, with the command that resumes it, which also works where there are other drafts.
  private func tellKept() async {
    let list = try? await door.ask { station throws(StationRefusal) in try await station.ask(DraftsCall()) }
    let place = keeper.id.flatMap { DraftChoice.name(of: $0, in: list?.drafts ?? []) }
    context.complain(.draftKept, ["command": words.resuming(errand.conformed, place: place)])
  }
}
