/// An exact decimal number as text with a point: `-?[0-9]{1,12}(\.[0-9]{1,6})?` (SyncProtocol §1.3) [FAQ R7].
package struct DecimalText: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    var digits = Substring(text)
    if digits.first == "-" { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, (1...12).contains(parts[0].utf8.count) else { return nil }
    if parts.count == 2, !(1...6).contains(parts[1].utf8.count) { return nil }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }) else {
      return nil
    }
    self.text = text
  }
}

extension DecimalText: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let decimal = DecimalText(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a decimal is digits with one point")
    }
    self = decimal
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
