/// NIV as written on the papers, 1 to 17 letters and digits, never padded with zeros [FAQ R5].
package struct VehicleIdentificationNumber: Hashable, Sendable {
  package let text: String

  /// Nil unless `text`, without spaces and hyphens and in capitals, is 1 to 17 letters and digits.
  package init?(_ text: String) {
    let written = text.filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }
    // Some letters outside ASCII would become ASCII ones in capitals.
    guard written.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let kept = written.uppercased()
    let allowed = kept.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      default: false
      }
    }
    guard allowed, (1...17).contains(kept.utf8.count) else { return nil }
    self.text = kept
  }

  /// What the person should check again; nil for a number of other than 17 characters. Never a reason to refuse.
  package var doubt: Doubt? {
    guard text.utf8.count == 17 else { return nil }
    if text.contains(where: { "IOQ".contains($0) }) { return .lettersIOQ }
    return checkDigit == Array(text)[8] ? nil : .checkDigit
  }

  package enum Doubt: String, Codable, Sendable {
    /// I, O and Q are never used in a number of 17 characters (ISO 3779).
    case lettersIOQ
    /// The ninth character does not fit the others (49 CFR 565.15).
    case checkDigit
  }

  private var checkDigit: Character? {
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    var sum = 0
    for (character, weight) in zip(text, weights) {
      guard let value = Self.value(of: character) else { return nil }
      sum += value * weight
    }
    return sum % 11 == 10 ? "X" : Character("\(sum % 11)")
  }

  private static let letterValues = Dictionary(
    uniqueKeysWithValues: zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789"))

  private static func value(of character: Character) -> Int? {
    (letterValues[character] ?? character).wholeNumberValue
  }
}

extension VehicleIdentificationNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let vin = VehicleIdentificationNumber(try container.decode(String.self)) else {
      throw container.refused(.notAVIN)
    }
    self = vin
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
