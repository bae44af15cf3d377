/// Counts certificates one by one; keeps a line for each day, mechanic and code, and a length for each confirmed one.
package struct StatisticsTally: Sendable {
  private let call: StatisticsCall
  private var total = StatisticsLine(key: StatisticsReport.Group.total.rawValue)
  private var lines: [StatisticsReport.Group: [String: StatisticsLine]] = [:]
  private var spans: [Span] = []

  package init(_ call: StatisticsCall) { self.call = call }

  package mutating func add(_ certificate: CountedCertificate) {
    total.add(certificate)
    add(certificate, to: .day, certificate.day.text)
    add(certificate, to: .mechanic, certificate.mechanic.text)
    add(certificate, to: .kind, certificate.kind.rawValue)
    add(certificate, to: .result, certificate.result.rawValue)
    for code in certificate.adaptations { add(certificate, to: .adaptation, code.rawValue) }
    // A clock that was set back in between tells nothing.
    if let confirmedAt = certificate.confirmedAt { spans.append(max(.zero, confirmedAt - certificate.recordedAt)) }
  }

  package var report: StatisticsReport {
    StatisticsReport(
      from: call.from, through: call.through, total: total, days: lines(of: .day), mechanics: lines(of: .mechanic),
      kinds: lines(of: .kind), results: lines(of: .result), adaptations: lines(of: .adaptation),
      confirmation: ConfirmationTimes(spans))
  }

  private mutating func add(_ certificate: CountedCertificate, to group: StatisticsReport.Group, _ key: String) {
    lines[group, default: [:]][key, default: StatisticsLine(key: key)].add(certificate)
  }

  private func lines(of group: StatisticsReport.Group) -> [StatisticsLine] {
    lines[group, default: [:]].values.sorted { $0.key < $1.key }
  }
}
