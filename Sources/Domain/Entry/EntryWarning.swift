/// Something to look at again. It never stops an entry, and no content is corrected by itself.
package struct EntryWarning: Codable, Hashable, Sendable {
  /// Dotted path in the entry.
  package var field: String
  package var code: Code
  /// For the words a person reads; nothing of what was written about a person.
  package var parameters: [String: String]

  package init(field: String, code: Code, parameters: [String: String] = [:]) {
    self.field = field
    self.code = code
    self.parameters = parameters
  }

  /// In brackets the parameters that come with it.
  package enum Code: String, Codable, CaseIterable, Sendable {
    /// Characters that nobody sees were dropped: around the text, or soft hyphens.
    case invisibleDropped
    /// A tab in a text of several lines became a space.
    case tabReplaced
    /// What a bar code has beside the NIV was dropped: `*` around it, an I before it [`taken`].
    case scanMarksDropped
    /// Spaces, hyphens, `*` or the document's name were dropped from a number [`taken`].
    case separatorsDropped
    /// I, O or Q in a NIV of 17 characters [FAQ R5].
    case vinLetters
    /// The NIV's check digit does not fit [FAQ R5].
    case vinCheckDigit
    /// The NIV was made up, such as `AUCUN` or `0`: it says nothing of which vehicle it is [FAQ R1].
    case vinPlaceholder
    /// The text means that there is none: the field was left out [FAQ R6] [`written`].
    case notGiven
    /// A state's two letters, which a country may have too, were read as the state's [`read`: the code].
    case jurisdictionOfState
    /// More than 400 days ago.
    case performedLongAgo
    /// 4501 was written as a PNBV that was read; at the portal it stands for one that was not [FAQ R8].
    case weightSentinel
    /// Repairs were verified after the 48 hours.
    case afterDeadline
    /// Another conformity of this document names the same defect.
    case repairedBefore
    /// This very entry was recorded before and corrected since; the correction stays.
    case correctedSince
    /// This device's clock is wrong: the date as it is written was taken.
    case deviceClockWrong
    /// Below a reading of the same vehicle here that was taken before [`certificate`, `at`, `utcOffset`, `value`, `unit`].
    case odometerBelow
    /// So far above an earlier reading that a digit may be wrong [as `odometerBelow`].
    case odometerFarAbove
    /// The same document was made of the same vehicle within seven days [`certificate`, `at`, `utcOffset`].
    case vehicleSeenLately
    /// No number near this one was used [`last`: the one used last].
    case numberFarFromLast
  }

  /// Older versions tell no parameters.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    field = try container.decode(String.self, forKey: .field)
    code = try container.decode(Code.self, forKey: .code)
    parameters = try container.decodeIfPresent([String: String].self, forKey: .parameters) ?? [:]
  }
}
