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

  /// The submissions that are ready, oldest first.
  var submissions: some Sequence<Submission> {
    inOrder.lazy.filter { $0.stage == .submit }.compactMap(\.submission)
  }

  var inOrder: some Sequence<WorkEntry> { order.lazy.compactMap { entries[$0] } }
}

/// One operation within a pass, and its next stage.
struct WorkEntry: Hashable, Sendable {
  var operation: OutboxOperation
  var stage: Stage
  /// How often it was sent, created or matched again in this pass.
  var tries = 0

  enum Stage: Hashable, Sendable {
    case ask, match, create, submit
    /// Its submission is under way.
    case away
  }

  init(_ operation: OutboxOperation) {
    self.operation = operation
    stage = .ask
  }

  /// The stage after the portal said that it does not have the number.
  var stageAfterAsking: Stage {
    guard operation.intent != .conform else { return .submit }
    return switch operation.decision?.choice {
    // Older versions matched by the NIV alone and stored no rule: such a choice is made again, unless a person decided.
    case .select where !isDecidedByPerson && operation.decision?.evidence.rule == nil: .match
    case .select, .created: .submit
    case .create: .create
    case .hold, nil: .match
    }
  }

  var submission: Submission? {
    guard let target else { return nil }
    return Submission(
      operation: operation.id, kind: operation.kind, target: target, payload: operation.payload,
      digest: operation.digest)
  }

  private var target: Submission.Target? {
    switch (operation.intent, operation.decision?.vehicle) {
    case (.reinstate, let vehicle?): .number(operation.number, vehicle: vehicle)
    case (.register, let vehicle?): .unnumbered(vehicle: vehicle)
    case (.conform, _): operation.portalNumber.map { .conformity(of: $0) }
    case (.reinstate, nil), (.register, nil): nil
    }
  }

  /// Whether a person decided: the matching rules do not decide again.
  var isDecidedByPerson: Bool { operation.decision?.person != nil }
}
