internal import Domain

/// Records one inspection, asked field by field at a terminal: every answer is checked at once, and all of them together
/// before anything is recorded.
struct RecordDialogue {
  private let station: any StationService
  private let context: CommandContext
  private let rehearse: Bool
  private var answers = EntryAnswers()

  private static let mostTries = 20

  /// The person ended the input.
  private struct GivenUp: Error {}

  init(station: any StationService, context: CommandContext, rehearse: Bool, preset: EntryPreset) {
    (self.station, self.context, self.rehearse) = (station, context, rehearse)
    for (path, text) in preset.answers { answers[path] = text }
  }

  private var words: Words { context.words }

  func run() async throws(StationRefusal) -> ExitCode {
    let status = try await station.status()
    let lots = try await station.stock().lots
    let next = lots.compactMap { lot in lot.next.map { (lot.kind, $0) } }
    let proposals = Dictionary(next) { first, _ in first }
    var dialogue = self
    let identity = StationIdentity(id: status.station.id, kind: status.station.kind)
    context.console.complain(Layout.wrapped(words(.askIntroduction)))
    let prompt = EntryPrompt(context, station: identity, proposals: proposals, clock: status.clock)
    do throws(GivenUp) {
      try dialogue.askAll(prompt)
    } catch {
      context.complain(.askGivenUp)
      return .inputErrors
    }
    return try await dialogue.conclude(prompt)
  }

  private mutating func askAll(_ prompt: EntryPrompt) throws(GivenUp) {
    var asked: EntryList?
    for field in EntryFields.all where field.isAsked {
      guard let list = EntryFields.list(of: field) else {
        try ask(field, at: field.path, prompt)
        continue
      }
      if list != asked { try ask(list, prompt) }
      asked = list
    }
  }

  /// One element after the other, as many as there must be without asking whether there is another.
  private mutating func ask(_ list: EntryList, _ prompt: EntryPrompt) throws(GivenUp) {
    guard answers.calls(for: list) else { return }
    let fields = EntryFields.all.filter { list.holds($0) && $0.isAsked }
    let more: Text = list == EntryFields.readingList ? .askMoreReadings : .askMoreDefects
    for index in 0..<list.counts.upperBound {
      guard index < list.counts.lowerBound || prompt.confirms(more) else { return }
      for field in fields { try ask(field, at: field.path(at: index), prompt) }
    }
  }

  /// Asks until the field is right.
  private mutating func ask(_ field: EntryField, at path: String, _ prompt: EntryPrompt) throws(GivenUp) {
    guard answers.calls(for: path), answers[path] == nil else { return }
    for _ in 0..<Self.mostTries {
      let issues: [FieldIssue]
      switch prompt.ask(field, at: path, beside: answers) {
      case .ended: throw GivenUp()
      case .refused(let issue): issues = [issue]
      case .answer(let answer):
        answers[path] = answer
        issues = EntryReader.issues(at: path, of: answers, context: prompt.entryContext)
      }
      guard !issues.isEmpty else { return }
      issues.forEach { context.console.complain("  " + words.issue($0)) }
    }
    throw GivenUp()
  }

  /// Checks the whole, asks again for what is wrong, shows what is adapted, and records once the person agrees.
  private func conclude(_ prompt: EntryPrompt) async throws(StationRefusal) -> ExitCode {
    var dialogue = self
    for _ in 0..<Self.mostTries {
      let call = RecordCall(entries: [dialogue.answers.entry], rehearsal: true)
      guard let result = try await station.record(call).results.first else { return .unexpected }
      guard result.outcome == .refused else { return try await dialogue.record(after: result, prompt) }
      context.complain(.askAgain)
      result.issues.forEach { context.console.complain("  " + words.issue($0)) }
      let paths = result.issues.map(\.field).filter { EntryFields.field(at: $0)?.isAsked == true }
      guard !paths.isEmpty else { return .inputErrors }
      do throws(GivenUp) {
        try dialogue.askAgain(paths, prompt)
      } catch {
        break
      }
    }
    context.complain(.askGivenUp)
    return .inputErrors
  }

  private mutating func askAgain(_ paths: [String], _ prompt: EntryPrompt) throws(GivenUp) {
    for path in paths {
      guard let field = EntryFields.field(at: path) else { continue }
      answers[path] = nil
      try ask(field, at: path, prompt)
    }
  }

  private func record(after rehearsal: RecordResult, _ prompt: EntryPrompt) async throws(StationRefusal) -> ExitCode {
    context.console.say(RecordText.success(rehearsal, words: words))
    if rehearse || rehearsal.outcome == .alreadyRecorded { return .done }
    guard prompt.confirms(.askConfirm) else {
      context.complain(.askGivenUp)
      return .inputErrors
    }
    let answer = try await station.record(RecordCall(entries: [answers.entry]))
    guard let result = answer.results.first else { return .unexpected }
    guard result.outcome == .refused else {
      context.console.say(RecordText.success(result, words: words))
      return .done
    }
    result.issues.forEach { context.console.complain("  " + words.issue($0)) }
    return .inputErrors
  }
}
