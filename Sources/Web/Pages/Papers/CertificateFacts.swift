internal import Domain
internal import Wording

/// What was seen, as `cvmsync show` tells it; beside a value, the text for the portal where it differs.
struct CertificateFacts {
  let detail: CertificateDetail
  let words: Words
  let now: Instant
  let unmasked: Bool

  /// Two columns where there is room: the opening and the vehicle, then the owner and the findings.
  var columns: [Content] {
    let view = View.certificate(detail, unmasked: unmasked, words, now: now)
    let groups = view.blocks.compactMap { block in if case .rows(let rows) = block { rows } else { nil } }
    return [groups.prefix(2), groups.dropFirst(2)].map { ["rows": rows(of: $0.flatMap(\.self))] }
  }

  /// Values of one label, such as defects, are in one row.
  private func rows(of all: [View.Row]) -> [Content] {
    var order: [String] = []
    var values: [String: [String]] = [:]
    for row in all {
      if values[row.label] == nil { order.append(row.label) }
      values[row.label, default: []] += row.lines
    }
    let sent = self.sent
    let vin = words.label("vehicle.vin")
    return order.map { label in
      Content([
        "factLabel": label, "values": values[label] ?? [], "isExact": label == vin, "sentNotes": sent[label] ?? [],
      ])
    }
  }

  /// By label: what the portal's form gets in place of what was typed.
  private var sent: [String: [String]] {
    var notes: [String: [String]] = [:]
    func note(_ path: String, _ text: String) {
      if let label = words.label(path) { notes[label, default: []].append(words(.pageCertSent, ["text": text])) }
    }
    func note(_ path: String, _ number: DecimalNumber?) {
      if let number, words.decimal(number) != number.text { note(path, number.text) }
    }
    let inspection = detail.inspection
    if case .reading(let value, _) = inspection.odometer { note("odometer", value) }
    note("vehicle.netMass", inspection.vehicle.netMass)
    if case .read(let value) = inspection.vehicle.grossVehicleWeightRating {
      note("vehicle.grossVehicleWeightRating", value)
    }
    for adaptation in detail.adaptations {
      // The parts of an address are in one row.
      let field = adaptation.field.hasPrefix("owner.address") ? "owner.address" : adaptation.field
      note(field, words.adaptation(adaptation))
    }
    return notes
  }
}
