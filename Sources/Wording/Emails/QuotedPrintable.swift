/// Encodes text as printable ASCII in lines of at most 76 characters (RFC 2045 §6.7).
package enum QuotedPrintable {
  private static let longestLine = 76

  /// Encodes one line of text; a long line is split with soft line breaks.
  package static func lines(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let piece = encoded(byte, isLast: index == bytes.count - 1)
      if current.utf8.count + piece.utf8.count > longestLine - 1 {
        lines.append(current + "=")
        current = ""
      }
      current += piece
    }
    return lines + [current]
  }

  private static func encoded(_ byte: UInt8, isLast: Bool) -> String {
    switch byte {
    // Mail servers may remove a space at the end of a line, so it is encoded.
    case 0x20, 0x09: if !isLast { return String(UnicodeScalar(byte)) }
    case 0x21...0x7E where byte != UInt8(ascii: "="): return String(UnicodeScalar(byte))
    default: break
    }
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (digits.count == 1 ? "0" : "") + digits
  }
}
