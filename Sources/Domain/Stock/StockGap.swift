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
  package var skipped: [DecidedNumber]
  /// Handed over to other stations, and not blank here.
  package var away: [NumbersAway]
  /// Filled in, their record withdrawn, and neither recorded again nor ended since.
  @Default package var withdrawn: [DecidedNumber]
  /// There are more than were told.
  package var isCut: Bool

  package init(
    gaps: [StockGap], skipped: [DecidedNumber], away: [NumbersAway] = [], withdrawn: [DecidedNumber] = [], isCut: Bool
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

/// A number that a named person passed over, which may still be used, or whose record was withdrawn; with the reason.
package struct DecidedNumber: Codable, Hashable, Sendable {
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
