package import FoundationEssentials

/// What is written for an office and read from one: encrypting, signing, and what a signature proves (SyncProtocol §12).
package protocol Courier: Sendable {
  /// This station's public key; made when it is first asked for.
  func stationKey() throws(CourierFault) -> BundleKey
  /// The bytes of a file, encrypted for this key of the portal's and signed by this station.
  func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data
  /// Whose receipts a file says it holds.
  func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress
  /// What this key of the portal's signed.
  func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer
}

package enum CourierFault: Error, Hashable, Sendable {
  /// This station's key cannot be read or made: what the system says.
  case stationKey(note: String)
  /// The portal's key is no point that anything can be encrypted for.
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
