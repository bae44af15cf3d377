/// Two NIVs are near if they are easily confused: they differ in one character at the same place, or are equal once
/// look-alikes are folded (SyncProtocol §6.1).
enum Nearness {
  /// Folds look-alikes: O and Q to 0, I to 1, S to 5, B to 8, Z to 2.
  static func folded(_ vin: some Sequence<UInt8>) -> [UInt8] {
    vin.map { byte in
      switch byte {
      case UInt8(ascii: "O"), UInt8(ascii: "Q"): UInt8(ascii: "0")
      case UInt8(ascii: "I"): UInt8(ascii: "1")
      case UInt8(ascii: "S"): UInt8(ascii: "5")
      case UInt8(ascii: "B"): UInt8(ascii: "8")
      case UInt8(ascii: "Z"): UInt8(ascii: "2")
      default: byte
      }
    }
  }

  /// Whether two NIVs are near; false for equal NIVs.
  static func areNear(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one != other, one.count == other.count else { return false }
    return zip(one, other).count { $0 != $1 } == 1 || folded(one) == folded(other)
  }

  /// Returns keys such that near NIVs share at least one. Other NIVs may share one by chance, so candidates are checked
  /// again.
  ///
  /// The keys, at most 18: hashes of the NIV with each one character masked, and of its folded form.
  static func keys(of vin: String) -> Set<UInt64> {
    let bytes = Array(vin.utf8)
    var keys: Set<UInt64> = [hash(folded(bytes), salt: 2)]
    for index in bytes.indices {
      var covered = bytes
      covered[index] = UInt8(ascii: "?")
      keys.insert(hash(covered, salt: 1))
    }
    return keys
  }

  /// FNV-1a: gives the same hash in every run, unlike `Hasher`.
  private static func hash(_ bytes: [UInt8], salt: UInt8) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [salt] + bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
