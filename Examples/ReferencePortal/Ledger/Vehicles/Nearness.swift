/// When two NIVs are easily taken one for the other: they differ in one character of the same place, or are equal once
/// look-alikes are folded (SyncProtocol §6.1).
enum Nearness {
  /// O and Q as 0, I as 1, S as 5, B as 8, Z as 2.
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

  /// False for equal NIVs.
  static func areNear(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one != other, one.count == other.count else { return false }
    return zip(one, other).count { $0 != $1 } == 1 || folded(one) == folded(other)
  }

  /// Keys of which near NIVs share one at least; strangers may share one by chance, so candidates are checked again.
  ///
  /// The NIV with any one character covered, and its folded form: at most 18.
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

  /// FNV-1a: the same in every run, unlike `Hasher`.
  private static func hash(_ bytes: [UInt8], salt: UInt8) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [salt] + bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
