package import Domain

extension View {
  /// A certificate as it was entered.
  /// - Parameter unmasked: whether the whole NI is shown.
  package static func certificate(
    _ detail: CertificateDetail, unmasked: Bool, _ words: Words, now: Instant
  ) -> View {
    let fields = CertificateFields(
      inspection: detail.inspection, portal: words.findings(detail), words: words, now: now)
    var blocks = fields.groups.map { group in
      Block.rows(
        group.compactMap { field, value in
          value.map { text in
            // Remarks may have several lines.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
            return Row(words.label(field) ?? field, lines: lines)
          }
        })
    }
    if let typed = words.typed(detail.inspection) { blocks.append(.rows([Row(words(.rowTyped), typed)])) }
    blocks +=
      detail.cancellations.last.map { step in
        [
          .sentences([
            words(
              .whyTitle, ["certificate": words.certificate(detail.summary), "state": words.cancellation(step.move)])
          ])
        ]
      } ?? []
    blocks += detail.conformities.map { .sentences([words.conformityTitle($0, now: now)]) }
    if !unmasked, detail.inspection.owner.identificationNumber != nil { blocks.append(.sentences([words(.masked)])) }
    return View(
      title: words(.whyTitle, ["certificate": words.certificate(detail.summary), "state": words.headline(detail)]),
      blocks: blocks)
  }
}

/// The fields of an inspection for a person, in the order of the paper; nil where a field was not filled in.
private struct CertificateFields {
  let inspection: Inspection
  /// What was known of the portal, beside the reason for paper.
  let portal: [String]
  let words: Words
  let now: Instant

  typealias Field = (field: String, value: String?)

  var groups: [[Field]] { [opening, vehicle, owner, conclusion] }

  private var opening: [Field] {
    let paper = ([words.paper(inspection.paperReason)] + portal).joined(separator: "\n")
    return [
      ("performedAt", paperMoment(inspection.performedAt)),
      ("recordedAt", words.moment(inspection.recordedAt, now: now)),
      ("station.kind", words("station", inspection.station.kind)),
      ("mechanic", inspection.mechanic.text), ("keyedBy", inspection.keyedBy.text),
      ("paperReason", paper), ("inspectionReason", words("inspection", inspection.inspectionReason)),
      ("id", inspection.id.text),
    ]
  }

  private var vehicle: [Field] {
    let vehicle = inspection.vehicle
    return [
      ("vehicle.vin", vehicle.vin.text), ("vehicle.year", vehicle.year.map { "\($0)" }),
      ("vehicle.make", vehicle.make), ("vehicle.model", vehicle.model), ("vehicle.colour", vehicle.colour),
      ("vehicle.plate", vehicle.plate), ("vehicle.jurisdiction", vehicle.jurisdiction),
      ("vehicle.netMass", vehicle.netMass.map(words.decimal)),
      ("vehicle.grossVehicleWeightRating", vehicle.grossVehicleWeightRating.map(weight)),
    ]
  }

  private var owner: [Field] {
    let owner = inspection.owner
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

  private var conclusion: [Field] {
    return [("odometer", odometer(inspection.odometer))] + findings
      + [
        ("result", words("result", inspection.result)),
        ("mayCirculate", words(inspection.mayCirculate ? .valueYes : .valueNo)),
        ("repairDeadline", inspection.repairDeadline.map(paperMoment)),
        ("sticker", inspection.sticker.map { "\($0)" }), ("remarks", inspection.remarks),
      ]
  }

  /// An AVP's readings and tool, or a CVM's defects.
  private var findings: [Field] {
    if let photometry = inspection.photometry {
      return photometry.readings.map { ("readings", reading($0)) } + [("tool", photometry.tool)]
    }
    let defects: [Field] = inspection.defects.map { ("defects", defect($0)) }
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
    words.moment(instant, utcOffset: inspection.utcOffset, now: now)
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

extension Words {
  /// The texts that were typed otherwise than they were taken, in the order of the form: `NIV 1M8 GDM9…`; nil where
  /// there is none.
  func typed(_ inspection: Inspection) -> String? {
    let fields = (inspection.typed ?? [:]).sorted { left, right in
      (EntryFields.place(of: left.key), left.key) < (EntryFields.place(of: right.key), right.key)
    }
    guard !fields.isEmpty else { return nil }
    return fields.map { "\(label($0.key) ?? $0.key) \(Printable.text($0.value))" }.joined(separator: " · ")
  }
}

/// The code of a paper reason, without its text.
package enum PaperCode: String, CaseIterable {
  case portalOutage, mobileUnit, other

  init(_ reason: PaperReason) {
    switch reason {
    case .portalOutage: self = .portalOutage
    case .mobileUnit: self = .mobileUnit
    case .other: self = .other
    }
  }
}
