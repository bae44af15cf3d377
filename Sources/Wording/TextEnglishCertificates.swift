extension Text {
  /// What is said of one certificate, and of a list.
  static let englishCertificates: [Text: String] = [
    .listNumber: "Number",
    .listState: "State",
    .listPerformed: "Inspected",
    .listSince: "Since",
    .listReason: "Why",
    .listEmpty: "No certificates.",
    .listMore: "There are more: --before {sequence}",
    .whyTitle: "{certificate}: {state}",
    .whyTitleReason: "{certificate}: {state}, {reason}",
    .whyRecorded: "Recorded on this device by {keyedBy}, inspected by {mechanic}, {time}.",
    .whyAdapted: "For the portal: {text}",
    .whyStillOpen: "Still open: {defects}.",
    .whyResultAtPortal: "Result at the portal: {result}.",
    .whyKept: "Here, everything is kept as entered.",
    .evidenceNothingLeft: "nothing left this device",
    .evidenceNoAnswer: "{bytes} bytes left, no answer within {elapsed}",
    .evidenceMarked: "answer {status} from the portal in {elapsed}",
    .evidenceForeign: "answer {status} in {elapsed}, but not from the portal",
    .evidenceNone: "the program ended before the answer was noted",
    .evidenceNote: "{evidence} ({note})",
    .attemptLine: "{purpose}: {evidence}.",
    .attemptResult: "Outcome: {state}.",
    .attemptResultReason: "Outcome: {state}, {reason}.",
    .vehicleSelected: "Vehicle of the portal selected ({vehicle}).",
    .vehicleToCreate: "The portal does not have this vehicle: it will be created once.",
    .vehicleCreated: "Vehicle created at the portal ({vehicle}).",
    .vehicleHeld: "A person must decide which vehicle of the portal it is.",
    .standingChecked: "VIN of 17 characters, check digit right: year and make must not differ.",
    .standingUnchecked:
      "VIN of 17 characters without a right check digit: year and make must not differ, and year, make, model or "
      + "plate must be the same.",
    .standingShort:
      "VIN of fewer than 17 characters: two of year, make, model and plate must be the same, the model or the plate "
      + "among them, and none must differ.",
    .standingPlaceholder:
      "This VIN identifies no vehicle: plate and jurisdiction must be the same, as well as year, make or model, and "
      + "none must differ.",
    .ruleOneIsTheSame: "One vehicle of the portal meets this, and no other could be this one.",
    .ruleNoneIsTheSame: "The portal has this VIN, but none of its vehicles meets this.",
    .ruleSeveralCouldBe: "More than one vehicle of the portal could be this one.",
    .rulePlateOfAnother: "One vehicle of the portal has this VIN, another has this plate.",
    .ruleListCutShort: "The portal knows more than it showed.",
    .ruleNearMiss: "The portal does not have this VIN, but one almost the same, or the same plate.",
    .ruleNothingLikeIt: "The portal has neither this VIN nor this plate, nor anything almost the same.",
    .vehicleByPerson: "Decided by {who}: {why}",
    .fieldsAgreed: "Identical: {fields}.",
    .fieldsDiffered: "Different: {fields}.",
    .fieldsMissing: "Missing on one side: {fields}.",
    .ownerDiffers:
      "The portal has another owner for this vehicle. That is expected: it is selected and no new one is "
      + "created, and its owner is not changed at the portal (FAQ, R1).",
    .personDecided: "{who} decided: {action}. Reason: {why}",
    .proof: "Proof: receipt {portalID} of the portal, {time}. Number, operation and digest verified ({digest}…).",
    .proofNone: "Proof: none yet. The paper remains the reference.",
    .nextDraft: "Next: finish entering it.",
    .nextReady:
      "Next: the agent sends it once the portal is reached and a person is signed in (cvmsync sign-in).",
    .nextReadyAt: "Next: the agent sends it from {time}. Nothing for you to do.",
    .nextSending: "Next: the agent waits for the portal's answer.",
    .nextUnknown: "Next: the agent looks this number up at the portal before sending again. Do not enter it again.",
    .nextUnknownAt:
      "Next: from {time}, the agent looks this number up at the portal before sending again. Do not enter it "
      + "again.",
    .nextHeld: "Your turn: cvmsync review show {number}",
    .nextQuarantined:
      "Your turn: check the paper and the reason of the refusal, then: cvmsync review retry {number} --who NAME --why "
      + "REASON",
    .nextConfirmed: "Nothing to do: the portal has it.",
    .nextClosed: "Nothing to do: closed by a person.",
    .contactRefused:
      "Client refused at a service centre because of this certificate? Client satisfaction: {satisfaction} "
      + "(FAQ, I1).",
    .masked: "ID number masked; --unmasked shows it.",
    .reviewNone: "Nothing to review.",
    .reviewOurs: "Here",
    .reviewTheirs: "Portal",
    .reviewField: "Field",
    .reviewOwnSource: "Here: what {mechanic} saw, {time}.",
    .reviewPortalSource: "Portal: what it answered, {time}.",
    .reviewPortalNow: "Portal: the certificate of this number, read just now.",
    .reviewCandidate: "Portal vehicle {position}: {vehicle}",
    .reviewRelationSame: "Same VIN.",
    .reviewRelationNearMiss: "Almost identical VIN: look at every character.",
    .reviewRelationOther: "Another VIN, same plate.",
    .reviewTruncated: "The portal knows more than it showed.",
    .reviewOwnerRule: "Only the owner differs? It is the same vehicle: select it (FAQ, R1).",
    .reviewActions: "Decide:",
    .reviewSelectUsage: "cvmsync review select {number} {vehicle} --who NAME --why REASON",
    .reviewNotSameUsage: "cvmsync review not-same {number} --who NAME --why REASON",
    .reviewRetryUsage: "cvmsync review retry {number} --who NAME --why REASON",
    .reviewDecided: "{certificate}: decision of {who} recorded. State: {state}.",
  ]
}
