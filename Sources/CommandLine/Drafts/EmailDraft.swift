internal import Domain
internal import StationSettings
internal import Wording

/// An e-mail for a person to complete and to send from their own program.
struct EmailDraft: Encodable {
  let kind: String
  /// The id of the FAQ's rule, such as C2.
  let rule: String
  let to: String
  let subject: String
  /// Lines end in a line feed.
  let body: String

  init(_ kind: DraftKind, to: String, subject: String, body: String) {
    (self.kind, rule, self.to, self.subject, self.body) = (kind.rawValue, kind.rule.rawValue, to, subject, body)
  }

  /// A blank for a person to fill in.
  static let blank = "__________"
}

/// The number to call in a case for which the FAQ has no e-mail.
struct PhoneAdvice: Encodable {
  let kind: String
  let rule: String
  let phone: String
}

extension Words {
  /// The contacts, keyed by the placeholders of the texts that name them.
  func contacts(_ contacts: Contacts) -> [String: String] {
    [
      "cancellation": phone(contacts.cancellation), "support": contacts.support,
      "satisfaction": phone(contacts.clientSatisfaction), "older": phone(contacts.olderDocuments),
    ]
  }

  /// In French, no-break spaces keep a number's groups of digits on one line.
  private func phone(_ text: String) -> String {
    language == .french ? FrenchSpacing.applied(to: text) : text
  }
}
