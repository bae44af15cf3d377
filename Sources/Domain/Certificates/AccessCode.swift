/// A mechanic's code at the portal: four letters and four digits, or three letters and five digits [FAQ].
package struct AccessCode: Hashable, Sendable {
  package let text: String

  /// Nil when `text`, in capitals, has neither form.
  package init?(_ text: String) {
    // Some letters outside ASCII would become ASCII ones in capitals.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let raised = text.uppercased()
    let letters = raised.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }.count
    let digits = raised.utf8.dropFirst(letters)
    let onlyDigits = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard onlyDigits, (letters, digits.count) == (4, 4) || (letters, digits.count) == (3, 5) else { return nil }
    self.text = raised
  }
}

extension AccessCode: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = AccessCode(try container.decode(String.self)) else {
      throw container.refused(.notAnAccessCode)
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
