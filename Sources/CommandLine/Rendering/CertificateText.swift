internal import Domain
internal import Wording

/// A certificate as it was entered.
struct CertificateText {
  private let detail: CertificateDetail
  private let words: Words
  private let now: Instant

  init(_ detail: CertificateDetail, words: Words, now: Instant) {
    (self.detail, self.words, self.now) = (detail, words, now)
  }

  /// `unmasked` tells whether the NI was asked for whole.
  func text(unmasked: Bool) -> String {
    let title = words(
      .whyTitle, ["certificate": words.certificate(detail.summary), "state": words.headline(detail)])
    let groups = [opening, vehicle, owner, conclusion].map { rows in
      rows.compactMap { row in row.value.map { line(row.field, $0) } }.joined(separator: "\n")
    }
    var blocks = [title] + groups.filter { !$0.isEmpty }
    blocks += cancellation.map { [Layout.wrapped($0)] } ?? []
    blocks += detail.conformities.map { Layout.wrapped(ConformityText($0, words: words, now: now).title) }
    if !unmasked, detail.inspection.owner.identificationNumber != nil { blocks.append(words(.masked)) }
    return blocks.joined(separator: "\n\n")
  }

  /// How a request to cancel it stands [FAQ R9].
  private var cancellation: String? {
    detail.cancellations.last.map { step in
      let kind = detail.summary.kind
      let state = words.cancellation(step.move)
      return words(
        .whyTitle, ["certificate": words.certificate(kind, detail.summary.number), "state": state])
    }
  }

  private typealias Row = (field: String, value: String?)

  private static let labelWidth = 26

  private func line(_ field: String, _ value: String) -> String {
    let lead = "  " + Layout.padded(words.label(field) ?? field, to: Self.labelWidth)
    return Layout.wrapped(Printable.text(value), after: lead)
  }

  private var opening: [Row] {
    let inspection = detail.inspection
    var paper = words("paper", PaperCode(inspection.paperReason))
    if case .other(let text) = inspection.paperReason { paper += " (\(text))" }
    return [
      ("performedAt", paperMoment(inspection.performedAt)),
      ("recordedAt", words.moment(inspection.recordedAt, now: now)),
      ("station.kind", words("station", inspection.station.kind)),
      ("mechanic", inspection.mechanic.text), ("keyedBy", inspection.keyedBy.text),
      ("paperReason", paper), ("inspectionReason", words("inspection", inspection.inspectionReason)),
      ("id", inspection.id.text),
    ]
  }

  private var vehicle: [Row] {
    let vehicle = detail.inspection.vehicle
    return [
      ("vehicle.vin", vehicle.vin.text), ("vehicle.year", vehicle.year.map { "\($0)" }),
      ("vehicle.make", vehicle.make), ("vehicle.model", vehicle.model), ("vehicle.colour", vehicle.colour),
      ("vehicle.plate", vehicle.plate), ("vehicle.jurisdiction", vehicle.jurisdiction),
      ("vehicle.netMass", vehicle.netMass.map(words.decimal)),
      ("vehicle.grossVehicleWeightRating", vehicle.grossVehicleWeightRating.map(weight)),
    ]
  }

  private var owner: [Row] {
    let owner = detail.inspection.owner
    let address = owner.address
    let street = [address?.civicNumber, address?.street].compactMap(\.self).joined(separator: " ")
    let place = [address?.city, address?.jurisdiction, address?.postalCode].compactMap(\.self).joined(separator: " ")
    let lines = [street, place].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      ("owner.kind", words("owner", owner.kind)), ("owner.name", owner.name),
      ("owner.identificationNumber", owner.identificationNumber),
      ("owner.enterpriseNumber", owner.enterpriseNumber), ("owner.address", lines.isEmpty ? nil : lines),
    ]
  }

  private var conclusion: [Row] {
    let inspection = detail.inspection
    return [("odometer", odometer(inspection.odometer))] + findings
      + [
        ("result", words("result", inspection.result)),
        ("mayCirculate", words(inspection.mayCirculate ? .valueYes : .valueNo)),
        ("repairDeadline", inspection.repairDeadline.map(paperMoment)),
        ("sticker", inspection.sticker.map { "\($0)" }), ("remarks", inspection.remarks),
      ]
  }

  /// An AVP's readings and tool, or a CVM's defects.
  private var findings: [Row] {
    if let photometry = detail.inspection.photometry {
      return photometry.readings.map { ("readings", reading($0)) } + [("tool", photometry.tool)]
    }
    let defects: [Row] = detail.inspection.defects.map { ("defects", defect($0)) }
    return defects.isEmpty ? [("defects", words(.valueNone))] : defects
  }

  private func reading(_ reading: Photometry.Reading) -> String {
    let window = words.value(reading.window.text, of: "readings.window")
    return words(.readingLine, ["window": window, "percent": words.decimal(reading.transmission)])
  }

  private func weight(_ rating: GrossVehicleWeightRating) -> String {
    switch rating {
    case .read(let kilograms): words.decimal(kilograms)
    case .notVisible(let weightClass): words("weight", weightClass)
    }
  }

  private func odometer(_ odometer: Odometer) -> String {
    switch odometer {
    case .reading(let value, let unit): "\(words.decimal(value)) \(unit.rawValue)"
    case .absent(let reason): words("odometer", reason)
    }
  }

  private func paperMoment(_ instant: Instant) -> String {
    words.moment(instant, utcOffset: detail.inspection.utcOffset, now: now)
  }

  private func defect(_ defect: Defect) -> String {
    var parts = ["\(defect.component) \(defect.code)", words("severity", defect.severity)]
    if let position = defect.position { parts.append(position) }
    if let measurement = defect.measurement { parts.append("\(words.decimal(measurement.value)) \(measurement.unit)") }
    if let repairedAt = defect.repairedAt {
      parts.append(words(.defectRepaired, ["time": paperMoment(repairedAt)]))
    }
    return parts.joined(separator: ", ")
  }
}

/// The code of a paper reason, without its text.
enum PaperCode: String, CaseIterable {
  case portalOutage, mobileUnit, other

  init(_ reason: PaperReason) {
    switch reason {
    case .portalOutage: self = .portalOutage
    case .mobileUnit: self = .mobileUnit
    case .other: self = .other
    }
  }
}
