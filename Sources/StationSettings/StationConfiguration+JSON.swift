internal import Domain
package import FoundationEssentials
internal import SyncProtocol
package import Transport

extension StationConfiguration {
  /// The most bytes of `config.json`, far above any real configuration.
  package static let sizeLimit = 65_536
  private static let fields: Set<String> = [
    "portal", "certificateAuthorities", "dailyUse", "requestTimeout", "orderDays", "mandate", "contacts",
    "bundleKeys", "page", "secondPerson", "report",
  ]

  /// Decodes the bytes of `config.json` and checks the values.
  package init(json bytes: Data) throws(ConfigurationRefusal) {
    guard bytes.count <= Self.sizeLimit else { throw ConfigurationRefusal("", .unreadable) }
    // Skips a byte order mark, which some editors write at the start of a file (RFC 8259 §8.1).
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Data(bytes.dropFirst(3)) : bytes
    do {
      try StrictJSON.check(bytes)
      try Self.expect(Self.fields, try JSONDecoder().decode([String: AnyValue].self, from: bytes), "")
      try Self.expect(Contacts.fields, try Self.contactKeys(in: bytes), "contacts.")
      try Self.expect(BundleKeyTexts.fields, try Self.bundleKeyKeys(in: bytes), "bundleKeys.")
      self = try JSONDecoder().decode(StationConfiguration.self, from: bytes)
    } catch let refusal as ConfigurationRefusal {
      throw refusal
    } catch let error as DecodingError {
      if case .dataCorrupted(let context) = error, context.codingPath.first?.stringValue == "secondPerson" {
        let known = KeyingSecondReason.allCases.map(\.rawValue).joined(separator: ", ")
        throw ConfigurationRefusal("secondPerson", .secondPerson, note: known)
      }
      throw Self.notWhole(in: bytes) ?? ConfigurationRefusal(error)
    } catch let fault as JSONFault {
      switch fault.kind {
      case .duplicateMember: throw ConfigurationRefusal(Self.shown(fault.path, limit: 40), .duplicateField)
      case .notUTF8: throw ConfigurationRefusal("", .notUTF8)
      case .byteOrderMark, .loneSurrogate, .tooDeep, .tooMany, .null, .secondValue, .syntax:
        throw ConfigurationRefusal("", .notJSON)
      }
    } catch {
      throw ConfigurationRefusal("", .notJSON)
    }
    try check()
  }

  /// The first field whose number is not whole: Foundation does not report which one it is.
  private static func notWhole(in bytes: Data) -> ConfigurationRefusal? {
    guard let numbers = try? JSONDecoder().decode(WholeNumbers.self, from: bytes) else { return nil }
    let fields = [("requestTimeout", numbers.requestTimeout), ("orderDays", numbers.orderDays)]
    let wrong = fields.first { $0.1.map { Int(exactly: $0) == nil } ?? false }
    return wrong.map { ConfigurationRefusal($0.0, .wrongType, note: "wholeNumber") }
  }

  private struct WholeNumbers: Decodable {
    let requestTimeout: Double?
    let orderDays: Double?
  }

  private static func expect(
    _ fields: Set<String>, _ found: [String: AnyValue], _ prefix: String
  ) throws(ConfigurationRefusal) {
    guard let unknown = found.keys.sorted().first(where: { !fields.contains($0) }) else { return }
    throw ConfigurationRefusal(
      prefix + shown(unknown, limit: 40 - prefix.count), .unknownField,
      note: fields.sorted().joined(separator: ", "))
  }

  /// The fields of `contacts`, which must all be texts; empty where `contacts` is absent.
  private static func contactKeys(in bytes: Data) throws -> [String: AnyValue] {
    do {
      let contacts = try JSONDecoder().decode(ContactTexts.self, from: bytes).contacts ?? [:]
      return contacts.mapValues { _ in AnyValue() }
    } catch is DecodingError {
      throw ConfigurationRefusal("contacts", .contacts)
    }
  }

  /// The fields of `bundleKeys`, which must be exactly its two texts; empty where `bundleKeys` is absent.
  private static func bundleKeyKeys(in bytes: Data) throws -> [String: AnyValue] {
    do {
      guard let keys = try JSONDecoder().decode(BundleKeyFields.self, from: bytes).bundleKeys else { return [:] }
      let found = keys.mapValues { _ in AnyValue() }
      // An unknown key is reported before a missing one.
      try expect(BundleKeyTexts.fields, found, "bundleKeys.")
      guard keys.count == BundleKeyTexts.fields.count else { throw ConfigurationRefusal("bundleKeys", .bundleKeys) }
      return found
    } catch is DecodingError {
      throw ConfigurationRefusal("bundleKeys", .bundleKeys)
    }
  }

  /// Pretty-printed, for a person to read and change.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Checks every rule about values; runs before writing and after reading.
  package func check() throws(ConfigurationRefusal) {
    try checkCharacters()
    _ = try address()
    if let dailyUse, !(0.1...1_000).contains(dailyUse) { throw ConfigurationRefusal("dailyUse", .dailyUse) }
    if let requestTimeout, !(5...300).contains(requestTimeout) {
      throw ConfigurationRefusal("requestTimeout", .requestTimeout)
    }
    if let orderDays, !(0...90).contains(orderDays) { throw ConfigurationRefusal("orderDays", .orderDays) }
    if let mandate, !(1...40).contains(mandate.utf8.count) || !mandate.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      throw ConfigurationRefusal("mandate", .mandate)
    }
    if let report, !report.hasPrefix("/") || report.utf8.count > 1_000 {
      throw ConfigurationRefusal("report", .report)
    }
    try contacts?.check()
    try bundleKeys?.check()
  }

  /// Checks every text: control characters, unseen characters and U+FFFD are refused.
  private func checkCharacters() throws(ConfigurationRefusal) {
    var texts = [("portal", portal), ("certificateAuthorities", certificateAuthorities), ("mandate", mandate)]
    texts.append(("report", report))
    if let contacts {
      texts += [
        ("contacts.cancellation", contacts.cancellation), ("contacts.support", contacts.support),
        ("contacts.clientSatisfaction", contacts.clientSatisfaction),
        ("contacts.olderDocuments", contacts.olderDocuments),
      ]
    }
    if let bundleKeys {
      texts += [("bundleKeys.sealing", bundleKeys.sealing), ("bundleKeys.receipts", bundleKeys.receipts)]
    }
    for (field, text) in texts {
      guard let issue = text.flatMap({ EntryText.issue(with: $0, in: field) }) else { continue }
      throw ConfigurationRefusal(field, .characters, note: issue.parameters["character"] ?? "")
    }
  }

  /// Nil for a portal that people type into.
  package func address() throws(ConfigurationRefusal) -> PortalAddress? {
    if isWeb { return nil }
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
        case .path: (.path, "")
        case .libraryMissing(let fault): (.libraryMissing, fault)
        }
      throw ConfigurationRefusal("portal", fault, note: note)
    }
  }

  /// A key with unseen characters shown, cut at `limit` characters; an empty key as `""`.
  private static func shown(_ key: String, limit: Int) -> String {
    key.isEmpty ? "\"\"" : String(key.showingUnseen().prefix(limit))
  }

  /// Decodes any value, so that only the keys are read.
  private struct AnyValue: Decodable {
    init() {}
    init(from decoder: any Decoder) {}
  }

  private struct BundleKeyFields: Decodable {
    let bundleKeys: [String: String]?
  }

  private struct ContactTexts: Decodable {
    let contacts: [String: String]?
  }
}

extension ConfigurationRefusal {
  /// The field of a decoder's error; empty where the error has none.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(Self.name(context.codingPath + [key]), .missing)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(Self.name(context.codingPath), .wrongType, note: Self.expected(type))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      // A number that is not whole, or too large.
      self.init(Self.name(context.codingPath), .wrongType, note: Self.expected(Int.self))
    default: self.init("", .notJSON)
    }
  }

  private static func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }

  private static func expected(_ type: any Any.Type) -> String {
    if type == String.self { return "text" }
    if type == Int.self { return "wholeNumber" }
    return type == Double.self ? "number" : "object"
  }
}
