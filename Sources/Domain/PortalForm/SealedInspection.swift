package import FoundationEssentials

/// An inspection and the bytes that will be sent for it, frozen together.
package struct SealedInspection: Sendable {
  package var inspection: Inspection
  package var operation: OperationID
  package var payload: Data
  package var digest: PayloadDigest
  package var adaptations: [Adaptation]

  package init(
    inspection: Inspection, operation: OperationID, payload: Data, digest: PayloadDigest, adaptations: [Adaptation]
  ) {
    self.inspection = inspection
    self.operation = operation
    self.payload = payload
    self.digest = digest
    self.adaptations = adaptations
  }
}

/// What sealing did.
package enum SealResult: Hashable, Sendable {
  case sealed(sequence: Int64)
  /// This inspection was sealed before with the same id and content; nothing was added.
  case alreadySealed
  /// This inspection's id was sealed before with another number or other content.
  case idTaken
  case numberNotInStock
  /// An older document of this number was sealed before.
  case olderKnown
  /// It is to be numbered by the portal, and its number is one of the stock.
  case numberOfStock
  case numberNotAvailable(StockState)
  /// An inspection of this very content was sealed before, under this other id; nothing was added.
  case sealedUnder(InspectionID)
  /// This very content was sealed before, and a correction has taken its place since; nothing was added.
  case correctedSince
  /// This very content was sealed before under the same id, and a person withdrew it: it is not recorded.
  case withdrawn
}
