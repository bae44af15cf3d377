/// How far a person has brought a certificate into a portal that has no API (guided keying). Nothing here is a receipt:
/// `witnessed` says what a named person saw.
package enum KeyingState: String, Codable, CaseIterable, Sendable {
  /// Nothing is claimed: it was not begun, or it begins again.
  case toKey
  /// One person has it, and types it.
  case keying
  /// Typed and saved at the portal, as that person says; nobody has seen it there yet.
  case keyed
  /// Seen at the portal by one person; a second must look.
  case toCountersign
  /// Seen at the portal by a named person.
  case witnessed
  /// Seen by a second person who did not see this station's values.
  case witnessedByTwo

  /// Whether nobody has to do anything more.
  package var isDone: Bool { self == .witnessed || self == .witnessedByTwo }

  /// Whether a person says that the portal has it.
  package var isAtPortal: Bool { self != .toKey && self != .keying }

  /// The states that may follow.
  package var successors: Set<KeyingState> {
    switch self {
    case .toKey: [.keying]
    case .keying: [.toKey, .keying, .keyed, .toCountersign, .witnessed]
    case .keyed: [.toKey, .toCountersign, .witnessed]
    case .toCountersign: [.toKey, .keyed, .witnessed, .witnessedByTwo]
    case .witnessed, .witnessedByTwo: [.toKey, .keyed]
    }
  }
}

extension OutboxState {
  /// Whether no request about it is under way or unanswered, and the portal has not confirmed it.
  package var hasNoRequest: Bool { self == .ready || needsPerson || self == .closed }

  /// Whether a person may type it where the portal is a web site: it waits, or nobody knows whether a request arrived
  /// that was made while the portal could be asked.
  package var mayBeKeyed: Bool { self == .ready || self == .unknown }
}

/// Who types, or looks. The access code tells two people apart.
package struct KeyingPerson: Codable, Hashable, Sendable {
  /// 1 to 200 characters.
  package var name: String
  package var accessCode: AccessCode

  package init(name: String, accessCode: AccessCode) {
    self.name = name
    self.accessCode = accessCode
  }

  package func isSame(as other: KeyingPerson) -> Bool { accessCode == other.accessCode }
}

/// Where the person who has a certificate is.
package enum KeyingStage: Hashable, Sendable {
  /// Step 0: looks for the number at the portal.
  case search
  /// Looks for the vehicle at the portal [FAQ R1].
  case vehicle
  /// Types the step of this index.
  case field(Int)
  /// Reads what was adapted, and presses the portal's button.
  case recap
  /// The portal has it, typed by somebody before: what is seen is noted.
  case sighting
}

extension KeyingStage: RawRepresentable, Codable {
  package init?(rawValue: String) {
    switch rawValue {
    case "search": self = .search
    case "vehicle": self = .vehicle
    case "recap": self = .recap
    case "sighting": self = .sighting
    default:
      let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "field", let index = Int(parts[1]),
        (0..<KeyingSheet.mostSteps).contains(index)
      else { return nil }
      self = .field(index)
    }
  }

  package var rawValue: String {
    switch self {
    case .search: "search"
    case .vehicle: "vehicle"
    case .field(let index): "field.\(index)"
    case .recap: "recap"
    case .sighting: "sighting"
    }
  }
}

/// Certificates of this station in each state of guided keying.
package struct KeyingCounts: Codable, Hashable, Sendable {
  @Default package var toKey: Int
  @Default package var keying: Int
  @Default package var keyed: Int
  @Default package var toCountersign: Int
  /// By one person or by two; none has a receipt of the portal.
  @Default package var witnessed: Int
  /// The oldest that is not keyed yet, when it was recorded.
  package var oldestToKey: Instant?
  /// The oldest that was typed and not seen yet, when it was typed.
  package var oldestKeyed: Instant?
  /// Who types at the moment: the one who began first. Names are left to calls about one certificate.
  package var holder: AccessCode?

  package init(
    toKey: Int = 0, keying: Int = 0, keyed: Int = 0, toCountersign: Int = 0, witnessed: Int = 0,
    oldestToKey: Instant? = nil, oldestKeyed: Instant? = nil, holder: AccessCode? = nil
  ) {
    self.toKey = toKey
    self.keying = keying
    self.keyed = keyed
    self.toCountersign = toCountersign
    self.witnessed = witnessed
    self.oldestToKey = oldestToKey
    self.oldestKeyed = oldestKeyed
    self.holder = holder
  }

  /// Whether a person still has to type, look or look again.
  package var isOpen: Bool { open > 0 }
  package var open: Int { toKey + keying + keyed + toCountersign }
}

extension KeyingCounts: HasDefault { package static var usual: KeyingCounts { KeyingCounts() } }

/// The keying state of one certificate in a list; nil where nobody has begun.
package struct KeyingMark: Codable, Hashable, Sendable {
  package var state: KeyingState
  package var since: Instant
  /// Who types it, or who saw it last.
  package var person: AccessCode?

  package init(state: KeyingState, since: Instant, person: AccessCode?) {
    self.state = state
    self.since = since
    self.person = person
  }
}
