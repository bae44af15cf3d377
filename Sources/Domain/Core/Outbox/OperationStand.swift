/// An operation's state and decision when a pass decided something for it. The store carries that out only where they
/// are unchanged: a person may have withdrawn or corrected it while the portal was asked.
package struct OperationStand: Hashable, Sendable {
  package var state: OutboxState
  /// Nil where the decision does not matter.
  package var decision: Decision?

  /// The parts of a `VehicleDecision` that change what is sent.
  package struct Decision: Hashable, Sendable {
    package var choice: VehicleDecision.Choice?
    package var vehicle: PortalVehicleID?

    package init(choice: VehicleDecision.Choice?, vehicle: PortalVehicleID?) {
      (self.choice, self.vehicle) = (choice, vehicle)
    }
  }

  package init(_ state: OutboxState, decision: Decision? = nil) { (self.state, self.decision) = (state, decision) }

  package init(of operation: OutboxOperation) {
    let decision = Decision(choice: operation.decision?.choice, vehicle: operation.decision?.vehicle)
    self.init(operation.state, decision: decision)
  }

  /// Whether the current stand `other` still matches this one.
  package func holds(_ other: OperationStand) -> Bool {
    state == other.state && (decision == nil || decision == other.decision)
  }
}
