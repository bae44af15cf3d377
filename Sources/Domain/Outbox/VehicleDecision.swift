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

/// What a decision rests on: the candidates, and how each compares. Kept with the operation for as long as it exists.
package struct MatchEvidence: Codable, Hashable, Sendable {
  package var comparisons: [VehicleComparison]
  /// The portal knew more candidates than it told.
  package var truncated: Bool

  package init(comparisons: [VehicleComparison], truncated: Bool) {
    self.comparisons = comparisons
    self.truncated = truncated
  }
}

/// One candidate held against the inspected vehicle.
package struct VehicleComparison: Codable, Hashable, Sendable {
  package var candidate: PortalVehicleRecord
  package var vin: VINRelation
  package var agreed: [VehicleField]
  package var differed: [VehicleField]
  /// One side does not have it; it neither agrees nor differs.
  package var missing: [VehicleField]

  package enum VINRelation: String, Codable, Sendable {
    case same
    /// One character away, or equal once look-alikes (O/0, I/1 …) are folded.
    case nearMiss
    case other
  }

  package init(
    candidate: PortalVehicleRecord, vin: VINRelation, agreed: [VehicleField], differed: [VehicleField],
    missing: [VehicleField]
  ) {
    self.candidate = candidate
    self.vin = vin
    self.agreed = agreed
    self.differed = differed
    self.missing = missing
  }
}

/// Fields that are compared. Year and make are identity, as the NIV is; the owner is shown and never decides [FAQ R1].
package enum VehicleField: String, Codable, CaseIterable, Sendable {
  case year, make, model, plate, colour, netMass, owner
}
