/// The portal's answer to a bundle, with its signature verified (SyncProtocol §12.6).
package struct CarriedAnswer: Hashable, Sendable {
  package var bundle: BundleID
  package var station: StationID
  /// By the portal's clock.
  package var answeredAt: Instant
  /// One for each entry, in the bundle's order.
  package var results: [CarriedResult]

  package init(bundle: BundleID, station: StationID, answeredAt: Instant, results: [CarriedResult]) {
    self.bundle = bundle
    self.station = station
    self.answeredAt = answeredAt
    self.results = results
  }
}

package struct CarriedResult: Hashable, Sendable {
  package var operation: OperationID
  package var answer: SubmissionAnswer

  package init(operation: OperationID, answer: SubmissionAnswer) {
    self.operation = operation
    self.answer = answer
  }
}

/// The bundle and the station that a file of receipts names; neither is verified.
package struct ReceiptsAddress: Hashable, Sendable {
  package var bundle: BundleID
  package var station: StationID

  package init(bundle: BundleID, station: StationID) {
    self.bundle = bundle
    self.station = station
  }
}
