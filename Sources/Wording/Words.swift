/// Turns keys, codes, numbers and moments into what a person reads.
package struct Words: Sendable {
  package let language: Language
  package let zone: LocalZone

  package init(language: Language, zone: LocalZone) {
    self.language = language
    self.zone = zone
  }

  /// The text with its placeholders filled in; what is filled in is made printable first.
  package func callAsFunction(_ text: Text, _ values: [String: String] = [:]) -> String {
    let written = Catalogue.texts[text]?[language] ?? text.rawValue
    let set = language == .french ? FrenchSpacing.applied(to: written) : written
    guard !values.isEmpty else { return set }
    return Self.filled(set, values.mapValues { Printable.text($0) }, language)
  }

  /// The text of a code, such as `("state", OutboxState.ready)`; the code itself where there is none.
  package func callAsFunction(
    _ subject: String, _ code: some RawRepresentable<String>, _ values: [String: String] = [:]
  ) -> String {
    guard let text = Text(subject, code: code.rawValue) else { return Printable.text(code.rawValue) }
    return self(text, values)
  }

  /// A text that depends on a count, with the count as `{count}`. Nought is one in French.
  package func count(_ count: Int, one: Text, many: Text) -> String {
    let isOne = count == 1 || (language == .french && count == 0)
    return self(isOne ? one : many, ["count": number(count)])
  }

  /// One pass: a value that looks like a placeholder is not filled in again. A value that ends in a full stop (`p.m.`)
  /// ends its sentence.
  private static func filled(_ text: String, _ values: [String: String], _ language: Language) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? form(of: name, values, language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
      if result.last == ".", rest.first == "." { rest = rest.dropFirst() }
    }
    return result + rest
  }

  /// `count=day|days`: the first form where the number is one, the second elsewhere. Nought is one in French.
  private static func form(of name: String, _ values: [String: String], _ language: Language) -> String? {
    guard let sign = name.firstIndex(of: "="), let bar = name.firstIndex(of: "|"), sign < bar,
      let count = values[String(name[..<sign])]
    else { return nil }
    let isOne = count == "1" || (language == .french && count == "0")
    return String(isOne ? name[name.index(after: sign)..<bar] : name[name.index(after: bar)...])
  }
}

extension Text {
  /// `("state", code: "ready")` is `.stateReady`.
  package init?(_ subject: String, code: String) {
    self.init(rawValue: subject + code.prefix(1).uppercased() + code.dropFirst())
  }
}
