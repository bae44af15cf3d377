/// Whether the portal has a number, and with which content.
package enum PortalPresence: Hashable, Sendable {
  case absent
  /// With the content that was recorded here.
  case same
  /// With other content, or with content that nothing here can be compared with.
  case other
  case inProgress

  package init(_ finding: LookupFinding) {
    switch finding {
    case .same, .agrees: self = .same
    case .differs: self = .other
    case .absent, .absentLike, .noDocument: self = .absent
    case .inProgress, .notOffered: self = .inProgress
    }
  }
}

/// The finding for one number, from this station's record and the portal's.
package enum NumberFinding: String, Codable, CaseIterable, Sendable {
  /// Both sides agree.
  case agreed
  /// Recorded here, not yet at the portal.
  case waiting
  /// Recorded here, not yet confirmed, and already at the portal: the next pass finds it.
  case waitingAndThere
  /// Handed over, and at the portal: the other station sent it.
  case elsewhere
  /// No longer at the portal, which was asked to cancel it.
  case cancelled
  /// The portal is still processing it: ask again later.
  case unsettled
  /// At the portal, without a record here.
  case onlyAtPortal
  /// Confirmed here, and absent at the portal.
  case onlyHere
  /// The same number with other content.
  case contentDiffers

  /// Whether a person must look at it.
  package var isDifference: Bool {
    switch self {
    case .agreed, .waiting, .waitingAndThere, .elsewhere, .cancelled: false
    case .unsettled, .onlyAtPortal, .onlyHere, .contentDiffers: true
    }
  }

  package init(_ claim: LotNumber.Claim, _ presence: PortalPresence) {
    self =
      switch (claim, presence) {
      case (.blank, .absent), (.closed, .absent), (.elsewhere, .absent): .agreed
      case (.elsewhere, _): .elsewhere
      case (.waiting, .absent): .waiting
      case (.mayBeCancelled, .absent): .cancelled
      case (.confirmed, .absent), (.foundAtPortal, .absent): .onlyHere
      case (_, .inProgress): .unsettled
      case (.blank, .same), (.blank, .other), (.closed, .same), (.closed, .other): .onlyAtPortal
      case (.waiting, .same): .waitingAndThere
      case (.confirmed, .same), (.mayBeCancelled, .same), (.foundAtPortal, _): .agreed
      case (.waiting, .other), (.confirmed, .other), (.mayBeCancelled, .other): .contentDiffers
      }
  }
}
