/// How well a NIV alone identifies a vehicle: the rows of the table in `VehicleMatching`.
package enum VINQuality: String, Codable, CaseIterable, Sendable {
  /// 17 characters, and the check digit is right.
  case checked
  /// 17 characters with a check digit that is wrong or, as outside North America, not used.
  case unchecked
  /// 2 to 16 characters: homemade trailers, mopeds, old vehicles [FAQ R5].
  case short
  /// Identifies nothing: one character, alone or repeated, or a word such as `AUCUN` or `ARTISANALE`.
  case placeholder
}

extension VehicleIdentificationNumber {
  package var quality: VINQuality {
    // `00000000000000000` and `11111111111111111` have the right check digit.
    if isPlaceholder || text.utf8.count == 1 { return .placeholder }
    guard text.utf8.count == 17 else { return .short }
    return doubt == nil ? .checked : .unchecked
  }

  /// Whether the NIV was made up because the papers have none: zeros, one character repeated, or a word.
  package var isPlaceholder: Bool {
    let significant = String(text.drop { $0 == "0" })
    if significant.isEmpty || Placeholder.isRepeated(text) { return true }
    return Placeholder.isNone(significant) || Self.words.contains(significant)
  }

  /// Words for "none" in a NIV, besides those that mean "none" in any field.
  private static let words: Set<String> = [
    "ARTISANAL", "ARTISANALE", "AUCUNNIV", "EFFACE", "FABRICATIONMAISON", "FAITMAIN", "FAITMAISON", "HANDMADE",
    "HOMEBUILD", "HOMEBUILT", "HOMEMADE", "ILLEGIBLE", "ILLISIBLE", "MAISON", "NIV", "NIVINCONNU", "NONIV", "NONUMBER",
    "NOSERIAL", "NOVIN", "NOVINNUMBER", "PASDENIV", "PASDENUMERO", "PASDEVIN", "REMORQUE", "REMORQUEMAISON", "SANS",
    "SANSNIV", "SANSNUMERO", "SANSSERIE", "SANSVIN", "SELFBUILT", "SELFMADE", "TRAILER", "UNKNOWNVIN", "VIN",
    "VININCONNU",
  ]
}
