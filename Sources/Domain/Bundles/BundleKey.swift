package import FoundationEssentials
internal import SyncProtocol

/// A public key for what is carried by hand: 32 bytes, written in padded base64 (SyncProtocol §12.1).
package struct BundleKey: Hashable, Sendable {
  package let bytes: Data

  /// Nil unless there are 32 bytes.
  package init?(bytes: Data) {
    guard let key = BundleKey(bytes: bytes) else { return nil }
    self.bytes = key.bytes
  }

  /// Nil unless `base64` is exactly how 32 bytes are written.
  package init?(base64: String) {
    guard let key = BundleKey(base64: base64) else { return nil }
    bytes = key.bytes
  }

  package var base64: String { bytes.base64EncodedString() }

  /// For two people who compare keys: 16 digits in fours.
  package var fingerprint: String { BundleKey(bytes: bytes)?.fingerprint ?? "" }
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

/// The portal's two public keys (SyncProtocol §12.1), as it told them or as a person wrote them down.
package struct BundleKeys: Codable, Hashable, Sendable {
  /// What a bundle is sealed for.
  package var sealing: BundleKey
  /// What receipts are signed with.
  package var receipts: BundleKey

  package init(sealing: BundleKey, receipts: BundleKey) {
    self.sealing = sealing
    self.receipts = receipts
  }
}
