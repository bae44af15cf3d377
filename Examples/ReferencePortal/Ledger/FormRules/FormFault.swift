/// The first error in a form.
enum FormFault: Error, Hashable {
  /// The dotted path of the field, and what is expected there.
  case field(String, String)
  /// An owner's name over the limit, which this portal may answer with « Erreur 500 » [FAQ R3].
  case longName(String, limit: Int)
}

/// Refuses the form unless `holds`.
func expect(_ holds: Bool, _ field: String, _ expected: String) throws(FormFault) {
  guard holds else { throw .field(field, expected) }
}

/// Refuses a text that is empty, over the limit, or has control characters: an optional text is left out, never empty
/// [FAQ R6].
func expectText(_ text: String?, _ field: String, upTo limit: Int, inLines: Bool = false) throws(FormFault) {
  guard let text else { return }
  try expect(!text.isEmpty, field, "absent plutôt que vide")
  try expect(contractLength(text) <= limit, field, "au plus \(limit) caractères")
  try expect(
    !text.unicodeScalars.contains { isControl($0) && !(inLines && $0 == "\n") }, field, "aucun caractère de commande")
}
