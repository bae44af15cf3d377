extension Text {
  /// The papers of the stock: counting, passing over, proving, ordering.
  static let englishPapers: [Text: String] = [
    .rangeOf: "{first} to {last}",
    .countAgrees: "{kind}: {counted} counted, as in the records.",
    .countMissing:
      "{kind}: {counted} counted, {expected} in the records; {difference} {difference=is|are} missing. The count is "
      + "noted, the records did not change.",
    .countSurplus:
      "{kind}: {counted} counted, {expected} in the records; {difference} {difference=is|are} too many. The count is "
      + "noted, the records did not change.",
    .countGaps: "Look for these first, passed over without a reason:",
    .countBlank: "Numbers that should be there:",
    .countMissingNext:
      "Check the papers against this list, then: cvmsync stock lost NUMBER --who NAME --why REASON (or stolen, spoil, "
      + "return in place of lost).",
    .countSurplusNext:
      "Look for papers outside this list: a lot to add (cvmsync stock add FIRST LAST --who NAME), or a number "
      + "recorded by mistake (cvmsync why NUMBER).",
    .gapsNone: "No number was passed over without a reason.",
    .gapsTitle: "Numbers passed over, to be explained: {count}",
    .gapsNext:
      "For each whose paper is still there: cvmsync stock skip NUMBER --who NAME --why REASON; for the others spoil, "
      + "lost, stolen or return in place of skip.",
    .gapsSkipped: "Passed over with a reason, still usable:",
    .gapsSkippedLine: "{certificate}  {time}  {who}: {why}",
    .gapsCut: "There are more; they will be shown once these are settled.",
    .stockSkipped:
      "{count} {count=number passed over with a reason; it stays|numbers passed over with a reason; they stay} usable.",
    .ledgerTitle: "{kind} {first} to {last}, received {time} by {who}",
    .ledgerReason: "{who}: {why}",
    .ledgerSum: "Sum: {counts} = {total}",
    .ledgerProven: "All {size} numbers of the lot are there, each in one state only.",
    .ledgerBroken: "The records do not have the lot's {size} numbers; have this device checked, keep the papers.",
    .stockOrder: "Order now: less than a week plus delivery ({days} {days=day|days}) is left.",
    .stockTellWhom:
      "Tell, with the numbers and the date: Direction du soutien aux mandataires, crq-ssm@saaq.gouv.qc.ca; for a "
      + "theft the police too.",
    .helpStockCount: "Compare the number of papers counted with the records.",
    .helpStockSkip: "Pass numbers over with a reason; they stay usable.",
    .helpStockGaps: "Show the numbers passed over without a reason.",
    .helpStockLedger: "Prove that every number of a lot has one state.",
    .helpStockStolen: "Mark numbers as stolen.",
    .helpStockReturned: "Mark numbers as returned to the Société.",
    .helpCounted: "How many blank papers were counted.",
    .helpLot: "A number of the lot; all lots without it.",
    .helpUpTo: "From the number given through this one.",
    .badRange: "--up-to goes from one number to another of the same form that is not before it; nothing changed.",
    .configurationMandate:
      "the mandate's number as the portal writes it, 1 to 40 characters without spaces or accents.",
    .configurationOrderDays: "days an order takes to come, 0 to 90.",
  ]
}
