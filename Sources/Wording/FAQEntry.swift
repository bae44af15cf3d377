/// One question of the FAQ in the reader's language; the id is never translated.
package struct FAQEntry: Encodable {
  package let id: String
  package let question: String
  /// The FAQ's answer, in short.
  package let answer: String
  /// What this software does to follow the rule.
  package let here: String
  /// The command for it.
  package let command: String

  /// - Parameter contacts: the contacts, keyed by the placeholders of the texts that name them.
  package init(_ rule: FAQRule, words: Words, contacts: [String: String]) {
    func text(_ part: String) -> String {
      guard let text = Text("faq", code: rule.rawValue + part) else { preconditionFailure("the FAQ has four texts") }
      return words(text, contacts)
    }
    id = rule.rawValue
    (question, answer, here, command) = (text("Question"), text("Answer"), text("Here"), text("Command"))
  }
}

/// The FAQ as JSON for programs.
package struct FAQList: Encodable {
  package let schema = 1
  package let entries: [FAQEntry]

  package init(entries: [FAQEntry]) { self.entries = entries }
}
