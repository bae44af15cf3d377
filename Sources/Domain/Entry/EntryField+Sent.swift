extension EntryField {
  /// The text that the portal gets for an answer, in the form of an entry, that has its place; nil where it gets none
  /// [FAQ R2, R3, R4, R6, R7, R8]. An answer that is wrong is returned as it is.
  func sent(_ text: String, limits: FormLimits) -> String? {
    let text = EntryText(text, lines: kind == .lines).text
    guard !text.isEmpty else { return nil }
    switch path {
    // Kept here: the portal's form has no such field, or has it in the remarks.
    case "id", "numbering", "acceptDate", "paperReasonText", "older.number", "older.issuedAt": return nil
    case "vehicle.plate": return Plate.isNone(text) ? nil : text.uppercased().composed
    case "vehicle.jurisdiction", "vehicle.netMass", "owner.address.jurisdiction":
      return Placeholder.isNone(text) ? nil : kind.taken(text)
    case "vehicle.pnbv.notVisible":
      return GrossVehicleWeightRating.WeightClass(rawValue: kind.taken(text)).map { "\($0.sentinel)" } ?? text
    case "owner.name": return text.shortened(to: limits.ownerName)
    case "owner.address.street": return text.shortened(to: limits.street)
    case "owner.identificationNumber":
      let limit = limits.identificationNumber
      return text.scalarCount > limit ? String(repeating: "0", count: limit) : text
    default: return kind.taken(text)
    }
  }

  /// The most Unicode scalars that the portal takes as they are; nil where length does not matter.
  package func room(limits: FormLimits) -> Int? {
    switch path {
    case "owner.name": limits.ownerName
    case "owner.address.street": limits.street
    case "owner.identificationNumber": limits.identificationNumber
    case "remarks": limits.remarks
    case "vehicle.vin": 17
    default: kind.most
    }
  }
}

extension EntryField.Kind {
  /// Whether a person chooses rather than types.
  package var isChosen: Bool {
    switch self {
    case .choice, .flag, .documentKind: true
    default: false
    }
  }
}

extension GrossVehicleWeightRating.WeightClass {
  /// The number of kilograms that stands for a weight of this class that could not be read [FAQ R8].
  var sentinel: Int { self == .light ? 1 : 4_501 }
}
