/// The state of an operation: the answer to `GET /sync/v1/operations/{id}` (SyncProtocol §5).
package struct OperationOutcome: Codable, Hashable, Sendable {
  package var operation: MessageID
  package var state: State
  /// Present exactly when `state` is `committed`.
  package var receipt: SubmissionReceipt?

  package enum State: String, Codable, Sendable {
    case committed, inProgress
  }

  package init(operation: MessageID, state: State, receipt: SubmissionReceipt?) {
    self.operation = operation
    self.state = state
    self.receipt = receipt
  }
}
