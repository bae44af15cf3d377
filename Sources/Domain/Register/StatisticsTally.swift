/// Counts certificates one by one; keeps a line for each day, mechanic and code, and a duration for each confirmed one.
package struct StatisticsTally: Sendable {
  private let (from, through): (CivilDate, CivilDate)
  private var total = StatisticsLine(key: StatisticsReport.Group.total.rawValue)
  private var lines: [StatisticsReport.Group: [String: StatisticsLine]] = [:]
  private var spans: [Span] = []

  package init(from: CivilDate, through: CivilDate) { (self.from, self.through) = (from, through) }

  /// The most days of one period.
  package static let mostDays = 366

  package static func issues(from: CivilDate, through: CivilDate) -> [FieldIssue] {
    let days = through.dayNumber - from.dayNumber + 1
    guard !(1...mostDays).contains(days) else { return [] }
    let last = CivilDate(dayNumber: from.dayNumber + mostDays - 1)
    return [
      FieldIssue(field: "through", reason: .outOfRange, parameters: ["least": from.text, "most": last.text])
    ]
  }

  package mutating func add(_ certificate: CountedCertificate) {
    total.add(certificate)
    add(certificate, to: .day, certificate.day.text)
    let month = String(certificate.day.text.prefix(7))
    add(certificate, to: .month, month)
    add(certificate, to: .mechanicMonth, "\(month) \(certificate.mechanic.text)")
    add(certificate, to: .mechanic, certificate.mechanic.text)
    add(certificate, to: .kind, certificate.kind.rawValue)
    add(certificate, to: .result, certificate.result.rawValue)
    for code in certificate.adaptations { add(certificate, to: .adaptation, code.rawValue) }
    // Zero where the clock was set back in between.
    if let confirmedAt = certificate.confirmedAt { spans.append(max(.zero, confirmedAt - certificate.recordedAt)) }
  }

  package var report: StatisticsReport {
    StatisticsReport(
      from: from, through: through, total: total, days: lines(of: .day), months: lines(of: .month),
      mechanicMonths: lines(of: .mechanicMonth), mechanics: lines(of: .mechanic), kinds: lines(of: .kind),
      results: lines(of: .result), adaptations: lines(of: .adaptation), confirmation: ConfirmationTimes(spans))
  }

  private mutating func add(_ certificate: CountedCertificate, to group: StatisticsReport.Group, _ key: String) {
    lines[group, default: [:]][key, default: StatisticsLine(key: key)].add(certificate)
  }

  private func lines(of group: StatisticsReport.Group) -> [StatisticsLine] {
    lines[group, default: [:]].values.sorted { $0.key < $1.key }
  }
}

/// The counted facts of one certificate. No personal data.
package struct CountedCertificate: Hashable, Sendable {
  package var kind: CertificateKind
  package var day: CivilDate
  package var mechanic: AccessCode
  package var result: Inspection.Result
  package var adaptations: Set<Adaptation.Code>
  package var recordedAt: Instant
  /// When the proof was stored here; nil before.
  package var confirmedAt: Instant?
  /// Whether a person saw it at the portal.
  package var isWitnessed: Bool

  package init(
    kind: CertificateKind, day: CivilDate, mechanic: AccessCode, result: Inspection.Result,
    adaptations: Set<Adaptation.Code>, recordedAt: Instant, confirmedAt: Instant?, isWitnessed: Bool = false
  ) {
    self.kind = kind
    self.day = day
    self.mechanic = mechanic
    self.result = result
    self.adaptations = adaptations
    self.recordedAt = recordedAt
    self.confirmedAt = confirmedAt
    self.isWitnessed = isWitnessed
  }
}
