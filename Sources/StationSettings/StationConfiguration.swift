package import Domain
internal import FoundationEssentials

/// The settings of a station: the JSON of `config.json`.
package struct StationConfiguration: Codable, Sendable {
  /// The portal's address: https, or http for this machine alone; or `web`, a web site that people type into.
  package var portal: String
  /// A file of certificates to trust instead of the system's.
  package var certificateAuthorities: String?
  /// Certificates used a day; applies until there is a history to count.
  package var dailyUse: Double?
  /// Seconds one request may take; 60 unless set, 5 to 300.
  package var requestTimeout: Int?
  /// Days an order of certificates takes to come; 10 unless set, 0 to 90.
  package var orderDays: Int?
  /// The number of the mandate under which this station submits, where its people have several (SyncProtocol §3.5); 1
  /// to 40 visible ASCII characters.
  package var mandate: String?
  /// Nil for the FAQ's contacts.
  package var contacts: Contacts?
  /// The portal's keys for bundles, for a station that was never on line.
  package var bundleKeys: BundleKeyTexts?
  /// Where the agent serves the page; `PagePort.usual` unless set.
  package var page: PagePort?
  /// The folder that carries the stations' reports to the office: an absolute path. Nil for no reports.
  package var report: String?

  /// In guided keying, when a second person must look at the portal; never unless set.
  package var secondPerson: [KeyingSecondReason]?

  /// The value of `portal` for a portal that has no API.
  package static let web = "web"
  package var isWeb: Bool { portal == Self.web }

  package static let usualOrderDays = 10
  package static let usualTimeout = 60

  package init(
    portal: String, certificateAuthorities: String? = nil, dailyUse: Double? = nil, requestTimeout: Int? = nil,
    orderDays: Int? = nil, mandate: String? = nil, contacts: Contacts? = nil, bundleKeys: BundleKeyTexts? = nil,
    page: PagePort? = nil, secondPerson: [KeyingSecondReason]? = nil, report: String? = nil
  ) {
    self.portal = portal
    self.certificateAuthorities = certificateAuthorities
    self.dailyUse = dailyUse
    self.requestTimeout = requestTimeout
    self.orderDays = orderDays
    self.mandate = mandate
    self.contacts = contacts
    self.bundleKeys = bundleKeys
    self.page = page
    self.secondPerson = secondPerson
    self.report = report
  }
}

/// Where the agent serves the page on this computer: a port, 0 for any free one, or `false` for no page.
package enum PagePort: Codable, Hashable, Sendable {
  case port(UInt16)
  case none

  package static let usual = PagePort.port(7227)

  /// Nil for no page.
  package var port: Int? {
    switch self {
    case .port(let port): Int(port)
    case .none: nil
    }
  }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let port = try? value.decode(UInt16.self) {
      self = .port(port)
    } else if (try? value.decode(Bool.self)) == false {
      self = .none
    } else {
      throw ConfigurationRefusal("page", .page)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .port(let port): try container.encode(port)
    case .none: try container.encode(false)
    }
  }
}

/// The portal's two public keys as its office gives them: 32 bytes each, in padded base64 (SyncProtocol §12.1).
package struct BundleKeyTexts: Codable, Hashable, Sendable {
  /// The key that bundles are encrypted for.
  package var sealing: String
  /// The key that receipts are signed with.
  package var receipts: String

  package init(sealing: String, receipts: String) {
    self.sealing = sealing
    self.receipts = receipts
  }

  static let fields: Set<String> = ["sealing", "receipts"]

  func check() throws(ConfigurationRefusal) {
    for (field, text) in [("sealing", sealing), ("receipts", receipts)] {
      guard let bytes = Data(base64Encoded: text), bytes.count == 32, bytes.base64EncodedString() == text else {
        throw ConfigurationRefusal("bundleKeys.\(field)", .bundleKey)
      }
    }
  }
}
