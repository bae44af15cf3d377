/// Certificates that people typed into the portal's site, once the portal can be asked about them.
extension Pass {
  /// Confirms what the portal shows as it was typed there; there is no receipt.
  mutating func confirm(_ id: OperationID, _ reason: StateReason, _ agreement: PortalAgreement) -> OutboxChange {
    work.drop(id)
    tally.confirmed += 1
    return OutboxChange(id, to: .confirmed, reason: reason, agreement: agreement)
  }
}

extension OutboxOperation {
  /// This station's fields, where a person may have typed the certificate at the portal's site; it is then read there.
  var typedFields: [PortalField]? {
    guard keyed != nil else { return nil }
    return intent == .conform ? PortalForm.repairs(of: payload) : PortalForm.fields(of: payload, masked: false)
  }

  /// Why a certificate waits for a person that the portal does not have though somebody saw it there: it may have been
  /// cancelled, or restored from a backup. Nil where it may be sent: a person has decided so, or nobody saw it. Repairs
  /// that somebody typed are no part of a number's look-up, so they wait even where nobody saw them.
  var seenAndAbsent: StateReason? {
    guard let keyed, reason?.code != .personDecided else { return nil }
    let isSeen = keyed == .toCountersign || keyed.isDone
    return isSeen || (intent == .conform && keyed.isAtPortal) ? StateReason(.seenAndAbsent) : nil
  }
}
