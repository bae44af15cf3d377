internal import ArgumentParser
internal import PortalLedger

/// Prints the fields of the site's form, to compare with what others say of them.
struct SiteFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site-fields", abstract: "Print the fields of the web site's form as JSON, in the page's order.")

  private struct Line: Encodable {
    var screen: String
    var name: String
    var label: String
    /// The member of `CertificateForm`.
    var member: String
    var limit: Int?
    var isRequired: Bool
    /// Of a list: what is sent, and what people read.
    var choices: [Choice]?

    struct Choice: Encodable {
      var value: String
      var label: String
    }

    init(_ field: SiteField) {
      screen = field.screen.rawValue
      name = field.name
      label = field.label
      member = field.member
      limit = field.limit
      isRequired = field.isRequired
      guard case .choice(let list) = field.input else { return }
      choices = list.map { Choice(value: $0.value, label: $0.label) }
    }
  }

  func run() throws { print(try pretty(SiteField.all.map { Line($0) })) }
}
