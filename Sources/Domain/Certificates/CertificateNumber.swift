extension CertificateKind {
  /// The kind's name as printed on the document: `CVM`, `AVP`.
  package var printed: String {
    switch self {
    case .mechanical: "CVM"
    case .photometric: "AVP"
    }
  }

  /// From the code or the printed name, in any case.
  package init?(entered text: String) {
    let written = text.lowercased()
    let found = Self.allCases.first { $0.rawValue == written || $0.printed.lowercased() == written }
    guard let found else { return nil }
    self = found
  }
}

/// The number of a certificate: opaque text, leading zeros count. People enter 1 to 20 digits, capital letters and
/// hyphens, as printed; a portal gives up to 32 characters, also small letters (SyncProtocol §1.3).
package struct CertificateNumber: Hashable, Comparable, Sendable {
  package let text: String

  /// Nil when `text`, without the spaces around it and in capitals, is not such a number.
  package init?(_ text: String) {
    // Some letters outside ASCII would become ASCII ones in capitals.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).uppercased()
    let allowed = trimmed.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"): true
      default: false
      }
    }
    guard allowed, (1...20).contains(trimmed.utf8.count), trimmed.first != "-" else { return nil }
    self.text = trimmed
  }

  /// A number as a portal wrote it or the store kept it: nil unless it is `[A-Za-z0-9][A-Za-z0-9-]{0,31}`. Small
  /// letters stay, since two numbers are the same only if every character is.
  package init?(told text: String) {
    let allowed = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard allowed, (1...32).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  package static func < (left: CertificateNumber, right: CertificateNumber) -> Bool { left.text < right.text }
}

extension CertificateNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = CertificateNumber(told: try container.decode(String.self)) else {
      throw container.refused(.notACertificateNumber)
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
