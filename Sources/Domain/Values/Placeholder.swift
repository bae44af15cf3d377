/// Texts that people and other programs write for "none": `N/A`, `-`, `NULL`, `AUCUNE`.
package enum Placeholder {
  /// True for text that means "none" in any field: a word such as `N/A`, or nothing but punctuation.
  package static func isNone(_ text: String) -> Bool {
    let word = text.folded
    if word.isEmpty {
      return text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.generalCategory == .dashPunctuation }
    }
    return words.contains(word) || (abbreviations.contains(word) && isDotted(text))
  }

  /// Whether the text is one character, written twice or more: `XXX`, `000000`.
  package static func isRepeated(_ text: String) -> Bool { text.count > 1 && Set(text).count == 1 }

  /// `S.O.` and `N/D` mean "none"; `SO` and `ND` may be something.
  private static func isDotted(_ text: String) -> Bool { text.contains { $0 == "." || $0 == "/" } }

  private static let abbreviations: Set<String> = ["so", "nd", "ni", "nc"]

  /// Folded, French and English.
  private static let words: Set<String> = [
    "absent", "absente", "aucun", "aucune", "empty", "inconnu", "inconnue", "inconnus", "indisponible", "indetermine",
    "indeterminee", "manquant", "manquante", "missing", "na", "neant", "nil", "nonapplicable", "nonconnu", "nonconnue",
    "nondisponible", "none", "nonspecifie", "nonspecifiee", "notapplicable", "notavailable", "notknown", "null",
    "nulle", "rien", "sansobjet", "undefined", "unknown", "vide",
  ]
}
