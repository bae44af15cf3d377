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
    let isUnknown = report.fault != nil || report.stations.isEmpty && report.known.isEmpty
    level = isUnknown ? .unknown : MonitoringLevel(report.severity)
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
    let stations =
      report.stations.sorted { $0.severity > $1.severity }.compactMap { words.says($0) }
      + report.known.compactMap { words.says($0, now: report.at) }
    let texts = stations + report.left.filter(\.fault.needsPerson).map(words.says)
    guard texts.isEmpty else { return texts }
    let count = report.stations.count + report.known.count
    return [words.count(count, .monitorFleetFine, ["waiting": words.number(sum(\.waiting, known: \.waiting))])]
  }

  private func unknown(_ words: Words) -> String? {
    guard report.known.isEmpty || report.fault != nil else { return nil }
    guard let folder = report.folder else { return words(.fleetNotSet) }
    if let fault = report.fault { return words(.fleetFault, ["folder": folder, "note": fault]) }
    return report.stations.isEmpty ? words(.fleetNone, ["folder": folder]) : nil
  }

  private func sum(_ count: (FleetStation) -> Int, known: (KnownStation) -> Int = { _ in 0 }) -> Int {
    report.stations.map(count).reduce(0, +) + report.known.map(known).reduce(0, +)
  }

  /// Names, which programs read and which are never translated, with values and thresholds.
  private var measures: [(name: String, value: String)] {
    let silent = report.stations.count { $0.presence == .late || $0.presence == .silent }
    var pairs = [
      ("stations", "\(report.stations.count + report.known.count)"), ("silent", "\(silent);0"),
      ("to_key", "\(sum { $0.keying.toKey + $0.keying.keying })"),
      ("to_witness", "\(sum { $0.keying.keyed + $0.keying.toCountersign })"),
      ("waiting", "\(sum(\.waiting, known: \.waiting))"),
      ("held", "\(sum(\.held, known: \.held))"), ("blocked", "\(sum(\.blocked, known: \.blocked))"),
      ("deadlines", "\(sum { $0.deadlinesSoon + $0.deadlinesPast });0"),
    ]
    if let oldest = (report.stations.compactMap(\.oldest) + report.known.compactMap(\.oldest)).min() {
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
    findings += report.known.compactMap { station in
      words.says(station, now: report.at).map { Finding(level: MonitoringLevel.warning.code, code: "known", text: $0) }
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
