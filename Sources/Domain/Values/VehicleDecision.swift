/// The portal's vehicle under which a certificate is filed, and why.
package struct VehicleDecision: Codable, Hashable, Sendable {
  package var choice: Choice
  /// The portal's vehicle that was selected, or the id that this device made for the one to create; nil while a person
  /// must decide.
  package var vehicle: PortalVehicleID?
  package var evidence: MatchEvidence
  package var decidedAt: Instant
  /// The person who decided; nil where the rules did.
  package var person: NamedDecision?

  package enum Choice: String, Codable, Sendable {
    case select
    /// A person must decide.
    case hold
    /// Must be created; the portal has not acknowledged it yet.
    case create
    /// Created and acknowledged by the portal.
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

/// Who decided, and the reason given. Both have 1 to 200 characters.
package struct NamedDecision: Codable, Hashable, Sendable {
  package var who: String
  package var why: String

  package init(who: String, why: String) {
    self.who = who
    self.why = why
  }
}

extension NamedDecision {
  /// The most Unicode scalars of a name or a reason.
  package static let longest = 200

  /// The fault of a name or a reason given under `field`: it is empty, too long, or has a character that nobody sees;
  /// nil where it is fine.
  package static func issue(with text: String, in field: String) -> FieldIssue? {
    let cleaned = EntryText.cleaned(text)
    guard !cleaned.isEmpty else { return FieldIssue(field: field, reason: .missing) }
    guard cleaned.scalarCount <= longest else {
      return FieldIssue(
        field: field, reason: .tooLong, parameters: ["used": "\(cleaned.scalarCount)", "limit": "\(longest)"])
    }
    // Checked uncleaned, since it is stored uncleaned.
    return EntryText.issue(with: text, in: field)
  }
}
