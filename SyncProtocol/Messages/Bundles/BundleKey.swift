package import FoundationEssentials

/// The public half of an X25519 or Ed25519 key: 32 bytes, in JSON as padded base64 (SyncProtocol §12.1).
package struct BundleKey: Hashable, Sendable {
  /// Always 32 bytes.
  package let bytes: Data

  /// Nil unless `bytes` is 32 bytes long.
  package init?(bytes: Data) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Nil unless `base64` is the exact form in which 32 bytes are written.
  package init?(base64: String) {
    guard let bytes = Data(exactBase64: base64) else { return nil }
    self.init(bytes: bytes)
  }

  package var base64: String { bytes.base64EncodedString() }

  /// The digest by which a file names the key.
  package var digest: PayloadDigest { PayloadDigest(of: bytes) }

  /// For two people to compare keys: the first 16 digits of the digest, in groups of four.
  package var fingerprint: String {
    let digits = Array(digest.hexadecimal.prefix(16))
    return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }
}

extension BundleKey: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let key = BundleKey(base64: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key is 32 bytes as base64")
    }
    self = key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64)
  }
}

extension Data {
  /// Nil unless `text` is the exact form of its bytes (RFC 4648 §4): readers differ on which other forms they accept.
  init?(exactBase64 text: String) {
    guard let bytes = Data(base64Encoded: text), bytes.base64EncodedString() == text else { return nil }
    self = bytes
  }
}
