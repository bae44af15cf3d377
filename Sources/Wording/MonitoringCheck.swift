package import Domain
package import StationAPI

/// Compares a status with the thresholds of monitoring; the worst finding decides.
package struct MonitoringCheck {
  package let level: MonitoringLevel
  private let report: StatusReport
  private let now: Instant
  /// The findings, worst first.
  private let findings: [StatusAdvice.Finding]

  package init(_ report: StatusReport, now: Instant) {
    (self.report, self.now) = (report, now)
    findings = StatusAdvice.findings(report, now: now).sorted { $0.severity > $1.severity }
    level = findings.first.map { MonitoringLevel($0.severity) } ?? .ok
  }

  /// The plug-in's output, one line: level, findings worst first, performance data.
  package func line(_ words: Words) -> String {
    let grave = findings.filter { $0.severity > .fine }
    var texts = (grave.isEmpty ? findings : grave).map(words.finding)
    if texts.isEmpty { texts = [words(.monitorFine, ["waiting": words.number(report.waiting)])] }
    return Self.line(level, texts, words) + " | " + measures.map { "\($0)=\($1)" }.joined(separator: " ")
  }

  package static func line(_ level: MonitoringLevel, _ texts: [String], _ words: Words) -> String {
    let name: Text =
      switch level {
      case .ok: .monitorOk
      case .warning: .monitorWarning
      case .critical: .monitorCritical
      case .unknown: .monitorUnknown
      }
    // A bar in the text would begin the performance data.
    let text = String(texts.joined(separator: "; ").map { $0 == "|" ? "/" : $0 })
    return words(.monitorLine, ["level": words(name), "text": text])
  }

  /// The performance data: names, which programs read and which are never translated, with values and thresholds.
  private var measures: [(name: String, value: String)] {
    let offline = report.link.offline(at: now).milliseconds / 1_000
    var pairs = [
      ("waiting", "\(report.waiting)"), ("held", "\(report.count(.held))"),
      ("blocked", "\(report.count(.quarantined))"), ("offline", "\(offline)s;43200;172800"),
    ]
    if let oldest = report.oldest {
      pairs.append(("oldest", "\(max(0, (report.at - oldest.recordedAt).milliseconds / 1_000))s"))
    }
    if report.link.state == .web || report.keying.witnessed + report.keying.open > 0 {
      pairs += [
        ("to_key", "\(report.keying.toKey)"), ("keying", "\(report.keying.keying)"),
        ("keyed", "\(report.keying.keyed)"),
        ("to_countersign", "\(report.keying.toCountersign)"), ("witnessed", "\(report.keying.witnessed)"),
      ]
    }
    pairs.append(("deadlines", "\(report.deadlines.soon + report.deadlines.past);0"))
    for level in report.stock {
      pairs.append(("stock_\(level.kind.rawValue)", "\(level.available);\(level.week):"))
      if let days = level.daysLeft { pairs.append(("days_\(level.kind.rawValue)", "\(days);7:")) }
    }
    return pairs
  }
}

extension Words {
  func finding(_ finding: StatusAdvice.Finding) -> String {
    var values = finding.counts.mapValues { "\($0)" }
    values["span"] = finding.span.map { span($0) }
    values["kind"] = finding.kind.map { self("kind", $0) }
    return self("monitor", finding.code, values)
  }
}

extension MonitoringCheck {
  /// The output of `check --json`; only `text` is translated.
  package struct Object: Codable, Hashable, Sendable {
    package var schema = 1
    /// The level: `ok`, `warning`, `critical` or `unknown`.
    package var level: String
    /// The command's exit code.
    package var exit: Int32
    /// The findings, worst first.
    package var findings: [Finding]
    /// Values by the names of the performance data.
    package var performance: [String: String]

    package struct Finding: Codable, Hashable, Sendable {
      package var level: String
      package var code: String
      package var text: String

      package init(level: String, code: String, text: String) {
        (self.level, self.code, self.text) = (level, code, text)
      }
    }

    package init(level: MonitoringLevel, findings: [Finding], performance: [String: String]) {
      (self.level, exit) = (level.code, level.rawValue)
      self.findings = findings
      self.performance = performance
    }
  }

  package func object(_ words: Words) -> Object {
    let told = findings.map { finding in
      Object.Finding(
        level: MonitoringLevel(finding.severity).code, code: finding.code.rawValue, text: words.finding(finding))
    }
    let values = measures.map { name, value in (name, String(value.prefix { $0 != ";" })) }
    return Object(level: level, findings: told, performance: Dictionary(values) { first, _ in first })
  }
}

extension MonitoringLevel {
  package var code: String {
    switch self {
    case .ok: "ok"
    case .warning: "warning"
    case .critical: "critical"
    case .unknown: "unknown"
    }
  }
}
