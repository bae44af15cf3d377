internal import StationSettings
internal import Wording

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
