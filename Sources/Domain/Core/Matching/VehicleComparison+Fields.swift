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
    // A NIV that hides characters is never the same: a person looks at it.
    if candidate.hasUnseen {
      guard let shown = VehicleIdentificationNumber(candidate.withoutUnseen) else { return .other }
      return vin == shown || VehicleMatching.areNear(vin, shown) ? .nearMiss : .other
    }
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
    case .make: both(inspected.make, candidate.make, MakeName.areSame)
    case .model: both(inspected.model, candidate.model, areEqual)
    case .plate:
      VehicleMatching.samePlate(inspected.plate, inspected.jurisdiction, candidate.plate, candidate.jurisdiction)
    case .colour: both(inspected.colour, candidate.colour, areEqual)
    case .netMass: both(inspected.netMass, candidate.netMass.flatMap(mass)) { $0 == $1 }
    case .owner: both(ownerName, candidate.ownerName, areTheSameOwner)
    }
  }

  private static func both<Value>(_ left: Value?, _ right: Value?, _ agree: (Value, Value) -> Bool) -> Bool? {
    guard let left, let right else { return nil }
    return agree(left, right)
  }

  /// Nil as well where a text means that there is none, such as `N/A`.
  private static func both(_ left: String?, _ right: String?, _ agree: (String, String) -> Bool) -> Bool? {
    guard let left, let right, !Placeholder.isNone(left), !Placeholder.isNone(right) else { return nil }
    return agree(left, right)
  }

  /// Trim levels are not guessed: `Civic` and `Civic LX` are two models.
  private static func areEqual(_ left: String, _ right: String) -> Bool { left.folded == right.folded }

  /// The portal may hold the name cut to its limit [FAQ R3].
  private static func areTheSameOwner(_ name: String, _ portalName: String) -> Bool {
    name.folded == portalName.folded || name.shortened(to: FormLimits.faq.ownerName).folded == portalName.folded
  }

  private static func mass(_ text: String) -> DecimalNumber? {
    guard let mass = try? DecimalNumber(entered: text, maximumDecimals: 6), mass.value != 0 else { return nil }
    return mass
  }
}
