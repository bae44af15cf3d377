/// Translates English messages of the system, the store and the parser of arguments. The catalogue's English texts are
/// the forms of these messages, the French texts their translations.
extension Words {
  /// Translates the text of a fault; a text that the catalogue does not have stays unchanged.
  func note(_ told: String) -> String {
    guard language != .english, let known = Self.notes.match(told) else { return told }
    return self(known.text, known.values.mapValues { note($0) })
  }

  /// Translates the parser's messages and help, line by line, since help is made of lines.
  package func parserText(_ told: String) -> String {
    guard language != .english else { return told }
    return told.split(separator: "\n", omittingEmptySubsequences: false).map { parserLine(String($0)) }
      .joined(separator: "\n")
  }

  private func parserLine(_ line: String) -> String {
    guard let known = Self.parserLines.match(line) else { return phrases(in: line) }
    var values = known.values
    values["message"] = values["message"].map(parserLine)
    values["choices"] = values["choices"].map { choices in
      choices.split(separator: "'").filter { ![" and ", " or ", ", "].contains($0) }.joined(separator: ", ")
    }
    for name in ["option", "argument", "arguments", "usage", "text", "command"] {
      values[name] = values[name].map { phrases(in: $0) }
    }
    return self(known.text, values)
  }

  /// Translates names of values, `<such>`, and texts in brackets at the end of a line of help; its second column keeps
  /// its place.
  private func phrases(in line: String) -> String {
    let column = line.index(line.startIndex, offsetBy: Self.helpColumn, limitedBy: line.endIndex) ?? line.endIndex
    guard line.hasPrefix("  "), line[..<column].hasSuffix("  "), column < line.endIndex, line[column] != " " else {
      return replaced(line)
    }
    var label = replaced(String(line[..<column]))
    while label.last == " " { label.removeLast() }
    let missing = Self.helpColumn - label.count
    let gap = String(repeating: " ", count: missing > 0 ? missing : Self.helpColumn)
    return label + (missing > 0 ? gap : "\n" + gap) + replaced(String(line[column...]))
  }

  private func replaced(_ text: String) -> String {
    Self.phrases.reduce(text) { text, phrase in
      text.contains(phrase.english) ? text.replacing(phrase.english, with: self(phrase.text)) : text
    }
  }

  /// The column where the second column of the parser's help begins.
  private static let helpColumn = 26

  private static let notes = Forms(of: Catalogue.notes)
  private static let parserLines = Forms(of: Catalogue.parser)
  private static let phrases = Catalogue.parserPhrases.map { (text: $0.key, english: $0.value.english) }
    .sorted { $0.english < $1.english }
}

/// Recognises texts by their English form.
private struct Forms: Sendable {
  private let templates: [(text: Text, template: Template)]

  init(of texts: Texts<Text>) {
    let sorted = texts.map { (text: $0.key, template: Template($0.value.english)) }
      .sorted { ($1.template.weight, $0.text.rawValue) < ($0.template.weight, $1.text.rawValue) }
    // `Error: {message}` comes before a message that begins with a placeholder; a path, `/{path}: …`, does not.
    func isFirst(_ template: Template) -> Bool { template.hasBeginning && !template.beginsWithPath }
    templates = sorted.filter { isFirst($0.template) } + sorted.filter { !isFirst($0.template) }
  }

  /// Returns the text that `told` matches, and the values of its placeholders.
  func match(_ told: String) -> (text: Text, values: [String: String])? {
    for (text, template) in templates {
      if let values = template.values(in: told) { return (text, values) }
    }
    return nil
  }
}
