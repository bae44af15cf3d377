internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// Shows a stage of guided keying at a terminal, and reads what the person did.
struct KeyInPrompt {
  let context: CommandContext

  private var words: Words { context.words }
  private var console: Console { context.console }

  /// For standard error, where questions are asked.
  var layout: Layout { Layout(width: console.errorColumns ?? Layout.columns, paint: context.paint) }

  func show(_ told: KeyingTold) { console.complain(asIs: "\n" + layout.text(.keying(told))) }

  /// Asks until the person did something at this stage; nil at the end of the input.
  func action(_ told: KeyingTold, intent: OutboxOperation.Intent) -> KeyingAction? {
    for _ in 0..<EntryDialogue.mostTries {
      warn(question(told))
      guard let typed = (console.readStep ?? console.readLine)() else { return nil }
      switch answer(typed, told) {
      case .ended: return nil
      case .action(let action): return action
      case .saved:
        guard intent == .register else { return .saved(number: nil) }
        guard let number = text(words(.recapNumber)).flatMap(Self.number) else { continue }
        return .saved(number: number)
      case .again: continue
      }
    }
    return nil
  }

  private enum Reply {
    case action(KeyingAction)
    case saved
    /// Something was shown, copied or not understood.
    case again
    case ended
  }

  private func question(_ told: KeyingTold) -> String {
    switch told.stage {
    case .search, .vehicle: words(.dialogAnswer, ["count": "\(told.choices.count)"])
    case .recap: words(.dialogRecap)
    case .field, .sighting, nil: words(.dialogStep)
    }
  }

  private func answer(_ typed: String, _ told: KeyingTold) -> Reply {
    let answer = typed == " " ? typed : typed.trimmed.unaccented
    switch answer {
    case " ", "c", "copier", "copy": return copy(told)
    case "?":
      let isField = told.step != nil || told.stage == .recap
      return say(words(isField ? .dialogHelp : .dialogAnswerHelp))
    case "p", "plus tard", "later": return .action(.leave)
    default: break
    }
    switch told.stage {
    case .search: return chosen(answer, told.choices) { KeyingSearch(rawValue: $0).map { .searched(found: $0) } }
    case .vehicle: return chosen(answer, told.choices) { KeyingVehicle(rawValue: $0).map { .vehicle(found: $0) } }
    default: return typing(answer, told)
    }
  }

  private func typing(_ answer: String, _ told: KeyingTold) -> Reply {
    let isRecap = told.stage == .recap
    switch answer {
    case "<", "precedent", "back": return .action(.back)
    case "r", "refuse", "refused": return refusal(told)
    case "", "fait", "done": return isRecap ? say(words(.dialogHelp)) : .action(.next)
    case _ where isRecap && words.isYes(answer): return .saved
    default:
      let place = answer.hasPrefix("n") ? Int(String(answer.dropFirst()).trimmed) : nil
      if let place, told.session.sheet.steps.indices.contains(place - 1) { return .action(.go(to: place - 1)) }
      return say(words(.dialogNotUnderstood))
    }
  }

  private func refusal(_ told: KeyingTold) -> Reply {
    let choices = told.refusals
    let lines = View(title: words(.refusedTitle), blocks: [.list(KeyingTold.numbered(choices))])
    console.complain(asIs: layout.text(lines))
    warn(words(.dialogAnswer, ["count": "\(choices.count)"]))
    guard let typed = console.readLine() else { return .ended }
    return chosen(typed.trimmed.unaccented, choices) { code in
      guard let how = KeyingRefusal(rawValue: code) else { return nil }
      return .refused(how: how, message: self.optional(words(.refusedMessage)))
    }
  }

  /// A digit, or the beginning of a word that only one of the choices has.
  private func chosen(
    _ answer: String, _ choices: [KeyingTold.Choice], _ action: (String) -> KeyingAction?
  ) -> Reply {
    var found: KeyingTold.Choice?
    if let place = Int(answer) {
      found = choices.indices.contains(place - 1) ? choices[place - 1] : nil
    } else if answer.count >= 2 {
      let matching = choices.filter { choice in
        KeyInAnswer.name(code: choice.code) == answer
          || choice.label.unaccented.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(answer) }
      }
      found = matching.count == 1 ? matching[0] : nil
    }
    return found.flatMap { action($0.code) }.map { .action($0) } ?? say(words(.dialogNotUnderstood))
  }

  private func say(_ text: String) -> Reply {
    console.complain("  " + text)
    return .again
  }

  /// Hands the value to the terminal's clipboard (OSC 52, in base64).
  private func copy(_ told: KeyingTold) -> Reply {
    guard let value = told.copied else { return say(words(.dialogNothingToCopy)) }
    guard console.errorColumns != nil, isCopying else {
      return say(words(.dialogCannotCopy))
    }
    console.warn("\u{1B}]52;c;\(Data(value.utf8).base64EncodedString())\u{07}")
    return say(words(.dialogCopied))
  }

  /// Whether the terminal takes OSC 52; the console of Linux and a dumb one show it as text.
  private var isCopying: Bool { !["", "dumb", "linux"].contains(context.surroundings.environment["TERM"] ?? "") }

  // MARK: Texts

  private func warn(_ question: String) {
    console.warn((console.errorColumns.map { Layout.fitted(question, width: $0) } ?? question) + " ")
  }

  /// Asks for a text until one is typed; Enter takes the standard. Nil at the end of the input.
  func text(_ label: KeyingText, standard: String?) -> String? { text(words(label), standard: standard) }

  func text(_ label: String, standard: String? = nil) -> String? {
    let asked = standard.map { words(.askStandard, ["label": label, "standard": $0]) } ?? label
    for _ in 0..<EntryDialogue.mostTries {
      warn(words(.askPrompt, ["question": asked]))
      guard let typed = console.readLine()?.trimmed else { return nil }
      if !typed.isEmpty { return typed }
      if let standard { return standard }
    }
    return nil
  }

  /// Nil where nothing was typed.
  private func optional(_ label: String) -> String? {
    warn(words(.askPrompt, ["question": words(.dialogOptional, ["question": label])]))
    guard let typed = console.readLine()?.trimmed, !typed.isEmpty else { return nil }
    return typed
  }

  /// What a person says in place of what the portal shows.
  enum Aside: Error { case later, retract, ended }

  /// Asks for what the portal shows.
  func seen(_ session: KeyingSession) throws(Aside) -> KeyingSeen {
    console.complain("  " + words(session.record.state == .keying ? .dialogAsideSearch : .dialogAside))
    let number = try seen(words(.sightNumber), FieldIssue(field: "", reason: .notACertificateNumber), Self.number)
    let vin = try seen(words(.sightVIN), FieldIssue(field: "", reason: .vinTooShort)) { typed in
      KeyingSighting.isEnough(typed, of: session.vehicle.vin.text) ? typed : nil
    }
    guard session.summary.intent != .conform else { return KeyingSeen(number: number, vin: vin) }
    let results = Inspection.Result.allCases
    let choice = TypedChoice(
      codes: results.map(\.rawValue) + ["none"], names: results.map { words("result", $0) } + [words(.sightNoResult)])
    let offered = ["label": words(.sightResult), "choices": choice.offered.joined(separator: ", ")]
    let code = try seen(words(.askChoices, offered)) { choice.code($0) }
    return KeyingSeen(number: number, vin: vin, result: Inspection.Result(rawValue: code))
  }

  private static func number(_ typed: String) -> CertificateNumber? {
    CertificateNumber(argument: typed).flatMap { $0.hasDigit ? $0 : nil }
  }

  /// - Parameter issue: what is wrong with a text that `read` does not take; nil where it is not understood.
  private func seen<Value>(
    _ label: String, _ issue: FieldIssue? = nil, _ read: (String) -> Value?
  ) throws(Aside) -> Value {
    for _ in 0..<EntryDialogue.mostTries {
      guard let typed = text(label) else { throw .ended }
      switch typed.unaccented {
      case "p", "plus tard", "later": throw .later
      case "r", "retirer", "back": throw .retract
      default:
        if let value = read(typed) { return value }
        console.complain("  " + (issue.map { words.answerIssue($0) } ?? words(.dialogNotUnderstood)))
      }
    }
    throw .ended
  }

  /// Whether the person confirms an answer after which a person must decide.
  func isSure(of action: KeyingAction, _ told: KeyingTold) -> Bool {
    let code: String? =
      switch action {
      case .searched(let found): found.rawValue
      case .vehicle(let found): found.rawValue
      default: nil
      }
    let answer = told.choices.first { $0.code == code }?.label ?? "?"
    console.warn(words(.askYesNo, ["question": words(.dialogSure, ["answer": answer])]) + " ")
    return words.isYes(console.readLine())
  }

  /// A copy of the portal's page, where the person has one.
  func copy() -> KeyInCopy? {
    for _ in 0..<EntryDialogue.mostTries {
      guard let path = optional(words(.dialogFile)) else { return nil }
      do throws(KeyInCopy.Fault) {
        return try KeyInCopy(path)
      } catch {
        console.complain("  " + words(error.text, ["path": path]))
      }
    }
    return nil
  }
}
