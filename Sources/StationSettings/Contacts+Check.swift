internal import Domain

extension Contacts {
  func check() throws(ConfigurationRefusal) {
    let phones = [
      ("cancellation", cancellation), ("clientSatisfaction", clientSatisfaction), ("olderDocuments", olderDocuments),
    ]
    for (field, text) in phones where !Self.isPhone(text) {
      throw ConfigurationRefusal("contacts.\(field)", .contactPhone)
    }
    guard Self.isAddress(support) else { throw ConfigurationRefusal("contacts.support", .contactAddress) }
  }

  /// At least seven digits, with the letters, spaces and signs that people write around them.
  private static func isPhone(_ text: String) -> Bool {
    let isWritten = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20, 0xA0: true
      default: scalar.properties.isAlphabetic || scalar.isASCII && "0123456789+-().,#*/".unicodeScalars.contains(scalar)
      }
    }
    return isWritten && text.unicodeScalars.count <= 60 && text.count { $0.isASCII && $0.isNumber } >= 7
  }

  /// Whether the text is one address that needs no quoting in a header (RFC 5322 §3.4.1, dot-atoms of ASCII).
  private static func isAddress(_ text: String) -> Bool {
    text.utf8.count <= 254
      && text.wholeMatch(of: /[A-Za-z0-9_+\-]+(?:\.[A-Za-z0-9_+\-]+)*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/) != nil
  }
}
