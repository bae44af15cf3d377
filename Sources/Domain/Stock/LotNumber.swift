/// A number of a lot and this station's claim about it, to compare with the portal.
package struct LotNumber: Hashable, Sendable {
  package var number: CertificateNumber
  package var state: StockState
  package var claim: Claim

  package init(number: CertificateNumber, state: StockState, claim: Claim) {
    self.number = number
    self.state = state
    self.claim = claim
  }

  package enum Claim: Hashable, Sendable {
    /// Nothing was recorded for it here.
    case blank
    /// At another station, which may have used the number.
    case elsewhere
    /// Found at the portal, without a record here.
    case foundAtPortal
    /// Recorded, and not confirmed yet.
    case waiting(PayloadDigest)
    case confirmed(PayloadDigest)
    /// Confirmed, and its cancellation was asked for [FAQ R9].
    case mayBeCancelled(PayloadDigest)
    /// Given up by a person.
    case closed(PayloadDigest)

    /// The digest of the content that was recorded here.
    package var digest: PayloadDigest? {
      switch self {
      case .blank, .elsewhere, .foundAtPortal: nil
      case .waiting(let digest), .confirmed(let digest), .mayBeCancelled(let digest), .closed(let digest): digest
      }
    }

    /// Whether the portal has confirmed the number.
    package var isConfirmed: Bool {
      switch self {
      case .confirmed, .mayBeCancelled, .foundAtPortal: true
      case .blank, .elsewhere, .waiting, .closed: false
      }
    }
  }
}
