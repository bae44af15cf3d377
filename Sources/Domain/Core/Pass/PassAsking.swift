/// Asks whether the portal has a certificate: before anything is sent, and as the only way out of an unknown outcome.
extension Pass {
  /// - Parameter askedAt: when the question was sent; an absence is proven for that time.
  package mutating func lookedUp(
    _ operations: [OutboxOperation], _ exchange: Exchange<[LookupFinding]>, askedAt: Instant, at now: Instant
  ) -> [OutboxChange] {
    flights.isAsking = false
    let condition = PortalCondition(of: exchange)
    absorb(condition)
    guard case .answered(let findings) = exchange.outcome else {
      return couldNotAsk(operations, condition, at: now)
    }
    questions.wasClean()
    return zip(operations, findings).flatMap { settle($0, $1, askedAt: askedAt, at: now) }
  }

  mutating func settle(
    _ operation: OutboxOperation, _ finding: LookupFinding, askedAt: Instant, at now: Instant
  ) -> [OutboxChange] {
    switch finding {
    case .same(let receipt):
      guard receipt.proves(operation.kind, operation.portalNumber, operation.digest) else {
        work.drop(operation.id)
        return [postponed(operation, StateReason(.receiptMismatch), until: now + .minutes(5))]
      }
      // Number and content are the proof, whichever operation brought the certificate; it closes this operation.
      var proof = receipt
      proof.operation = operation.id
      return [confirm(operation.id, StateReason(.foundByLookup), proof)]
    case .agrees(let agreement): return [confirm(operation.id, StateReason(.typedAtPortal), agreement)]
    case .differs: return [hold(operation, StateReason(.numberTaken))]
    case .absent, .absentLike, .noDocument, .notOffered:
      // A certificate that is there is believed at once; one that is absent may still arrive.
      if let early = quietEnd(ofUnknown: operation, askedAt: askedAt) {
        work.drop(operation.id)
        return [postponed(operation, operation.reason, until: early)]
      }
      return notThere(operation, finding, at: now)
    case .inProgress:
      work.drop(operation.id)
      return [postponed(operation, StateReason(.beingCommitted), until: now + .seconds(30))]
    }
  }

  private mutating func notThere(
    _ operation: OutboxOperation, _ finding: LookupFinding, at now: Instant
  ) -> [OutboxChange] {
    if let reason = operation.seenAndAbsent { return [hold(operation, reason)] }
    switch finding {
    case .noDocument: return [hold(operation, StateReason(.documentAbsent))]
    case .notOffered: return [hold(operation, StateReason(.notOffered))]
    default: return absent(operation, at: now)
    }
  }

  /// Handles an absent certificate. Requests lost on the way do not count against it; the portal's own 5xx to its own
  /// submission does, three times, while others pass.
  mutating func absent(_ operation: OutboxOperation, at now: Instant) -> [OutboxChange] {
    guard operation.state == .unknown else {
      work.update(operation.id) { $0.stage = $0.stageAfterAsking }
      return []
    }
    let isItsOwn = operation.reason?.isServerErrorOfItsOwn == true
    let cycles = operation.unknownCycles + (isItsOwn ? 1 : 0)
    let code: StateReason.Code = operation.reason?.isOfTheWay == true ? .lostOnTheWay : .absentAtPortal
    let reason = StateReason(code, problem: operation.reason?.problem)
    if isItsOwn, cycles >= Self.maximumTries {
      // Others pass and this one does not: the cause is its content. Otherwise it is the portal, and waiting helps.
      let blame = StateReason(.repeatedServerError, problem: operation.reason?.problem)
      if tally.confirmed > 0 {
        work.drop(operation.id)
        tally.quarantined += 1
        return [OutboxChange(operation.id, to: .quarantined, reason: blame, completesUnknownCycle: true)]
      }
      if suspects.count < Self.loadLimit { suspects[operation.id] = blame }
    }
    if max(cycles, work[operation.id]?.tries ?? 0) >= Self.maximumTries {
      work.drop(operation.id)
      let pause = (now - operation.sealedAt).clamped(to: .minutes(5) ... .seconds(4_000))
      return [
        OutboxChange(operation.id, to: .ready, reason: reason, notBefore: now + pause, completesUnknownCycle: isItsOwn)
      ]
    }
    work.update(operation.id) {
      $0.operation.state = .ready
      $0.operation.unknownCycles = cycles
      $0.stage = $0.stageAfterAsking
    }
    return [OutboxChange(operation.id, to: .ready, reason: reason, completesUnknownCycle: isItsOwn)]
  }

  /// Quarantines the suspects, if others were confirmed in the same pass.
  mutating func blameSuspects() -> [OutboxChange] {
    guard tally.confirmed > 0 else { return [] }
    tally.quarantined += suspects.count
    defer { suspects = [:] }
    return suspects.sorted { $0.key.text < $1.key.text }.map {
      OutboxChange($0.key, to: .quarantined, reason: $0.value)
    }
  }

  /// A question that the portal refuses or fails on is asked again in parts. A certificate that is refused when asked
  /// about alone, or that ends the pass each time, waits for a later pass, so that it holds up no other.
  mutating func couldNotAsk(
    _ operations: [OutboxOperation], _ condition: PortalCondition, at now: Instant
  ) -> [OutboxChange] {
    guard condition == .fine || condition == .trouble else { return [] }
    questions.hadTrouble()
    guard operations.count == 1, let operation = operations.first, condition == .fine || end == .portalDown else {
      return []
    }
    work.drop(operation.id)
    let reason = operation.state == .ready ? StateReason(.notSent) : operation.reason
    return [postponed(operation, reason, until: now + .minutes(5))]
  }

  func postponed(_ operation: OutboxOperation, _ reason: StateReason?, until time: Instant) -> OutboxChange {
    OutboxChange(operation.id, to: operation.state, reason: reason, notBefore: time)
  }
}

extension [OutboxOperation] {
  /// The first operations that one question can hold: those with a number of their own together, any other alone.
  var askedTogether: [OutboxOperation] {
    let numbered = Array(prefix { $0.intent == .reinstate && $0.keyed == nil })
    return numbered.isEmpty ? Array(prefix(1)) : numbered
  }
}
