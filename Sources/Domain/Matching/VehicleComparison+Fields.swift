internal import FoundationEssentials

extension VehicleComparison {
  init(of inspected: Vehicle, ownerName: String?, with candidate: PortalVehicleRecord) {
    self.init(
      candidate: candidate, vin: Self.relation(of: inspected.vin, to: candidate.vin), agreed: [], differed: [],
      missing: [])
    for field in VehicleField.allCases {
      switch Self.agreement(on: field, of: inspected, ownerName: ownerName, with: candidate) {
      case true: agreed.append(field)
      case false: differed.append(field)
      case nil: missing.append(field)
      }
    }
  }

  private static func relation(of vin: VehicleIdentificationNumber, to candidate: String) -> VINRelation {
    guard let other = VehicleIdentificationNumber(candidate) else { return .other }
    if vin == other { return .same }
    return VehicleMatching.areNear(vin, other) ? .nearMiss : .other
  }

  /// Nil when a side does not have the field.
  private static func agreement(
    on field: VehicleField, of inspected: Vehicle, ownerName: String?, with candidate: PortalVehicleRecord
  ) -> Bool? {
    switch field {
    case .year: both(inspected.year, candidate.year) { $0 == $1 }
    case .make: both(inspected.make?.folded, candidate.make?.folded, areTheSameMake)
    case .model: both(inspected.model?.folded, candidate.model?.folded) { $0 == $1 }
    case .plate:
      VehicleMatching.samePlate(inspected.plate, inspected.jurisdiction, candidate.plate, candidate.jurisdiction)
    case .colour: both(inspected.colour?.folded, candidate.colour?.folded) { $0 == $1 }
    case .netMass: both(inspected.netMass, candidate.netMass.flatMap(mass)) { $0 == $1 }
    case .owner: both(ownerName, candidate.ownerName, areTheSameOwner)
    }
  }

  private static func both<Value>(_ left: Value?, _ right: Value?, _ agree: (Value, Value) -> Bool) -> Bool? {
    guard let left, let right else { return nil }
    if let left = left as? String, let right = right as? String, left.isEmpty || right.isEmpty { return nil }
    return agree(left, right)
  }

  /// Equal, or the shorter one abbreviates the other with four letters or more: CHEVR ~ Chevrolet.
  private static func areTheSameMake(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    return short == long || (short.count >= 4 && long.hasPrefix(short))
  }

  /// The portal may hold the name cut to its limit [FAQ R3].
  private static func areTheSameOwner(_ name: String, _ portalName: String) -> Bool {
    name.folded == portalName.folded || name.shortened(to: FormLimits.faq.ownerName).folded == portalName.folded
  }

  private static func mass(_ text: String) -> DecimalNumber? {
    guard let mass = try? DecimalNumber(entered: text, maximumDecimals: 6), mass.value != 0 else { return nil }
    return mass
  }
}
