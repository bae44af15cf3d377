package import FoundationEssentials

/// A portal's signed answer to a bundle, as text, to be carried back (SyncProtocol §12.6).
package struct BundleReceipts: Codable, Hashable, Sendable {
  /// Always `BundleReceipts.format` in this version.
  package var format: Int
  /// The JSON of a `BundleAnswer` as text, byte for byte as signed.
  package var answer: String
  /// Base64; Ed25519 over `signedBytes`, 64 bytes.
  package var signature: String

  package static let format = 1
  /// The most bytes of a file.
  package static let sizeLimit = 4_194_304
  private static let label = "sync-receipts 1"

  /// The data that the portal signs: the label, a line feed, and the answer as written.
  package var signedBytes: Data { Data("\(Self.label)\n\(answer)".utf8) }

  package init(_ answer: BundleAnswer, signedBy signer: SigningKey) throws {
    format = Self.format
    self.answer = String(decoding: try CanonicalJSON.encode(answer), as: UTF8.self)
    signature = ""
    signature = try signer.signature(of: signedBytes).base64EncodedString()
  }

  /// Whether the portal with this key signed exactly this answer.
  package func isSigned(by key: BundleKey) -> Bool {
    guard let signature = Data(exactBase64: signature) else { return false }
    return key.hasSigned(signedBytes, as: signature)
  }

  package func decodedAnswer() throws -> BundleAnswer {
    try CanonicalJSON.decode(BundleAnswer.self, from: Data(answer.utf8))
  }
}

/// The result of each entry of a bundle (SyncProtocol §12.6). No personal data.
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
