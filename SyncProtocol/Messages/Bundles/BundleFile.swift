internal import Crypto
package import FoundationEssentials

/// Operations carried by hand, encrypted for one portal and signed by one station (SyncProtocol §12.3).
package struct BundleFile: Codable, Hashable, Sendable {
  /// Always `BundleFile.format` in this version.
  package var format: Int
  package var bundle: MessageID
  package var station: MessageID
  /// Milliseconds.
  package var created: Int64
  /// Digest of the portal's key that the content is encrypted for.
  package var recipient: PayloadDigest
  /// Base64; the HPKE encapsulated key, 32 bytes.
  package var encapsulatedKey: String
  /// Base64.
  package var ciphertext: String
  /// Base64; Ed25519 over `signedBytes`, 64 bytes.
  package var signature: String

  package static let format = 1
  /// The most bytes of a file, independent of the portal's `PortalLimits.body`.
  package static let sizeLimit = 1_048_576
  package static let entryLimit = 500
  /// The most bytes of a content's JSON; a content of this size always fits in a file.
  package static let contentLimit = 780_000
  static let label = "sync-bundle 1"
  static let suite = HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)

  /// The data that the ciphertext authenticates: the label and the head, a line each.
  package var boundBytes: Data {
    Data("\(Self.label)\n\(bundle.text)\n\(station.text)\n\(created)\n\(recipient.hexadecimal)\n".utf8)
  }

  /// The data that the station signs: `boundBytes`, then both encrypted members as written, a line each.
  package var signedBytes: Data { boundBytes + Data("\(encapsulatedKey)\n\(ciphertext)\n".utf8) }

  /// Encrypts a content with HPKE, which draws a new key for each file, and signs the file.
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

  /// Whether the station with this key signed exactly this file.
  package func isSigned(by key: BundleKey) -> Bool {
    guard let signature = Data(exactBase64: signature) else { return false }
    return key.hasSigned(signedBytes, as: signature)
  }

  /// The decrypted bytes; throws where they were encrypted for another key or were changed.
  package func opened(with key: OpeningKey) throws -> Data {
    guard let encapsulated = Data(exactBase64: encapsulatedKey), let sealed = Data(exactBase64: ciphertext) else {
      throw BundleDamage()
    }
    var recipient = try HPKE.Recipient(
      privateKey: key.key, ciphersuite: Self.suite, info: Data(Self.label.utf8), encapsulatedKey: encapsulated)
    return try recipient.open(sealed, authenticating: boundBytes)
  }
}

/// A member of a file is not base64.
package struct BundleDamage: Error {}
