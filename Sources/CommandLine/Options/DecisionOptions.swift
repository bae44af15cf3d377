internal import ArgumentParser
internal import Domain
internal import Wording

/// Who decides, and why. Neither has a default: a decision is a named person's.
struct DecisionOptions: ParsableArguments {
  @Option(help: Help.text(.helpWho, "NAME")) var who: String
  @Option(help: Help.text(.helpReason, "REASON")) var why: String

  /// Nil once the person was told what is wrong.
  func decision(_ context: CommandContext) -> NamedDecision? {
    guard let who = NamedText(who, option: "--who", context), let why = NamedText(why, option: "--why", context)
    else { return nil }
    return NamedDecision(who: who.text, why: why.text)
  }
}

/// 1 to 200 characters that can be seen, without spaces around them.
struct NamedText {
  let text: String

  /// Nil once the person was told what is wrong.
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
