/// The grounds of a decision: the candidates, how each compares, and the row of the table that applied. Stored with the
/// operation as long as it exists.
package struct MatchEvidence: Codable, Hashable, Sendable {
  package var comparisons: [VehicleComparison]
  /// Whether the portal had more candidates than it sent.
  package var truncated: Bool
  /// How well the inspected NIV alone identifies the vehicle; nil where an older version decided.
  package var standing: VINQuality?
  /// Nil where an older version decided.
  package var rule: MatchRule?

  package init(
    comparisons: [VehicleComparison], truncated: Bool, standing: VINQuality? = nil, rule: MatchRule? = nil
  ) {
    self.comparisons = comparisons
    self.truncated = truncated
    self.standing = standing
    self.rule = rule
  }
}

/// A row of the table of decisions in `VehicleMatching`.
package enum MatchRule: String, Codable, CaseIterable, Sendable {
  /// One candidate with the NIV is the same vehicle, and no other candidate could be.
  case oneIsTheSame
  /// Candidates have the NIV, and none is the same vehicle.
  case noneIsTheSame
  /// More than one candidate could be the vehicle.
  case severalCouldBe
  /// One candidate has the NIV, another has the plate.
  case plateOfAnother
  /// The portal's list was cut short.
  case listCutShort
  /// None has the NIV; one is a character away or has the plate.
  case nearMiss
  /// No candidate is similar.
  case nothingLikeIt
}

/// One candidate compared with the inspected vehicle.
package struct VehicleComparison: Codable, Hashable, Sendable {
  package var candidate: PortalVehicleRecord
  package var vin: VINRelation
  package var agreed: [VehicleField]
  package var differed: [VehicleField]
  /// Fields that one side does not have; they neither agree nor differ.
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

/// The fields that are compared. The first four help the NIV to identify the vehicle; colour and mass are only shown;
/// the owner is shown and never decides [FAQ R1].
package enum VehicleField: String, Codable, CaseIterable, Sendable {
  case year, make, model, plate, colour, netMass, owner
}
