package import Domain

package struct SettingsCall: StationCall {
  package static let route = CallRoute.get("settings", "What this station is, and how it is set up; nothing secret.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> SettingsReport {
    try await station.settings()
  }
}

/// A station's name and settings: `"schema": 1`.
package struct SettingsReport: Codable, Hashable, Sendable {
  package var schema: Int
  package var station: StationSummary
  /// Whether an agent is running, rather than a command that opened the store.
  package var agent: Bool
  /// Certificates used a day, until there is a history to count.
  package var dailyUse: Int
  /// Days an order of certificates takes to come.
  package var orderDays: Int
  /// Whether the portal's keys for bundles are configured.
  package var hasPortalKeys: Bool
  /// Nil where the station was opened without a `config.json`.
  package var configuration: ConfigurationReport?

  package init(
    station: StationSummary, agent: Bool, dailyUse: Int, orderDays: Int, hasPortalKeys: Bool,
    configuration: ConfigurationReport?
  ) {
    schema = 1
    self.station = station
    self.agent = agent
    self.dailyUse = dailyUse
    self.orderDays = orderDays
    self.hasPortalKeys = hasPortalKeys
    self.configuration = configuration
  }
}

/// What `config.json` sets, where it is, and which program reads it.
package struct ConfigurationReport: Codable, Hashable, Sendable {
  package var version: String
  /// The station's folder.
  package var directory: String
  /// The path of `config.json`.
  package var file: String
  package var portal: String
  /// A file of certificates that are trusted instead of the system's.
  package var certificateAuthorities: String?
  /// Seconds one request may take.
  package var requestTimeout: Int
  package var mandate: String?
  /// The page's port on this computer, 0 for any free one; nil for no page.
  package var pagePort: Int?
  package var contacts: Contacts
  /// The folder for the stations' reports to the office; nil where none is set.
  package var report: String?
  /// In guided keying, when a second person must look at the portal.
  package var secondPerson: [KeyingSecondReason]?

  package init(
    version: String, directory: String, file: String, portal: String, certificateAuthorities: String? = nil,
    requestTimeout: Int, mandate: String? = nil, pagePort: Int? = nil, contacts: Contacts = .faq,
    report: String? = nil,
    secondPerson: [KeyingSecondReason]? = nil
  ) {
    self.version = version
    self.directory = directory
    self.file = file
    self.portal = portal
    self.certificateAuthorities = certificateAuthorities
    self.requestTimeout = requestTimeout
    self.mandate = mandate
    self.pagePort = pagePort
    self.contacts = contacts
    self.report = report
    self.secondPerson = secondPerson
  }
}
