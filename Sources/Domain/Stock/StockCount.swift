/// The result of a count of blank papers, compared with the records [FAQ U1].
package struct CountAnswer: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var counted: Int
  /// Blank papers according to the records: available or reserved.
  package var expected: Int
  /// Numbers that were passed over: look for these first where papers are missing.
  package var gaps: [NumberRange]
  /// All numbers that should be there, in at most 100 ranges.
  package var blank: [NumberRange]

  package init(kind: CertificateKind, counted: Int, expected: Int, gaps: [NumberRange], blank: [NumberRange]) {
    self.kind = kind
    self.counted = counted
    self.expected = expected
    self.gaps = gaps
    self.blank = blank
  }

  package static let mostRanges = 100

  package var outcome: Outcome { counted == expected ? .agrees : counted < expected ? .missing : .surplus }

  package enum Outcome: String, CaseIterable, Sendable {
    case agrees
    /// Fewer papers than the records say.
    case missing
    /// More papers than the records say.
    case surplus
  }
}
