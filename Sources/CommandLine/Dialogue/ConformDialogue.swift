internal import Domain
internal import StationAPI
internal import Wording

/// Records repairs of one document, asked at a terminal: the document is looked up first and its open defects are gone
/// through; what is not known here is asked for field by field.
struct ConformDialogue {
  private let door: StationDoor
  private let call: ConformCall
  private var answers = TypedEntry()

  private static let mostTries = 20

  /// The person ended the input.
  private struct GivenUp: Error {}

  /// - Parameter call: of any entry.
  init(door: StationDoor, call: ConformCall) { (self.door, self.call) = (door, call) }

  private var context: CommandContext { door.context }

  private var words: Words { context.words }
  private var text: ConformPhrases { ConformPhrases(words: words, contacts: context.contacts, now: context.now) }

  func run() async throws(StationAccessFault) -> ExitCode {
    let found = try await ask(for: TypedEntry(), rehearsal: true)
    context.console.complain(text.document(found))
    let hopeless = found.issues.filter { [.noDefectsToRepair, .documentAbsent].contains($0.reason) }
    guard hopeless.isEmpty, found.document?.open.isEmpty != true else {
      hopeless.forEach { context.console.complain("  " + words.issue($0)) }
      return .inputErrors
    }
    context.console.complain(Layout.wrapped(words(.conformIntroduction)))
    let status = try await door.ask { station throws(StationRefusal) in try await station.ask(StatusCall()) }
    let identity = StationIdentity(id: status.station.id, kind: status.station.kind)
    let prompt = EntryPrompt(context, station: identity, clock: status.clock)
    var dialogue = self
    do throws(GivenUp) {
      try dialogue.askAll(of: found.document, prompt)
    } catch {
      context.complain(.askGivenUp)
      return .inputErrors
    }
    return try await dialogue.conclude(prompt)
  }

  private mutating func askAll(of document: ConformedDocument?, _ prompt: EntryPrompt) throws(GivenUp) {
    for field in ConformityFields.all where field.isAsked {
      switch field.path {
      case "vehicle.vin": if document == nil { try ask(field, at: field.path, of: document, isNeeded: true, prompt) }
      case "repairs[].component": try askRepairs(of: document, prompt)
      case _ where field.isRepeated: break
      default: try ask(field, at: field.path, of: document, prompt)
      }
    }
  }

  private mutating func askRepairs(of document: ConformedDocument?, _ prompt: EntryPrompt) throws(GivenUp) {
    guard let document else { return try askUnknownRepairs(prompt) }
    var count = 0
    for defect in document.open.prefix(ConformityFields.repairList.counts.upperBound) {
      guard prompt.confirms(words(.conformAskRepaired, ["defect": text.defect(defect)])) else { continue }
      answers["repairs[\(count)].component"] = defect.component
      answers["repairs[\(count)].code"] = defect.code
      count += 1
    }
    if count == 0 { throw GivenUp() }
  }

  private mutating func askUnknownRepairs(_ prompt: EntryPrompt) throws(GivenUp) {
    let list = ConformityFields.repairList
    let fields = ConformityFields.all.filter { list.holds($0) }
    for index in 0..<list.counts.upperBound {
      guard index < list.counts.lowerBound || prompt.confirms(.askMoreRepairs) else { return }
      // The code may have come with its component: `2205C`.
      for field in fields where answers[field.path(at: index)] == nil {
        try ask(field, at: field.path(at: index), of: nil, prompt)
      }
    }
  }

  /// Asks until the field is right.
  private mutating func ask(
    _ field: EntryField, at path: String, of document: ConformedDocument?, isNeeded: Bool = false,
    _ prompt: EntryPrompt
  ) throws(GivenUp) {
    let reading = ConformityContext(
      entry: prompt.entryContext, kind: call.kind, number: call.number, document: document, earlier: [])
    for _ in 0..<Self.mostTries {
      var issues: [FieldIssue] = []
      switch prompt.ask(field, at: path, beside: answers) {
      case .ended: throw GivenUp()
      case .explained: continue
      case .back:
        context.complain(.conformNoBack)
        continue
      case .refused(let told): issues = told
      case .answers(let given):
        var tried = answers
        for (path, answer) in given { tried[path] = answer }
        if case .failure(let refusal) = ConformityReader.read(tried.entry, context: reading) {
          let isOptional = isOptional(field) && !isNeeded
          issues = refusal.issues.filter {
            ($0.field == path || given[$0.field] != nil) && !($0.reason == .missing && isOptional)
          }
        }
        if issues.isEmpty { answers = tried }
      }
      guard !issues.isEmpty else { return }
      issues.forEach { context.console.complain("  " + words.answerIssue($0)) }
    }
    throw GivenUp()
  }

  private func isOptional(_ field: EntryField) -> Bool { field.presence.isOptional }

  /// Checks the whole, says what is to be looked at again, and records once the person agrees.
  private func conclude(_ prompt: EntryPrompt) async throws(StationAccessFault) -> ExitCode {
    let checked = try await ask(for: answers, rehearsal: true)
    guard checked.outcome != .refused else { return tell(checked) }
    context.console.say(text.success(checked))
    if call.rehearsal || checked.outcome == .alreadyRecorded { return .done }
    guard prompt.decides(.askConfirm) else {
      context.complain(.askGivenUp)
      return .inputErrors
    }
    let answer = try await ask(for: answers, rehearsal: false)
    guard answer.outcome != .refused else { return tell(answer) }
    context.console.say(text.success(answer))
    return .done
  }

  private func tell(_ refused: ConformAnswer) -> ExitCode {
    refused.issues.forEach { context.console.complain("  " + words.issue($0)) }
    context.complain(.conformRefused)
    return .inputErrors
  }

  private func ask(for answers: TypedEntry, rehearsal: Bool) async throws(StationAccessFault) -> ConformAnswer {
    var call = call
    (call.entry, call.rehearsal) = (answers.entry, rehearsal)
    return try await door.ask { [call] station throws(StationRefusal) in try await station.ask(call) }
  }
}
