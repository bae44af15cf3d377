/// A number of a lot with what this station says of it, to be held against the portal.
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
    /// At another station, which may have used it.
    case elsewhere
    /// The portal was found to have it, and nothing was recorded here.
    case foundAtPortal
    /// Recorded, and not confirmed.
    case waiting(PayloadDigest)
    case confirmed(PayloadDigest)
    /// Confirmed, and somebody was asked to cancel it [FAQ R9].
    case mayBeCancelled(PayloadDigest)
    /// Given up by a person.
    case closed(PayloadDigest)

    /// Of the content that was recorded here.
    package var digest: PayloadDigest? {
      switch self {
      case .blank, .elsewhere, .foundAtPortal: nil
      case .waiting(let digest), .confirmed(let digest), .mayBeCancelled(let digest), .closed(let digest): digest
      }
    }

    /// Whether the portal said that it has it.
    package var isConfirmed: Bool {
      switch self {
      case .confirmed, .mayBeCancelled, .foundAtPortal: true
      case .blank, .elsewhere, .waiting, .closed: false
      }
    }
  }
}
