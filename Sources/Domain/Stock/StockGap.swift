/// Numbers that were passed over: still blank, while a later one of their lot was used [FAQ U1].
package struct StockGap: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var numbers: NumberRange

  package init(kind: CertificateKind, numbers: NumberRange) {
    self.kind = kind
    self.numbers = numbers
  }
}

/// What was passed over and is not explained: neither ended nor skipped with a reason.
package struct GapReport: Codable, Sendable {
  package var gaps: [StockGap]
  /// Passed over with a reason, and still blank.
  package var skipped: [SkippedNumber]
  /// Handed over to other stations, and not blank here.
  package var away: [NumbersAway]
  /// Filled in, their record withdrawn, and neither recorded again nor ended since.
  @Default package var withdrawn: [WithdrawnNumber]
  /// There are more than were told.
  package var isCut: Bool

  package init(
    gaps: [StockGap], skipped: [SkippedNumber], away: [NumbersAway] = [], withdrawn: [WithdrawnNumber] = [], isCut: Bool
  ) {
    self.gaps = gaps
    self.skipped = skipped
    self.away = away
    self.withdrawn = withdrawn
    self.isCut = isCut
  }

  /// Numbers told of each sort.
  package static let mostNumbers = 1_000

  /// How many numbers are to be explained.
  package var count: Int { gaps.map(\.numbers.count).reduce(0, +) }
}

/// A number that a named person passed over with a reason. It may still be used.
package struct SkippedNumber: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var at: Instant
  package var by: NamedDecision

  package init(kind: CertificateKind, number: CertificateNumber, at: Instant, by: NamedDecision) {
    self.kind = kind
    self.number = number
    self.at = at
    self.by = by
  }
}

/// A paper that somebody filled in and whose record a named person withdrew.
package struct WithdrawnNumber: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var at: Instant
  package var by: NamedDecision

  package init(kind: CertificateKind, number: CertificateNumber, at: Instant, by: NamedDecision) {
    self.kind = kind
    self.number = number
    self.at = at
    self.by = by
  }
}
