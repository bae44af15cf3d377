/// The fields of an entry in the order they are asked; the only definition of what each one takes.
package enum EntryFields {
  package static let all = opening + vehicle + owner + odometer + defects + photometry + closing

  private static let opening: [EntryField] = [
    EntryField("id", .identifier, isAsked: false),
    EntryField("kind", .documentKind),
    EntryField(
      "number", .certificateNumber,
      .requiredIf(.both(.notGiven(field: "older.number"), .notGiven(field: "numbering")))),
    EntryField(
      "numbering", .choice(["byPortal"]),
      .optionalIf(.both(.isDocument(.photometric), .notGiven(field: "older.number"))), isAsked: false),
    EntryField("older.number", .certificateNumber, isAsked: false),
    EntryField("older.issuedAt", .dateTime, .requiredIf(.given(field: "older.number"))),
    EntryField("performedAt", .dateTime, .required),
    EntryField("acceptDate", .flag, isAsked: false),
    EntryField("mechanic", .accessCode, .required),
    EntryField("keyedBy", .accessCode),
    EntryField("paperReason", .choice(["portalOutage", "mobileUnit", "other"]), .required),
    EntryField("paperReasonText", .text(most: 200), .requiredIf(.equals(field: "paperReason", "other"))),
    EntryField("inspectionReason", choice(Inspection.InspectionReason.self), .required),
  ]

  private static let vehicle: [EntryField] = [
    EntryField("vehicle.vin", .vin, .required),
    EntryField("vehicle.year", .whole(1_900...2_100)),
    EntryField("vehicle.make", .text(most: 40)),
    EntryField("vehicle.model", .text(most: 40)),
    EntryField("vehicle.colour", .text(most: 40)),
    EntryField("vehicle.plate", .code(most: 12)),
    EntryField("vehicle.jurisdiction", .jurisdiction),
    EntryField("vehicle.netMass", .decimal(places: 1)),
    EntryField("vehicle.pnbv", .decimal(places: 1)),
    EntryField(
      "vehicle.pnbv.notVisible", choice(GrossVehicleWeightRating.WeightClass.self),
      .optionalIf(.notGiven(field: "vehicle.pnbv"))),
  ]

  private static let owner: [EntryField] = [
    EntryField("owner.kind", choice(Owner.Kind.self), .required),
    EntryField("owner.name", .text(most: 120), .required),
    EntryField("owner.identificationNumber", .code(most: 30)),
    EntryField("owner.enterpriseNumber", .digits(10...10), .optionalIf(.equals(field: "owner.kind", "company"))),
    EntryField("owner.address.civicNumber", .text(most: 12)),
    EntryField("owner.address.street", .text(most: 80)),
    EntryField("owner.address.city", .text(most: 60)),
    EntryField("owner.address.jurisdiction", .jurisdiction),
    EntryField("owner.address.postalCode", .code(most: 10)),
  ]

  private static let odometer: [EntryField] = [
    EntryField("odometer.value", .decimal(places: 1)),
    EntryField("odometer.unit", choice(Odometer.Unit.self), .requiredIf(.given(field: "odometer.value"))),
    EntryField("odometer.absent", choice(Odometer.AbsenceReason.self), .requiredIf(.notGiven(field: "odometer.value"))),
  ]

  private static let defects: [EntryField] = [
    EntryField("defects[].component", .digits(1...6), .required),
    EntryField("defects[].code", .letters(1...3), .required),
    EntryField("defects[].severity", choice(DefectSeverity.self), .required),
    EntryField("defects[].position", .text(most: 40)),
    EntryField("defects[].measurement", .decimal(places: 2)),
    EntryField("defects[].unit", .text(most: 10), .requiredIf(.given(field: "defects[].measurement"))),
    EntryField("defects[].repairedAt", .dateTime),
  ]

  private static let photometry: [EntryField] = [
    EntryField("readings[].window", .window, .required),
    EntryField("readings[].transmission", .decimal(places: 2), .required),
    EntryField("tool", .code(most: 40), .optionalIf(.isDocument(.photometric))),
  ]

  private static let closing: [EntryField] = [
    EntryField("result", choice(Inspection.Result.self), .required),
    EntryField("mayCirculate", .flag),
    EntryField(
      "sticker", .choice(["6", "12"]),
      .requiredIf(.both(.isDocument(.mechanical), .equals(field: "result", "compliant")))),
    EntryField("remarks", .lines),
  ]

  private static func choice<C: RawRepresentable<String> & CaseIterable>(_ type: C.Type) -> EntryField.Kind {
    .choice(type.allCases.map(\.rawValue))
  }
}

extension EntryFields {
  /// The field at `path`, with or without an index.
  package static func field(at path: String) -> EntryField? { EntryTable.inspection.field(at: path) }

  /// The place of the field at `path` in the order of the form; the last for an unknown one.
  package static func place(of path: String) -> Int {
    all.firstIndex { $0.path == EntryPath.template(of: path) } ?? all.count
  }
}
