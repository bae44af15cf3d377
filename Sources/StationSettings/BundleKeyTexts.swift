internal import FoundationEssentials

/// The portal's two public keys as its office gives them: 32 bytes each, in padded base64 (SyncProtocol §12.1).
package struct BundleKeyTexts: Codable, Hashable, Sendable {
  /// The key that bundles are encrypted for.
  package var sealing: String
  /// The key that receipts are signed with.
  package var receipts: String

  package init(sealing: String, receipts: String) {
    self.sealing = sealing
    self.receipts = receipts
  }

  static let fields: Set<String> = ["sealing", "receipts"]

  func check() throws(ConfigurationRefusal) {
    for (field, text) in [("sealing", sealing), ("receipts", receipts)] {
      guard let bytes = Data(base64Encoded: text), bytes.count == 32, bytes.base64EncodedString() == text else {
        throw ConfigurationRefusal("bundleKeys.\(field)", .bundleKey)
      }
    }
  }
}
