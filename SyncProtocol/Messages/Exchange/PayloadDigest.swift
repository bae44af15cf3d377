internal import Crypto
package import FoundationEssentials

/// SHA-256 of a payload's exact bytes. In JSON it is 64 lower-case hexadecimal digits; in `Content-Digest` it has the
/// form of RFC 9530 (SyncProtocol §1.4).
package struct PayloadDigest: Hashable, Sendable {
  /// Always 32 bytes.
  package let bytes: Data

  package init(of payload: Data) {
    bytes = Data(SHA256.hash(data: payload))
  }

  package init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    self.bytes = Data(hash.finalize())
  }

  /// Nil unless `bytes` is 32 bytes long.
  package init?(bytes: Data) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Nil unless `hexadecimal` is 64 lower-case digits.
  package init?(hexadecimal: String) {
    let digits = Array(hexadecimal.utf8)
    guard digits.count == 64 else { return nil }
    var bytes = Data(capacity: 32)
    for pair in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(of: digits[pair]), let low = Self.value(of: digits[pair + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// Nil unless `header` is exactly one `sha-256=:BASE64:`.
  package init?(header: String) {
    let prefix = "sha-256=:"
    guard header.hasPrefix(prefix), header.hasSuffix(":"), header.count > prefix.count else { return nil }
    guard let bytes = Data(base64Encoded: String(header.dropFirst(prefix.count).dropLast())) else { return nil }
    self.init(bytes: bytes)
  }

  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  package var header: String { "sha-256=:\(bytes.base64EncodedString()):" }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension PayloadDigest: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = PayloadDigest(hexadecimal: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a digest is 64 lower-case hex digits")
    }
    self = digest
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }
}
