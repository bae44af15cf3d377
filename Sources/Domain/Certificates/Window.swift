/// A window's name: 1 to 32 letters, known or not.
package struct Window: Hashable, Sendable {
  package let text: String

  /// Names that have a translated text, in the order they are offered.
  package static let known = ["frontLeft", "frontRight", "rearLeft", "rearRight", "windshield", "rearWindow"]
  /// The front side windows, which the law regulates.
  package static let front = known.prefix(2).compactMap { Window($0) }

  /// Nil unless `text` is 1 to 32 letters; a known name is accepted in any case.
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
