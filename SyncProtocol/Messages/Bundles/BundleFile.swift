internal import Crypto
package import FoundationEssentials

/// Operations that are carried by hand, encrypted for one portal and signed by one station (SyncProtocol §12.3).
package struct BundleFile: Codable, Hashable, Sendable {
  /// Always `BundleFile.format` in this version.
  package var format: Int
  package var bundle: MessageID
  package var station: MessageID
  /// Milliseconds.
  package var created: Int64
  /// Of the portal's key that this is encrypted for.
  package var recipient: PayloadDigest
  /// Base64; the HPKE encapsulated key, 32 bytes.
  package var encapsulatedKey: String
  /// Base64.
  package var ciphertext: String
  /// Base64; Ed25519 over `signedBytes`, 64 bytes.
  package var signature: String

  package static let format = 1
  /// Bytes of a file, whatever the portal's `PortalLimits.body`.
  package static let sizeLimit = 1_048_576
  package static let entryLimit = 500
  /// Bytes of a content's JSON that surely fit in a file.
  package static let contentLimit = 780_000
  static let label = "sync-bundle 1"
  static let suite = HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)

  /// What the ciphertext is bound to: the label and the head, a line each.
  package var boundBytes: Data {
    Data("\(Self.label)\n\(bundle.text)\n\(station.text)\n\(created)\n\(recipient.hexadecimal)\n".utf8)
  }

  /// What the station signs: the same, and both encrypted members as they are written, a line each.
  package var signedBytes: Data { boundBytes + Data("\(encapsulatedKey)\n\(ciphertext)\n".utf8) }

  /// Seals a content with HPKE, which draws a key of its own for each file, and signs it.
  package init(
    encrypting content: BundleContent, bundle: MessageID, of station: MessageID, created: Int64,
    for recipient: BundleKey,
    by signer: SigningKey
  ) throws {
    format = Self.format
    self.bundle = bundle
    self.station = station
    self.created = created
    self.recipient = recipient.digest
    encapsulatedKey = ""
    ciphertext = ""
    signature = ""
    var sender = try HPKE.Sender(
      recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: recipient.bytes), ciphersuite: Self.suite,
      info: Data(Self.label.utf8))
    encapsulatedKey = sender.encapsulatedKey.base64EncodedString()
    ciphertext = try sender.seal(CanonicalJSON.encode(content), authenticating: boundBytes).base64EncodedString()
    signature = try signer.signature(of: signedBytes).base64EncodedString()
  }

  /// Whether the station of this key signed this file as it is.
  package func isSigned(by key: BundleKey) -> Bool {
    guard let signature = Data(exactBase64: signature) else { return false }
    return key.hasSigned(signedBytes, as: signature)
  }

  /// The bytes that were encrypted; throws where they were encrypted for another key or are not as they were.
  package func opened(with key: OpeningKey) throws -> Data {
    guard let encapsulated = Data(exactBase64: encapsulatedKey), let sealed = Data(exactBase64: ciphertext) else {
      throw BundleDamage()
    }
    var recipient = try HPKE.Recipient(
      privateKey: key.key, ciphersuite: Self.suite, info: Data(Self.label.utf8), encapsulatedKey: encapsulated)
    return try recipient.open(sealed, authenticating: boundBytes)
  }
}

/// A member of a file that is not base64.
package struct BundleDamage: Error {}
