internal import Domain
internal import Wording

/// Which vehicle a certificate is filed under, and what that rests on.
struct VehicleDecisionText {
  private let decision: VehicleDecision
  private let words: Words

  init(_ decision: VehicleDecision, words: Words) { (self.decision, self.words) = (decision, words) }

  var lines: [String] {
    var lines = [choice] + Self.rows(of: decision.evidence, words: words)
    if let person = decision.person { lines.append(words(.vehicleByPerson, ["who": person.who, "why": person.why])) }
    guard let comparison = chosen else { return lines }
    lines += [
      fields(.fieldsAgreed, comparison.agreed), fields(.fieldsDiffered, comparison.differed),
      fields(.fieldsMissing, comparison.missing),
    ].compactMap(\.self)
    if ownerDiffers(comparison) { lines.append(words(.ownerDiffers)) }
    return lines
  }

  /// The rows of the table that the vehicle fell under; nothing where an older version decided [FAQ R1].
  static func rows(of evidence: MatchEvidence, words: Words) -> [String] {
    [evidence.standing.map { words("standing", $0) }, evidence.rule.map { words("rule", $0) }].compactMap(\.self)
  }

  private var choice: String {
    switch decision.choice {
    case .select: words(.vehicleSelected)
    case .hold: words(.vehicleHeld)
    case .create: words(.vehicleToCreate)
    case .created: words(.vehicleCreated)
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
