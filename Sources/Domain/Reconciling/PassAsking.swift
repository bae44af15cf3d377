/// Does the portal have it already? Asked before anything is sent, and the only way out of an unknown outcome.
extension Pass {
  package mutating func lookedUp(
    _ operations: [OutboxOperation], _ exchange: Exchange<[LookupFinding]>, at now: Instant
  ) -> [OutboxChange] {
    absorb(PortalCondition(of: exchange))
    guard case .answered(let findings) = exchange.outcome else { return [] }
    return zip(operations, findings).flatMap { settle($0, $1, at: now) }
  }

  mutating func settle(
    _ operation: OutboxOperation, _ finding: LookupFinding, at now: Instant
  ) -> [OutboxChange] {
    switch finding {
    case .same(let receipt):
      guard receipt.proves(operation.kind, operation.number, operation.digest) else {
        work.drop(operation.id)
        return [postponed(operation, StateReason(.receiptMismatch), until: now + .minutes(5))]
      }
      // Whichever operation brought it there: number and content are the proof, and this operation is what it closes.
      var proof = receipt
      proof.operation = operation.id
      return [confirm(operation.id, StateReason(.foundByLookup), proof)]
    case .differs: return [hold(operation, StateReason(.numberTaken))]
    case .inProgress:
      work.drop(operation.id)
      return [postponed(operation, StateReason(.beingCommitted), until: now + .seconds(30))]
    case .absent: return absent(operation, at: now)
    }
  }

  mutating func absent(_ operation: OutboxOperation, at now: Instant) -> [OutboxChange] {
    guard operation.state == .unknown else {
      work.update(operation.id) { $0.stage = $0.stageAfterAsking }
      return []
    }
    let cycles = operation.unknownCycles + 1
    let reason = StateReason(.absentAtPortal, problem: operation.reason?.problem)
    guard cycles < Self.maximumTries else {
      work.drop(operation.id)
      // Others pass and this one does not: it is this one's content. Otherwise it is the portal, and waiting helps.
      if tally.confirmed > 0 {
        tally.quarantined += 1
        return [
          OutboxChange(
            operation.id, to: .quarantined,
            reason: StateReason(.repeatedServerError, problem: operation.reason?.problem), completesUnknownCycle: true)
        ]
      }
      let pause = (now - operation.sealedAt).clamped(to: .minutes(5) ... .seconds(4_000))
      return [
        OutboxChange(operation.id, to: .ready, reason: reason, notBefore: now + pause, completesUnknownCycle: true)
      ]
    }
    work.update(operation.id) {
      $0.operation.state = .ready
      $0.operation.unknownCycles = cycles
      $0.stage = $0.stageAfterAsking
    }
    return [OutboxChange(operation.id, to: .ready, reason: reason, completesUnknownCycle: true)]
  }

  func postponed(_ operation: OutboxOperation, _ reason: StateReason, until time: Instant) -> OutboxChange {
    OutboxChange(operation.id, to: operation.state, reason: reason, notBefore: time)
  }
}
