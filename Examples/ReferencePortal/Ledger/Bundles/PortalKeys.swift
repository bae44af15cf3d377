package import SyncProtocol

/// The two secret keys a portal has for what is carried by hand (SyncProtocol §12.1).
package struct PortalKeys: Sendable {
  package let opening: OpeningKey
  package let signing: SigningKey

  package init(opening: OpeningKey, signing: SigningKey) {
    self.opening = opening
    self.signing = signing
  }

  /// What the portal tells of them.
  package var told: BundleKeys { BundleKeys(sealing: opening.publicKey, receipts: signing.publicKey) }
}
