/// Something that the person should check again. It never stops an entry, and no content is corrected automatically.
package struct EntryWarning: Codable, Hashable, Sendable {
  /// Dotted path in the entry.
  package var field: String
  package var code: Code
  /// Values for the warning's text; never what was written about a person.
  package var parameters: [String: String]

  package init(field: String, code: Code, parameters: [String: String] = [:]) {
    self.field = field
    self.code = code
    self.parameters = parameters
  }

  /// The parameters of each warning stand in brackets.
  package enum Code: String, Codable, CaseIterable, Sendable {
    /// Unseen characters were dropped: at the ends of the text, or soft hyphens.
    case invisibleDropped
    /// A tab in a text of several lines became a space.
    case tabReplaced
    /// The marks of a bar code beside the NIV were dropped: `*` around it, an I before it [`taken`].
    case scanMarksDropped
    /// Spaces, hyphens, `*` or the document's name were dropped from a number [`taken`].
    case separatorsDropped
    /// I, O or Q in a NIV of 17 characters [FAQ R5].
    case vinLetters
    /// The NIV's check digit does not fit [FAQ R5].
    case vinCheckDigit
    /// The NIV was made up, such as `AUCUN` or `0`: it does not identify the vehicle [FAQ R1].
    case vinPlaceholder
    /// The text means "none": the field was left out [FAQ R6] [`written`].
    case notGiven
    /// Two letters that name both a state and a country were read as the state's [`read`: the code].
    case jurisdictionOfState
    /// The date is more than 400 days ago.
    case performedLongAgo
    /// 4501 was entered as the PNBV that was read; at the portal it stands for a PNBV that was not [FAQ R8].
    case weightSentinel
    /// Repairs were verified after the 48 hours.
    case afterDeadline
    /// Another conformity of this document names the same defect.
    case repairedBefore
    /// The same entry was recorded before and corrected since; the correction stays.
    case correctedSince
    /// This device's clock is wrong: the date was accepted as written.
    case deviceClockWrong
    /// Below an earlier reading of the same vehicle here [`certificate`, `at`, `utcOffset`, `value`, `unit`].
    case odometerBelow
    /// So far above an earlier reading that a digit may be wrong [as `odometerBelow`].
    case odometerFarAbove
    /// The same kind of document was made for the same vehicle within seven days [`certificate`, `at`, `utcOffset`].
    case vehicleSeenLately
    /// No number near this one was used [`last`: the one used last].
    case numberFarFromLast
    /// A draft has reserved this number [`at`: when the draft was begun].
    case numberInDraft
  }

  /// Older versions wrote no parameters.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    field = try container.decode(String.self, forKey: .field)
    code = try container.decode(Code.self, forKey: .code)
    parameters = try container.decodeIfPresent([String: String].self, forKey: .parameters) ?? [:]
  }
}
