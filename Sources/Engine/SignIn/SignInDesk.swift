package import Domain
package import Store

/// Signing in, step by step, each step a person's and journalled before it is sent [FAQ C1, C3, C5].
package actor SignInDesk {
  let store: StationStore
  let portal: any Portal
  let surroundings: Surroundings
  private let sync: SyncService
  /// One person at a time: what is decided from the journal must still hold when the attempt is sent.
  private var isTaken = false
  /// The portal's clock less this device's, as the last probe showed it.
  private var skew: Span?
  /// Since when the portal has known of no attempt that counts here, by the count that nobody sets.
  var unseenSince: [AccessCode: Span] = [:]
  private var queue: [CheckedContinuation<Void, Never>] = []

  package init(store: StationStore, portal: any Portal, surroundings: Surroundings, sync: SyncService) {
    self.store = store
    self.portal = portal
    self.surroundings = surroundings
    self.sync = sync
  }

  package func signIn(_ call: SignInCall) async throws(StoreFault) -> SignInAnswer {
    await takeTurn()
    defer { endTurn() }
    // A password goes to the portal alone, never to a network that answers in its place.
    let probe = await portal.probe()
    if case .answered(let capabilities) = probe.outcome {
      skew = capabilities.time - surroundings.now()
      try await sync.noteContact()
    }
    let portalNow = try await portalNow
    var memory = try await store.account(call.accessCode)
    func answer(_ outcome: SignInAnswer.Outcome, _ since: Instant? = nil) -> SignInAnswer {
      SignInAnswer(outcome: outcome, standing: report(memory, at: portalNow), since: since)
    }
    if let until = memory.suspendedUntil, until > portalNow { return answer(.suspended) }
    switch probe.outcome {
    case .answered: break
    case .foreign, .failed:
      var told = answer(.unreachable)
      told.cause = LinkCause(of: probe.outcome)
      if case .foreign(let other) = probe.outcome { told.outcome = try await foreign(LinkCause(other)) }
      return told
    case .refused, .malformed: return answer(.portalTrouble)
    }
    memory = try await askStanding(call.accessCode, memory)
    switch SignInBudget(memory).ruling(confirmed: call.confirmed) {
    case .allowed: break
    case .needsConfirmation: return answer(.needsConfirmation)
    case .exhausted: return answer(report(memory, at: portalNow).suspendedUntil == nil ? .exhausted : .suspended)
    }
    try await endOpenSessions()
    let exchange = try await sendPassword(call)
    memory = try await store.account(call.accessCode)
    var result = answer(Self.outcome(of: exchange))
    if case .answered(let challenge) = exchange.outcome {
      try await store.storeChallenge(challenge, accessCode: call.accessCode)
      result.sentTo = challenge.sentTo
      result.codeExpiresAt = challenge.expiresAt
    }
    if Self.mayHaveSentCode(exchange), let attempt = memory.attempts.last?.id {
      let challenge = Challenge(possiblyOpenedBy: attempt, at: try await self.portalNow)
      try await store.storeChallenge(challenge, accessCode: call.accessCode)
    }
    if case .refused(let problem) = exchange.outcome { result.since = problem.since }
    result.cause = LinkCause(of: exchange.outcome)
    return result
  }

  /// What answers in the portal's place, or was never a portal.
  private func foreign(_ cause: LinkCause) async throws(StoreFault) -> SignInAnswer.Outcome {
    let end = try await sync.currentHealth.judged(.captive, cause, of: sync.settings.portal)
    return end == .notPortal ? .notPortal : .captive
  }

  package func enterCode(_ call: CodeCall) async throws(StoreFault) -> CodeAnswer {
    await takeTurn()
    defer { endTurn() }
    let portalNow = try await portalNow
    guard let (challenge, accessCode) = try await store.currentChallenge() else {
      let last = try await store.lastAccount()
      var memory = AccountMemory()
      if let last { memory = try await store.account(last) }
      return CodeAnswer(outcome: .noChallenge, standing: report(memory, at: portalNow))
    }
    let memory = try await store.account(accessCode)
    guard challenge.expiresAt > portalNow else {
      try await store.clearChallenge()
      return CodeAnswer(outcome: .noChallenge, standing: report(memory, at: portalNow))
    }
    if let until = memory.suspendedUntil, until > portalNow {
      return CodeAnswer(outcome: .suspended, standing: report(memory, at: portalNow))
    }
    switch SignInBudget(memory).ruling(confirmed: call.confirmed) {
    case .allowed: break
    case .needsConfirmation: return CodeAnswer(outcome: .needsConfirmation, standing: report(memory, at: portalNow))
    case .exhausted: return CodeAnswer(outcome: .exhausted, standing: report(memory, at: portalNow))
    }
    return try await sendCode(call, challenge, accessCode)
  }

  package func signOut() async throws(StoreFault) -> SignOutAnswer {
    await sync.interruptPass()
    try await store.clearChallenge()
    let open = try await store.openSessions()
    guard !open.isEmpty else { return SignOutAnswer(outcome: .wasSignedOut) }
    let told = try await endOpenSessions()
    return SignOutAnswer(outcome: told ? .signedOut : .pending)
  }

  /// The portal's clock, by which it tells when a code expires and a suspension ends: this device's may be wrong by days.
  package var portalNow: Instant {
    get async throws(StoreFault) {
      if let skew { return surroundings.now() + skew }
      return surroundings.now() + (try await sync.currentHealth.skew ?? .zero)
    }
  }

  /// - Parameter portalNow: by the portal's clock.
  package nonisolated func report(_ memory: AccountMemory, at portalNow: Instant) -> SignInStandingReport {
    let budget = SignInBudget(memory)
    let suspended = memory.suspendedUntil.flatMap { $0 > portalNow ? $0 : nil }
    return SignInStandingReport(
      made: budget.made, left: budget.left, portalLeft: budget.portalLeft, suspendedUntil: suspended)
  }
}

// MARK: - Turns

extension SignInDesk {
  private func takeTurn() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { queue.append($0) }
  }

  private func endTurn() {
    if queue.isEmpty { isTaken = false } else { queue.removeFirst().resume() }
  }
}

// MARK: - Sending

extension SignInDesk {
  private func sendPassword(_ call: SignInCall) async throws(StoreFault) -> Exchange<Challenge> {
    let attempt = SignInAttempt(
      id: SignInID(surroundings.newID()), step: .password, accessCode: call.accessCode, challenge: nil,
      startedAt: surroundings.now(), outcome: nil)
    try await store.beginSignIn(attempt)
    let exchange = await portal.signIn(attempt.id, call.accessCode, call.password)
    try await finish(attempt, exchange, session: nil, left: { $0.attemptsLeft })
    return exchange
  }

  private func sendCode(
    _ call: CodeCall, _ challenge: Challenge, _ accessCode: AccessCode
  ) async throws(StoreFault) -> CodeAnswer {
    let attempt = SignInAttempt(
      id: SignInID(surroundings.newID()), step: .code, accessCode: accessCode, challenge: challenge.id,
      startedAt: surroundings.now(), outcome: nil)
    await sync.expectSession(of: challenge.id)
    let exchange: Exchange<Session>
    var opened: StoredSession?
    do throws(StoreFault) {
      try await store.beginSignIn(attempt)
      exchange = await portal.enterCode(challenge.id, attempt.id, call.code)
      if case .answered(let session) = exchange.outcome {
        let now = surroundings.now()
        opened = StoredSession(challenge: challenge.id, session: session, openedAt: now, lastUsedAt: now)
      }
      try await finish(attempt, exchange, session: opened, left: { _ in nil })
    } catch {
      await sync.expectSession(of: nil)
      throw error
    }
    await sync.expectSession(of: nil)
    let outcome = Self.codeOutcome(of: exchange)
    if outcome == .signedIn || outcome == .noChallenge { try await store.clearChallenge() }
    let standing = report(try await store.account(accessCode), at: try await portalNow)
    guard let session = opened?.session else {
      return CodeAnswer(outcome: outcome, standing: standing, cause: LinkCause(of: exchange.outcome))
    }
    sync.waker.signal(.signedIn)
    return CodeAnswer(
      outcome: outcome, standing: standing, name: session.name, hasMandate: !session.mandates.isEmpty)
  }

  private func finish<Answer>(
    _ attempt: SignInAttempt, _ exchange: Exchange<Answer>, session: StoredSession?, left: (Answer) -> Int?
  ) async throws(StoreFault) {
    var portalLeft: Int?
    var suspendedUntil: Instant?
    switch exchange.outcome {
    case .answered(let answer): portalLeft = left(answer)
    case .refused(let problem):
      portalLeft = problem.attemptsLeft
      if problem.kind == .accountSuspended {
        // Where the portal does not tell the end, half an hour passes before a person may look again.
        let half = try await portalNow + (problem.retryAfter ?? .minutes(30))
        suspendedUntil = problem.until ?? half
      }
    case .failed, .foreign, .malformed: break
    }
    try await store.finishSignIn(
      attempt.id, outcome: SignInAttempt.Outcome(of: exchange), session: session, portalLeft: portalLeft,
      suspendedUntil: suspendedUntil, at: surroundings.now())
  }

  @discardableResult
  private func endOpenSessions() async throws(StoreFault) -> Bool {
    var told = true
    for session in try await store.openSessions() where try await !sync.end(session) {
      told = false
    }
    return told
  }

  /// The password may have arrived, and nothing said what came of it.
  private static func mayHaveSentCode(_ exchange: Exchange<Challenge>) -> Bool {
    guard !exchange.evidence.provesNotSent else { return false }
    return switch exchange.outcome {
    case .answered, .foreign(.certificate): false
    case .failed, .malformed, .foreign: true
    case .refused(let problem): problem.status == 408 || problem.status >= 500
    }
  }

  private static func outcome(of exchange: Exchange<Challenge>) -> SignInAnswer.Outcome {
    switch exchange.outcome {
    case .answered: .codeSent
    case .foreign: .captive
    case .failed: exchange.evidence.provesNotSent ? .unreachable : .noAnswer
    case .malformed: .noAnswer
    case .refused(let problem):
      switch problem.kind {
      case .wrongPassword: .wrongPassword
      case .alreadySignedIn: .alreadySignedIn
      case .accountSuspended: .suspended
      case .noMandate: .noMandate
      default: .portalTrouble
      }
    }
  }

  private static func codeOutcome(of exchange: Exchange<Session>) -> CodeAnswer.Outcome {
    switch exchange.outcome {
    case .answered: .signedIn
    case .foreign: .captive
    case .failed: exchange.evidence.provesNotSent ? .unreachable : .noAnswer
    case .malformed: .noAnswer
    case .refused(let problem):
      switch problem.kind {
      case .wrongCode: .wrongCode
      case .challengeSuperseded: .supersededCode
      case .notFound: .noChallenge
      case .accountSuspended: .suspended
      default: .portalTrouble
      }
    }
  }
}
