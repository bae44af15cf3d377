/// Decides on a sign-in from what is stored of its account: what may be sent, which challenge counts, and what an
/// answer means [FAQ C1, C3, C5].
package struct SignInPolicy: Sendable {
  package var memory: AccountMemory
  /// The time by the portal's clock, in which it gives the ends of codes and suspensions.
  package var portalNow: Instant

  package init(_ memory: AccountMemory, at portalNow: Instant) {
    self.memory = memory
    self.portalNow = portalNow
  }

  package enum Refusal: String, Sendable { case suspended, needsConfirmation, exhausted }

  /// Why nothing is sent for this account now; nil where an attempt may be sent.
  package func refusal(confirmed: Bool) -> Refusal? {
    guard suspendedUntil == nil else { return .suspended }
    return switch SignInBudget(memory).ruling(confirmed: confirmed) {
    case .allowed: nil
    case .needsConfirmation: .needsConfirmation
    case .exhausted: .exhausted
    }
  }

  /// Why no password is sent after this probe: it goes to the portal alone, never to a network that answers in its
  /// place. Nil where the portal answered.
  ///
  /// - Parameter health: says whether a portal was ever met at `address`.
  package func outcome(
    ofProbe probe: Exchange<PortalCapabilities>, _ health: PortalHealth, at address: String
  ) -> SignInAnswer.Outcome? {
    guard suspendedUntil == nil else { return .suspended }
    switch probe.outcome {
    case .answered: return nil
    case .failed: return .unreachable
    case .foreign(let other):
      return health.judged(.captive, LinkCause(other), of: address) == .notPortal ? .notPortal : .captive
    case .refused, .malformed: return .portalTrouble
    }
  }

  package var standing: SignInStandingReport {
    let budget = SignInBudget(memory)
    return SignInStandingReport(
      made: budget.made, left: budget.left, portalLeft: budget.portalLeft, suspendedUntil: suspendedUntil)
  }

  private var suspendedUntil: Instant? { memory.suspendedUntil.flatMap { $0 > portalNow ? $0 : nil } }

  // MARK: Which challenge counts

  /// Whether a code is sent for this challenge; an expired one is forgotten.
  package func counts(_ challenge: Challenge) -> Bool { challenge.expiresAt > portalNow }

  /// The challenge that replaces the one before after a password was sent; nil where that one stays.
  package func challenge(after exchange: Exchange<Challenge>, to attempt: SignInID) -> Challenge? {
    if case .answered(let challenge) = exchange.outcome { return challenge }
    guard !exchange.evidence.provesNotSent else { return nil }
    // The password may have arrived, and its outcome is unknown.
    let maySendCode =
      switch exchange.outcome {
      case .answered, .foreign(.certificate): false
      case .failed, .malformed, .foreign: true
      case .refused(let problem): problem.status == 408 || problem.status >= 500
      }
    return maySendCode ? Challenge(possiblyOpenedBy: attempt, at: portalNow) : nil
  }

  // MARK: What the portal tells of the account

  /// What an answer to an attempt tells of the account. Where the portal gives no end of a suspension, a person may
  /// look again after the wait that it asks for, or half an hour.
  package func told<Answer>(
    by exchange: Exchange<Answer>, left: (Answer) -> Int?
  ) -> (portalLeft: Int?, suspendedUntil: Instant?) {
    switch exchange.outcome {
    case .answered(let answer): return (left(answer), nil)
    case .refused(let problem):
      let half = portalNow + (problem.retryAfter ?? .minutes(30))
      return (problem.attemptsLeft, problem.kind == .accountSuspended ? problem.until ?? half : nil)
    case .failed, .foreign, .malformed: return (nil, nil)
    }
  }

  package enum Lesson: Hashable, Sendable {
    case nothing
    /// The attempts in a row are over: the count starts again.
    case reset
    case note(portalLeft: Int, suspendedUntil: Instant?)
  }

  /// Whether to ask for the portal's own count, because this device's may be wrong: answers were lost, or a row ended
  /// elsewhere. Asking costs no attempt (SyncProtocol §3.3).
  package var asksStanding: Bool { SignInBudget(memory).ruling(confirmed: false) != .allowed }

  package static func lesson(of standing: AccountStanding) -> Lesson {
    standing.attemptsLeft >= SignInBudget.portalLimit && standing.suspendedUntil == nil
      ? .reset : .note(portalLeft: standing.attemptsLeft, suspendedUntil: standing.suspendedUntil)
  }

  /// The lesson where the portal knows none of the attempts: none arrived, or it lost them. Attempts that may still be
  /// under way are waited for; after that the count is reset, since nobody could ever tell this device that it may go
  /// on.
  ///
  /// - Parameters:
  ///   - unseen: how long the portal has known of none, by the monotonic clock.
  ///   - now: by this device's clock. A command does not run for an hour, so it goes by dates, with two days to spare.
  package func lesson(unseenFor unseen: Span, at now: Instant) -> Lesson {
    let isOld = memory.attempts.last.map { now - $0.startedAt >= .days(2) } ?? false
    return isOld || unseen >= SignInBudget.longestUnderWay ? .reset : .nothing
  }
}
