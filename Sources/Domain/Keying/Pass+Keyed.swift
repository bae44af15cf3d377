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

  /// The number that the portal gave to an older document when a person typed it [FAQ A3].
  var typedNumber: CertificateNumber? { keyed != nil && intent == .register ? portalNumber : nil }

  /// Why a certificate waits for a person that the portal does not have though somebody typed it or saw it there: it may
  /// have been cancelled, or restored from a backup, or be saved at this moment. Nil where it may be sent: a person has
  /// said that the portal does not have it, or nobody saw it. What has no number of its own at the portal is not surely
  /// absent, so it waits even where nobody saw it: repairs, and an older document [FAQ A2, A3].
  var seenAndAbsent: StateReason? {
    guard let keyed else { return nil }
    let isSeen = keyed == .toCountersign || keyed.isDone || keyed == .keying
    return isSeen || intent != .reinstate ? StateReason(.seenAndAbsent) : nil
  }
}
