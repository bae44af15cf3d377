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
