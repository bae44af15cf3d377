package import Domain

/// An e-mail for a person to complete and to send from their own program.
package struct EmailDraft: Encodable {
  package let kind: String
  /// The id of the FAQ's rule, such as C2.
  package let rule: String
  package let to: String
  package let subject: String
  /// Lines end in a line feed.
  package let body: String

  package init(_ kind: DraftKind, to: String, subject: String, body: String) {
    (self.kind, rule, self.to, self.subject, self.body) = (kind.rawValue, kind.rule.rawValue, to, subject, body)
  }

  /// A blank for a person to fill in.
  package static let blank = "__________"
}

/// The number to call in a case for which the FAQ has no e-mail.
package struct PhoneAdvice: Encodable {
  package let kind: String
  package let rule: String
  package let phone: String

  package init(_ kind: DraftKind, phone: String) {
    (self.kind, rule, self.phone) = (kind.rawValue, kind.rule.rawValue, phone)
  }
}

extension Words {
  /// The contacts, keyed by the placeholders of the texts that name them.
  package func contacts(_ contacts: Contacts) -> [String: String] {
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
