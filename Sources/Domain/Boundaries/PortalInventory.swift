/// Which numbers of a lot does the portal have? (SyncProtocol §4.10)
package struct InventoryQuestion: Hashable, Sendable {
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  /// How many numbers, from the first through the last; at most 10 000.
  package var count: Int

  package init(kind: CertificateKind, first: CertificateNumber, last: CertificateNumber, count: Int) {
    self.kind = kind
    self.first = first
    self.last = last
    self.count = count
  }
}

/// The portal's list of a range.
package struct PortalInventory: Hashable, Sendable {
  /// Whether the portal has it, for each number of the range in its order.
  package var present: [Bool]
  /// The digest over number and content of the certificates that are there.
  package var digest: PayloadDigest

  package init(present: [Bool], digest: PayloadDigest) {
    self.present = present
    self.digest = digest
  }
}
