/// One fault of an entry. It names the field and never repeats what was written in it.
package struct FieldIssue: Codable, Hashable, Sendable {
  /// Dotted path in the entry: `owner.name`, `defects[0].code`; empty for the entry as a whole.
  package var field: String
  package var reason: Reason
  /// Limits, counts and allowed choices for the issue's text.
  package var parameters: [String: String]

  package init(field: String, reason: Reason, parameters: [String: String] = [:]) {
    self.field = field
    self.reason = reason
    self.parameters = parameters
  }

  /// The parameters of each issue stand in brackets.
  package enum Reason: String, Codable, CaseIterable, Sendable {
    /// The member occurs twice in its object.
    case duplicateMember
    /// Objects and lists are nested deeper than the limit [`limit`].
    case tooDeep
    /// The field is empty [`or`: a field that may be filled in instead, where there is one].
    case missing
    /// No such field [`known`: the existing fields; `suggestion`: the nearest of them, when one is close].
    case unknownKey
    /// [`expected`: text, number, boolean, object or list]
    case wrongType
    /// The field is allowed only with another value of `because` [`because`: that field].
    case notAllowed
    /// [`choices`]
    case notAChoice
    /// A control character, one that nobody sees, one that changes the direction of the text, or U+FFFD, which replaces
    /// a lost one [`character`: such as `U+200E`; `place`: from 1; `lost`: where it is U+FFFD; `half`: where it is half
    /// of a surrogate pair].
    case badCharacters
    /// A text without a letter or a digit, such as `-`.
    case noLetters
    /// [`used`, `limit`: Unicode scalars]
    case tooLong
    /// The lines that the agent adds and the mechanic's text exceed the limit together [`used`, `limit`; `added`: by
    /// the agent].
    case remarksTooLong
    /// [`used`, `limit`]
    case tooMany
    case notANumber
    /// [`limit`: digits before the point]
    case tooManyDigits
    /// With `limit` 1, `1,250` is neither 1.25 nor 1250: write `1250` or `1250.0` [`limit`].
    case tooManyDecimals
    /// An unknown value is left out, never zero [FAQ R6].
    case zeroNotAllowed
    /// 1 kg stands for a light vehicle at the portal only: write `{"notVisible": "light"}` [FAQ R8].
    case weightSentinel
    /// [`least`, `most`]
    case outOfRange
    /// [`example`]
    case notADateTime
    /// A date and a time without an offset from UTC [`example`].
    case noOffset
    /// A local time that occurs twice because clocks are set back [`first`, `second`: the two offsets from UTC].
    case hourTwice
    /// A local time that does not occur because clocks are set forward [`before`, `after`: the offsets from UTC].
    case hourSkipped
    /// Later than now [`minutes`: the tolerance].
    case inFuture
    /// Later than now, or before what was seen was saved at the portal.
    case notSeenThen
    case notAnIdentifier
    case notAnAccessCode
    case notACertificateNumber
    /// The number names another kind of document [`document`].
    case otherDocument
    case notAVIN
    case notAPDF
    /// [`used`, `limit`: characters without spaces and hyphens]
    case vinTooLong
    /// Fewer than the last six characters.
    case vinTooShort
    /// Neither a letter from A to Z nor a digit [`character`: such as `U+041E`; `place`: from 1].
    case vinCharacter
    case notAJurisdiction
    /// `CA` is California, or Canada without its province.
    case ambiguousJurisdiction
    /// [`least`, `most`: how many; or `exact`]
    case notDigits
    /// [`least`, `most`: how many]
    case notLetters
    /// `compliant` with an open defect, or `nonCompliant` without one [`open`: how many].
    case contradictsDefects
    /// The result contradicts the readings of the front side windows [`least`: per cent].
    case contradictsReadings
    /// An earlier reading is of the same window.
    case windowTwice
    /// The vehicle may not circulate with an open major defect [`open`: how many].
    case openMajorDefect
    /// From before any document of the portal, and not confirmed by `acceptDate`.
    case dateImplausible
    /// The number is in no lot of this station.
    case numberNotInStock
    /// The number already has another fate [`state`].
    case numberNotAvailable
    /// An older document of this number was recorded already.
    case olderAlreadyRecorded
    /// A printed number of this station's stock cannot be an older document's.
    case numberOfStock
    /// Issued at the changeover or later: the portal has it, or it was never reinstated [FAQ A2, A3].
    case notOlder
    /// Only a document of a vehicle from outside Québec is replaced [FAQ A3].
    case notOutOfProvince
    /// The correction has another number [`number`: the one to correct].
    case otherNumber
    /// The id was used for a record with another number or other content.
    case idTaken
    /// Recorded before under this id, and withdrawn by a person [`number`].
    case idWithdrawn
    /// The number or document is not the one that the repairs are recorded for.
    case numberDiffers
    /// An AVP has no defects; once the windows comply, a new AVP is made.
    case noDefectsToRepair
    /// The document has no open defect.
    case nothingOpen
    /// The document has no such defect, or it is repaired already [`open`: the open ones].
    case defectNotOpen
    /// The date is before the document was made.
    case beforeInspection
    /// The date is after the repairs were verified.
    case afterVerification
    /// The document is of a vehicle with another NIV.
    case vinDiffers
    /// The portal has no document of this number [FAQ A2, A3].
    case documentAbsent
    /// The first and last number of a lot have different prefixes.
    case lotPrefixesDiffer
    case lotWidthsDiffer
    case lotLastBeforeFirst
    /// [`limit`: numbers in one lot]
    case lotTooLarge
    /// A member of a hand-over slip was changed.
    case slipChanged
    case endBeforeStart
    /// The time from start to end is too long [`days`: at most].
    case spanTooLong
  }
}

/// All faults of an entry at once; nothing of the entry was stored.
package struct EntryRefusal: Error, Codable, Hashable, Sendable {
  /// Never empty.
  package var issues: [FieldIssue]

  package init(issues: [FieldIssue]) { self.issues = issues }
}
