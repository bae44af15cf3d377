/// Applies the rules of `VehicleMatching` to the candidates of one inspected vehicle.
struct CandidateWeighing {
  private let inspected: Vehicle
  private let comparisons: [VehicleComparison]
  private let truncated: Bool

  init(_ inspected: Vehicle, _ comparisons: [VehicleComparison], truncated: Bool) {
    (self.inspected, self.comparisons, self.truncated) = (inspected, comparisons, truncated)
  }

  enum Ruling {
    case select(PortalVehicleID)
    case hold(StateReason.Code, MatchRule)
    case create

    var rule: MatchRule {
      switch self {
      case .select: .oneIsTheSame
      case .hold(_, let rule): rule
      case .create: .nothingLikeIt
      }
    }
  }

  var ruling: Ruling {
    let ofTheNIV = comparisons.filter { $0.vin == .same }
    if ofTheNIV.isEmpty { return rulingWithoutTheNIV }
    guard !truncated else { return .hold(.vehicleAmbiguous, .listCutShort) }
    guard let chosen = ofTheNIV.count == 1 ? only(ofTheNIV[0]) : oneOfSeveral(ofTheNIV) else {
      return ofTheNIV.count == 1
        ? .hold(.vehicleDiffers, .noneIsTheSame)
        : .hold(.vehicleAmbiguous, ofTheNIV.contains(where: isTheSame) ? .severalCouldBe : .noneIsTheSame)
    }
    let others = comparisons.filter { $0.vin != .same }
    if hasPlateOfAnother(chosen, others) { return .hold(.vehicleAmbiguous, .plateOfAnother) }
    if others.contains(where: { couldBeMeant($0, insteadOf: chosen) }) {
      return .hold(.vehicleAmbiguous, .severalCouldBe)
    }
    return .select(chosen.candidate.id)
  }

  private var rulingWithoutTheNIV: Ruling {
    if comparisons.contains(where: { $0.vin == .nearMiss || $0.agreed.contains(.plate) }) {
      return .hold(.vehicleNearMiss, .nearMiss)
    }
    return truncated ? .hold(.vehicleAmbiguous, .listCutShort) : .create
  }

  private func only(_ comparison: VehicleComparison) -> VehicleComparison? {
    isTheSame(comparison) ? comparison : nil
  }

  /// Returns, of several vehicles with the same NIV, the one that agrees in plate or model while each other is surely
  /// not it.
  private func oneOfSeveral(_ ofTheNIV: [VehicleComparison]) -> VehicleComparison? {
    let found = ofTheNIV.filter { chosen in
      isTheSame(chosen) && chosen.differs(inAnyOf: VehicleComparison.helping) == false
        && chosen.agrees(inAnyOf: [.plate, .model])
        && ofTheNIV.allSatisfy { $0 == chosen || isSurelyNotIt($0, where: chosen) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether `other` is surely another vehicle. A plate shows it only where the chosen one has the inspected plate,
  /// since plates change. A model that begins alike may be the same with its trim level. Texts that hide characters
  /// prove nothing.
  private func isSurelyNotIt(_ other: VehicleComparison, where chosen: VehicleComparison) -> Bool {
    if other.candidate.hidesCharacters { return false }
    if other.agreed.contains(.plate), !chosen.agreed.contains(.plate) { return false }
    if other.differs(inAnyOf: [.year, .make]) { return true }
    if other.differed.contains(.plate), chosen.agreed.contains(.plate) { return true }
    return other.differed.contains(.model) && !beginsAlike(inspected.model, other.candidate.model)
  }

  private func beginsAlike(_ left: String?, _ right: String?) -> Bool {
    guard let left = left?.folded, let right = right?.folded else { return false }
    return left.hasPrefix(right) || right.hasPrefix(left)
  }

  /// The table of `VehicleMatching`. Only a person may choose a candidate whose texts hide characters.
  private func isTheSame(_ candidate: VehicleComparison) -> Bool {
    if candidate.candidate.hidesCharacters { return false }
    switch inspected.vin.quality {
    case .checked: return !candidate.differs(inAnyOf: [.year, .make])
    case .unchecked:
      return !candidate.differs(inAnyOf: [.year, .make]) && candidate.agrees(inAnyOf: VehicleComparison.helping)
    case .short:
      let agreed = VehicleComparison.helping.intersection(candidate.agreed)
      return agreed.count >= 2 && candidate.agrees(inAnyOf: [.model, .plate])
        && !candidate.differs(inAnyOf: VehicleComparison.helping)
    case .placeholder:
      return candidate.agreed.contains(.plate) && hasTheJurisdiction(candidate)
        && candidate.agrees(inAnyOf: [.year, .make, .model])
        && !candidate.differs(inAnyOf: VehicleComparison.helping)
    }
  }

  private func hasTheJurisdiction(_ comparison: VehicleComparison) -> Bool {
    guard let ours = inspected.jurisdiction, let theirs = comparison.candidate.jurisdiction else { return false }
    return Jurisdiction.areSame(ours, theirs) == true
  }

  /// Whether another candidate has the inspected plate. A plate moves to its owner's next vehicle: where the check
  /// digit is right, it counts only if the other NIV is near.
  private func hasPlateOfAnother(_ chosen: VehicleComparison, _ others: [VehicleComparison]) -> Bool {
    guard !chosen.agreed.contains(.plate) else { return false }
    let isChecked = inspected.vin.quality == .checked
    return others.contains { $0.agreed.contains(.plate) && (!isChecked || $0.vin == .nearMiss) }
  }

  /// Whether `other` may be the inspected vehicle. Without a right check digit, a misread NIV may be that of another
  /// vehicle of a fleet; a different plate shows it.
  private func couldBeMeant(_ other: VehicleComparison, insteadOf chosen: VehicleComparison) -> Bool {
    inspected.vin.quality == .unchecked && chosen.differed.contains(.plate) && other.vin == .nearMiss
      && !other.differs(inAnyOf: VehicleComparison.helping)
  }
}

extension PortalVehicleRecord {
  /// Whether a text that identifies the vehicle hides characters.
  fileprivate var hidesCharacters: Bool {
    vin.hasUnseen || [plate, jurisdiction, make, model].contains { $0?.hasUnseen == true }
  }
}

extension VehicleComparison {
  /// The fields that, beside the NIV, identify a vehicle.
  fileprivate static let helping: Set<VehicleField> = [.year, .make, .model, .plate]

  fileprivate func agrees(inAnyOf fields: Set<VehicleField>) -> Bool { !fields.isDisjoint(with: agreed) }
  fileprivate func differs(inAnyOf fields: Set<VehicleField>) -> Bool { !fields.isDisjoint(with: differed) }
}
