/// What a station tells its office in a file: `"schema": 1`, additive changes only, no name of a person, NIV, plate or
/// address.
package struct StationReport: Codable, Sendable {
  package var schema: Int
  package var status: StatusReport
  /// Certificates that are not in the portal yet: near and past deadlines first, then the oldest; at most
  /// `mostCertificates`.
  package var certificates: [ReportedCertificate]
  /// How many others there are.
  package var more: Int
  /// All of them by mechanic, in the order of the access codes; at most `mostMechanics`.
  package var mechanics: [MechanicTally]
  /// Whether the agent wrote this as its last act before it stopped.
  @Default package var isLast: Bool
  package static let currentSchema = 1
  package static let mostCertificates = 2_000
  package static let mostMechanics = 200
  /// The most bytes of a file; `mostCertificates` take about half of it.
  package static let sizeLimit = 1 << 20

  package init(
    status: StatusReport, certificates: [ReportedCertificate], more: Int = 0, mechanics: [MechanicTally],
    isLast: Bool = false
  ) {
    schema = Self.currentSchema
    self.status = status.withoutPeople
    self.certificates = certificates
    self.more = more
    self.mechanics = mechanics
    self.isLast = isLast
  }

  /// The name of the station's file.
  package var fileName: String { ReportName.of(status.station.id) }
}

/// A certificate that is not in the portal yet, without personal data.
package struct ReportedCertificate: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var state: OutboxState
  package var intent: OutboxOperation.Intent
  package var mechanic: AccessCode
  package var performedAt: Instant
  package var recordedAt: Instant
  /// When the 48 hours for repairs end; nil where nothing is left to repair.
  package var deadline: Instant?
  /// How far a person has typed it into a portal that is a web site; nil where nobody has begun.
  package var keying: KeyingState?

  /// How its keying stands, in place of its state, as the station itself tells it.
  func keyingState(isWeb: Bool) -> KeyingState? {
    guard state == .ready || (isWeb && state.mayBeKeyed) else { return nil }
    return isWeb ? keying ?? .toKey : keying.flatMap { $0.isAtPortal ? $0 : nil }
  }

  package init(
    kind: CertificateKind, number: CertificateNumber, state: OutboxState, intent: OutboxOperation.Intent = .reinstate,
    mechanic: AccessCode, performedAt: Instant, recordedAt: Instant, deadline: Instant? = nil,
    keying: KeyingState? = nil
  ) {
    self.kind = kind
    self.number = number
    self.state = state
    self.intent = intent
    self.mechanic = mechanic
    self.performedAt = performedAt
    self.recordedAt = recordedAt
    self.deadline = deadline
    self.keying = keying
  }
}

/// A mechanic's certificates that are not in the portal yet.
package struct MechanicTally: Codable, Hashable, Sendable {
  package var mechanic: AccessCode
  /// Those that the agent sends, or that a person types or has yet to type at a portal that is a web site.
  package var waiting: Int
  /// Those that a person has typed at a portal that is a web site, and that must be seen there.
  @Default package var keyed: Int
  package var held: Int
  /// Those that a person must correct.
  package var blocked: Int
  /// When the oldest was recorded.
  package var oldest: Instant

  package init(mechanic: AccessCode, waiting: Int, keyed: Int = 0, held: Int, blocked: Int, oldest: Instant) {
    self.mechanic = mechanic
    self.waiting = waiting
    self.keyed = keyed
    self.held = held
    self.blocked = blocked
    self.oldest = oldest
  }
}

/// What the store tells for a station's report, read in one transaction.
package struct UnreinstatedCertificates: Sendable {
  package var certificates: [ReportedCertificate]
  package var more: Int
  package var mechanics: [MechanicTally]

  package init(certificates: [ReportedCertificate], more: Int, mechanics: [MechanicTally]) {
    self.certificates = certificates
    self.more = more
    self.mechanics = mechanics
  }
}

/// How the last writing of this station's report went. Without the folder's path, which may name a person.
package struct ReportDelivery: Codable, Hashable, Sendable {
  package var writtenAt: Instant?
  /// Why the last try failed; nil where it succeeded, or before the first.
  package var fault: String?
  /// When the first of the failed tries was.
  package var since: Instant?

  package init(writtenAt: Instant? = nil, fault: String? = nil, since: Instant? = nil) {
    self.writtenAt = writtenAt
    self.fault = fault
    self.since = since
  }

  /// How long tries may fail before monitoring tells it: a shared disk may be away for a while.
  package static let patience = Span.minutes(30)
}

extension StatusReport {
  /// Without the people who type into the portal, and without who retired the device.
  fileprivate var withoutPeople: StatusReport {
    var status = self
    status.keying.holder = nil
    status.retirement?.by = NamedDecision(who: "–", why: "–")
    status.oldest?.keying?.person = nil
    status.deadlines.first?.certificate.keying?.person = nil
    return status
  }
}
