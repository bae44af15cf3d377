internal import Wording

/// The FAQ in at most 78 columns.
enum FAQText {
  /// Every question on a line, with its id.
  static func list(_ entries: [FAQEntry], words: Words) -> String {
    let lines = entries.map { Layout.wrapped($0.question, after: "  \($0.id)  ") }
    return ([words(.faqHeading)] + lines + [Layout.wrapped(words(.faqUsage))]).joined(separator: "\n")
  }

  /// One question with everything that is said about it.
  static func whole(_ entry: FAQEntry, words: Words) -> String {
    let rows = [(Text.faqAnswer, entry.answer), (.faqHere, entry.here), (.faqCommand, entry.command)]
    let width = (rows.map { words($0.0).count }.max() ?? 0) + 1
    let lines = rows.map { label, text in
      Layout.wrapped(text, after: "  " + Layout.padded(words(label), to: width))
    }
    return ([Layout.wrapped(entry.question, after: entry.id + "  ")] + lines).joined(separator: "\n")
  }
}
