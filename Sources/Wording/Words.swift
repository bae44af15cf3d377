/// Turns keys, codes, numbers and times into the words that a person reads.
package struct Words: Sendable {
  package let language: Language
  package let zone: LocalZone

  package init(language: Language, zone: LocalZone) {
    self.language = language
    self.zone = zone
  }

  /// Returns the text with its placeholders filled in; the values are made printable first. `{note}` is a fault's own
  /// text.
  package func callAsFunction(_ text: Text, _ values: [String: String] = [:]) -> String {
    filled(Catalogue.texts[text]?[language] ?? text.rawValue, values)
  }

  /// Fills a text of the catalogue in this language.
  func filled(_ written: String, _ values: [String: String]) -> String {
    let set = language == .french ? FrenchSpacing.applied(to: written) : written
    guard !values.isEmpty else { return set }
    var printable = values.mapValues { Printable.text($0) }
    printable["note"] = printable["note"].map { note($0) }
    return Self.filled(set, printable, language)
  }

  /// Returns the text of a code, such as `("state", OutboxState.ready)`; the code itself if it has no text.
  package func callAsFunction(
    _ subject: String, _ code: some RawRepresentable<String>, _ values: [String: String] = [:]
  ) -> String {
    guard let text = Text(subject, code: code.rawValue) else { return Printable.text(code.rawValue) }
    return self(text, values)
  }

  /// Returns a text that depends on a count, with the count as `{count}`.
  package func count(_ count: Int, _ text: Text, _ values: [String: String] = [:]) -> String {
    self(text, values.merging(["count": number(count)]) { value, _ in value })
  }

  /// Fills the placeholders in one pass: a value that looks like a placeholder is not filled in again. After a value
  /// that ends in a full stop (`p.m.`), the sentence's own full stop is dropped.
  private static func filled(_ text: some StringProtocol, _ values: [String: String], _ language: Language) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = end(of: rest[open...]) {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += values[String(name)] ?? form(of: name, values, language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
      if result.last == ".", rest.first == "." { rest = rest.dropFirst() }
    }
    return result + rest
  }

  /// The place of the brace that closes the first brace of `text`.
  private static func end(of text: Substring) -> String.Index? {
    var depth = 0
    return text.indices.first { index in
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      return depth == 0
    }
  }

  /// Returns the plural form of a word or clause: `count=day|days` is the first form if the number is one, else the
  /// second; `count=none|one|many` has a form for zero too. Without it, zero takes the first form in French. A form may
  /// have placeholders.
  private static func form(of name: Substring, _ values: [String: String], _ language: Language) -> String? {
    guard let sign = name.firstIndex(of: "="), let count = values[String(name[..<sign])] else { return nil }
    let forms = name[name.index(after: sign)...].split(separator: "|", omittingEmptySubsequences: false)
    guard forms.count > 1 else { return nil }
    let isOne = count == "1" || (language == .french && count == "0")
    let chosen =
      if count == "0", forms.count == 3 { forms[0] } else { isOne ? forms[forms.count - 2] : forms[forms.count - 1] }
    return filled(chosen, values, language)
  }
}

extension Text {
  /// Finds the key of a code: `("state", code: "ready")` is `.stateReady`.
  package init?(_ subject: String, code: String) {
    self.init(rawValue: subject + code.prefix(1).uppercased() + code.dropFirst())
  }
}

/// The languages of everything people read.
package enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// Returns the language asked for, else the environment's if it is French or English, else French.
  package static func chosen(_ asked: Language?, environment: [String: String]) -> Language {
    if let asked { return asked }
    // The first variable that is set decides (POSIX.1-2017, 8.2).
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named else { return .french }
    return Language(rawValue: String(named.prefix { $0.isLetter })) ?? .french
  }
}
