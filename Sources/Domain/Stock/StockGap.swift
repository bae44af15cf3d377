/// Numbers that were passed over: still blank, though a later number of their lot was used [FAQ U1].
package struct StockGap: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var numbers: NumberRange

  package init(kind: CertificateKind, numbers: NumberRange) {
    self.kind = kind
    self.numbers = numbers
  }
}

/// Numbers that were passed over without explanation, beside those that are explained.
package struct GapReport: Codable, Sendable {
  package var gaps: [StockGap]
  /// Numbers that a person passed over with a reason, and that are still blank.
  package var skipped: [DecidedNumber]
  /// Numbers handed over to other stations.
  package var away: [NumbersAway]
  /// Papers that were filled in, whose record was withdrawn, and that were neither recorded again nor ended since.
  @Default package var withdrawn: [DecidedNumber]
  /// Whether there are more numbers than were listed.
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

  /// The most numbers listed of each sort.
  package static let mostNumbers = 1_000

  /// Count of the numbers without explanation.
  package var count: Int { gaps.map(\.numbers.count).reduce(0, +) }
}

/// A number that a named person passed over and that may still be used, or whose record was withdrawn; with the reason.
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
