/// Where an operation stands between the device and the portal.
package enum OutboxState: String, Codable, CaseIterable, Sendable {
  /// Being filled in; its number is reserved.
  case draft
  /// Sealed; waits to be sent.
  case ready
  /// An attempt is committed; bytes may have left.
  case sending
  /// Bytes may have arrived; only a look-up can tell.
  case unknown
  /// A person must decide.
  case held
  /// Cannot work as it is; a person must correct it.
  case quarantined
  /// The portal's receipt is stored.
  case confirmed
  /// Closed by a named person with evidence.
  case closed

  /// The states an operation may move to from this one.
  package var successors: Set<OutboxState> {
    switch self {
    case .draft: [.ready]
    case .ready: [.sending, .confirmed, .held, .quarantined, .closed]
    case .sending: [.confirmed, .ready, .held, .quarantined, .unknown]
    case .unknown: [.confirmed, .held, .ready, .quarantined, .closed]
    case .held, .quarantined: [.ready, .confirmed, .closed]
    // Where a portal restored from a backup no longer has it, or has other content under its number.
    case .confirmed: [.ready, .held]
    case .closed: []
    }
  }

  /// Work that the agent goes on with by itself.
  package var isLive: Bool { self == .ready || self == .sending || self == .unknown }
  /// Work that waits for a person.
  package var needsPerson: Bool { self == .held || self == .quarantined }
}
