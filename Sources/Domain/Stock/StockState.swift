/// Where a prenumbered certificate stands. Every number ends in exactly one fate, and none is used twice [FAQ U1].
package enum StockState: String, Codable, CaseIterable, Sendable {
  case available
  /// Proposed for a draft.
  case reserved
  /// Handed out with a sealed inspection.
  case issued
  /// In the portal: with its receipt, or found there when this file, an older copy of itself, was compared.
  case reinstated
  case spoiled, lost, stolen
  /// Given back unused.
  case returned
  /// At another station of the same mandatary: usable there alone. May come back.
  case handedOver

  /// The states a number may move to from this one.
  package var successors: Set<StockState> {
    switch self {
    case .available: [.reserved, .issued, .reinstated, .spoiled, .lost, .stolen, .returned, .handedOver]
    // A draft that is thrown away gives its number back.
    case .reserved: [.available, .issued, .reinstated, .spoiled, .lost, .stolen, .returned]
    // Spoiled: a person closed its operation without a document at the portal.
    case .issued: [.reinstated, .spoiled]
    // A portal that was brought back from a backup may no longer have it.
    case .reinstated: [.issued]
    case .handedOver: [.available]
    case .spoiled, .lost, .stolen, .returned: []
    }
  }

  /// Still blank paper: it may be handed out with an inspection, or ended by a person.
  package var isFree: Bool { self == .available || self == .reserved }
}
