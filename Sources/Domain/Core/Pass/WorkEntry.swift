/// One operation within a pass, and what has to be done for it next.
struct WorkEntry: Hashable, Sendable {
  var operation: OutboxOperation
  var stage: Stage
  /// How often it was sent, created or matched again in this pass.
  var tries = 0

  enum Stage: Hashable, Sendable {
    case ask, match, create, submit
  }

  init(_ operation: OutboxOperation) {
    self.operation = operation
    stage = .ask
  }

  /// What follows once the portal said it does not have the number.
  var stageAfterAsking: Stage {
    guard operation.intent != .conform else { return .submit }
    return switch operation.decision?.choice {
    // Older versions took a NIV alone for an identity, and told no rule; a person's decision stays.
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

  /// A person decided; rules do not decide it again.
  var isDecidedByPerson: Bool { operation.decision?.person != nil }
}
