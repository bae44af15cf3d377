/// The portal shows a certificate that a person typed there, and each field that it shows agrees with what was typed: it
/// counts as reinstated, though the portal gave no receipt for it.
package struct PortalAgreement: Codable, Hashable, Sendable {
  /// The names of the fields that the portal shows (SyncProtocol §4.1), in the form's order; never their values.
  package var fields: [String]

  package init(fields: [String]) { self.fields = fields }

  /// Fields that a person is not asked for on a portal's site, or that name what the station alone knows.
  static let notTyped: Set<String> = [
    "inspection", "utcOffset", "performedAt", "station.id", "station.kind", "keyedBy", "paperReason",
  ]

  /// Without these the two documents are not known to be the same.
  static let needed: Set<String> = ["kind", "number", "vehicle.vin", "result"]

  /// Nil where a field differs, or too few are shown.
  ///
  /// - Parameters:
  ///   - shown: the portal's fields; the time is compared to the minute, since nobody types seconds.
  ///   - typed: this station's form, field by field.
  package init?(shown: [PortalField], typed: [PortalField]) {
    let mine = Dictionary(typed.map { ($0.name, $0.text) }) { first, _ in first }
    let theirs = Dictionary(shown.map { ($0.name, $0.text) }) { first, _ in first }
    let inspection = Self.minute(mine)
    if let inspection, let other = Self.minute(theirs), inspection != other { return nil }
    // The portal gave an older document its number [FAQ A3].
    let given: Set<String> = mine["number"] == nil ? ["number"] : []
    let compared = shown.filter { field in
      !Self.notTyped.union(given).contains(field.name)
        && !(mine[field.name] == nil && Self.isRepair(field, after: inspection))
    }
    guard compared.allSatisfy({ field in mine[field.name].map { Self.agree($0, field.text) } ?? false }) else {
      return nil
    }
    let needed = Self.needed.subtracting(given)
    guard needed.subtracting(mine.keys).isDisjoint(with: theirs.keys),
      needed.intersection(mine.keys).isSubset(of: theirs.keys)
    else { return nil }
    fields = compared.map(\.name)
  }

  /// Whether the portal shows that a defect was repaired after the inspection [FAQ A2], which is noted there apart.
  static func isRepair(_ field: PortalField, after inspection: Int64?) -> Bool {
    guard field.name.hasPrefix("defects."), field.name.hasSuffix(".repairedAt"), let inspection else { return false }
    return Int64(field.text).map { $0 / 60_000 > inspection } ?? false
  }

  /// When the inspection was, since 1970.
  static func minute(_ fields: [String: String]) -> Int64? {
    fields["performedAt"].flatMap(Int64.init).map { $0 / 60_000 }
  }

  /// Words agree whatever case, accents and spaces a person typed; numbers, to the character.
  private static func agree(_ own: String, _ other: String) -> Bool {
    own == other || (own.contains(where: \.isLetter) && own.folded == other.folded)
  }
}
