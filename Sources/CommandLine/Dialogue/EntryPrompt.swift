internal import Domain
internal import StationAPI
internal import Wording

/// Asks one question of an entry at a terminal, and reads what is typed.
struct EntryPrompt {
  let entryContext: EntryContext
  private let context: CommandContext

  init(_ context: CommandContext, _ start: EntryStart) {
    entryContext = start.context(now: context.now)
    self.context = context
  }

  enum Reply {
    /// Answers by path, in the form of an entry; empty for a question that is skipped. The paths in `asking` are asked
    /// next.
    case answers([String: String], asking: [String] = [])
    case refused([FieldIssue])
    /// Help was shown, or the text typed was no answer to the question.
    case again
    /// Go back to the question before.
    case back
    /// The input has ended.
    case ended
  }

  private var words: Words { context.words }

  func ask(_ question: Questionnaire.Question, in questions: Questionnaire) -> Reply {
    let standard = questions.standard(for: question)
    let path = question.path
    switch question {
    case .field(let field, _):
      return reply(to: text(of: field, at: path, standard), help: help(field, path)) { typed in
        if typed.isEmpty { return .answers([path: standard ?? ""]) }
        return typed == "-" && field.presence.isOptional ? .answers([path: ""]) : taken(typed, field, at: path)
      }
    case .more(let list, _):
      let first = questions.form.table.fields.first { list.holds($0) }
      return more(list, at: path, first, isYes: standard == Questionnaire.yes)
    case .repaired(let defect, _):
      let asked = words(.conformAskRepaired, ["defect": words.openDefect(defect)])
      return yesOrNo(asked, at: path, isYes: standard == Questionnaire.yes)
    case .usual(let proposals, _): return usual(proposals, at: path)
    }
  }

  /// The width, in columns, of what is asked; the usual one where no terminal shows it.
  var width: Int { context.console.errorColumns ?? Layout.columns }

  func warn(_ question: String) {
    let prompt = words(.askPrompt, ["question": question])
    context.console.warn((context.console.errorColumns.map { Layout.fitted(prompt, width: $0) } ?? prompt) + " ")
  }

  private func reply(
    to question: String, help: @autoclosure () -> String, _ take: (String) -> Reply
  ) -> Reply {
    warn(question)
    guard let typed = context.console.readLine()?.trimmed else { return .ended }
    switch typed {
    case "<": return .back
    case "?":
      context.complain("  " + help(), code: "explanation")
      return .again
    default: return take(typed)
    }
  }

  private func help(_ field: EntryField, _ path: String) -> String { FieldHelp(words).text(field, at: path) }

  /// The question with its choices and its default, which an empty answer accepts.
  private func text(of field: EntryField, at path: String, _ standard: String?) -> String {
    let label = words.asked(path)
    let choices = TypedChoice(field.kind, at: path, words).offered.joined(separator: ", ")
    guard let standard else {
      let asked = choices.isEmpty ? label : words(.askChoices, ["label": label, "choices": choices])
      return field.presence.isOptional ? words(.askOptional, ["label": asked]) : asked
    }
    let shown = words.answer(standard, to: field, at: path, now: entryContext.now)
    if field.kind == .dateTime { return words(.askChoices, ["label": label, "choices": shown]) }
    guard !choices.isEmpty else { return words(.askStandard, ["label": label, "standard": shown]) }
    return words(.askChoicesStandard, ["label": label, "choices": choices, "standard": shown])
  }

  /// Asks whether there is another element. Where its first field is digits, typing them answers yes.
  private func more(_ list: EntryList, at path: String, _ first: EntryField?, isYes: Bool) -> Reply {
    guard let first, case .digits = first.kind else { return yesOrNo(words(list.more), at: path, isYes: isYes) }
    let standard = words(isYes ? .valueYes : path.hasSuffix("[0]") ? .valueNone : .valueNoOther)
    let component = "\(path).component"
    let asked = words(.askStandard, ["label": words(list.more), "standard": standard])
    return reply(to: asked, help: help(first, component)) { typed in
      if typed.isEmpty { return .answers([path: isYes ? Questionnaire.yes : Questionnaire.no]) }
      if let answer = answer(typed) { return .answers([path: answer]) }
      let defect = TypedDefect.answers(typed, at: component)
      return .answers(defect.merging([path: Questionnaire.yes]) { _, yes in yes })
    }
  }

  private func answer(_ typed: String) -> String? {
    words.isYes(typed) ? Questionnaire.yes : words.isNo(typed) ? Questionnaire.no : nil
  }

  private func yesOrNo(_ question: String, at path: String, isYes: Bool) -> Reply {
    let asked = words(isYes ? .askYesNoYes : .askYesNo, ["question": question])
    return reply(to: asked, help: words(.explainChoice)) { typed in
      let number = ["": isYes ? Questionnaire.yes : Questionnaire.no, "1": Questionnaire.yes, "2": Questionnaire.no]
      return (number[typed] ?? answer(typed)).map { .answers([path: $0]) } ?? .again
    }
  }

  /// Proposes the usual answers together. The answers whose numbers are typed are asked one by one instead.
  private func usual(_ proposals: [Questionnaire.Proposal], at path: String) -> Reply {
    let recap = Recap(proposals, words, now: entryContext.now, width: width)
    context.console.complain(recap.text)
    return reply(to: words(.askUsual), help: words(.explainUsual)) { typed in
      let isYes = typed.isEmpty || words.isYes(typed)
      let chosen = isYes ? [] : words.isNo(typed) ? proposals.map(\.path) : recap.paths(typed: typed)
      guard let chosen else { return .again }
      let taken = proposals.filter { !chosen.contains($0.path) }.map { ($0.path, $0.text) }
      return .answers(Dictionary(uniqueKeysWithValues: taken + [(path, Questionnaire.yes)]), asking: chosen)
    }
  }
}

// MARK: - What was typed

extension EntryPrompt {
  private func taken(_ typed: String, _ field: EntryField, at path: String) -> Reply {
    switch words.typed(typed, as: field, at: path, now: entryContext.now) {
    case .answers(let answers): .answers(answers)
    case .refused(let issue): .refused([issue])
    case .twice(let first, let second): askWhich(first, second, at: path)
    }
  }

  /// Asks which of two times is meant when the clocks were set back between them; repeats until 1 or 2 is typed.
  private func askWhich(_ first: OffsetDateTime, _ second: OffsetDateTime, at path: String) -> Reply {
    let values = ["first": first, "second": second].mapValues { OffsetDateTime.offsetText($0.utcOffset) }
    for _ in 0..<EntryDialogue.mostTries {
      warn(words(.askHourTwice, values))
      guard let line = context.console.readLine() else { return .ended }
      switch line.trimmed {
      case "1": return .answers([path: first.text])
      case "2": return .answers([path: second.text])
      case "<": return .again
      default: continue
      }
    }
    return .again
  }
}
