/// What a file declares. A scan of tokens, not a parser: it knows the shapes that `swift format` leaves.
extension SwiftSource {
  struct Import: Hashable {
    var module: String
    var line: Int
  }

  struct Name: Hashable {
    var text: String
    var line: Int
  }

  /// A function, initialiser, subscript or computed property, from its keyword to its closing brace.
  struct Function: Hashable {
    var name: String
    var line: Int
    var lineCount: Int
  }

  var imports: [Import] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
    return tokens.indices.dropLast().compactMap { index in
      guard tokens[index].text == "import" else { return nil }
      let next = kinds.contains(tokens[index + 1].text) ? index + 2 : index + 1
      return next < tokens.count ? Import(module: tokens[next].text, line: tokens[next].line) : nil
    }
  }

  /// Names of types, functions, properties, variables, enum cases and type aliases, in order.
  var declaredNames: [Name] {
    tokens.indices.dropLast().flatMap { index -> [Name] in
      let next = index + 1
      switch tokens[index].text {
      case "struct", "class", "enum", "actor", "protocol", "func", "typealias": return name(at: next)
      case "let", "var":
        guard tokens[next].text == "(" else { return name(at: next) }
        return (next...closing(of: next)).flatMap(name(at:))
      case "case": return caseNames(from: next)
      default: return []
      }
    }
  }

  /// Names of the functions marked `@Test`, without backticks.
  var testNames: [String] {
    occurrences(of: "@Test").compactMap { start in
      guard let keyword = tokens[start...].firstIndex(where: { $0.text == "func" }), keyword + 1 < tokens.count else {
        return nil
      }
      return tokens[keyword + 1].text.filter { $0 != "`" }
    }
  }

  var functions: [Function] {
    tokens.indices.compactMap { index in
      guard let name = functionName(at: index), let brace = bodyStart(of: index) else { return nil }
      let end = closing(of: brace)
      let requirement = tokens[brace...end].allSatisfy {
        ["{", "}", "get", "set", "async", "throws"].contains($0.text)
      }
      if requirement, tokens[index].text == "var" { return nil }
      return Function(
        name: name, line: tokens[index].line, lineCount: tokens[end].line - tokens[index].line + 1)
    }
  }

  private func name(at index: Int) -> [Name] {
    guard index < tokens.count, tokens[index].isName else { return [] }
    return [Name(text: tokens[index].text.filter { $0 != "`" }, line: tokens[index].line)]
  }

  /// `case a, b(Int), c = 1`; a pattern's names start with a point or `let` and give nothing here.
  private func caseNames(from start: Int) -> [Name] {
    var (names, index) = (name(at: start), start + 1)
    guard !names.isEmpty, !["let", "var"].contains(names[0].text) else { return [] }
    while index < tokens.count {
      if tokens[index].text == "(" { index = closing(of: index) + 1; continue }
      if tokens[index].text == "=" { index += 2; continue }
      if ["\"", "."].contains(tokens[index].text) { index += 1; continue }
      guard tokens[index].text == ",", !name(at: index + 1).isEmpty else { break }
      names += name(at: index + 1)
      index += 2
    }
    return names
  }

  private func functionName(at index: Int) -> String? {
    let previous = index > 0 ? tokens[index - 1].text : ""
    guard index + 2 < tokens.count, previous != "." else { return nil }
    let next = tokens[index + 1].text
    switch tokens[index].text {
    case "func": return next
    case "init": return ["(", "?", "<"].contains(next) ? "init" : nil
    case "deinit": return next == "{" ? "deinit" : nil
    case "subscript": return ["(", "<"].contains(next) ? "subscript" : nil
    case "var": return tokens[index + 2].text == ":" ? next : nil
    default: return nil
    }
  }

  /// The `{` of the declaration at `start`; nil for a requirement of a protocol or a stored property.
  private func bodyStart(of start: Int) -> Int? {
    let isProperty = tokens[start].text == "var"
    var index = start + 2
    while index < tokens.count {
      let token = tokens[index]
      if token.text == "{" { return index }
      if token.text == "}" || (isProperty && ["=", ")", "in"].contains(token.text)) { return nil }
      let continues = [":", ",", ">", "where"].contains(tokens[index - 1].text) || !isProperty
      if token.line > tokens[index - 1].line, Self.startsDeclaration.contains(token.text) || !continues { return nil }
      index = ["(", "["].contains(token.text) ? closing(of: index) + 1 : index + 1
    }
    return nil
  }

  private static let startsDeclaration: Set = [
    "func", "var", "let", "init", "deinit", "subscript", "static", "mutating", "nonmutating", "package", "public",
    "internal", "private", "fileprivate", "case", "struct", "class", "enum", "actor", "protocol", "extension",
    "typealias", "associatedtype", "import", "@", "#", "final", "override", "nonisolated", "indirect",
  ]
}
