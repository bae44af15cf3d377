package import FoundationEssentials

/// What a portal answers to a bundle, and what is carried back: the answer as text, signed (SyncProtocol §12.6).
package struct BundleReceipts: Codable, Hashable, Sendable {
  /// Always `BundleReceipts.format` in this version.
  package var format: Int
  /// The JSON of a `BundleAnswer` as text, byte for byte as signed.
  package var answer: String
  /// Base64; Ed25519 over `signedBytes`, 64 bytes.
  package var signature: String

  package static let format = 1
  /// Bytes of a file.
  package static let sizeLimit = 4_194_304
  private static let label = "sync-receipts 1"

  /// What the portal signs: the label, a line feed, and the answer as it is written.
  package var signedBytes: Data { Data("\(Self.label)\n\(answer)".utf8) }

  package init(_ answer: BundleAnswer, signedBy signer: SigningKey) throws {
    format = Self.format
    self.answer = String(decoding: try CanonicalJSON.encode(answer), as: UTF8.self)
    signature = ""
    signature = try signer.signature(of: signedBytes).base64EncodedString()
  }

  /// Whether the portal of this key signed this answer as it is.
  package func isSigned(by key: BundleKey) -> Bool {
    guard let signature = Data(exactBase64: signature) else { return false }
    return key.hasSigned(signedBytes, as: signature)
  }

  package func decodedAnswer() throws -> BundleAnswer {
    try CanonicalJSON.decode(BundleAnswer.self, from: Data(answer.utf8))
  }
}

/// What became of each entry of a bundle (SyncProtocol §12.6). No personal data.
package struct BundleAnswer: Codable, Hashable, Sendable {
  package var bundle: MessageID
  package var station: MessageID
  /// Milliseconds, by the portal's clock.
  package var answeredAt: Int64
  /// One for each entry, in its order.
  package var results: [BatchResult]

  package init(bundle: MessageID, station: MessageID, answeredAt: Int64, results: [BatchResult]) {
    self.bundle = bundle
    self.station = station
    self.answeredAt = answeredAt
    self.results = results
  }
}
