internal import StationSettings
internal import Wording

/// One question of the FAQ in a person's language; the id is never translated.
struct FAQEntry: Encodable {
  let id: String
  let question: String
  /// The FAQ's answer, in short.
  let answer: String
  /// What this software does about it.
  let here: String
  /// The command that shows it.
  let command: String

  init(_ rule: FAQRule, words: Words, contacts: Contacts) {
    let values = words.contacts(contacts)
    func text(_ part: String) -> String {
      guard let text = Text("faq", code: rule.rawValue + part) else { preconditionFailure("the FAQ has four texts") }
      return words(text, values)
    }
    id = rule.rawValue
    (question, answer, here, command) = (text("Question"), text("Answer"), text("Here"), text("Command"))
  }
}

/// The FAQ as programs read it.
struct FAQList: Encodable {
  let schema = 1
  let entries: [FAQEntry]
}
