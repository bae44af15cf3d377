/// Counts of the certificates inspected from one day through another [FAQ U3].
package struct StatisticsCall: Codable, Sendable {
  package var from: CivilDate
  package var through: CivilDate

  package init(from: CivilDate, through: CivilDate) {
    self.from = from
    self.through = through
  }

  /// Days of one period.
  package static let mostDays = 366

  package var issues: [FieldIssue] {
    let days = through.dayNumber - from.dayNumber + 1
    guard !(1...Self.mostDays).contains(days) else { return [] }
    let last = CivilDate(dayNumber: from.dayNumber + Self.mostDays - 1)
    return [
      FieldIssue(field: "through", reason: .outOfRange, parameters: ["least": from.text, "most": last.text])
    ]
  }
}

/// One certificate as it is counted. No personal data.
package struct CountedCertificate: Hashable, Sendable {
  package var kind: CertificateKind
  package var day: CivilDate
  package var mechanic: AccessCode
  package var result: Inspection.Result
  package var adaptations: Set<Adaptation.Code>
  package var recordedAt: Instant
  /// When the proof was stored here; nil before.
  package var confirmedAt: Instant?

  package init(
    kind: CertificateKind, day: CivilDate, mechanic: AccessCode, result: Inspection.Result,
    adaptations: Set<Adaptation.Code>, recordedAt: Instant, confirmedAt: Instant?
  ) {
    self.kind = kind
    self.day = day
    self.mechanic = mechanic
    self.result = result
    self.adaptations = adaptations
    self.recordedAt = recordedAt
    self.confirmedAt = confirmedAt
  }
}
