internal import Domain

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

/// The questions of SAAQ's FAQ to its inspection agents, by the ids that tests, texts and people use.
package enum FAQRule: String, CaseIterable, Sendable {
  case c1 = "C1", c2 = "C2", c3 = "C3", c4 = "C4", c5 = "C5", c6 = "C6"
  case u1 = "U1", u2 = "U2", u3 = "U3"
  case i1 = "I1"
  case r1 = "R1", r2 = "R2", r3 = "R3", r4 = "R4", r5 = "R5", r6 = "R6", r7 = "R7", r8 = "R8", r9 = "R9"
  case a1 = "A1", a2 = "A2", a3 = "A3"

  /// Accepts capitals and small letters.
  package init?(written text: String) { self.init(rawValue: text.uppercased()) }

  /// Returns the ids that differ by one character, else all of the same letter, else the first of each letter.
  package static func nearest(to text: String) -> [FAQRule] {
    let text = text.uppercased()
    let near = allCases.filter { EditDistance.between($0.rawValue, text, atMost: 1) != nil }
    if !near.isEmpty { return Array(near.prefix(6)) }
    let same = allCases.filter { $0.rawValue.first == text.first }
    return same.isEmpty ? [.c1, .u1, .i1, .r1, .a1] : same
  }
}

/// The FAQ for a person.
package enum FAQText {
  /// All questions, one a line, with their ids.
  package static func list(_ entries: [FAQEntry], words: Words) -> View {
    let rows = entries.map { View.Row($0.id, $0.question) }
    return .group(words(.faqHeading), then: [.events(rows), .sentences([words(.faqUsage)])])
  }

  /// One question with its answer, what is done here, and the command.
  package static func whole(_ entry: FAQEntry, words: Words) -> View {
    let rows = [(Text.faqAnswer, entry.answer), (.faqHere, entry.here), (.faqCommand, entry.command)]
    return View(
      title: entry.id, headline: entry.question, blocks: [.rows(rows.map { View.Row(words($0.0), $0.1) })])
  }
}
