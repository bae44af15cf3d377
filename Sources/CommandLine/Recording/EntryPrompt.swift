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

  /// The answer as an entry takes it, empty for none; nil at the end of the input.
  func ask(_ field: EntryField, at path: String, beside answers: EntryAnswers) -> String? {
    let standard = standard(field, beside: answers)
    context.console.warn(context.words(.askPrompt, ["question": question(field, at: path, standard)]) + " ")
    guard let line = context.console.readLine() else { return nil }
    let answer = line.allSatisfy { $0 == " " } ? standard ?? "" : line
    return taken(answer, field)
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

  /// The place or the name of a choice becomes the choice; a local time gets its offset.
  private func taken(_ answer: String, _ field: EntryField) -> String {
    switch field.kind {
    case .choice, .documentKind, .window: return code(named: answer, field) ?? answer
    case .dateTime: return context.words.entryMoment(typed: answer, now: entryContext.now)
    default: return answer
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
