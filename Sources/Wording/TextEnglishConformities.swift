extension Text {
  /// Repairs of a document's defects [FAQ A1, A2].
  static let englishConformities: [Text: String] = [
    .stateConformed: "Conformed at the portal",
    .purposeConform: "Conformity sent",
    .conformityOf: "{certificate}, conformity",
    .conformityTitle: "{certificate}, conformity of {time}: {state}",
    .conformityTitleReason: "{certificate}, conformity of {time}: {state}, {reason}",
    .conformityLate: "Late: verified {time}, the 48 hours ended {deadline}.",
    .conformityRecorded: "Recorded on this device by {keyedBy}, repairs verified by {mechanic}: {repairs}.",
    .conformityRemarks: "Remarks: {text}",
    .conformityWaits: "Next: it goes as soon as the portal has the document itself. Nothing for you to do.",
    .conformityAbsent:
      "Is the number the one on the paper? A document from before January 26, 2023, 5 p.m., of a vehicle from elsewhere "
      + "was not converted: create a new one (cvmsync help faq A3), then close this conformity. If it comes from a station "
      + "without a network, wait until it is there, then retry.",
    .conformityNone: "No conformity is recorded here for this number.",
    .conformed: "{certificate}: conformity recorded on this device.",
    .conformedAlready: "{certificate}: conformity already recorded on this device; nothing was added.",
    .conformFit: "{certificate}: conformity fit to be recorded (rehearsal, nothing was recorded).",
    .conformRefused: "Conformity not recorded. Correct it, then try again.",
    .conformAfterDocument: "It is never sent before the document itself.",
    .conformDocumentHere: "{certificate}, recorded here, of {time}.",
    .conformDocumentAtPortal: "{certificate}, found at the portal, of {time}.",
    .conformNotAsked:
      "{certificate}: not recorded here, and the portal could not be asked. The agent looks it up by its number before "
      + "anything is sent (FAQ A2).",
    .conformAbsent:
      "{certificate}: the portal does not have this number. Check it on the paper. Documents from before January 26, 2023, "
      + "5 p.m. are there, except those of vehicles from elsewhere (FAQ A2): for these create a new document, number field "
      + "empty, old number in Remarques (FAQ A3). For a copy of such a document the client calls {older} (FAQ A1). If it "
      + "comes from a station without a network: --even-if-absent records it all the same.",
    .conformOpen: "Open defects: {defects}.",
    .conformOpenNone: "No open defect.",
    .conformDeadline: "To be repaired by: {time}.",
    .conformDeadlinePast: "The 48 hours ended {time}: the conformity will be marked late.",
    .conformOlder: "From before January 26, 2023, 5 p.m.: for a copy the client calls {older} (FAQ A1).",
    .conformOneEntry: "Give one conformity: one JSON object.",
    .conformAskRepaired: "{defect}: repaired?",
    .askMoreRepairs: "Another repair to add?",
    .fieldRepairs: "Repairs",
    .fieldRepairsComponent: "Component",
    .fieldRepairsCode: "Defect code",
    .fieldRepairsRepairedAt: "Repaired",
    .actionClose: "close without sending it",
    .reviewCloseUsage: "cvmsync review close {number} --who NAME --why REASON",
    .helpReviewClose: "Close a conformity that the portal does not have: it will not be sent.",
    .helpConform: "Record that the defects of a certificate, own or issued elsewhere, were repaired (FAQ A2).",
    .helpConformFile: "JSON file of one conformity, or - for standard input. Without a file, at a terminal: questions.",
    .helpRepaired: "A repaired defect: component and code, such as 611AB. Repeatable.",
    .helpConformMechanic: "Access code of who verified the repairs.",
    .helpConformVIN: "VIN, for a document issued elsewhere.",
    .helpConformAt: "Date and time of the verification; now where left out.",
    .helpConformRemarks: "Remarks.",
    .helpEvenIfAbsent: "Record also what the portal says it does not have.",
    .helpConformUsage: "--repaired, --mechanic, --vin, --at and --remarks go together, and without a file.",
    .issueNumberDiffers: "is not that of the document to conform. Correct it, or remove it.",
    .issueNoDefectsToRepair:
      "an AVP has no defects to repair. Once the windows are right, make a new AVP: cvmsync record",
    .issueNothingOpen: "this document has no open defect: there is nothing to conform. Check the number.",
    .issueDefectNotOpen: "not an open defect of this document. Open: {open}.",
    .issueBeforeInspection: "before the vehicle was inspected. Check the date.",
    .issueAfterVerification: "after the repairs were verified. Check the dates.",
    .issueVinDiffers: "this document is of a vehicle with another VIN. Check the number and the VIN.",
    .issueDocumentAbsent: "the portal has no document of this number.",
    .warningAfterDeadline: "after the 48 hours; the conformity is marked late.",
    .warningRepairedBefore: "a conformity recorded here names this defect already; the portal will decide.",
  ]
}
