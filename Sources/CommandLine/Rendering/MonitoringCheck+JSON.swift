internal import Domain
internal import StationAPI
internal import Wording

extension MonitoringCheck {
  /// `check --json`: codes are never translated, only `text` is.
  struct Object: Codable, Hashable, Sendable {
    var schema = 1
    /// `ok`, `warning`, `critical` or `unknown`.
    var level: String
    /// The code the command ends with.
    var exit: Int32
    /// Worst first.
    var findings: [Finding]
    /// By the names of the performance data.
    var performance: [String: String]

    struct Finding: Codable, Hashable, Sendable {
      var level: String
      var code: String
      var text: String
    }

    init(level: MonitoringLevel, findings: [Finding], performance: [String: String]) {
      (self.level, exit) = (level.code, level.rawValue)
      self.findings = findings
      self.performance = performance
    }
  }

  func object(_ words: Words) -> Object {
    let told = findings.sorted { $0.level > $1.level }.map { finding in
      // `monitorOffline` is `offline`.
      let name = finding.text.rawValue.dropFirst("monitor".count)
      return Object.Finding(
        level: finding.level.code, code: name.prefix(1).lowercased() + name.dropFirst(), text: finding.words(words))
    }
    let values = measures.map { name, value in (name, String(value.prefix { $0 != ";" })) }
    return Object(level: level, findings: told, performance: Dictionary(values) { first, _ in first })
  }
}

extension MonitoringLevel {
  var code: String {
    switch self {
    case .ok: "ok"
    case .warning: "warning"
    case .critical: "critical"
    case .unknown: "unknown"
    }
  }
}
