/// A pass decides on what it loaded, and people act meanwhile: what they acted on is dropped from it, and it goes on.
extension Pass {
  /// How this pass has those of these operations that it holds.
  ///
  /// - Parameter state: theirs at the store now, where this pass has moved them itself: sending.
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

  /// As `stands`, of every operation that it holds: an answer about one may change others.
  package var stands: [OperationID: OperationStand] { stands(of: work.inOrder.map(\.operation.id)) }

  package func hasDropped(_ operation: OperationID) -> Bool { dropped.contains(operation) }

  /// They are no longer as this pass had them, and are left to a later one.
  package mutating func drop(_ operations: some Sequence<OperationID>) {
    for id in operations {
      work.drop(id)
      suspects[id] = nil
      dropped.insert(id)
    }
  }

  /// The store did not carry these changes out: their operations are dropped, and not counted.
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
