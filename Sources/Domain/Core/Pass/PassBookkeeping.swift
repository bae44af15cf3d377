extension Pass {
  /// Applies the condition to the rest of the pass. Where no session is needed, a refusal of the session is only
  /// trouble.
  ///
  /// - Parameter countsTrouble: false where the trouble is the same as that of a request that was under way meanwhile.
  mutating func absorb(_ condition: PortalCondition, sessionMatters: Bool = true, countsTrouble: Bool = true) {
    switch condition {
    case .fine: troubles = 0
    case .offline where flights.hold(), .captive where flights.hold(): hadTrouble()
    case .offline(let cause): finish(.offline, cause)
    case .captive(let cause): finish(.captive, cause)
    case .protocolChanged: finish(.protocolChanged)
    case .pause(let span):
      pause = max(pause ?? .zero, span)
      finish(.maintenance)
    case .sessionEnded where sessionMatters: finish(.signInNeeded)
    case .noMandate where sessionMatters: finish(.noMandate)
    case .suspended(let until):
      suspendedUntil = until
      finish(.suspended)
    case .trouble, .sessionEnded, .noMandate:
      if countsTrouble { troubles += 1 }
      hadTrouble()
      if troubles >= Self.maximumTries || capabilities == nil { finish(.portalDown) }
    }
  }

  mutating func finish(_ reason: PassEnd, _ why: LinkCause? = nil) {
    // What the portal tells of the account, or asks for, counts whichever answer comes last.
    guard end == nil || reason == .suspended || (reason == .maintenance && end != .suspended) else { return }
    (end, cause) = (reason, why)
  }

  mutating func nextSweep() {
    work = WorkLoad()
    sweep.cursor = 0
    if sweep.state == .unknown {
      sweep.state = .ready
    } else if tally.confirmed + dropped.count > sweep.settledBefore {
      sweep = Sweep(settledBefore: tally.confirmed + dropped.count)
    } else {
      finish(.drained)
    }
  }

  mutating func confirm(_ id: OperationID, _ reason: StateReason, _ receipt: Receipt) -> OutboxChange {
    work.drop(id)
    tally.confirmed += 1
    return OutboxChange(id, to: .confirmed, reason: reason, receipt: receipt)
  }

  mutating func hold(
    _ operation: OutboxOperation, _ reason: StateReason, decision: OutboxChange.DecisionChange = .keep
  ) -> OutboxChange {
    work.drop(operation.id)
    tally.held += 1
    return OutboxChange(operation.id, to: .held, reason: reason, decision: decision)
  }
}
