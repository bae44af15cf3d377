internal import Domain
internal import Wording

/// An e-mail for a person to complete and to send from their own program.
struct EmailDraft: Encodable {
  let kind: String
  /// The rule of the FAQ.
  let rule: String
  let to: String
  let subject: String
  /// Lines end in a line feed.
  let body: String

  init(_ kind: DraftKind, to: String, subject: String, body: String) {
    (self.kind, rule, self.to, self.subject, self.body) = (kind.rawValue, kind.rule.rawValue, to, subject, body)
  }

  /// Where a person writes by hand.
  static let blank = "__________"
}

/// Whom to call, where the FAQ has no e-mail for it.
struct PhoneAdvice: Encodable {
  let kind: String
  let rule: String
  let phone: String
}
