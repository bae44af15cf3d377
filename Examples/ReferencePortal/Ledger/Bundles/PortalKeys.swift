package import SyncProtocol

/// The portal's two secret keys for bundles (SyncProtocol §12.1).
package struct PortalKeys: Sendable {
  package let opening: OpeningKey
  package let signing: SigningKey

  package init(opening: OpeningKey, signing: SigningKey) {
    self.opening = opening
    self.signing = signing
  }

  /// The public keys, which the portal publishes.
  package var told: BundleKeys { BundleKeys(sealing: opening.publicKey, receipts: signing.publicKey) }
}
