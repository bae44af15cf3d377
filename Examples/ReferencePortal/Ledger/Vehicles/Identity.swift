package import SyncProtocol

extension VehicleForm {
  /// True if the NIVs are equal and neither year nor make differs where both have one (SyncProtocol §6.2).
  package func isSame(as other: VehicleForm) -> Bool {
    guard vin == other.vin else { return false }
    if let year, let otherYear = other.year, year != otherYear { return false }
    guard let make, let otherMake = other.make else { return true }
    let (one, another) = (foldedText(make), foldedText(otherMake))
    return one.hasPrefix(another) || another.hasPrefix(one)
  }
}
