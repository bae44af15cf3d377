/// Which of the portal's vehicles was inspected [FAQ R1]. The owner never decides. A field that one side lacks neither
/// agrees nor differs.
///
/// | the inspected NIV | a candidate of the same NIV is the same vehicle when |
/// |---|---|
/// | `checked` | year and make do not differ |
/// | `unchecked` | year and make do not differ, and one of year, make, model, plate agrees |
/// | `short` | two of year, make, model, plate agree, model or plate among them, and none of the four differs |
/// | `placeholder` | plate and jurisdiction agree and one of year, make, model does, and none of the four differs |
///
/// The same vehicle is selected where no other candidate could be it. Where a candidate has the NIV otherwise, or is
/// near, a person decides; where none is, the vehicle is created.
package enum VehicleMatching {
  /// The most candidates that the contract allows (SyncProtocol §6.1); more are not looked at.
  package static let mostCandidates = 20

  package static func decide(
    inspected: Vehicle, ownerName: String?, candidates: VehicleCandidates
  ) -> MatchOutcome {
    let comparisons = candidates.vehicles.prefix(mostCandidates).map {
      VehicleComparison(of: inspected, ownerName: ownerName, with: $0)
    }
    let truncated = candidates.truncated || candidates.vehicles.count > mostCandidates
    let ruling = CandidateWeighing(inspected, comparisons, truncated: truncated).ruling
    let evidence = MatchEvidence(
      comparisons: comparisons, truncated: truncated, standing: inspected.vin.quality, rule: ruling.rule)
    return switch ruling {
    case .select(let vehicle): .select(vehicle, evidence)
    case .hold(let code, _): .hold(code, evidence)
    case .create: .create(evidence)
    }
  }
}

/// The decision on an inspected vehicle at the portal.
package enum MatchOutcome: Hashable, Sendable {
  /// File the certificate under this vehicle.
  case select(PortalVehicleID, MatchEvidence)
  /// A person decides: `vehicleDiffers`, `vehicleAmbiguous` or `vehicleNearMiss`.
  case hold(StateReason.Code, MatchEvidence)
  /// The portal has no such vehicle.
  case create(MatchEvidence)
}
