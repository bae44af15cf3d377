extension Text {
  /// Taking back, correcting, and documents from before the portal.
  static let englishCorrections: [Text: String] = [
    .helpWithdrawCommand: "Takes back a certificate the portal does not have, to correct it.",
    .helpEntryOutput: "Writes the entry to this file rather than to the screen.",
    .helpCorrect: "Corrects what was recorded; what the portal has already becomes a request to cancel.",
    .helpSet: "Changes a field, such as vehicle.plate=ABC123; without a text it is emptied. May be repeated.",
    .correctUsage: "Give a file (or - for standard input), or fields with --set, and not both.",
    .correctAtPortal:
      "The portal has this certificate already: only a cancellation there changes it. The request is open.",
    .correctRefused: "Nothing was changed: what was recorded stays and will be sent. Correct it, then try again.",
    .correctOneEntry: "Give one entry, a JSON object. Nothing was changed.",
    .withdrawDone:
      "{certificate}: taken back, the portal will not have it. What was recorded stays here. Next: cvmsync "
      + "correct {number} FILE --who NAME --why REASON",
    .withdrawDoneBefore:
      "{certificate}: taken back before; nothing changed. Its entry once more. Next: cvmsync correct {number} FILE --who "
      + "NAME --why REASON",
    .todoWithdrawn: "record again what was taken back, or mark its paper spoiled: cvmsync stock gaps",
    .rowWithdrawn: "Taken back",
    .withdrawnWaitingOne: "1 withdrawn, not recorded again: cvmsync stock gaps",
    .withdrawnWaitingMany: "{count} withdrawn, not recorded again: cvmsync stock gaps",
    .monitorWithdrawn: "{count} withdrawn, not recorded again",
    .gapsWithdrawn: "Filled in, taken back, and not recorded again:",
    .gapsWithdrawnLine:
      "{certificate}, {time}, {who}: {why}. Its entry: cvmsync withdraw {number} --who NAME --why REASON",
    .nextWithdrawnEnded: "Nothing to do: taken back, and its paper is marked {state}.",
    .withdrawNotWritten: "{file} could not be written. The certificate is taken back; its entry is shown above.",
    .helpFiled: "Older papers to file with the new ones (FAQ, A3); with a number, it is done.",
    .helpOlderNumber: "The older document's number.",
    .filedUsage: "Give a number and --who, or neither for the list.",
    .filedReason: "older paper filed with the new one",
    .filedNoted: "{number}: filed.",
    .filedNone: "No older paper to file.",
    .filedOlder: "Older paper",
    .filedGiven: "At the portal",
    .filedNext: "Keep each older paper with the new one, then: cvmsync filed NUMBER --who NAME",
    .filingWaitingOne: "1 older paper to file with the new one: cvmsync filed",
    .filingWaitingMany: "{count} older papers to file with the new ones: cvmsync filed",
    .rowFiling: "Filing",
    .rowRepairs: "Repairs",
    .repairsWaitingOne: "1 of these is repairs to conform, no paper of its own",
    .repairsWaitingMany: "{count} of these are repairs to conform, no paper of their own",
    .helpLegacyNumber:
      "In place of the older document of this number, of a vehicle from elsewhere that the portal lacks "
      + "(FAQ, A3).",
    .helpLegacyIssued: "Date and time of the older document, before 26 January 2023 at 17:00.",
    .helpByPortal: "An AVP without a prenumbered paper: the portal gives the number.",
    .fieldAcceptDate: "Date confirmed",
    .helpAcceptDate: "Takes dates from before 26 January 2023 17:00 as they are written.",
    .fieldOlderNumber: "Older number",
    .fieldOlderIssuedAt: "Older document of",
    .fieldNumbering: "Numbering",
    .whyOlder: "in place of the older document {number}, issued {time} (FAQ, A3)",
    .proofNumberGiven: "Number given by the portal: {number}.",
    .nextWithdrawn:
      "Your turn: taken back, and not recorded again. To record it anew: cvmsync correct {number} FILE --who NAME --why "
      + "REASON; or mark the paper spoiled.",
    .actionWithdraw: "take it back to correct it",
    .actionFile: "older paper filed with the new one",
    .adaptationOlderNumberMoved: "older number in Remarques, number field empty (FAQ, A3)",
    .adaptedOlderNumberMoved: "older number",
    .issueNotOlder:
      "issued on 26 January 2023 at 17:00 or later: this document is at the portal, or is reinstated under "
      + "its number (FAQ, A2, A3).",
    .issueNotOutOfProvince:
      "only a document of a vehicle from outside Québec is made anew. Write where the plate is from, such "
      + "as ON; else look it up at the portal by its number (FAQ, A2, A3).",
    .issueOlderAlreadyRecorded: "this older document is recorded here already. Check the number.",
    .issueNumberOfStock: "this number is one of your stock of prenumbered papers: record it as number.",
    .issueOtherNumber:
      "the correction must be of number {number}. Another paper? Take this one back, then record the other.",
    .refusalNotWithdrawable:
      "The portal may have {number} ({state}): it is no longer taken back. Wait for its answer; if it is reinstated: "
      + "cvmsync cancel {number} --who NAME --why REASON. Nothing was changed.",
    .refusalNothingToFile: "No older document {number} waits to be filed. The list: cvmsync filed",
  ]
}
