package import Domain
package import StationAPI

/// Monitoring of several stations: one line, the worst of all.
package struct FleetCheck {
  package let level: MonitoringLevel
  private let report: FleetReport

  /// The most findings that the line has.
  private static let most = 10

  package init(_ report: FleetReport) {
    self.report = report
    // Without a report nothing is known.
    level = report.stations.isEmpty ? .unknown : MonitoringLevel(report.severity)
  }

  package func line(_ words: Words) -> String {
    let all = texts(words)
    let rest = all.count - Self.most
    let shown = all.prefix(Self.most) + (rest > 0 ? [words.count(rest, .monitorFleetMore)] : [])
    return MonitoringCheck.line(level, Array(shown), words) + " | "
      + measures.map { "\($0)=\($1)" }.joined(separator: " ")
  }

  private func texts(_ words: Words) -> [String] {
    if let sentence = unknown(words) { return [sentence] }
    let stations = report.stations.sorted { $0.severity > $1.severity }.compactMap(words.says)
    let texts = stations + report.left.filter(\.fault.needsPerson).map(words.says)
    guard texts.isEmpty else { return texts }
    return [words.count(report.stations.count, .monitorFleetFine, ["waiting": words.number(sum(\.waiting))])]
  }

  private func unknown(_ words: Words) -> String? {
    guard let folder = report.folder else { return words(.fleetNotSet) }
    if let fault = report.fault { return words(.fleetFault, ["folder": folder, "note": fault]) }
    return report.stations.isEmpty ? words(.fleetNone, ["folder": folder]) : nil
  }

  private func sum(_ count: (FleetStation) -> Int) -> Int { report.stations.reduce(0) { $0 + count($1) } }

  /// Names, which programs read and which are never translated, with values and thresholds.
  private var measures: [(name: String, value: String)] {
    let silent = report.stations.count { $0.presence == .late || $0.presence == .silent }
    var pairs = [
      ("stations", "\(report.stations.count)"), ("silent", "\(silent);0"),
      ("to_key", "\(sum { $0.keying.toKey + $0.keying.keying })"),
      ("to_witness", "\(sum { $0.keying.keyed + $0.keying.toCountersign })"), ("waiting", "\(sum(\.waiting))"),
      ("held", "\(sum(\.held))"), ("blocked", "\(sum(\.blocked))"),
      ("deadlines", "\(sum { $0.deadlinesSoon + $0.deadlinesPast });0"),
    ]
    if let oldest = report.stations.compactMap(\.oldest).min() {
      pairs.append(("oldest", "\(max(0, (report.at - oldest).milliseconds / 1_000))s"))
    }
    return pairs
  }

  package func object(_ words: Words) -> MonitoringCheck.Object {
    typealias Finding = MonitoringCheck.Object.Finding
    var findings = report.stations.flatMap { station in
      station.findings.map { finding in
        Finding(
          level: MonitoringLevel(finding.severity).code, code: finding.code.rawValue,
          text: words(.fleetSays, ["station": station.name, "text": words.finding(finding)]))
      }
    }
    findings += report.left.map { file in
      let level: MonitoringLevel = file.fault.needsPerson ? .warning : .ok
      return Finding(level: level.code, code: file.fault.rawValue, text: words.says(file))
    }
    if let sentence = unknown(words) {
      findings = [Finding(level: MonitoringLevel.unknown.code, code: "fleet", text: sentence)]
    }
    let values = measures.map { name, value in (name, String(value.prefix { $0 != ";" })) }
    return MonitoringCheck.Object(
      level: level, findings: findings, performance: Dictionary(values) { first, _ in first })
  }
}
