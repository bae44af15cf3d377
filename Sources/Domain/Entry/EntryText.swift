/// Text as it is kept: NFC, without spaces around it, one way to end a line.
package enum EntryText {
  static func cleaned(_ text: String) -> String {
    var scalars = text.composed.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    let trimmed = String(scalars)
    guard trimmed.utf8.contains(UInt8(ascii: "\r")) else { return trimmed }
    return trimmed.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
      .joined(separator: "\n")
  }

  /// Free of control characters, of those that change a text's direction, and of U+FFFD; line feeds pass where `lines` is true.
  static func isPlain(_ text: String, lines: Bool) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: lines
      case 0x00...0x1F, 0x7F...0x9F: false
      case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
      default: isReadable(scalar)
      }
    }
  }

  /// Free of U+FFFD, which stands where bytes could not be read, and of U+FFFE and U+FFFF, which are no characters.
  package static func isReadable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isReadable) }

  private static func isReadable(_ scalar: Unicode.Scalar) -> Bool { !(0xFFFD...0xFFFF).contains(scalar.value) }
}
