internal import Domain

/// Which vehicle a certificate is filed under, and what that rests on.
struct VehicleDecisionText {
  private let decision: VehicleDecision
  private let words: Words

  init(_ decision: VehicleDecision, words: Words) { (self.decision, self.words) = (decision, words) }

  var lines: [String] {
    var lines = [choice]
    if let person = decision.person { lines.append(words(.vehicleByPerson, ["who": person.who, "why": person.why])) }
    guard let comparison = chosen else { return lines }
    lines += [
      fields(.fieldsAgreed, comparison.agreed), fields(.fieldsDiffered, comparison.differed),
      fields(.fieldsMissing, comparison.missing),
    ].compactMap(\.self)
    if ownerDiffers(comparison) { lines.append(words(.ownerDiffers)) }
    return lines
  }

  private var choice: String {
    let values = ["vehicle": decision.vehicle?.text ?? "?"]
    return switch decision.choice {
    case .select: words(.vehicleSelected, values)
    case .hold: words(.vehicleHeld)
    case .create: words(.vehicleToCreate, values)
    case .created: words(.vehicleCreated, values)
    }
  }

  private var chosen: VehicleComparison? {
    decision.evidence.comparisons.first { $0.candidate.id == decision.vehicle }
  }

  private func fields(_ text: Text, _ fields: [VehicleField]) -> String? {
    guard !fields.isEmpty else { return nil }
    let names = fields.map { words.label("vehicle.\($0.rawValue)") ?? $0.rawValue }
    return words(text, ["fields": names.joined(separator: ", ").lowercased()])
  }

  /// The discrepancy of [FAQ R1]: kept and told, and nothing to act on.
  private func ownerDiffers(_ comparison: VehicleComparison) -> Bool {
    decision.choice == .select && comparison.differed.contains(.owner)
  }
}
