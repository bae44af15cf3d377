package import FoundationEssentials

/// What is written for an office and read from one: sealing, signing, and what a signature proves (SyncProtocol §12).
package struct Courier: Sendable {
  /// This station's public key; made when it is first asked for.
  package var stationKey: @Sendable () throws(CourierFault) -> BundleKey
  /// The bytes of a file, sealed for this key of the portal's and signed by this station.
  package var encrypt: @Sendable (CarriedBundle, BundleKey) throws(CourierFault) -> Data
  /// Whose receipts a file says it holds.
  package var address: @Sendable (Data) throws(CourierFault) -> ReceiptsAddress
  /// What this key of the portal's signed.
  package var open: @Sendable (Data, BundleKey) throws(CourierFault) -> CarriedAnswer

  package init(
    stationKey: @escaping @Sendable () throws(CourierFault) -> BundleKey,
    encrypt: @escaping @Sendable (CarriedBundle, BundleKey) throws(CourierFault) -> Data,
    address: @escaping @Sendable (Data) throws(CourierFault) -> ReceiptsAddress,
    open: @escaping @Sendable (Data, BundleKey) throws(CourierFault) -> CarriedAnswer
  ) {
    self.stationKey = stationKey
    self.encrypt = encrypt
    self.address = address
    self.open = open
  }
}

package enum CourierFault: Error, Hashable, Sendable {
  /// This station's key cannot be read or made: what the system says.
  case stationKey(note: String)
  /// The portal's key is no point that anything can be sealed for.
  case portalKey
  case receipts(ReceiptsFault)
}

/// What is wrong with a file of receipts; the raw value is the code of its text.
package enum ReceiptsFault: String, Codable, CaseIterable, Sendable {
  /// Not a file of receipts, or of a later format.
  case unreadable
  case tooLarge
  case otherStation
  /// No bundle of this id was made here.
  case unknownBundle
  /// Changed on the way, or signed by another key than the portal's.
  case signature
  /// Not an answer to the certificates of its bundle.
  case entries
}
