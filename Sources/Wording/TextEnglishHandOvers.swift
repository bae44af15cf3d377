extension Text {
  /// Papers that go from one station of a mandatary to another.
  static let englishHandOvers: [Text: String] = [
    .stockHandedOver: "handed over to another station",
    .stockHandedTo: "handed over to {station}",
    .stockFrom: "came from {station}",
    .handOverGiven:
      "Hand-over {move}: {kind} {numbers}, {count} {count=number|numbers}, to {station}. {count=It|They} can no "
      + "longer be used at this station.",
    .handOverSlip:
      "Slip written: {file}. Give it along with the papers; over there: cvmsync stock receive FILE --who NAME",
    .handOverRule:
      "Rule of the paper: a number is used only where its paper is. Give all of these papers, keep none here; only the "
      + "station {station} can receive this slip.",
    .handOverFreeHint: "To hand over only those that are still available, add --only-free.",
    .handOverReceived:
      "Received from {station}: {kind} {numbers}, {count} {count=number. It|numbers. They} can be used at this "
      + "station.",
    .handOverReceivedRule:
      "Rule of the paper: a number is used only where its paper is. Count them; if one is missing: cvmsync stock lost "
      + "NUMBER --who NAME --why REASON",
    .handOverKnown: "This slip from {station} ({kind} {numbers}) was received on {time} by {who}. Nothing changed.",
    .handOverTakenBack:
      "Taken back: {kind} {numbers}, {count} {count=number|numbers} handed over to {station}. {count=It|They} can be "
      + "used at this station again.",
    .handOverTakenBackRule:
      "Destroy the slip and every copy of it now: received at {station}, it would make these numbers usable at two "
      + "stations. A number is used only where its paper is: have the papers in hand before you use them.",
    .handOversNone: "No number was handed over to another station or received from one.",
    .handOversUsage: "A slip is written again with --slip and --output together; without them the list is shown.",
    .moveGiven: "{kind} {numbers} ({count}) handed over to {station}",
    .moveReceived: "{kind} {numbers} ({count}) received from {station}",
    .moveTakenBack: "{kind} {numbers} ({count}) taken back, handed over to {station} before",
    .moveBy: "by {who}",
    .moveAway: "still there: {count}",
    .moveBack: "came back",
    .slipExists: "{file} exists already and stays as it is; nothing was handed over. Give --output another name.",
    .slipNotWritten:
      "The numbers are handed over, but {file} could not be written ({note}). Write the slip somewhere else: cvmsync stock "
      + "hand-overs --slip {move} --output FILE",
    .slipTaken: "the name was just taken",
    .slipTooLong: "{path} is too long for a slip; nothing was added.",
    .slipWrittenAgain:
      "Slip of hand-over {move} written again: {file}. It is the same one, for {station} alone; received a second time it "
      + "changes nothing.",
    .gapsAway: "Handed over to another station, not usable here:",
    .gapsAwayLine: "{certificate}  {time}  {station}, by {who}",
    .issueSlipChanged: "is not as it was written.",
    .refusalHandedOver:
      "{kind} {number}: handed over to {station} on {since} by {who} ({why}). Nothing was recorded here for this number and "
      + "it cannot be used here; ask {station}.",
    .refusalHandOverToSelf: "{station} is this station; nothing was handed over. Name the other station with --to.",
    .refusalNothingToHandOver:
      "No number from {first} to {last} is still available; nothing was handed over. See: cvmsync stock ledger {first}",
    .refusalMalformedSlip:
      "This slip is damaged or was changed; nothing was added. Where it comes from it can be written again: cvmsync stock "
      + "hand-overs --slip N --output FILE",
    .refusalSlipForOther:
      "This slip is for {to}; this station is called {station}. Nothing was added. Receive it at {to}; if the name is "
      + "wrong, the other station takes the hand-over back and makes it again.",
    .refusalOwnSlip:
      "This slip is one of this very station (hand-over {move}); nothing changed. Papers come back with a slip of the other "
      + "station. If nobody received this one: cvmsync stock take-back {move} --who NAME --why REASON",
    .refusalOwnSlipUnknown:
      "This slip is one of this very station, and the log does not know it: the station's file is an older copy. Hand "
      + "these numbers over again, so that they are not used here too: cvmsync stock hand-over FIRST LAST --to "
      + "STATION --output FILE --who NAME --why REASON",
    .refusalNumberIsHere:
      "Number {number} of the slip is in this station's stock already ({state}); nothing was added. Check the papers "
      + "against the lots: cvmsync stock",
    .refusalNoSuchHandOver: "No hand-over {move} to another station in the log. See: cvmsync stock hand-overs",
    .refusalCameBack:
      "Numbers of hand-over {move} have come back: it is over, or was received. Nothing changed; the rest comes back with a "
      + "slip of the other station.",
    .helpHandOver: "Hand blank papers over to another station of the same mandatary.",
    .helpReceive: "Receive the papers that another station handed over, with its slip.",
    .helpTakeBack: "Take back a hand-over that nobody received; the slip must be destroyed.",
    .helpHandOvers: "Show the hand-overs between stations, or write a slip again.",
    .helpHandOverTo: "Name of the other station, as it is called there.",
    .helpOnlyFree: "Leave out the numbers that are no longer available.",
    .helpSlipOutput: "File of the slip to write.",
    .helpSlipFile: "File of the slip.",
    .helpSlipOf: "Write the slip of this hand-over again.",
    .helpMove: "The hand-over's number, shown by “stock hand-overs”.",
  ]
}
