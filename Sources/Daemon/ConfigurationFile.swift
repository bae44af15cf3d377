internal import Disk
internal import Domain
internal import StationSettings
internal import FoundationEssentials
internal import Glibc
internal import Transport

/// Reads and writes `config.json`; an error names its field.
enum ConfigurationFile {
  static func read(_ path: String) throws(DaemonFault) -> StationConfiguration {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)), bytes.count <= StationConfiguration.sizeLimit else {
      throw .configuration(field: path, .unreadable)
    }
    let configuration = try read(bytes: bytes, named: path)
    try check(configuration)
    return configuration
  }

  /// Reads a configuration and checks its values, without the CA file that it names.
  static func read(bytes: Data, named path: String) throws(DaemonFault) -> StationConfiguration {
    do throws(ConfigurationRefusal) {
      let configuration = try StationConfiguration(json: bytes)
      try configuration.check()
      return configuration
    } catch {
      throw DaemonFault(error, in: path)
    }
  }

  static func write(_ configuration: StationConfiguration, to path: String) throws(DaemonFault) {
    try check(configuration)
    try put(configuration, at: path)
  }

  /// Writes a configuration whose values were checked.
  static func put(_ configuration: StationConfiguration, at path: String) throws(DaemonFault) {
    do {
      let file = try DurableFile(at: path, replaces: true)
      do {
        try file.write([UInt8](configuration.json()))
        try file.finish()
      } catch {
        file.discard()
        throw error
      }
    } catch {
      throw .configuration(field: path, .notWritable)
    }
  }

  /// Checks its values and the CA file that it names.
  static func check(_ configuration: StationConfiguration) throws(DaemonFault) {
    do throws(ConfigurationRefusal) { try configuration.check() } catch { throw DaemonFault(error, in: "") }
    if let file = configuration.certificateAuthorities { try AuthoritiesFile.check(file) }
  }

  /// Nil for a portal that people type into.
  static func address(of configuration: StationConfiguration) throws(DaemonFault) -> PortalAddress? {
    do throws(ConfigurationRefusal) { return try configuration.address() } catch { throw DaemonFault(error, in: "") }
  }
}

/// Reads `portal-form.json`: the order of the portal's screens for guided keying.
enum KeyingScriptFile {
  private static let sizeLimit = 65_536

  /// The usual script where there is no file.
  static func read(_ path: String) throws(DaemonFault) -> KeyingScript {
    guard access(path, F_OK) == 0 else { return .usual }
    guard FileStatus(at: path)?.kind == .plain, let bytes = try? Data(contentsOf: URL(filePath: path)),
      bytes.count <= sizeLimit
    else { throw .configuration(field: path, .scriptUnreadable) }
    do throws(KeyingScriptFault) {
      return try KeyingScript(file: [UInt8](bytes))
    } catch {
      let (fault, note): (ConfigurationFault, String) =
        switch error {
        case .notAScript: (.scriptUnreadable, "")
        case .unknownField(let name): (.scriptField, name)
        case .twice(let name): (.scriptTwice, name)
        case .missing(let name): (.scriptMissing, name)
        case .label(let text): (.scriptLabel, text)
        case .tooMany: (.scriptTooMany, "")
        }
      throw .configuration(field: path, fault, note: note)
    }
  }
}

extension DaemonFault {
  /// An error of the whole document is reported for the file.
  fileprivate init(_ refusal: ConfigurationRefusal, in path: String) {
    self = .configuration(
      field: refusal.field.isEmpty ? path : refusal.field, refusal.fault, note: refusal.note)
  }
}
