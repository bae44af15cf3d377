/// What is decided of a sign-in from what is known of its account: what may be sent, which challenge counts, and what
/// an answer means [FAQ C1, C3, C5].
package struct SignInPolicy: Sendable {
  package var memory: AccountMemory
  /// By the portal's clock, which tells when a code expires and a suspension ends.
  package var portalNow: Instant

  package init(_ memory: AccountMemory, at portalNow: Instant) {
    self.memory = memory
    self.portalNow = portalNow
  }

  package enum Refusal: String, Sendable { case suspended, needsConfirmation, exhausted }

  /// Why nothing is sent for this account now; nil where an attempt may be.
  package func refusal(confirmed: Bool) -> Refusal? {
    guard suspendedUntil == nil else { return .suspended }
    return switch SignInBudget(memory).ruling(confirmed: confirmed) {
    case .allowed: nil
    case .needsConfirmation: .needsConfirmation
    case .exhausted: .exhausted
    }
  }

  /// A password goes to the portal alone, never to a network that answers in its place. Nil where the portal answered.
  ///
  /// - Parameter health: tells whether a portal was ever met at `address`.
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

  /// A code is sent for this challenge; one that has expired is forgotten.
  package func counts(_ challenge: Challenge) -> Bool { challenge.expiresAt > portalNow }

  /// The challenge that counts after a password, in the place of the one before; nil where that one stays.
  package func challenge(after exchange: Exchange<Challenge>, to attempt: SignInID) -> Challenge? {
    if case .answered(let challenge) = exchange.outcome { return challenge }
    guard !exchange.evidence.provesNotSent else { return nil }
    // The password may have arrived, and nothing said what came of it.
    let maySendCode =
      switch exchange.outcome {
      case .answered, .foreign(.certificate): false
      case .failed, .malformed, .foreign: true
      case .refused(let problem): problem.status == 408 || problem.status >= 500
      }
    return maySendCode ? Challenge(possiblyOpenedBy: attempt, at: portalNow) : nil
  }

  // MARK: What the portal tells of the account

  /// Of an answer to an attempt. Where the portal does not tell a suspension's end, half an hour passes before a person
  /// may look again.
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
    /// The row of attempts is over.
    case reset
    case note(portalLeft: Int, suspendedUntil: Instant?)
  }

  /// What this device counted is compared with the portal's own count where it may be wrong: attempts whose answer was
  /// lost, and a row that ended elsewhere. Asking costs no attempt (SyncProtocol §3.3).
  package var asksStanding: Bool { SignInBudget(memory).ruling(confirmed: false) != .allowed }

  package static func lesson(of standing: AccountStanding) -> Lesson {
    standing.attemptsLeft >= SignInBudget.portalLimit && standing.suspendedUntil == nil
      ? .reset : .note(portalLeft: standing.attemptsLeft, suspendedUntil: standing.suspendedUntil)
  }

  /// None of the attempts has reached the portal, or it lost its memory of them. What may still be under way is waited
  /// for; after that nobody would ever be able to tell this device that it may go on.
  ///
  /// - Parameters:
  ///   - unseen: for how long the portal has known of none, by the monotonic clock.
  ///   - now: by this device's clock. A command does not live for an hour: it goes by dates, with two days to spare.
  package func lesson(unseenFor unseen: Span, at now: Instant) -> Lesson {
    let isOld = memory.attempts.last.map { now - $0.startedAt >= .days(2) } ?? false
    return isOld || unseen >= SignInBudget.longestUnderWay ? .reset : .nothing
  }
}
