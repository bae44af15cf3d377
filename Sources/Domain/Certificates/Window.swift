/// A window's name: one to 32 letters; any will do beside those that are known.
package struct Window: Hashable, Sendable {
  package let text: String

  /// Those that have a text of their own, in the order they are offered.
  package static let known = ["frontLeft", "frontRight", "rearLeft", "rearRight", "windshield", "rearWindow"]
  /// The front side windows, which the law speaks of.
  package static let front = known.prefix(2).compactMap { Window($0) }

  /// Nil when `text` is not of one to 32 letters; a known name is taken in any case.
  package init?(_ text: String) {
    let areLetters = text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) && $0 < 0x80 }
    guard areLetters, (1...32).contains(text.utf8.count) else { return nil }
    self.text = Self.known.first { $0.lowercased() == text.lowercased() } ?? text
  }
}

extension Window: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let window = Window(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a window's name")
    }
    self = window
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
