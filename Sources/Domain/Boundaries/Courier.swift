package import FoundationEssentials

/// Writes files for an office and reads files from one: encryption, signatures, and what a signature proves
/// (SyncProtocol §12).
package protocol Courier: Sendable {
  /// This station's public key; made when it is first asked for.
  func stationKey() throws(CourierFault) -> BundleKey
  /// Returns a file's bytes, encrypted for this key of the portal's and signed by this station.
  func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data
  /// Returns the station and bundle that a file of receipts names, not verified.
  func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress
  /// Reads a file of receipts that this key of the portal's signed.
  func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer
}

package enum CourierFault: Error, Hashable, Sendable {
  /// This station's key cannot be read or made; `note` is the system's message.
  case stationKey(note: String)
  /// Nothing can be encrypted for the portal's key: it is not a valid point.
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
