extension VehicleMatching {
  /// Whether two different NIVs may be one misread: equal once look-alikes are folded (O/0 I/1 Q/0 S/5 B/8 Z/2) or
  /// zeros in front are dropped, or one character substituted, inserted or deleted.
  ///
  /// With four characters or fewer on a side, one character is a quarter of the number and unrelated vehicles are
  /// that close: there only look-alikes and zeros in front count.
  package static func areNear(_ left: VehicleIdentificationNumber, _ right: VehicleIdentificationNumber) -> Bool {
    guard left != right else { return false }
    if withoutLookAlikes(left.text) == withoutLookAlikes(right.text) { return true }
    if withoutPadding(left.text) == withoutPadding(right.text) { return true }
    guard min(left.text.utf8.count, right.text.utf8.count) > 4 else { return false }
    return EditDistance.between(left.text, right.text, atMost: 1) != nil
  }

  /// Whether both may be one portal vehicle, so that only one of them is created at a time.
  package static func mayBeTheSame(_ left: Vehicle, _ right: Vehicle) -> Bool {
    left.vin == right.vin || areNear(left.vin, right.vin)
      || samePlate(left.plate, left.jurisdiction, right.plate, right.jurisdiction) == true
  }

  /// Nil when a side has no plate. Where the jurisdictions cannot be compared, only the plates are.
  static func samePlate(
    _ left: String?, _ leftJurisdiction: String?, _ right: String?, _ rightJurisdiction: String?
  ) -> Bool? {
    guard let left = Plate.given(left)?.folded, let right = Plate.given(right)?.folded, !left.isEmpty, !right.isEmpty
    else { return nil }
    guard left == right else { return false }
    guard let leftJurisdiction, let rightJurisdiction else { return true }
    return Jurisdiction.areSame(leftJurisdiction, rightJurisdiction) ?? true
  }

  private static func withoutLookAlikes(_ vin: String) -> String {
    String(vin.map { lookAlikes[$0] ?? $0 })
  }

  private static let lookAlikes: [Character: Character] = ["O": "0", "I": "1", "Q": "0", "S": "5", "B": "8", "Z": "2"]

  /// Short NIVs were once filled up with zeros to 17 characters [FAQ R5].
  private static func withoutPadding(_ vin: String) -> Substring { vin.drop { $0 == "0" } }
}
