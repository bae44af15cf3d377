package import FoundationEssentials
package import Transport

extension StationConfiguration {
  /// Bytes of `config.json`; no configuration comes near.
  package static let sizeLimit = 65_536
  private static let fields: Set<String> = [
    "portal", "certificateAuthorities", "dailyUse", "requestTimeout", "orderDays",
  ]

  /// From the bytes of `config.json`; its values are checked.
  package init(json bytes: Data) throws(ConfigurationRefusal) {
    guard bytes.count <= Self.sizeLimit else { throw ConfigurationRefusal("", .unreadable) }
    do {
      let keys = try JSONDecoder().decode([String: AnyValue].self, from: bytes).keys
      if let unknown = keys.sorted().first(where: { !Self.fields.contains($0) }) {
        throw ConfigurationRefusal(
          Self.shown(unknown), .unknownField, note: Self.fields.sorted().joined(separator: ", "))
      }
      self = try JSONDecoder().decode(StationConfiguration.self, from: bytes)
    } catch let refusal as ConfigurationRefusal {
      throw refusal
    } catch {
      throw ConfigurationRefusal("", .notJSON)
    }
    try check()
  }

  /// For a person to read and change.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Every rule about values, when they are written and again when they are read.
  package func check() throws(ConfigurationRefusal) {
    guard Self.isPlain(portal) else { throw ConfigurationRefusal("portal", .notAnAddress) }
    _ = try address()
    if let dailyUse, !(0.1...1_000).contains(dailyUse) { throw ConfigurationRefusal("dailyUse", .dailyUse) }
    if let requestTimeout, !(5...300).contains(requestTimeout) {
      throw ConfigurationRefusal("requestTimeout", .requestTimeout)
    }
    if let orderDays, !(0...90).contains(orderDays) { throw ConfigurationRefusal("orderDays", .orderDays) }
    if let certificateAuthorities, !Self.isPlain(certificateAuthorities) {
      throw ConfigurationRefusal("certificateAuthorities", .authoritiesUnreadable)
    }
  }

  /// Free of what a terminal would obey or a C string would end at.
  private static func isPlain(_ text: String) -> Bool {
    let unseen: Set<Unicode.GeneralCategory> = [.control, .format, .lineSeparator, .paragraphSeparator]
    return !text.unicodeScalars.contains { unseen.contains($0.properties.generalCategory) }
  }

  package func address() throws(ConfigurationRefusal) -> PortalAddress {
    do {
      return try PortalAddress(portal)
    } catch {
      let (fault, note): (ConfigurationFault, String) =
        switch error {
        case .notAnAddress: (.notAnAddress, "")
        case .scheme(let scheme): (.scheme, scheme)
        case .plainBeyondLoopback(let host): (.plainBeyondLoopback, host)
        case .credentials: (.credentials, "")
        case .queryOrFragment: (.queryOrFragment, "")
        }
      throw ConfigurationRefusal("portal", fault, note: note)
    }
  }

  /// A key as it can be printed, cut at forty characters; one of which nothing is left is quoted.
  private static func shown(_ key: String) -> String {
    let plain = String(key.filter { isPlain(String($0)) }.prefix(40))
    return plain.isEmpty ? "\"\"" : plain
  }

  /// Takes any value, to see the keys alone.
  private struct AnyValue: Decodable {
    init(from decoder: any Decoder) {}
  }
}
