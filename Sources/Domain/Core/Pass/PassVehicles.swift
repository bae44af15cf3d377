/// Finds the portal's vehicle: matched in bulk, created one at a time, and only on a stored empty match (I11).
extension Pass {
  /// - Parameter freshIDs: one new vehicle id for each operation, for those that will be created.
  package mutating func matched(
    _ operations: [OutboxOperation], _ exchange: Exchange<[VehicleCandidates]>, freshIDs: [PortalVehicleID],
    at now: Instant
  ) -> [OutboxChange] {
    precondition(freshIDs.count == operations.count, "one fresh id for each operation")
    flights.isAsking = false
    let condition = PortalCondition(of: exchange)
    absorb(condition)
    guard case .answered(let candidates) = exchange.outcome else {
      return couldNotAsk(operations, condition, at: now)
    }
    questions.wasClean()
    return zip(zip(operations, candidates), freshIDs).map { pair, id in decide(pair.0, pair.1, freshID: id, at: now) }
  }

  package mutating func created(
    _ operation: OutboxOperation, _ exchange: Exchange<Acknowledged>, at now: Instant
  ) -> [OutboxChange] {
    absorb(PortalCondition(of: exchange))
    switch exchange.outcome {
    case .answered: return [wasCreated(operation)] + separate(from: operation)
    case .refused(let problem) where problem.kind == .vehicleExists: return [creationMet(problem, for: operation)]
    case .refused(let problem) where [400, 413, 415, 422].contains(problem.status):
      return [hold(operation, StateReason(.creationRefused, field: problem.field, problem: problem.kind.rawValue))]
    // The creation is sent again with the same id: at the next step, and after that by a later pass, so that it holds
    // up no other.
    case .refused, .failed, .foreign, .malformed:
      work.tryAgain(operation.id)
      guard work[operation.id]?.tries == Self.maximumTries - 1 else { return [] }
      work.drop(operation.id)
      return [postponed(operation, StateReason(.notSent), until: now + .minutes(5))]
    }
  }

  mutating func decide(
    _ operation: OutboxOperation, _ candidates: VehicleCandidates, freshID: PortalVehicleID, at now: Instant
  ) -> OutboxChange {
    let owner = operation.ownerName
    switch VehicleMatching.decide(inspected: operation.vehicle, ownerName: owner, candidates: candidates) {
    case .select(let vehicle, let evidence):
      return chose(operation, .select, vehicle, evidence, .submit, at: now)
    case .create(let evidence): return chose(operation, .create, freshID, evidence, .create, at: now)
    case .hold(let code, let evidence):
      let decision = VehicleDecision(choice: .hold, vehicle: nil, evidence: evidence, decidedAt: now, person: nil)
      return hold(operation, StateReason(code), decision: .set(decision))
    }
  }

  mutating func chose(
    _ operation: OutboxOperation, _ choice: VehicleDecision.Choice, _ vehicle: PortalVehicleID,
    _ evidence: MatchEvidence, _ stage: WorkEntry.Stage, at now: Instant
  ) -> OutboxChange {
    let decision = VehicleDecision(choice: choice, vehicle: vehicle, evidence: evidence, decidedAt: now, person: nil)
    work.update(operation.id) {
      $0.operation.decision = decision
      $0.stage = stage
    }
    return OutboxChange(operation.id, to: .ready, reason: operation.reason, decision: .set(decision))
  }

  mutating func wasCreated(_ operation: OutboxOperation) -> OutboxChange {
    var decision = operation.decision
    decision?.choice = .created
    work.update(operation.id) {
      $0.operation.decision = decision
      $0.stage = .submit
    }
    return OutboxChange(
      operation.id, to: .ready, reason: operation.reason, decision: decision.map { .set($0) } ?? .keep)
  }

  /// A vehicle of this NIV exists already: matches again, unless a person said that it is another.
  mutating func creationMet(_ problem: PortalProblem, for operation: OutboxOperation) -> OutboxChange {
    let reason = StateReason(.creationRefused, problem: problem.kind.rawValue)
    guard let entry = work[operation.id], !entry.isDecidedByPerson, entry.tries < Self.maximumTries else {
      return hold(operation, reason)
    }
    return matchAgain(operation)
  }

  /// Other operations about to create what may be the same vehicle are matched again, now that this one exists.
  mutating func separate(from created: OutboxOperation) -> [OutboxChange] {
    let others = work.inOrder.filter {
      $0.stage == .create && $0.operation.id != created.id && !$0.isDecidedByPerson
        && VehicleMatching.mayBeTheSame($0.operation.vehicle, created.vehicle)
    }
    return others.map { matchAgain($0.operation) }
  }

  mutating func matchAgain(_ operation: OutboxOperation) -> OutboxChange {
    work.update(operation.id) {
      $0.operation.decision = nil
      $0.stage = .match
      $0.tries += 1
    }
    return OutboxChange(operation.id, to: .ready, reason: operation.reason, decision: .clear)
  }
}
