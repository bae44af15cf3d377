/// Compares an entry with what this station recorded before, and warns as an inspector would. It never stops an entry.
package struct EntryPrecedents: Sendable {
  /// By NIV, unordered, at most `mostOfVehicle` for each.
  private var inspections: [VehicleIdentificationNumber: [EarlierInspection]]
  private var places: [StockNumber: NumberPlace]
  /// Those that reserve a number.
  private let drafts: [DraftSummary]

  package static let mostOfVehicle = 20
  /// Numbers at most this many places apart in a lot are near each other.
  package static let nearness = 20
  /// The same document of the same vehicle within this time gives a warning.
  private static let lately = Span.days(7)
  /// Kilometres for each day begun since the earlier reading, above which a warning is given: more than anybody drives.
  private static let kilometresOfDay = 1_000

  package init(
    inspections: [VehicleIdentificationNumber: [EarlierInspection]] = [:], places: [StockNumber: NumberPlace] = [:],
    drafts: [DraftSummary] = []
  ) {
    (self.inspections, self.places, self.drafts) = (inspections, places, drafts)
  }

  /// Whether inspections with this NIV are of one vehicle: a short or made-up NIV identifies none.
  package static func identifies(_ vin: VehicleIdentificationNumber) -> Bool {
    switch vin.quality {
    case .checked, .unchecked: true
    case .short, .placeholder: false
    }
  }

  /// Returns warnings for this inspection, then keeps it as a precedent for those that follow.
  package mutating func remarks(on inspection: Inspection) -> [EntryWarning] {
    let own = EarlierInspection(inspection)
    var warnings = [number(of: own), draft(with: own.document, besides: inspection.id)].compactMap(\.self)
    guard Self.identifies(inspection.vehicle.vin) else { return warnings }
    // Records of the same paper are left out: this inspection may correct them.
    let others = inspections[inspection.vehicle.vin, default: []].filter { $0.document != own.document }
    warnings += [odometer(of: own, beside: others), vehicle(of: own, beside: others)].compactMap(\.self)
    inspections[inspection.vehicle.vin] = others + [own]
    return warnings
  }

  private func draft(with paper: StockNumber, besides own: InspectionID) -> EntryWarning? {
    drafts.first { $0.reserved == paper && $0.id != own }.map { draft in
      EntryWarning(field: "number", code: .numberInDraft, parameters: ["at": "\(draft.startedAt.milliseconds)"])
    }
  }

  private func odometer(of own: EarlierInspection, beside others: [EarlierInspection]) -> EntryWarning? {
    guard let kilometres = own.kilometres else { return nil }
    let earlier = others.filter { $0.performedAt <= own.performedAt && $0.kilometres != nil }
    guard let last = earlier.max(by: { $0.performedAt < $1.performedAt }), let before = last.kilometres else {
      return nil
    }
    // Tolerance: a reading in miles, in whole kilometres, is a kilometre or two off.
    if kilometres + 2 < before { return EntryWarning(field: "odometer.value", code: .odometerBelow, last) }
    let days = Int((own.performedAt - last.performedAt).milliseconds / Span.days(1).milliseconds) + 1
    guard kilometres - before > days * Self.kilometresOfDay else { return nil }
    return EntryWarning(field: "odometer.value", code: .odometerFarAbove, last)
  }

  private func vehicle(of own: EarlierInspection, beside others: [EarlierInspection]) -> EntryWarning? {
    let near = others.filter {
      $0.document.kind == own.document.kind && $0.performedAt - own.performedAt <= Self.lately
        && own.performedAt - $0.performedAt <= Self.lately
    }
    let nearest = near.max { $0.performedAt < $1.performedAt }
    return nearest.map { EntryWarning(field: "vehicle.vin", code: .vehicleSeenLately, $0) }
  }

  /// Warns unless a number near this one was used before, also by an earlier entry of the same run.
  private mutating func number(of own: EarlierInspection) -> EntryWarning? {
    guard let place = places[own.document] else { return nil }
    let others = places.values.filter { $0.lot == place.lot && abs($0.position - place.position) <= Self.nearness }
    let isNear = place.isNearUsed || others.contains(where: \.isNearUsed)
    // The numbers of later entries near this one are expected.
    places[own.document]?.isNearUsed = true
    guard !isNear, let last = place.last, last != own.document.number else { return nil }
    return EntryWarning(field: "number", code: .numberFarFromLast, parameters: ["last": last.text])
  }
}

/// The parts of a recorded inspection that an entry is compared with.
package struct EarlierInspection: Hashable, Sendable {
  package var document: StockNumber
  package var performedAt: Instant
  /// Minutes east of UTC at that place and time.
  package var utcOffset: Int
  package var odometer: Odometer

  package init(document: StockNumber, performedAt: Instant, utcOffset: Int, odometer: Odometer) {
    self.document = document
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.odometer = odometer
  }

  init(_ inspection: Inspection) {
    self.init(
      document: StockNumber(kind: inspection.kind, number: inspection.number), performedAt: inspection.performedAt,
      utcOffset: inspection.utcOffset, odometer: inspection.odometer)
  }

  /// Whole kilometres; nil where nothing was read.
  var kilometres: Int? {
    guard case .reading(let value, let unit) = odometer else { return nil }
    let whole = Int(value.text.prefix { $0 != "." }) ?? 0
    return unit == .km ? whole : whole * 1_609_344 / 1_000_000
  }
}

/// The place of a number in the stock.
package struct NumberPlace: Hashable, Sendable {
  package var lot: Int64
  package var position: Int64
  /// A number near it was used, or it is among the first numbers of an unused lot.
  package var isNearUsed: Bool
  /// The number of its kind that was used last; nil where none was.
  package var last: CertificateNumber?

  package init(lot: Int64, position: Int64, isNearUsed: Bool, last: CertificateNumber?) {
    self.lot = lot
    self.position = position
    self.isNearUsed = isNearUsed
    self.last = last
  }
}

extension EntryWarning {
  fileprivate init(field: String, code: Code, _ earlier: EarlierInspection) {
    var parameters = [
      "certificate": "\(earlier.document.kind.printed) \(earlier.document.number.text)",
      "at": "\(earlier.performedAt.milliseconds)",
      "utcOffset": "\(earlier.utcOffset)",
    ]
    if case .reading(let value, let unit) = earlier.odometer {
      parameters["value"] = value.text
      parameters["unit"] = unit.rawValue
    }
    self.init(field: field, code: code, parameters: parameters)
  }
}
