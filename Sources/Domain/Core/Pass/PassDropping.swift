/// A pass decides on the operations it loaded while people act: an operation that a person acted on is dropped, and the
/// pass goes on.
extension Pass {
  /// Returns the stands of the given operations that this pass holds.
  ///
  /// - Parameter state: their state in the store, where this pass has changed it itself: `sending`.
  package func stands(
    of operations: [OperationID], as state: OutboxState? = nil
  ) -> [OperationID: OperationStand] {
    var stands: [OperationID: OperationStand] = [:]
    for id in operations {
      guard let operation = work[id]?.operation else { continue }
      var stand = OperationStand(of: operation)
      if let state { stand.state = state }
      stands[id] = stand
    }
    return stands
  }

  /// Returns the stands of all operations that this pass holds: an answer about one may change others.
  package var stands: [OperationID: OperationStand] { stands(of: work.inOrder.map(\.operation.id)) }

  package func hasDropped(_ operation: OperationID) -> Bool { dropped.contains(operation) }

  /// Leaves operations that changed since this pass loaded them to a later one.
  package mutating func drop(_ operations: some Sequence<OperationID>) {
    for id in operations {
      work.drop(id)
      suspects[id] = nil
      dropped.insert(id)
    }
  }

  /// Drops the operations of changes that the store did not carry out, and does not count them.
  package mutating func drop(_ changes: [OutboxChange]) {
    for change in changes {
      switch change.state {
      case .confirmed: tally.confirmed -= 1
      case .held: tally.held -= 1
      case .quarantined: tally.quarantined -= 1
      case .draft, .ready, .sending, .unknown, .closed: break
      }
    }
    drop(changes.map(\.operation))
  }
}
