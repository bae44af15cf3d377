/// Which vehicle of the portal a certificate is filed under, and why.
package struct VehicleDecision: Codable, Hashable, Sendable {
  package var choice: Choice
  /// The portal's vehicle that was selected, or the id this device made for the one to create; nil while a person has to
  /// decide.
  package var vehicle: PortalVehicleID?
  package var evidence: MatchEvidence
  package var decidedAt: Instant
  /// Nil for a decision of the rules.
  package var person: NamedDecision?

  package enum Choice: String, Codable, Sendable {
    case select
    /// A person has to decide.
    case hold
    /// To be created; nothing is known of it yet.
    case create
    /// Created, and the portal said so.
    case created
  }

  package init(
    choice: Choice, vehicle: PortalVehicleID?, evidence: MatchEvidence, decidedAt: Instant, person: NamedDecision?
  ) {
    self.choice = choice
    self.vehicle = vehicle
    self.evidence = evidence
    self.decidedAt = decidedAt
    self.person = person
  }
}

/// Who decided, and the reason they gave. Both 1 to 200 characters.
package struct NamedDecision: Codable, Hashable, Sendable {
  package var who: String
  package var why: String

  package init(who: String, why: String) {
    self.who = who
    self.why = why
  }
}

extension NamedDecision {
  /// Unicode scalars of a name or a reason.
  package static let longest = 200

  /// What is wrong with a name or a reason that a person gave under `field`: nothing in it, too much, or a
  /// character that nobody sees.
  package static func issue(with text: String, in field: String) -> FieldIssue? {
    let cleaned = EntryText.cleaned(text)
    guard !cleaned.isEmpty else { return FieldIssue(field: field, reason: .missing) }
    guard cleaned.scalarCount <= longest else {
      return FieldIssue(
        field: field, reason: .tooLong, parameters: ["used": "\(cleaned.scalarCount)", "limit": "\(longest)"])
    }
    // As it was given: it is kept like that.
    return EntryText.issue(with: text, in: field)
  }
}
