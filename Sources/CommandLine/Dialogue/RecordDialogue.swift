internal import Domain
internal import StationAPI
internal import Wording

/// Records one inspection, asked field by field at a terminal: every answer is checked at once and kept as a draft, and
/// all of them are shown before anything is recorded.
struct RecordDialogue {
  private let door: StationDoor
  private let rehearse: Bool
  private var questions: EntryQuestions
  private var keeper: DraftKeeper
  /// Asked again, before those without an answer.
  private var again: [String] = []

  static let mostTries = 20
  /// Times the recap is shown.
  private static let mostRounds = 100

  /// Why the questions end before anything was recorded.
  private enum Stop: Error {
    /// The input ended, or too many answers in a row were wrong.
    case left
    /// Another window on the same draft has recorded it.
    case recordedElsewhere
  }

  init(door: StationDoor, rehearse: Bool, preset: EntryPreset, resuming draft: EntryDraft? = nil) {
    (self.door, self.rehearse) = (door, rehearse)
    questions = EntryQuestions(texts: draft?.answers ?? [:], preset: preset)
    keeper = DraftKeeper(door, resuming: draft)
  }

  private var context: CommandContext { door.context }
  private var words: Words { context.words }

  func run() async throws(StationAccessFault) -> ExitCode {
    var dialogue = self
    let prompt = try await dialogue.begin()
    context.console.complain(
      Layout.wrapped(words(keeper.id == nil ? .askIntroduction : .askResumed)))
    do throws(Stop) {
      try await dialogue.askAll(prompt)
    } catch {
      return dialogue.stopped(error)
    }
    do throws(StationAccessFault) {
      return try await dialogue.conclude(prompt)
    } catch {
      let code = context.report(error)
      if case .agent(let refusal) = error, refusal.code == .agentNotReachable {
        // It may have been recorded before the answer was lost.
        context.console.complain(Layout.wrapped(words(.draftUnanswered)))
      } else {
        _ = dialogue.stopped(.left)
      }
      return code
    }
  }

  /// What the station says of itself, in one go.
  private mutating func begin() async throws(StationAccessFault) -> EntryPrompt {
    let known = try await door.ask { station throws(StationRefusal) in
      try await StationMemory(of: station)
    }
    if questions.isByPortal {
      // Only an AVP is numbered by the portal; a draft that was begun before may say otherwise.
      questions.answer(["kind": CertificateKind.photometric.rawValue])
    } else if keeper.id == nil, known.hasOneKind {
      questions.answer(["kind": CertificateKind.mechanical.rawValue])
    }
    return EntryPrompt(context, station: known.identity, clock: known.clock, defaults: known.defaults)
  }

  private mutating func askAll(_ prompt: EntryPrompt) async throws(Stop) {
    while let question = nextQuestion {
      if try await ask(question, prompt) { continue }
      guard let before = questions.before(question) else {
        context.complain(.askFirst)
        continue
      }
      again.insert(before.path, at: 0)
    }
  }

  private var nextQuestion: EntryQuestions.Question? {
    again.lazy.compactMap { questions.question(at: $0) }.first ?? questions.next
  }

  /// Asks until the answer is right, and keeps it; false to go back to the question before.
  private mutating func ask(_ question: EntryQuestions.Question, _ prompt: EntryPrompt)
    async throws(Stop) -> Bool
  {
    for _ in 0..<Self.mostTries {
      switch reply(to: question, prompt) {
      case .ended: throw .left
      case .back: return false
      case .explained: continue
      case .refused(let issues):
        issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
      case .answers(let given):
        guard take(given, prompt) else { continue }
        let known = questions
        again.removeAll { given[$0] != nil || known.question(at: $0) == nil }
        guard await keeper.keep(questions.kept) else { throw .recordedElsewhere }
        return true
      }
    }
    throw .left
  }

  private func reply(to question: EntryQuestions.Question, _ prompt: EntryPrompt)
    -> EntryPrompt.Reply
  {
    switch question {
    case .field(let field, let path):
      return prompt.ask(field, at: path, beside: questions.answers, current: questions.texts[path])
    case .more(let list, let path):
      switch prompt.agreement(
        words(list.more), standard: questions.texts[path] == EntryQuestions.yes)
      {
      case .yes: return .answers([path: EntryQuestions.yes])
      case .no: return .answers([path: EntryQuestions.no])
      case .back: return .back
      case .ended: return .ended
      }
    }
  }

  /// False where an answer is wrong, which was told; then nothing of it stays.
  private mutating func take(_ given: [String: String], _ prompt: EntryPrompt) -> Bool {
    var changed = questions
    changed.answer(given)
    let (issues, remarks) = EntryReader.opinion(
      of: given.keys, in: changed.answers, context: prompt.entryContext)
    guard issues.isEmpty else {
      issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
      return false
    }
    remarks.forEach { context.console.complain("  " + words.answerRemark($0)) }
    tellUnderstood(given, prompt)
    questions = changed
    return true
  }

  /// A moment is told as it was understood, since people type it in many ways.
  private func tellUnderstood(_ given: [String: String], _ prompt: EntryPrompt) {
    for (path, text) in given where EntryFields.field(at: path)?.kind == .dateTime {
      guard let moment = try? OffsetDateTime(text) else { continue }
      context.complain(.askUnderstood, ["value": words.moment(moment.instant, now: context.now)])
    }
  }

  private func stopped(_ stop: Stop) -> ExitCode {
    switch stop {
    case .recordedElsewhere:
      context.complain(.draftRecordedElsewhere)
      return .done
    case .left:
      guard keeper.keeps(questions.kept) else {
        context.complain(.askGivenUp)
        return .inputErrors
      }
      tellKept()
      return .tryLater
    }
  }

  /// With the command that goes on with this draft, also where there are others.
  private func tellKept() {
    let number = questions.texts["number"].flatMap { EnteredNumber($0).number }
    let command = number.map { words(.draftResume, ["place": $0.text]) } ?? words(.draftResumeOnly)
    context.console.complain(Layout.wrapped(words(.draftKept, ["command": command])))
  }
}

/// From the recap to the record.
extension RecordDialogue {
  /// Checks the whole, asks again for what is wrong, shows the recap, and records once the person agrees.
  fileprivate func conclude(_ prompt: EntryPrompt) async throws(StationAccessFault) -> ExitCode {
    var dialogue = self
    for _ in 0..<Self.mostRounds {
      guard let result = try await dialogue.record(rehearsal: true) else { return .unexpected }
      if result.issues.contains(where: { $0.reason == .idTaken }) { return await dialogue.keepAnew(result) }
      dialogue.again = []
      if result.outcome == .refused {
        guard dialogue.askAgain(after: result) else { return .inputErrors }
      } else if let code = try await dialogue.settle(result) {
        return code
      }
      do throws(Stop) {
        try await dialogue.askAll(prompt)
      } catch {
        return dialogue.stopped(error)
      }
    }
    return dialogue.stopped(.left)
  }

  private func record(rehearsal: Bool) async throws(StationAccessFault) -> RecordResult? {
    var answers = questions.answers
    // The record takes the draft's id, and the draft goes with it.
    answers["id"] = keeper.id?.text
    let call = RecordCall(entries: [answers.entry], rehearsal: rehearsal)
    return try await door.ask { station throws(StationRefusal) in try await station.ask(call) }
      .results.first
  }

  /// False where nothing that is asked can put it right.
  private mutating func askAgain(after result: RecordResult) -> Bool {
    context.complain(.askAgain)
    result.issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
    // What is not asked can be wrong for what is.
    again = result.issues.flatMap { [$0.field, $0.parameters["because"]].compactMap(\.self) }
      .filter { questions.question(at: $0) != nil }
    return !again.isEmpty
  }

  /// Nil once a field is chosen to be asked again.
  private mutating func settle(_ rehearsal: RecordResult) async throws(StationAccessFault)
    -> ExitCode?
  {
    let recap = RecordRecap(questions: questions, words: words, now: context.now)
    context.console.complain(recap.text)
    context.console.say(RecordText.success(rehearsal, words: words))
    if rehearse {
      if keeper.keeps(questions.kept) { tellKept() }
      return .done
    }
    if rehearsal.outcome == .alreadyRecorded {
      try await keeper.drop()
      return .done
    }
    for _ in 0..<Self.mostTries {
      context.console.warn(words(.askPrompt, ["question": words(.askRecap)]) + " ")
      guard let line = context.console.readLine() else { return stopped(.left) }
      let typed = line.trimmed
      if words.isYes(typed) { return try await seal() }
      if words.isNo(typed) { return try await abandon() }
      if let question = Int(typed).flatMap(recap.question) ?? (typed == "<" ? recap.last : nil) {
        again = [question.path]
        return nil
      }
      context.console.complain(Layout.wrapped(words(.explainRecap), after: "  "))
    }
    return stopped(.left)
  }

  private mutating func seal() async throws(StationAccessFault) -> ExitCode? {
    guard let result = try await record(rehearsal: false) else { return .unexpected }
    if result.issues.contains(where: { $0.reason == .idTaken }) { return await keepAnew(result) }
    if result.outcome == .refused {
      result.issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
      return nil
    }
    context.console.say(RecordText.success(result, words: words))
    return .done
  }

  /// Another window on the same draft has recorded other answers: these stay, as a draft of their own.
  private mutating func keepAnew(_ refused: RecordResult) async -> ExitCode {
    keeper.begin()
    _ = await keeper.keep(questions.kept)
    context.complain(.draftRecordedAsOther, ["number": refused.number?.text ?? questions.texts["number"] ?? "?"])
    return stopped(.left)
  }

  /// Answers are deleted after a second yes alone.
  private func abandon() async throws(StationAccessFault) -> ExitCode {
    context.console.warn(words(.askYesNo, ["question": words(.askDropDraft)]) + " ")
    guard words.isYes(context.console.readLine()) else { return stopped(.left) }
    try await keeper.drop()
    context.complain(.askGivenUp)
    return .inputErrors
  }
}
