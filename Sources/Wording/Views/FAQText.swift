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
