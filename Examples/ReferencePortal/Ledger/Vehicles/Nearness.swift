/// When two NIVs are easily taken one for the other: one character away, or equal once look-alikes are folded.
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
    return one != other && (isOneAway(one, other) || folded(one) == folded(other))
  }

  /// By one substitution, insertion or deletion at most.
  static func isOneAway(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1 else { return false }
    guard let first = short.indices.first(where: { short[$0] != long[$0] }) else { return true }
    let rest = long.count == short.count ? short[(first + 1)...] : short[first...]
    return rest.elementsEqual(long[(first + 1)...])
  }

  /// Keys of which near NIVs share one at least; strangers may share one by chance, so candidates are checked again.
  ///
  /// The NIV itself, the NIV with any one character left out, and its folded form: at most 19.
  static func keys(of vin: String) -> Set<UInt64> {
    let bytes = Array(vin.utf8)
    var keys: Set<UInt64> = [hash(bytes, skipping: nil, salt: 1), hash(folded(bytes), skipping: nil, salt: 2)]
    for index in bytes.indices { keys.insert(hash(bytes, skipping: index, salt: 1)) }
    return keys
  }

  /// FNV-1a: the same in every run, unlike `Hasher`.
  private static func hash(_ bytes: [UInt8], skipping skipped: Int?, salt: UInt8) -> UInt64 {
    var hash: UInt64 = (0xcbf2_9ce4_8422_2325 ^ UInt64(salt)) &* 0x100_0000_01b3
    for index in bytes.indices where index != skipped {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return hash
  }
}
