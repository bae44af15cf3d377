/// The content that a bundle encrypts (SyncProtocol §12.4).
package struct BundleContent: Codable, Hashable, Sendable {
  /// At most `BundleFile.entryLimit`, in the station's order.
  package var entries: [BundleEntry]

  package init(entries: [BundleEntry]) { self.entries = entries }
}

/// One submission in a bundle, with exactly one of `vehicle` and `newVehicle`.
package struct BundleEntry: Codable, Hashable, Sendable {
  package var operation: MessageID
  package var kind: CertificateKind
  package var number: String
  /// Digest of the UTF-8 bytes of `payload`.
  package var digest: PayloadDigest
  /// The certificate form's JSON as text, byte for byte as sealed.
  package var payload: String
  /// The portal's vehicle, where the station knows it.
  package var vehicle: MessageID?
  /// The id under which the portal creates the vehicle, where it has none that could be the same.
  package var newVehicle: MessageID?
  /// `true` where a person decided that the vehicle is none of the similar ones.
  package var distinct: Bool?

  package init(
    operation: MessageID, kind: CertificateKind, number: String, digest: PayloadDigest, payload: String,
    vehicle: MessageID?, newVehicle: MessageID?, distinct: Bool? = nil
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.digest = digest
    self.payload = payload
    self.vehicle = vehicle
    self.newVehicle = newVehicle
    self.distinct = distinct
  }
}
