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

/// The result of sealing an inspection.
package enum SealResult: Hashable, Sendable {
  case sealed(sequence: Int64)
  /// This inspection was sealed before with the same id and content; nothing was added.
  case alreadySealed
  /// This inspection's id was sealed before with another number or other content.
  case idTaken
  case numberNotInStock
  /// An older document of this number was sealed before.
  case olderKnown
  /// The portal is to number it, and its number is one of the stock.
  case numberOfStock
  case numberNotAvailable(StockState)
  /// An inspection with the same content was sealed before, under this other id; nothing was added.
  case sealedUnder(InspectionID)
  /// The same content was sealed before and has been corrected since; nothing was added.
  case correctedSince
  /// The same content was sealed before under the same id, and withdrawn by a person: it is not recorded again.
  case withdrawn
}
