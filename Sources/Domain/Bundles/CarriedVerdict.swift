/// What an answer that was carried back does to its operation, given the operation's current state.
package enum CarriedVerdict: Hashable, Sendable {
  case change(OutboxChange)
  /// The answer is stored and the operation unchanged: the network, or another file, goes on with it.
  case noted
  /// A request for the operation is under way: nothing is stored, and the file is read again later.
  case left

  package init(of answer: SubmissionAnswer, to operation: OutboxOperation) {
    switch operation.state {
    case .sending: self = .left
    case .draft, .confirmed, .closed: self = .noted
    case .ready, .unknown, .held, .quarantined:
      switch answer {
      case .receipt(let receipt, _): self = Self.verdict(on: receipt, for: operation)
      case .problem(let problem): self = Self.verdict(on: problem, for: operation)
      }
    }
  }

  private static func verdict(on receipt: Receipt, for operation: OutboxOperation) -> CarriedVerdict {
    guard receipt.operation == operation.id, receipt.proves(operation.kind, operation.number, operation.digest) else {
      return .noted
    }
    return .change(
      OutboxChange(operation.id, to: .confirmed, reason: StateReason(.carriedReceipt), receipt: receipt))
  }

  /// A problem changes only a ready operation. An unknown outcome is settled by a receipt or a look-up alone: its
  /// request may have arrived after the bundle.
  private static func verdict(on problem: PortalProblem, for operation: OutboxOperation) -> CarriedVerdict {
    guard operation.state == .ready else { return .noted }
    let name = problem.kind == .other ? "\(problem.status)" : problem.kind.rawValue
    switch problem.kind {
    case .vehicleUnclear:
      return .change(OutboxChange(operation.id, to: .held, reason: StateReason(.vehicleAmbiguous, problem: name)))
    // The portal has just looked the number up, so no look-up follows as it would over the network.
    case .numberTaken where problem.field == "number":
      return .change(OutboxChange(operation.id, to: .held, reason: StateReason(.numberTaken, problem: name)))
    default: break
    }
    switch SubmissionVerdict(of: problem) {
    case .quarantined(let reason): return .change(OutboxChange(operation.id, to: .quarantined, reason: reason))
    case .matchAgain(let reason):
      return .change(OutboxChange(operation.id, to: .ready, reason: reason, decision: .clear))
    case .held(let reason): return .change(OutboxChange(operation.id, to: .held, reason: reason))
    case .confirmed, .notProcessed, .inVain, .unknown: return .noted
    }
  }
}
