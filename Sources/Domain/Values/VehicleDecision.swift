/// Which vehicle of the portal a certificate is filed under, and why.
package struct VehicleDecision: Codable, Hashable, Sendable {
  package var choice: Choice
  /// The portal's vehicle that was selected, or the id this device made for the one to create; nil while a person has to
  /// decide.
  package var vehicle: PortalVehicleID?
  package var evidence: MatchEvidence
  package var decidedAt: Instant
  /// Nil for a decision of the rules.
  package var person: NamedDecision?

  package enum Choice: String, Codable, Sendable {
    case select
    /// A person has to decide.
    case hold
    /// To be created; nothing is known of it yet.
    case create
    /// Created, and the portal said so.
    case created
  }

  package init(
    choice: Choice, vehicle: PortalVehicleID?, evidence: MatchEvidence, decidedAt: Instant, person: NamedDecision?
  ) {
    self.choice = choice
    self.vehicle = vehicle
    self.evidence = evidence
    self.decidedAt = decidedAt
    self.person = person
  }
}

/// Who decided, and the reason they gave. Both 1 to 200 characters.
package struct NamedDecision: Codable, Hashable, Sendable {
  package var who: String
  package var why: String

  package init(who: String, why: String) {
    self.who = who
    self.why = why
  }
}
