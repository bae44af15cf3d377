internal import Domain

/// Asks for one field of an entry at a terminal.
struct EntryPrompt {
  let entryContext: EntryContext
  private let context: CommandContext
  /// The next number of each document's stock.
  private let proposals: [CertificateKind: CertificateNumber]

  init(
    _ context: CommandContext, station: StationIdentity, proposals: [CertificateKind: CertificateNumber],
    clock: DeviceClock
  ) {
    // The id is of no use while answers are checked; the station's stands in for it.
    entryContext = EntryContext(
      now: context.now, station: station, limits: .faq, newID: InspectionID(station.id.uuid),
      clock: clock)
    self.context = context
    self.proposals = proposals
  }

  enum Reply {
    /// As an entry takes it, empty for none.
    case answer(String)
    case refused(FieldIssue)
    /// The input is at its end.
    case ended
  }

  func ask(_ field: EntryField, at path: String, beside answers: EntryAnswers) -> Reply {
    let standard = standard(field, beside: answers)
    context.console.warn(context.words(.askPrompt, ["question": question(field, at: path, standard)]) + " ")
    guard let line = context.console.readLine() else { return .ended }
    let answer = line.allSatisfy { $0 == " " } ? standard ?? "" : line
    return taken(answer, field, at: path)
  }

  /// With its choices and what an empty answer stands for.
  private func question(_ field: EntryField, at path: String, _ standard: String?) -> String {
    let label = context.words.label(path) ?? path
    let choices = choices(of: field).joined(separator: ", ")
    switch (standard, choices.isEmpty) {
    case (let standard?, true): return context.words(.askChoices, ["label": label, "choices": standard])
    case (let standard?, false):
      let values = ["label": label, "choices": choices, "standard": context.words.value(standard, of: path)]
      return context.words(.askChoicesStandard, values)
    case (nil, let isFree):
      let asked = isFree ? label : context.words(.askChoices, ["label": label, "choices": choices])
      return field.presence.isOptional ? context.words(.askOptional, ["label": asked]) : asked
    }
  }

  /// A question with yes or no; anything else than yes is no.
  func confirms(_ question: Text) -> Bool { confirms(context.words(question)) }

  func confirms(_ question: String) -> Bool {
    context.console.warn(context.words(.askYesNo, ["question": question]) + " ")
    return context.words.isYes(context.console.readLine())
  }

  /// What an empty answer stands for.
  private func standard(_ field: EntryField, beside answers: EntryAnswers) -> String? {
    switch field.kind {
    case .documentKind: CertificateKind.mechanical.rawValue
    case .certificateNumber: answers.kind.flatMap { proposals[$0] }?.text
    // A wrong moment is never proposed.
    case .dateTime where field.presence == .required && !entryContext.clock.isWrong:
      context.words.entryMoment(entryContext.now)
    default: nil
    }
  }

  /// The place or the name of a choice becomes the choice; a local time gets the offset of its date.
  private func taken(_ answer: String, _ field: EntryField, at path: String) -> Reply {
    switch field.kind {
    case .choice, .documentKind, .window: return .answer(code(named: answer, field) ?? answer)
    case .dateTime:
      switch context.words.entryMoment(typed: answer, at: path, now: entryContext.now) {
      case .taken(let moment): return .answer(moment)
      case .refused(let issue): return .refused(issue)
      case .twice(let first, let second): return askWhich(first, second)
      }
    default: return .answer(answer)
    }
  }

  /// Which of the two moments, as clocks were set back between them; anything but 1 and 2 asks again.
  private func askWhich(_ first: OffsetDateTime, _ second: OffsetDateTime) -> Reply {
    let values = ["first": first, "second": second].mapValues { OffsetDateTime.offsetText($0.utcOffset) }
    while true {
      context.console.warn(context.words(.askPrompt, ["question": context.words(.askHourTwice, values)]) + " ")
      guard let line = context.console.readLine() else { return .ended }
      switch line.trimmed {
      case "1": return .answer(first.text)
      case "2": return .answer(second.text)
      default: continue
      }
    }
  }

  private func code(named answer: String, _ field: EntryField) -> String? {
    let codes = field.kind.choices
    guard let subject = Words.subject(of: field.path) else { return nil }
    if let place = Int(answer.filter { $0 != " " }) {
      return (1...codes.count).contains(place) ? codes[place - 1] : nil
    }
    let name = answer.trimmed.lowercased()
    return codes.first { code in Text(subject, code: code).map { context.words($0).lowercased() } == name }
  }

  /// `1 conforme`, or the codes where they are words already.
  private func choices(of field: EntryField) -> [String] {
    let codes = field.kind.choices
    guard let subject = Words.subject(of: field.path) else { return codes }
    return codes.enumerated().map { place, code in
      "\(place + 1) \(Text(subject, code: code).map { context.words($0) } ?? code)"
    }
  }
}
