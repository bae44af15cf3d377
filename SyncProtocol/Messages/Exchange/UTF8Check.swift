/// Finds the first byte that is not UTF-8 (RFC 3629).
package enum UTF8Check {
  /// The offset of the first byte that begins no well-formed sequence; nil where all bytes are UTF-8.
  package static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      guard let (length, second) = form(of: lead), position + length <= bytes.count,
        second.contains(bytes[position + 1]),
        bytes[(position + 2)..<(position + max(2, length))].allSatisfy({ (0x80...0xBF).contains($0) })
      else { return position }
      position += length
    }
    return nil
  }

  /// The length of a sequence with this first byte, and the range of its second byte (RFC 3629 §4).
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
