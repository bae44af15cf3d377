/// Turns keys, codes, numbers and moments into what a person reads.
package struct Words: Sendable {
  package let language: Language
  package let zone: LocalZone

  package init(language: Language, zone: LocalZone) {
    self.language = language
    self.zone = zone
  }

  /// The text with its placeholders filled in; what is filled in is made printable first. `{note}` is what a fault says
  /// of itself.
  package func callAsFunction(_ text: Text, _ values: [String: String] = [:]) -> String {
    let written = Catalogue.texts[text]?[language] ?? text.rawValue
    let set = language == .french ? FrenchSpacing.applied(to: written) : written
    guard !values.isEmpty else { return set }
    var printable = values.mapValues { Printable.text($0) }
    printable["note"] = printable["note"].map { note($0) }
    return Self.filled(set, printable, language)
  }

  /// The text of a code, such as `("state", OutboxState.ready)`; the code itself where there is none.
  package func callAsFunction(
    _ subject: String, _ code: some RawRepresentable<String>, _ values: [String: String] = [:]
  ) -> String {
    guard let text = Text(subject, code: code.rawValue) else { return Printable.text(code.rawValue) }
    return self(text, values)
  }

  /// A text that depends on a count, with the count as `{count}`.
  package func count(_ count: Int, _ text: Text, _ values: [String: String] = [:]) -> String {
    self(text, values.merging(["count": number(count)]) { value, _ in value })
  }

  /// One pass: a value that looks like a placeholder is not filled in again. A value that ends in a full stop (`p.m.`)
  /// ends its sentence.
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

  /// The brace that closes the first one of `text`.
  private static func end(of text: Substring) -> String.Index? {
    var depth = 0
    return text.indices.first { index in
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" { depth -= 1 }
      return depth == 0
    }
  }

  /// The plural of a word or clause: `count=day|days` is the first form where the number is one, the second elsewhere;
  /// `count=none|one|many` has one for nought too. Nought is one in French where it has none of its own. A form may
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
  /// `("state", code: "ready")` is `.stateReady`.
  package init?(_ subject: String, code: String) {
    self.init(rawValue: subject + code.prefix(1).uppercased() + code.dropFirst())
  }
}
