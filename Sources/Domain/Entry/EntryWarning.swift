/// Something to look at again. It never stops an entry, and nothing is corrected by itself.
package struct EntryWarning: Codable, Hashable, Sendable {
  /// Dotted path in the entry.
  package var field: String
  package var code: Code

  package init(field: String, code: Code) {
    self.field = field
    self.code = code
  }

  package enum Code: String, Codable, CaseIterable, Sendable {
    /// I, O or Q in a NIV of 17 characters [FAQ R5].
    case vinLetters
    /// The NIV's check digit does not fit [FAQ R5].
    case vinCheckDigit
    /// More than 400 days ago.
    case performedLongAgo
    /// 4501 was written as a PNBV that was read; at the portal it stands for one that was not [FAQ R8].
    case weightSentinel
    /// Repairs were verified after the 48 hours.
    case afterDeadline
    /// Another conformity of this document names the same defect.
    case repairedBefore
  }
}
