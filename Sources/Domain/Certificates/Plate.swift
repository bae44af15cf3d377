/// Reads a plate's text. Text that means "no plate" is not a plate [FAQ R6].
package enum Plate {
  /// The plate as written; nil where the text means that there is none: `N/A`, `-`, `NULL`, `AUCUNE`, `XXX`.
  package static func given(_ text: String?) -> String? {
    guard let text, !isNone(text) else { return nil }
    return text
  }

  package static func isNone(_ text: String) -> Bool {
    let folded = text.folded
    if Placeholder.isNone(text) || words.contains(folded) { return true }
    return (!folded.isEmpty && folded.allSatisfy { $0 == "0" })
      || (Placeholder.isRepeated(folded) && folded.first == "x")
  }

  private static let words: Set<String> = [
    "aucuneplaque", "nonimmatricule", "nonimmatriculee", "noplate", "noplates", "notregistered", "pasdeplaque", "sans",
    "sansimmatriculation", "sansplaque", "unregistered",
  ]
}
