/// The change that an outcome makes to one operation; the store writes all changes of an outcome in one transaction.
package struct OutboxChange: Hashable, Sendable {
  package var operation: OperationID
  /// May be the operation's current state.
  package var state: OutboxState
  package var reason: StateReason?
  package var notBefore: Instant?
  /// Verified; present, or an agreement, exactly when `state` is confirmed.
  package var receipt: Receipt?
  package var agreement: PortalAgreement?
  package var decision: DecisionChange
  /// Counts one cycle: the portal failed on the operation and does not have it, or refused it all through a pass.
  package var completesUnknownCycle: Bool

  package enum DecisionChange: Hashable, Sendable {
    case keep
    case set(VehicleDecision)
    case clear
  }

  package init(
    _ operation: OperationID, to state: OutboxState, reason: StateReason? = nil, notBefore: Instant? = nil,
    receipt: Receipt? = nil, agreement: PortalAgreement? = nil, decision: DecisionChange = .keep,
    completesUnknownCycle: Bool = false
  ) {
    let isProven = receipt != nil || agreement != nil
    precondition((state == .confirmed) == isProven, "confirmed exactly when there is a proof (I6)")
    self.operation = operation
    self.state = state
    self.reason = reason
    self.notBefore = notBefore
    self.receipt = receipt
    self.agreement = agreement
    self.decision = decision
    self.completesUnknownCycle = completesUnknownCycle
  }
}
