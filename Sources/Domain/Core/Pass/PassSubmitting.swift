/// Sends looked-up and matched certificates in batches; each answer moves one certificate.
extension Pass {
  package mutating func submitted(
    _ submissions: [Submission], _ exchange: Exchange<[SubmissionAnswer]>, at now: Instant
  ) -> [OutboxChange] {
    let isNews = landed(submissions)
    let verdicts: [SubmissionVerdict]
    if case .answered(let answers) = exchange.outcome {
      verdicts = zip(answers, submissions).map { SubmissionVerdict(of: $0, to: $1) }
      absorb(Self.worst(of: answers), countsTrouble: isNews)
    } else {
      verdicts = submissions.map { verdict(on: $0, among: submissions.count, exchange) }
      absorb(PortalCondition(of: exchange), countsTrouble: isNews)
    }
    let changes = zip(submissions, verdicts).flatMap { settle($0, $1, at: now) }
    if isNews, verdicts.allSatisfy({ if case .confirmed = $0 { true } else { false } }) {
      batch.wasClean()
      flights.wasClean()
    }
    return changes
  }

  /// The next submissions, and whether no further one fits: as many as the batch size allows and as fit into half of the
  /// portal's largest body, since quoting makes text longer.
  func nextSubmissions(body: Int) -> (chosen: [Submission], isFull: Bool) {
    var size = 0
    var chosen: [Submission] = []
    for submission in work.submissions {
      // Where a second arrival does harm, it goes alone.
      let intent = work[submission.operation]?.operation.intent ?? .reinstate
      if isWaiting, !isHarmlessTwice(intent) { return (chosen, false) }
      size += submission.payload.count + 300
      if !chosen.isEmpty, size > body / 2 || !submission.fitsBatch { return (chosen, true) }
      chosen.append(submission)
      if chosen.count >= batch.current || !submission.fitsBatch { return (chosen, true) }
    }
    return (chosen, false)
  }

  /// A batch refused as a whole says nothing about one certificate in it: each is sent alone before one is blamed.
  func verdict<Answer>(
    on submission: Submission, among count: Int, _ exchange: Exchange<Answer>
  ) -> SubmissionVerdict {
    let verdict = SubmissionVerdict(withoutAnswer: exchange, to: submission)
    guard count > 1 else { return verdict }
    switch verdict {
    case .quarantined(let reason), .held(let reason), .inVain(let reason):
      return .notProcessed(StateReason(.notSent, problem: reason.problem))
    case .unknown(let reason): return .unknown(StateReason(reason.code))
    case .confirmed, .notProcessed, .matchAgain: return verdict
    }
  }

  static func worst(of answers: [SubmissionAnswer]) -> PortalCondition {
    for case .problem(let problem) in answers {
      let condition = PortalCondition(of: problem)
      if condition != .fine { return condition }
    }
    return .fine
  }

  mutating func settle(
    _ submission: Submission, _ verdict: SubmissionVerdict, at now: Instant
  ) -> [OutboxChange] {
    let id = submission.operation
    switch verdict {
    case .confirmed, .quarantined, .held: break
    case .notProcessed, .inVain, .matchAgain, .unknown: hadTrouble()
    }
    switch verdict {
    case .confirmed(let receipt): return [confirm(id, StateReason(.receipt), receipt)]
    case .notProcessed(let reason):
      work.tryAgain(id)
      return [OutboxChange(id, to: .ready, reason: reason, notBefore: work[id] == nil ? now + .minutes(5) : nil)]
    case .inVain(let reason): return [sentInVain(id, reason, at: now)]
    case .matchAgain(let reason):
      work.update(id) {
        $0.operation.decision = nil
        $0.stage = .match
      }
      return [sentInVain(id, reason, decision: .clear, at: now)]
    case .unknown(let reason):
      work.update(id) {
        $0.tries += 1
        $0.operation.state = .unknown
        $0.operation.stateSince = now
        $0.operation.reason = reason
        $0.stage = .ask
      }
      return [OutboxChange(id, to: .unknown, reason: reason)]
    case .quarantined(let reason) where mayBeThere(submission):
      work.update(id) {
        $0.tries += 1
        $0.stage = .ask
      }
      return [OutboxChange(id, to: .ready, reason: StateReason(.notSent, problem: reason.problem))]
    case .quarantined(let reason):
      work.drop(id)
      tally.quarantined += 1
      return [OutboxChange(id, to: .quarantined, reason: reason)]
    case .held(let reason):
      work.drop(id)
      tally.held += 1
      return [OutboxChange(id, to: .held, reason: reason)]
    }
  }

  /// A portal without idempotency refuses repairs that an earlier arrival brought: it is asked once more before a
  /// person is (SyncProtocol §11.2).
  private func mayBeThere(_ submission: Submission) -> Bool {
    guard case .conformity = submission.target, capabilities?.idempotency != true else { return false }
    return work[submission.operation]?.tries == 0
  }

  /// A submission that the portal refuses in three passes, three times in each, is quarantined: a person must look.
  private mutating func sentInVain(
    _ id: OperationID, _ reason: StateReason, decision: OutboxChange.DecisionChange = .keep, at now: Instant
  ) -> OutboxChange {
    let cycles = (work[id]?.operation.unknownCycles ?? 0) + 1
    work.tryAgain(id)
    guard work[id] == nil else { return OutboxChange(id, to: .ready, reason: reason, decision: decision) }
    guard cycles < Self.maximumTries else {
      tally.quarantined += 1
      return OutboxChange(
        id, to: .quarantined, reason: StateReason(.refusedByPortal, problem: reason.problem), decision: decision,
        completesUnknownCycle: true)
    }
    return OutboxChange(
      id, to: .ready, reason: reason, notBefore: now + .minutes(5), decision: decision, completesUnknownCycle: true)
  }
}
