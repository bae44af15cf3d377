package import Domain
package import FoundationEssentials
internal import SyncProtocol

/// Reads a file of receipts, which anybody may have written (SyncProtocol §12.6).
package enum ReceiptsReading {
  /// The most bytes of a file.
  package static let sizeLimit = BundleReceipts.sizeLimit

  /// The address that the file names, before the signature is verified.
  package static func address(in bytes: Data) throws(CourierFault) -> ReceiptsAddress {
    let (_, answer) = try decode(bytes)
    return ReceiptsAddress(bundle: BundleID(answer.bundle), station: StationID(answer.station))
  }

  package static func answer(in bytes: Data, signedBy key: BundleKey) throws(CourierFault) -> CarriedAnswer {
    let (file, answer) = try decode(bytes)
    guard file.isSigned(by: key) else { throw .receipts(.signature) }
    guard answer.results.count <= CarriedBundle.mostEntries else { throw .receipts(.entries) }
    do {
      return CarriedAnswer(
        bundle: BundleID(answer.bundle), station: StationID(answer.station),
        answeredAt: try required(Instant(told: answer.answeredAt), "answeredAt"),
        results: try answer.results.map {
          CarriedResult(operation: OperationID($0.operation), answer: try SubmissionAnswer($0))
        })
    } catch {
      throw .receipts(.unreadable)
    }
  }

  private static func decode(_ bytes: Data) throws(CourierFault) -> (BundleReceipts, BundleAnswer) {
    guard bytes.count <= sizeLimit else { throw .receipts(.tooLarge) }
    guard let file = try? CanonicalJSON.decode(BundleReceipts.self, from: bytes),
      file.format == BundleReceipts.format, let answer = try? file.decodedAnswer()
    else { throw .receipts(.unreadable) }
    return (file, answer)
  }
}
