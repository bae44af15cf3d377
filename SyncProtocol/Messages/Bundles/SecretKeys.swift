internal import Crypto
package import FoundationEssentials

/// An Ed25519 key (RFC 8032); it signs the same bytes with the same signature each time.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Nil unless `seed` is 32 bytes long. The caller draws them at random.
  package init?(seed: Data) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
    self.key = key
  }

  package var publicKey: BundleKey {
    guard let key = BundleKey(bytes: key.publicKey.rawRepresentation) else {
      preconditionFailure("an Ed25519 key has 32 bytes")
    }
    return key
  }

  func signature(of bytes: Data) throws -> Data { try key.signature(for: bytes) }
}

/// An X25519 key (RFC 7748); it decrypts what was encrypted for its public half.
package struct OpeningKey: Sendable {
  let key: Curve25519.KeyAgreement.PrivateKey

  /// Nil unless `seed` is 32 bytes long. The caller draws them at random.
  package init?(seed: Data) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: seed) else { return nil }
    self.key = key
  }

  package var publicKey: BundleKey {
    guard let key = BundleKey(bytes: key.publicKey.rawRepresentation) else {
      preconditionFailure("an X25519 key has 32 bytes")
    }
    return key
  }
}

extension BundleKey {
  /// Whether the Ed25519 key with this public half signed exactly these bytes.
  func hasSigned(_ bytes: Data, as signature: Data) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}
