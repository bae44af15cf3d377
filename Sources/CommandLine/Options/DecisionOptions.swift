internal import ArgumentParser
internal import Domain
internal import Wording

/// Options that name the person who decides and the reason. Neither has a default.
struct DecisionOptions: ParsableArguments {
  @Option(help: Help.text(.helpWho, "NAME")) var who: String
  @Option(help: Help.text(.helpReason, "REASON")) var why: String

  /// Nil if a text is invalid; the error was reported.
  func decision(_ context: CommandContext) -> NamedDecision? {
    guard let who = NamedText(who, option: "--who", context), let why = NamedText(why, option: "--why", context)
    else { return nil }
    return NamedDecision(who: who.text, why: why.text)
  }
}

/// A text of 1 to 200 visible characters, without spaces around it.
struct NamedText {
  let text: String

  /// Nil if a text is invalid; the error was reported.
  init?(_ written: String, option: String, _ context: CommandContext) {
    text = EntryText.cleaned(written)
    guard (1...200).contains(text.unicodeScalars.count) else {
      context.complain(.badText, ["option": option])
      return nil
    }
    if let issue = EntryText.issue(with: text, in: option) {
      context.complain(issue)
      return nil
    }
  }
}
