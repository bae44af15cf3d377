/// Counts of the inspections of a period: `"schema": 1`, codes never translated, no personal data [FAQ U3].
package struct StatisticsReport: Codable, Hashable, Sendable {
  package var schema: Int
  package var from: CivilDate
  package var through: CivilDate
  package var total: StatisticsLine
  /// Days with inspections, oldest first.
  package var days: [StatisticsLine]
  /// Months with inspections, oldest first: `2026-11`.
  package var months: [StatisticsLine]
  /// By month and access code: `2026-11 TREM1234`.
  package var mechanicMonths: [StatisticsLine]
  /// By access code.
  package var mechanics: [StatisticsLine]
  package var kinds: [StatisticsLine]
  package var results: [StatisticsLine]
  /// Certificates adapted to the portal's form, by the adaptation's code.
  package var adaptations: [StatisticsLine]
  /// Times from recording to confirmation; nil while no certificate of the period is confirmed.
  package var confirmation: ConfirmationTimes?

  package init(
    from: CivilDate, through: CivilDate, total: StatisticsLine, days: [StatisticsLine], months: [StatisticsLine],
    mechanicMonths: [StatisticsLine], mechanics: [StatisticsLine], kinds: [StatisticsLine], results: [StatisticsLine],
    adaptations: [StatisticsLine], confirmation: ConfirmationTimes?
  ) {
    schema = 1
    self.from = from
    self.through = through
    self.total = total
    self.days = days
    self.months = months
    self.mechanicMonths = mechanicMonths
    self.mechanics = mechanics
    self.kinds = kinds
    self.results = results
    self.adaptations = adaptations
    self.confirmation = confirmation
  }

  /// All lines with the name of their group, as rows of a table.
  package var groups: [(name: Group, lines: [StatisticsLine])] {
    [
      (.day, days), (.month, months), (.mechanicMonth, mechanicMonths), (.mechanic, mechanics), (.kind, kinds),
      (.result, results), (.adaptation, adaptations), (.total, [total]),
    ]
  }

  package enum Group: String, CaseIterable, Sendable {
    case day, month, mechanicMonth, mechanic, kind, result, adaptation, total
  }
}

/// Counts of certificates that share a key.
package struct StatisticsLine: Codable, Hashable, Sendable {
  /// A day, a month, an access code or another code; `total` for all certificates.
  package var key: String
  package var count: Int
  package var compliant: Int
  package var nonCompliant: Int
  /// Proven to be at the portal.
  package var reinstated: Int
  /// Seen at the portal by a person, without a proof of the portal.
  @Default package var witnessed: Int

  package init(
    key: String, count: Int = 0, compliant: Int = 0, nonCompliant: Int = 0, reinstated: Int = 0, witnessed: Int = 0
  ) {
    self.key = key
    self.count = count
    self.compliant = compliant
    self.nonCompliant = nonCompliant
    self.reinstated = reinstated
    self.witnessed = witnessed
  }

  mutating func add(_ certificate: CountedCertificate) {
    count += 1
    switch certificate.result {
    case .compliant: compliant += 1
    case .nonCompliant: nonCompliant += 1
    }
    if certificate.confirmedAt != nil { reinstated += 1 } else if certificate.isWitnessed { witnessed += 1 }
  }
}

/// Times to confirmation of the confirmed certificates, by nearest rank.
package struct ConfirmationTimes: Codable, Hashable, Sendable {
  package var count: Int
  package var median: Span
  /// 95 % of the certificates took at most this long.
  package var percentile95: Span
  package var longest: Span

  /// Nil for an empty list.
  package init?(_ spans: [Span]) {
    let sorted = spans.sorted()
    guard let longest = sorted.last else { return nil }
    count = sorted.count
    median = sorted[(sorted.count + 1) / 2 - 1]
    percentile95 = sorted[(sorted.count * 95 + 99) / 100 - 1]
    self.longest = longest
  }
}
