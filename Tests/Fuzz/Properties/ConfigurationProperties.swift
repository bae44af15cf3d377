import Domain
import StationSettings
import Transport
import FoundationEssentials

/// `config.json`: what is taken is written and taken again as the same, leads nowhere but to https or this computer, and
/// has no character that a terminal or a header would obey.
enum ConfigurationProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    let configuration: StationConfiguration
    do {
      configuration = try StationConfiguration(json: bytes)
    } catch {
      try claim(error.fault != .unknownField || !error.field.isEmpty, "an unknown field without a name")
      try claim(PlainText.isPlain(error.field) && error.field.count <= 40, "a field that cannot be printed")
      return false
    }
    let written = try demand("it cannot be written") { try configuration.json() }
    let again = try demand("what was written is refused") { try StationConfiguration(json: written) }
    let twice = try demand("it cannot be written twice") { try again.json() }
    try claim(written == twice, "a configuration that changes when it is written")
    let address = try demand("an address that was taken") { try configuration.address() }
    // By bytes: a mark that follows a slash makes one character of both.
    let text = address?.text ?? "https://"
    let isSafe = ["https://", "http://"].contains { text.utf8.starts(with: $0.utf8) }
    try claim(
      address == nil || (isSafe && text.utf8.last != UInt8(ascii: "/")), "an address that leads elsewhere: \(text)")
    try claim((address == nil) == configuration.isWeb, "a portal that is neither a web site nor an address")
    let contacts = configuration.contacts ?? .faq
    for text in [
      configuration.portal, text, configuration.certificateAuthorities ?? "", contacts.support,
      contacts.cancellation, contacts.clientSatisfaction, contacts.olderDocuments,
    ] {
      try claim(PlainText.isPlain(text), "a text with control characters")
    }
    try claim((5...300).contains(configuration.requestTimeout ?? 60), "a request without end")
    try claim((0...90).contains(configuration.orderDays ?? 10), "an order that never comes")
    return true
  }
}
