/// Which of the portal's vehicles was inspected [FAQ R1]. Identity is NIV, year and make; the owner never decides.
package enum VehicleMatching {
  /// The most candidates the contract tells (SyncProtocol §6.1); more are not looked at.
  package static let mostCandidates = 20

  package static func decide(
    inspected: Vehicle, ownerName: String?, candidates: VehicleCandidates
  ) -> MatchOutcome {
    let comparisons = candidates.vehicles.prefix(mostCandidates).map {
      VehicleComparison(of: inspected, ownerName: ownerName, with: $0)
    }
    let truncated = candidates.truncated || candidates.vehicles.count > mostCandidates
    let evidence = MatchEvidence(comparisons: comparisons, truncated: truncated)
    let same = comparisons.filter { $0.vin == .same }
    if same.isEmpty { return decideWithoutSameVIN(evidence) }
    if same.count == 1, !truncated {
      let isOfTheSameIdentity = same[0].identityAgrees
      return isOfTheSameIdentity ? .select(same[0].candidate.id, evidence) : .hold(.vehicleDiffers, evidence)
    }
    // Others of this NIV are there, or may be among those that were not told.
    let agreeing = same.filter { $0.identityAgrees && $0.plateOrModelAgrees }
    return agreeing.count == 1 ? .select(agreeing[0].candidate.id, evidence) : .hold(.vehicleAmbiguous, evidence)
  }

  private static func decideWithoutSameVIN(_ evidence: MatchEvidence) -> MatchOutcome {
    if evidence.comparisons.contains(where: { $0.vin == .nearMiss || $0.agreed.contains(.plate) }) {
      return .hold(.vehicleNearMiss, evidence)
    }
    return evidence.truncated ? .hold(.vehicleAmbiguous, evidence) : .create(evidence)
  }
}

extension VehicleComparison {
  /// Year and make, as far as both sides have them. A field that one side lacks neither agrees nor differs.
  fileprivate var identityAgrees: Bool { !differed.contains(.year) && !differed.contains(.make) }

  fileprivate var plateOrModelAgrees: Bool {
    let either: Set<VehicleField> = [.plate, .model]
    return !either.isDisjoint(with: agreed) && either.isDisjoint(with: differed)
  }
}
