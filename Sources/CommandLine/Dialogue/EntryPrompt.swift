internal import Domain
internal import Wording

/// Asks for one field of an entry at a terminal.
struct EntryPrompt {
  let entryContext: EntryContext
  let context: CommandContext
  let defaults: EntryDefaults

  init(
    _ context: CommandContext, station: StationIdentity, clock: DeviceClock, defaults: EntryDefaults = EntryDefaults()
  ) {
    // The id is of no use while answers are checked; the station's stands in for it.
    entryContext = EntryContext(
      now: context.now, station: station, limits: .faq, newID: InspectionID(station.id.uuid),
      clock: clock)
    self.context = context
    self.defaults = defaults
  }

  enum Reply {
    /// By path, as an entry takes them; empty for one that is passed over.
    case answers([String: String])
    case refused([FieldIssue])
    /// The field was explained.
    case explained
    /// To the question before.
    case back
    /// The input is at its end.
    case ended
  }

  private var words: Words { context.words }

  /// - Parameter current: what is answered already, and stays where nothing is typed.
  func ask(
    _ field: EntryField, at path: String, beside answers: TypedEntry, current: String? = nil
  ) -> Reply {
    let kept = current.flatMap { $0.isEmpty ? nil : $0 }
    let proposal = kept ?? (current == nil ? standard(field, at: path, beside: answers) : nil)
    warn(question(field, at: path, proposal))
    guard let line = context.console.readLine() else { return .ended }
    switch line.trimmed {
    case "": return .answers([path: proposal ?? ""])
    case "<": return .back
    case "?":
      context.complain(
        Layout.wrapped(FieldHelp(words: words).text(field, at: path), after: "  "), code: "explanation")
      return .explained
    case "-" where field.presence.isOptional: return .answers([path: ""])
    case let typed: return taken(typed, field, at: path)
    }
  }

  private func standard(_ field: EntryField, at path: String, beside answers: TypedEntry) -> String? {
    guard field.kind != .dateTime else {
      // A wrong moment is never proposed.
      let isProposed = field.presence == .required && !entryContext.clock.isWrong
      return isProposed ? words.entryMoment(entryContext.now) : nil
    }
    return defaults.standard(field, at: path, beside: answers)
  }

  private func warn(_ question: String) {
    context.console.warn(words(.askPrompt, ["question": question]) + " ")
  }

  /// With its choices and what an empty answer stands for.
  private func question(_ field: EntryField, at path: String, _ standard: String?) -> String {
    let label = words.label(path) ?? path
    let choices = TypedChoice(field.kind, at: path, words).offered.joined(separator: ", ")
    let shown = standard.map { words.answer($0, to: field, at: path, now: entryContext.now) }
    switch (shown, choices.isEmpty) {
    case (let shown?, true): return words(.askStandard, ["label": label, "standard": shown])
    case (let shown?, false):
      return words(.askChoicesStandard, ["label": label, "choices": choices, "standard": shown])
    case (nil, let isFree):
      let asked = isFree ? label : words(.askChoices, ["label": label, "choices": choices])
      return field.presence.isOptional ? words(.askOptional, ["label": asked]) : asked
    }
  }

  enum Agreement { case yes, no, back, ended }

  /// A question with yes or no, and what an empty answer is taken for; anything else asks again.
  func agreement(_ question: String, standard: Bool) -> Agreement {
    let text: Text = standard ? .askYesNoYes : .askYesNo
    while true {
      warn(words(text, ["question": question]))
      guard let line = context.console.readLine() else { return .ended }
      switch line.trimmed {
      case "": return standard ? .yes : .no
      case "<": return .back
      case let typed:
        if typed == "1" || words.isYes(typed) { return .yes }
        if typed == "2" || words.isNo(typed) { return .no }
      }
    }
  }

  /// A question with yes or no where an empty answer is neither, since everything typed hangs on it; the end of the input
  /// is no.
  func decides(_ question: Text) -> Bool {
    while true {
      warn(words(.askYesOrNo, ["question": words(question)]))
      guard let line = context.console.readLine() else { return false }
      if words.isYes(line) || line.trimmed == "1" { return true }
      if words.isNo(line) || line.trimmed == "2" { return false }
    }
  }

  /// A question with yes or no; an empty answer is no.
  func confirms(_ question: Text) -> Bool { confirms(words(question)) }

  func confirms(_ question: String) -> Bool { agreement(question, standard: false) == .yes }

  /// What was typed as the entry takes it: the code of a choice, a local time with the offset of its date.
  private func taken(_ typed: String, _ field: EntryField, at path: String) -> Reply {
    switch field.kind {
    case .choice, .documentKind, .window, .flag:
      return .answers([path: TypedChoice(field.kind, at: path, words).code(typed) ?? typed])
    case .jurisdiction: return .answers([path: JurisdictionNames.code(typed) ?? typed])
    case .dateTime: return moment(typed, at: path)
    case .digits where path.hasSuffix(".component"): return .answers(Self.defect(typed, at: path))
    case .decimal where path == "vehicle.pnbv":
      let weight = TypedChoice(
        .choice(GrossVehicleWeightRating.WeightClass.allCases.map(\.rawValue)), at: path, words)
      guard typed.contains(where: \.isLetter), let code = weight.code(typed) else {
        return .answers([path: typed])
      }
      return .answers([path: "", "vehicle.pnbv.notVisible": code])
    case .decimal where path == "odometer.value": return .answers(Self.odometer(typed))
    default: return .answers([path: typed])
    }
  }

  private func moment(_ typed: String, at path: String) -> Reply {
    switch words.entryMoment(typed: typed, at: path, now: entryContext.now) {
    case .taken(let moment): return .answers([path: moment])
    case .refused(let issue): return .refused([issue])
    case .twice(let first, let second): return askWhich(first, second, at: path)
    }
  }

  /// Which of the two moments, as clocks were set back between them; anything but 1 and 2 asks again.
  private func askWhich(_ first: OffsetDateTime, _ second: OffsetDateTime, at path: String) -> Reply {
    let values = ["first": first, "second": second].mapValues {
      OffsetDateTime.offsetText($0.utcOffset)
    }
    while true {
      warn(words(.askHourTwice, values))
      guard let line = context.console.readLine() else { return .ended }
      switch line.trimmed {
      case "1": return .answers([path: first.text])
      case "2": return .answers([path: second.text])
      case "<": return .refused([])
      default: continue
      }
    }
  }

  /// `2205C` is component 2205 and code C.
  private static func defect(_ typed: String, at path: String) -> [String: String] {
    let digits = typed.prefix { $0.isASCII && $0.isNumber }
    let letters = typed.dropFirst(digits.count).drop { $0.isWhitespace || $0 == "-" }
    guard !digits.isEmpty, !letters.isEmpty, letters.allSatisfy({ $0.isASCII && $0.isLetter })
    else {
      return [path: typed]
    }
    return [path: String(digits), String(path.dropLast("component".count)) + "code": String(letters)]
  }

  /// `98 231 km`, `61000 mi`.
  private static func odometer(_ typed: String) -> [String: String] {
    let unit = typed.unaccented.filter {
      !$0.isNumber && !$0.isWhitespace && $0 != "." && $0 != ","
    }
    let number = typed.filter { !$0.isLetter }.trimmed
    switch unit {
    case "km": return ["odometer.value": number, "odometer.unit": "km"]
    case "mi", "mile", "miles", "milles": return ["odometer.value": number, "odometer.unit": "mi"]
    default: return ["odometer.value": typed]
    }
  }
}
