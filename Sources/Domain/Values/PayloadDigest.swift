package import FoundationEssentials
internal import SyncProtocol

/// SHA-256 of sealed bytes, 32 bytes long (SyncProtocol §1.4).
package struct PayloadDigest: Hashable, Codable, Sendable {
  package let bytes: Data

  package init(of payload: Data) { bytes = PayloadDigest(of: payload).bytes }

  /// Nil unless there are 32 bytes.
  package init?(bytes: Data) {
    guard let digest = PayloadDigest(bytes: bytes) else { return nil }
    self.bytes = digest.bytes
  }

  /// 64 lower-case digits.
  package var hexadecimal: String { PayloadDigest(bytes: bytes)?.hexadecimal ?? "" }
}
