package import SyncProtocol

extension VehicleForm {
  /// Same NIV, and no year or make that both have differs (SyncProtocol §6.2).
  package func isSame(as other: VehicleForm) -> Bool {
    guard vin == other.vin else { return false }
    if let year, let otherYear = other.year, year != otherYear { return false }
    guard let make, let otherMake = other.make else { return true }
    let (one, another) = (foldedText(make), foldedText(otherMake))
    return one.hasPrefix(another) || another.hasPrefix(one)
  }
}
