extension Text {
  /// A lot held against the portal's list.
  static let englishVerify: [Text: String] = [
    .verifyTitle: "{kind} {first} to {last}, compared with the portal {time}",
    .foundAgreed: "Both sides agree:",
    .foundWaiting: "Recorded here, not yet at the portal:",
    .foundWaitingAndThere: "Waiting here and at the portal already; the next pass will find it:",
    .foundElsewhere: "Handed over to another station, and at the portal:",
    .foundCancelled: "No longer at the portal, which was asked to cancel it:",
    .foundUnsettled: "The portal is still working on it; compare again in a few minutes:",
    .foundOnlyAtPortal:
      "AT THE PORTAL, NOT HERE. Look for the paper and for who keyed it in (at the portal, at another station); do not "
      + "use these numbers:",
    .foundOnlyHere:
      "REINSTATED HERE, NOT AT THE PORTAL. The next pass checks it; if it stays, tell support and keep the paper:",
    .foundContentDiffers:
      "SAME NUMBER, OTHER CONTENT. Check the paper against both: cvmsync show NUMBER, and Consulter at the portal:",
    .countAgreed: "that agree",
    .countWaiting: "waiting",
    .countWaitingAndThere: "waiting and at the portal already",
    .countElsewhere: "at another station",
    .countCancelled: "cancelled",
    .countUnsettled: "in progress at the portal",
    .countOnlyAtPortal: "at the portal alone",
    .countOnlyHere: "here alone",
    .countContentDiffers: "of other content",
    .verifyAgrees: "Each of the lot's {size} numbers has one state, and the portal agrees.",
    .verifyDiffers:
      "The portal does not agree on the lot's {size} numbers: see the list. Nothing was changed, here or at the portal.",
    .verifyByLookUp: "Compared number by number, since this portal gives no list.",
    .verifyNotReached: "The lot could not be compared; nothing changed. {reason}",
    .verifyNotComparable:
      "This portal gives neither a list nor a look-up of several numbers: the lot cannot be compared. Nothing changed; one "
      + "number at a time can be seen at the portal.",
    .helpStockVerify: "Compare a lot with the portal's list, without changing anything.",
  ]
}
