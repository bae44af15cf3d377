internal import FoundationEssentials
internal import Glibc
internal import Transport

/// Reading and writing `config.json`; what is wrong in it is named by its field.
enum ConfigurationFile {
  /// Bytes; no configuration comes near.
  private static let limit = 65_536
  private static let fields: Set<String> = ["portal", "certificateAuthorities", "dailyUse", "requestTimeout"]

  static func read(_ path: String) throws(DaemonFault) -> StationConfiguration {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)), bytes.count <= limit else {
      throw .configuration(field: path, .unreadable)
    }
    let configuration: StationConfiguration
    do {
      let keys = try JSONDecoder().decode([String: AnyValue].self, from: bytes).keys
      if let unknown = keys.sorted().first(where: { !fields.contains($0) }) {
        throw DaemonFault.configuration(
          field: unknown, .unknownField, note: fields.sorted().joined(separator: ", "))
      }
      configuration = try JSONDecoder().decode(StationConfiguration.self, from: bytes)
    } catch let fault as DaemonFault {
      throw fault
    } catch {
      throw .configuration(field: path, .notJSON)
    }
    try check(configuration)
    return configuration
  }

  static func write(_ configuration: StationConfiguration, to path: String) throws(DaemonFault) {
    try check(configuration)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(configuration).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .configuration(field: path, .notWritable)
    }
    chmod(path, 0o600)
  }

  /// Every rule about values, when the file is written and again when it is read.
  static func check(_ configuration: StationConfiguration) throws(DaemonFault) {
    _ = try address(of: configuration)
    if let use = configuration.dailyUse, !(0.1...1_000).contains(use) {
      throw .configuration(field: "dailyUse", .dailyUse)
    }
    if let seconds = configuration.requestTimeout, !(5...300).contains(seconds) {
      throw .configuration(field: "requestTimeout", .requestTimeout)
    }
    if let file = configuration.certificateAuthorities, access(file, R_OK) != 0 {
      throw .configuration(field: "certificateAuthorities", .authoritiesUnreadable)
    }
  }

  static func address(of configuration: StationConfiguration) throws(DaemonFault) -> PortalAddress {
    do {
      return try PortalAddress(configuration.portal)
    } catch {
      let (fault, note): (ConfigurationFault, String) =
        switch error {
        case .notAnAddress: (.notAnAddress, "")
        case .scheme(let scheme): (.scheme, scheme)
        case .plainBeyondLoopback(let host): (.plainBeyondLoopback, host)
        case .credentials: (.credentials, "")
        case .queryOrFragment: (.queryOrFragment, "")
        }
      throw .configuration(field: "portal", fault, note: note)
    }
  }

  /// Takes any value, to see the keys alone.
  private struct AnyValue: Decodable {
    init(from decoder: any Decoder) {}
  }
}
