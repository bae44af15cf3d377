/// How an operation stood when something was decided for it. The store carries that out only where it still does: a
/// person may have withdrawn or corrected it while the portal was asked.
package struct OperationStand: Hashable, Sendable {
  package var state: OutboxState
  /// Nil where the decision does not matter.
  package var decision: Decision?

  /// What a `VehicleDecision` says of what is sent.
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

  /// Whether an operation that stands like `other` now still stands like this.
  package func holds(_ other: OperationStand) -> Bool {
    state == other.state && (decision == nil || decision == other.decision)
  }
}
