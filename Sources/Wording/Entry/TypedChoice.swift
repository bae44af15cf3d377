package import Domain

/// The choices of a field as people read and type them. A person types the choice's place, its name in any case and
/// without accents, or the beginning of a word that only one name has.
package struct TypedChoice {
  /// As an entry takes them; empty for a field without choices.
  package let codes: [String]
  /// The names that people read, one for each code.
  package let names: [String]
  /// Whether choices are numbered. False where the codes are themselves numbers, such as a sticker's months.
  private let hasPlaces: Bool

  package init(codes: [String], names: [String]) {
    (self.codes, self.names) = (codes, names)
    hasPlaces = !codes.contains { Int($0) != nil }
  }

  package init(_ kind: EntryField.Kind, at path: String, _ words: Words) {
    if case .flag = kind {
      codes = ["true", "false"]
      names = [words(.valueYes), words(.valueNo)]
    } else {
      codes = kind.choices
      let isWeight = path.hasPrefix("vehicle.pnbv")
      let subject = isWeight ? "choiceWeight" : Words.subject(of: path)
      names = codes.map { code in subject.flatMap { Text($0, code: code) }.map { words($0) } ?? code }
    }
    hasPlaces = !codes.contains { Int($0) != nil }
  }

  /// `1 conforme`
  package var offered: [String] {
    hasPlaces ? names.enumerated().map { "\($0.offset + 1) \($0.element)" } : names
  }

  package func name(of code: String) -> String? { codes.firstIndex(of: code).map { names[$0] } }

  package func code(_ typed: String) -> String? {
    let answer = typed.trimmed.unaccented
    if let exact = codes.first(where: { $0.lowercased() == answer }) { return exact }
    if hasPlaces, let place = Int(answer) {
      return (1...max(1, codes.count)).contains(place) ? codes[place - 1] : nil
    }
    let folded = names.map(\.unaccented)
    if let place = folded.firstIndex(of: answer) { return codes[place] }
    guard answer.count >= 2 else { return initial(answer, folded) }
    let found = folded.indices.filter { place in
      folded[place].split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(answer) }
    }
    return found.count == 1 ? codes[found[0]] : nil
  }

  /// Returns the code of the only name that begins with this letter; nil if there is no such name or several.
  private func initial(_ letter: String, _ folded: [String]) -> String? {
    let found = folded.indices.filter { !letter.isEmpty && folded[$0].hasPrefix(letter) }
    return found.count == 1 ? codes[found[0]] : nil
  }
}
