package import FoundationEssentials

/// An exact decimal number, zero or more, as a person wrote it and as it is sent to the portal [FAQ R7].
package struct DecimalNumber: Hashable, Comparable, Sendable {
  package let value: Decimal
  /// Digits after the point.
  package let fractionDigits: Int

  /// Why a text is not a decimal number.
  package enum Refusal: String, Error, Sendable {
    case notANumber, tooManyDigits, tooManyDecimals
  }

  /// Accepts `1250.5`, `1250,5` and `1 250,5` (any kind of space between groups of three), with at most nine digits
  /// before the point and `maximumDecimals` (0 to 6) after it; `98231.00` becomes `98231` where fewer decimals are
  /// allowed.
  package init(entered text: String, maximumDecimals: Int) throws(Refusal) {
    let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count) else { throw .notANumber }
    let groups = parts[0].split(omittingEmptySubsequences: false) { spaces.contains($0) }
    let whole = groups.joined()
    let grouped = groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    guard grouped, !whole.isEmpty, Self.areDigits(whole) else { throw .notANumber }
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || (!fraction.isEmpty && Self.areDigits(fraction)) else { throw .notANumber }
    if fraction.count > maximumDecimals {
      // Extra zeros after the last allowed decimal are dropped. Three digits after one to three may be thousands:
      // `98,000`.
      guard fraction.count != 3 || whole.count > 3 else { throw .tooManyDecimals }
      while fraction.last == "0" { fraction.removeLast() }
    }
    guard fraction.count <= maximumDecimals else { throw .tooManyDecimals }
    guard whole.count <= 9 else { throw .tooManyDigits }
    guard let value = Decimal(string: fraction.isEmpty ? whole : "\(whole).\(fraction)") else { throw .notANumber }
    self.value = value
    fractionDigits = fraction.count
  }

  /// A whole number, zero or more.
  package init(_ whole: Int) {
    precondition(whole >= 0, "a measured number is never negative")
    value = Decimal(whole)
    fractionDigits = 0
  }

  /// With a point and the decimals as written: `1250.50` stays `1250.50`.
  package var text: String {
    let plain = value.description
    guard fractionDigits > 0 else { return plain }
    let written = plain.split(separator: ".").dropFirst().first?.count ?? 0
    let zeros = String(repeating: "0", count: fractionDigits - written)
    return written == 0 ? "\(plain).\(zeros)" : plain + zeros
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool { left.value < right.value }
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool { left.value == right.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  private static func areDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension DecimalNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(entered: container.decode(String.self), maximumDecimals: 6)
    } catch let refusal as Refusal {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: refusal.rawValue)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
