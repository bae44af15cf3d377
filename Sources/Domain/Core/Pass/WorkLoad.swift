/// The operations a pass holds at the moment, in the order they were loaded.
struct WorkLoad: Hashable, Sendable {
  private var order: [OperationID] = []
  private var entries: [OperationID: WorkEntry] = [:]

  subscript(id: OperationID) -> WorkEntry? { entries[id] }

  mutating func append(_ operation: OutboxOperation) {
    order.append(operation.id)
    entries[operation.id] = WorkEntry(operation)
  }

  mutating func update(_ id: OperationID, _ change: (inout WorkEntry) -> Void) {
    guard var entry = entries[id] else { return }
    change(&entry)
    entries[id] = entry
  }

  /// Leaves the operation to a later pass.
  mutating func drop(_ id: OperationID) { entries[id] = nil }

  /// Counts one more try; after the last, the operation is left to a later pass.
  mutating func tryAgain(_ id: OperationID) {
    update(id) { $0.tries += 1 }
    if let entry = entries[id], entry.tries >= Pass.maximumTries { drop(id) }
  }

  func operations(at stage: WorkEntry.Stage, limit: Int) -> [OutboxOperation] {
    Array(inOrder.lazy.filter { $0.stage == stage }.map(\.operation).prefix(max(1, limit)))
  }

  /// What is ready to be sent, oldest first.
  var submissions: some Sequence<Submission> {
    inOrder.lazy.filter { $0.stage == .submit }.compactMap(\.submission)
  }

  var inOrder: some Sequence<WorkEntry> { order.lazy.compactMap { entries[$0] } }
}
