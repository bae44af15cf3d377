package import Domain

/// One operation's attempts, decisions, proof and next step in plain words.
extension Words {
  /// The attempt with its evidence, then its result.
  package func attempt(_ attempt: AttemptRecord, _ intent: OutboxOperation.Intent = .reinstate) -> [String] {
    let told = self(
      .attemptLine, ["purpose": purpose(attempt.purpose, intent), "evidence": evidence(attempt.evidence)])
    guard let state = attempt.state else { return [told] }
    guard let reason = attempt.reason else {
      return [told, self(.attemptResult, ["state": self.state(state, intent)])]
    }
    return [
      told, self(.attemptResultReason, ["state": self.state(state, intent), "reason": self.reason(reason)]),
    ]
  }

  private func purpose(_ purpose: AttemptPurpose, _ intent: OutboxOperation.Intent) -> String {
    intent == .conform && purpose == .submit ? self(.purposeConform) : self("purpose", purpose)
  }

  private func evidence(_ evidence: AttemptEvidence?) -> String {
    guard let evidence else { return self(.evidenceNone) }
    let values = [
      "bytes": number(evidence.bytesSent), "elapsed": elapsed(evidence.elapsed),
      "status": evidence.status.map { "\($0)" } ?? "?",
    ]
    let text: Text =
      if evidence.provesNotSent {
        .evidenceNothingLeft
      } else if evidence.status == nil {
        .evidenceNoAnswer
      } else {
        evidence.marked ? .evidenceMarked : .evidenceForeign
      }
    if let cause = evidence.cause, !evidence.marked, evidence.status == nil {
      return self(.evidenceNote, ["evidence": self(text, values), "note": self.cause(cause)])
    }
    guard let note = evidence.note, !note.isEmpty else { return self(text, values) }
    return self(.evidenceNote, ["evidence": self(text, values), "note": note])
  }

  package func decision(_ decision: DecisionRecord) -> String {
    self(
      .personDecided,
      ["who": decision.by.who, "why": decision.by.why, "action": self("action", decision.action)])
  }

  /// The portal's receipt; without one, what the portal shows or what a person saw there.
  package func proof(of detail: CertificateDetail, now: Instant) -> String {
    proof(of: detail.summary, detail.receipt, detail.keyingEvents, now: now)
  }

  /// - Parameter events: of its guided keying, oldest first.
  func proof(of summary: CertificateSummary, _ receipt: Receipt?, _ events: [KeyingEvent], now: Instant) -> String {
    if let receipt {
      return self(.proof, ["portalID": receipt.portalID, "time": moment(receipt.receivedAt, now: now)])
    }
    if summary.state == .confirmed { return self(.proofAgreed, ["time": moment(summary.stateSince, now: now)]) }
    let seen = summary.state == .closed ? summary.keyingState : nil
    return seen.flatMap { closing($0, events, now: now) } ?? self(.proofNone)
  }

  /// The state in words. Repairs are not called reinstated: the portal has them or not.
  package func state(_ state: OutboxState, _ intent: OutboxOperation.Intent) -> String {
    intent == .conform && state == .confirmed ? self(.stateConformed) : self("state", state)
  }

  /// The state for the headline: a confirmed cancellation comes first, with its reference.
  package func headline(_ detail: CertificateDetail) -> String {
    guard let reference = detail.cancellationReference else { return standing(detail.summary) }
    return self(.stateCancelledReference, ["reference": reference])
  }

  /// The state for a list: a cancelled or withdrawn certificate is not called by its outbox state.
  package func standing(_ summary: CertificateSummary) -> String {
    if summary.isCancelled == true { return self(.stateCancelled) }
    if let keying = summary.keyingState { return self("keyingState", keying) }
    return summary.isWithdrawn ? self(.stateWithdrawn) : state(summary.state, summary.intent)
  }

  /// The next step, and who must act.
  package func next(_ summary: CertificateSummary, at moment: Instant?, now: Instant) -> String {
    let state = summary.state
    let values = ["number": argument(summary)]
    if let mark = summary.keying, let keying = summary.keyingState, summary.state == .ready {
      return next(keying, argument(summary), holder: mark.person?.text) ?? self(.nextClosed)
    }
    guard let time = moment, time > now else { return self("next", state, values) }
    let timed = ["time": nearMoment(time, now: now)]
    switch state {
    case .ready: return self(.nextReadyAt, timed)
    case .unknown: return self(.nextUnknownAt, timed)
    default: return self("next", state, values)
    }
  }
}
