package import FoundationEssentials
internal import SyncProtocol

/// Bytes that are not UTF-8: where the first fault is, and which encoding they seem to have.
package struct EncodingFault: Error, Hashable, Sendable {
  /// Line of the first wrong byte, from 1.
  package let line: Int
  /// Characters before it in its line, plus one.
  package let column: Int
  package let looksLike: Likeness

  package enum Likeness: String, CaseIterable, Sendable {
    /// Every second byte is zero, or a UTF-16 byte order mark comes first.
    case utf16
    /// Single bytes above 127 among ASCII, as in French text in Windows-1252 or ISO-8859-1.
    case windows1252
    /// Control bytes among the rest: not a text.
    case binary

    /// The encoding's name for `iconv -f`; nil where there is nothing to convert.
    package var name: String? {
      switch self {
      case .utf16: "UTF-16"
      case .windows1252: "WINDOWS-1252"
      case .binary: nil
      }
    }
  }

  /// Nil where all bytes are UTF-8 and none is zero.
  package init?(in bytes: Data) {
    let (fault, zero) = bytes.withUnsafeBytes { (UTF8Check.firstFault(in: $0), $0.firstIndex(of: 0)) }
    guard let offset = [fault, zero].compactMap({ $0 }).min() else { return nil }
    let before = bytes.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = String(decoding: before.suffix(while: { $0 != UInt8(ascii: "\n") }), as: UTF8.self).count + 1
    looksLike = Self.likeness(of: bytes.prefix(4_096))
  }

  private static func likeness(of bytes: Data) -> Likeness {
    let first = Array(bytes.prefix(2))
    let zeros = bytes.count { $0 == 0 }
    if first == [0xFF, 0xFE] || first == [0xFE, 0xFF] || zeros * 3 > bytes.count { return .utf16 }
    let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    return isText ? .windows1252 : .binary
  }
}

extension Data {
  /// The longest suffix whose bytes all hold.
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> Data {
    suffix(from: (lastIndex { !holds($0) }).map { index(after: $0) } ?? startIndex)
  }
}
