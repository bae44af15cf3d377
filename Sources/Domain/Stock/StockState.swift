/// The state of a prenumbered certificate. Every number ends in exactly one fate, and none is used twice [FAQ U1].
package enum StockState: String, Codable, CaseIterable, Sendable {
  case available
  /// Proposed for a draft.
  case reserved
  /// Used for a sealed inspection.
  case issued
  /// At the portal: confirmed by its receipt, or found when this file, an older copy of itself, was compared.
  case reinstated
  case spoiled, lost, stolen
  /// Given back unused.
  case returned
  /// At another station of the same mandatary: usable only there. May come back.
  case handedOver

  /// The states a number may move to from this one.
  package var successors: Set<StockState> {
    switch self {
    case .available: [.reserved, .issued, .reinstated, .spoiled, .lost, .stolen, .returned, .handedOver]
    // Discarding a draft frees its number.
    case .reserved: [.available, .issued, .reinstated, .spoiled, .lost, .stolen, .returned]
    // Spoiled: a person closed its operation, and the portal has no document.
    case .issued: [.reinstated, .spoiled]
    // A portal that was restored from a backup may no longer have it.
    case .reinstated: [.issued]
    case .handedOver: [.available]
    case .spoiled, .lost, .stolen, .returned: []
    }
  }

  /// Whether the paper is still blank: it may be used for an inspection, or ended by a person.
  package var isFree: Bool { self == .available || self == .reserved }
}
