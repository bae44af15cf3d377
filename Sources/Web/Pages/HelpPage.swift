internal import Domain
internal import StationAPI
internal import Wording

/// Aide: whom to call, and the questions of the FAQ with what is done here. Each question's id is its anchor.
enum HelpPage {
  static let routes: [PageRoute] = [
    .get(Place.help.path) { asked throws(StationRefusal) in .page(page(try await contacts(asked), asked.words)) }
  ]

  /// The contacts of the station's configuration; the FAQ's without one.
  static func contacts(_ asked: PageRequest) async throws(StationRefusal) -> Contacts {
    try await asked.ask(SettingsCall()).configuration?.contacts ?? .faq
  }

  private static let groups: [(Text, [FAQRule])] = [
    (.pageHelpSignIn, FAQRule.allCases.filter { $0.rawValue.hasPrefix("C") }),
    (.pageHelpEntry, FAQRule.allCases.filter { $0.rawValue.hasPrefix("R") }),
    (.pageHelpPortal, FAQRule.allCases.filter { !$0.rawValue.hasPrefix("C") && !$0.rawValue.hasPrefix("R") }),
  ]

  private static func page(_ contacts: Contacts, _ words: Words) -> Page {
    let named = words.contacts(contacts)
    let rows = words.contactRows(contacts).map { row in
      ["name": words(row.name), "shown": row.shown, "href": link(row.shown)] as Content
    }
    let content: Content = [
      "contacts": rows,
      "groups": groups.map { title, rules in
        [
          "title": words(title), "entries": rules.map { entry(FAQEntry($0, words: words, contacts: named)) },
        ] as Content
      },
    ]
    return Page(place: .help, title: words(.pagePlaceHelp), template: "help", content: content)
  }

  private static func entry(_ entry: FAQEntry) -> Content {
    [
      "id": entry.id, "question": entry.question, "answer": entry.answer, "here": entry.here, "command": entry.command,
    ]
  }

  /// `tel:+18665075482` of « 1 866 507-5482, option 2 » (RFC 3966); `mailto:` of an address.
  static func link(_ contact: String) -> String {
    if contact.contains("@") { return "mailto:" + contact }
    let digits = contact.prefix { $0 != "," }.filter { $0.isASCII && $0.isNumber }
    return "tel:" + (digits.count == 11 && digits.first == "1" ? "+" : "") + digits
  }
}
