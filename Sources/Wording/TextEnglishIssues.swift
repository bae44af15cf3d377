extension Text {
  /// What is wrong with an entry and how to put it right; what to look at again; what the portal's form changes.
  static let englishIssues: [Text: String] = [
    .issueMissing: "missing. Add it.",
    .issueMissingOr: "missing. Add it, or fill in {or}.",
    .issueDuplicateMember: "written twice. Keep only one.",
    .issueTooDeep: "more than {limit} objects and lists in each other. Simplify the entry.",
    .issueUnknownKey: "unknown field. Fields allowed here: {known}.",
    .issueUnknownKeySuggestion: "unknown field. Did you mean {suggestion}? Fields allowed here: {known}.",
    .issueWrongType: "wrong type. Write {expected}.",
    .issueNotAllowed: "does not go with the value of {because}. Remove it, or correct {because}.",
    .issueNotAChoice: "unknown value. Choose one of: {choices}.",
    .issueBadCharacters: "the {place} character ({character}) cannot be seen or was lost. Type the text without it.",
    .issueBadCharactersHalf:
      "half of a character stands there alone (a sequence \\uD800 to \\uDFFF). Type the text again.",
    .issueNoLetters: "neither a letter nor a digit. Write it as on the papers; an optional field may stay empty.",
    .issueOtherDocument: "the number names another document ({document}). Check the document, or the number.",
    .issueVinTooLong: "{used} characters; a NIV has at most {limit}. Compare it with the papers.",
    .issueVinCharacter:
      "the {place} character ({character}) is neither a letter from A to Z nor a digit. Type it by hand.",
    .issueTooLong: "{used} characters, at most {limit}. Shorten it.",
    .issueRemarksTooLong:
      "{used} characters with those the agent adds ({added}), at most {limit}. Shorten the remarks.",
    .issueTooMany: "{used} elements, at most {limit}. Remove some.",
    .issueNotANumber: "not a number. Write for example 1250.5 or 1250,5.",
    .issueTooManyDigits: "too large: at most {limit} digits before the point. Check it.",
    .issueTooManyDecimals:
      "at most {limit} {limit=decimal|decimals}. For a thousand, write 1000 or 1 000, without a comma.",
    .issueZeroNotAllowed: "zero is not allowed. Where it is not known, leave the field out.",
    .issueWeightSentinel: "1 kg means \"light, not visible\" at the portal. Write {\"notVisible\": \"light\"}.",
    .issueOutOfRange: "out of range. Write a number from {least} to {most}.",
    .issueNotADateTime: "not a date and time. Write for example {example}.",
    .issueNoOffset: "without an offset from UTC. Write for example {example}.",
    .issueHourTwice:
      "comes twice that night, as clocks are set back. Add the offset, {first} (first) or {second} (then).",
    .issueHourSkipped:
      "does not exist that night: clocks are set forward, from {before} to {after}. Check the time.",
    .issueInFuture: "more than {minutes} minutes in the future. Check the date and the clock.",
    .issueNotAnIdentifier: "not an id (UUID). Correct it, or remove it.",
    .issueNotAnAccessCode: "not an access code. Write 4 letters and 4 digits, or 3 letters and 5 digits.",
    .issueNotACertificateNumber:
      "not a certificate number. Write it as printed: 1 to 20 digits, letters or hyphens, a hyphen never first.",
    .issueNotAVIN: "not a VIN. Write the 1 to 17 letters and digits of the papers, without added zeros.",
    .issueNotAJurisdiction: "unknown jurisdiction. Write for example QC, ON, US-NY or FRA.",
    .issueAmbiguousJurisdiction:
      "CA may be California or Canada. Write US-CA, or the province's code, such as QC or ON.",
    .issueNotDigits: "write {least} to {most} digits.",
    .issueNotDigitsExact: "write {exact} digits.",
    .issueNotLetters: "write {least} to {most} letters.",
    .issueContradictsDefects: "contradicts the defects ({open} open). Correct the result or the defects.",
    .issueOpenMajorDefect: "{open} major {open=defect is|defects are} not repaired: answer no.",
    .issueNumberNotInStock:
      "not in any lot of this station for this document. Check number and document, or add the lot: cvmsync stock add "
      + "FIRST LAST --who NAME",
    .issueNumberNotAvailable: "already {state}. Check the printed number; a number is used only once.",
    .issueIdTaken: "already taken by a certificate with other content. Give another id, or remove it.",
    .issueLotPrefixesDiffer: "does not begin like the first. Write both as printed.",
    .issueLotWidthsDiffer: "does not have as many digits as the first. Write both as printed.",
    .issueLotLastBeforeFirst: "comes before the first. Swap them.",
    .issueLotTooLarge: "more than {limit} numbers in one lot. Check them, or add several lots.",
    .issueDateImplausible:
      "from before the portal; a clock that lost its time shows such a date. If it is right: --accept-date, or "
      + "the field acceptDate in the entry.",
    .issueIdWithdrawn:
      "recorded under this id before, then taken back: not recorded. To record it anew: cvmsync correct {number} FILE "
      + "--who NAME --why REASON; or take the id out.",
    .expectedText: "a text",
    .expectedNumber: "a number",
    .expectedBoolean: "yes or no (true, false)",
    .expectedObject: "an object {…}",
    .expectedList: "a list […]",
    .warningOdometerBelow: "less than the {reading} of {certificate}, {time}.",
    .warningOdometerFarAbove: "far above the {reading} of {certificate}, {time}.",
    .warningVehicleSeenLately: "this vehicle was inspected within seven days of this too: {certificate}, {time}.",
    .warningNumberFarFromLast: "far from the number used last, {last}.",
    .warningDeviceClockWrong: "the clock of this device is wrong; the date as written was taken.",
    .warningCorrectedSince: "this entry was recorded before and corrected since; the correction stays.",
    .warningInvisibleDropped: "characters that nobody sees were dropped.",
    .warningTabReplaced: "tabs became spaces.",
    .warningScanMarksDropped: "the bar code's marks were dropped; taken: {taken}.",
    .warningSeparatorsDropped: "what is not part of the number was dropped; taken: {taken}.",
    .warningVinLetters: "a VIN of 17 characters never has I, O or Q.",
    .warningVinCheckDigit: "the VIN's check digit does not fit.",
    .warningVinPlaceholder:
      "this VIN identifies no vehicle. Write the one on the papers; otherwise a person may have to decide which "
      + "vehicle of the portal it is: note plate, year, make and model (FAQ, R1).",
    .warningNotGiven: "“{written}”: left out. A field that is not known stays empty (FAQ, R6).",
    .warningJurisdictionOfState:
      "read as {read}, a state of the United States. Another country is written in three letters, such as FRA or DEU.",
    .warningPerformedLongAgo: "the date is more than 400 days ago.",
    .warningWeightSentinel: "4501 means \"heavy, not visible\" at the portal.",
    .adaptationSent: "{text}: \"{sent}\"",
    .adaptationNameShortened: "name shortened from {from} to {to} characters (FAQ, R3)",
    .adaptationStreetShortened: "street shortened from {from} to {to} characters (FAQ, R4)",
    .adaptationIdentificationNumberMoved:
      "ID number of {from} characters: {to} zeros in its field, whole in the remarks (FAQ, R2)",
    .adaptationWeightSentinel: "GVWR not visible: {to} at the portal (FAQ, R8)",
  ]
}
