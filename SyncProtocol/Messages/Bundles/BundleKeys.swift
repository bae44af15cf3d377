/// A portal's public keys for bundles: `Capabilities.bundles` (SyncProtocol §12.1).
package struct BundleKeys: Codable, Hashable, Sendable {
  /// X25519: bundles are encrypted for it.
  package var sealing: BundleKey
  /// Ed25519: receipts are signed with it.
  package var receipts: BundleKey

  package init(sealing: BundleKey, receipts: BundleKey) {
    self.sealing = sealing
    self.receipts = receipts
  }
}

/// `PUT /sync/v1/stations/{id}/key` (SyncProtocol §12.2): the Ed25519 key a station signs its bundles with.
package struct StationKey: Codable, Hashable, Sendable {
  package var key: BundleKey

  package init(key: BundleKey) { self.key = key }
}
