package import SyncProtocol

extension VehicleForm {
  /// Whether this is surely the same vehicle. If the NIV does not identify a vehicle, other fields must agree too
  /// (SyncProtocol §6.3).
  package func isSurely(_ asked: VehicleForm) -> Bool {
    guard isSame(as: asked) else { return false }
    let (model, plate) = (agrees(asked, \.model), plateAgrees(asked))
    let described = [year.flatMap { year in asked.year.map { $0 == year } }, agrees(asked, \.make), model]
    let all = described + [plate]
    if vin.isPlaceholder { return plate == true && described.contains(true) && !all.contains(false) }
    if vin.utf8.count == 17 { return VinCheck.corrected(vin) == vin || all.contains(true) }
    return all.count { $0 == true } >= 2 && (model == true || plate == true) && !all.contains(false)
  }

  /// Whether a member agrees; nil if one of the two has none. `isSame(as:)` has checked the make before.
  private func agrees(_ asked: VehicleForm, _ member: KeyPath<VehicleForm, String?>) -> Bool? {
    guard let one = self[keyPath: member], let other = asked[keyPath: member], !one.isNone, !other.isNone else {
      return nil
    }
    return member == \.make || foldedText(one) == foldedText(other)
  }

  /// Whether plate and jurisdiction agree; nil if one of them is missing.
  private func plateAgrees(_ asked: VehicleForm) -> Bool? {
    guard let plate, let other = asked.plate, !plate.isNone, !other.isNone else { return nil }
    guard let jurisdiction, let otherJurisdiction = asked.jurisdiction else { return nil }
    return plate.withoutMarks == other.withoutMarks && jurisdiction == otherJurisdiction
  }
}

extension String {
  /// Whether a NIV identifies no vehicle: one character, alone or repeated, or a word such as `AUCUN`.
  fileprivate var isPlaceholder: Bool { Set(self).count == 1 || isNone || Self.madeUp.contains(self) }

  /// Whether a text says that there is no value, such as `N/A`.
  fileprivate var isNone: Bool { withoutMarks.isEmpty || Self.nones.contains(withoutMarks) }

  fileprivate var withoutMarks: String { uppercased().filter { $0.isLetter || $0.isNumber } }

  private static let nones: Set<String> = ["AUCUN", "AUCUNE", "INCONNU", "INCONNUE", "NA", "NONE", "NULL", "UNKNOWN"]
  private static let madeUp: Set<String> = ["ARTISANAL", "ARTISANALE", "FAITMAISON", "HOMEMADE", "SANSNIV"]
}
