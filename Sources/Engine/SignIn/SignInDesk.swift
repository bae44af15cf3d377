package import Domain
package import StationAPI
package import Store

/// Why a sign-in call was not served.
package enum SignInFault: Error {
  /// Too many people wait; nothing was begun.
  case busy
  /// The agent stops; nothing was sent that counts as an attempt.
  case stopping
  case store(StoreFault)
}

/// Signing in, step by step [FAQ C1, C3, C5]. A person begins each step, and each attempt is journalled before it is
/// sent. Performs what `SignInPolicy` and `DeskTurns` decide.
package actor SignInDesk {
  let store: StationStore
  package nonisolated var unownedExecutor: UnownedSerialExecutor { store.executor.asUnownedSerialExecutor() }
  let portal: any Portal
  let surroundings: Surroundings
  private let sync: SyncService
  private let queue = DeskQueue()
  /// Opens to cut the attempt under way.
  private let cut = Gate()
  /// The portal's clock minus this device's, by the last probe.
  private var skew: Span?
  /// The time since which the portal has known none of an account's attempts, by the monotonic clock.
  private var unseenSince: [AccessCode: Span] = [:]
  private var passwordAnswers = GivenAnswers<SignInAnswer>()
  private var codeAnswers = GivenAnswers<CodeAnswer>()

  /// How long a stop waits for the answer to an attempt; an attempt that is cut counts as made.
  package static let patience = Span.seconds(3)

  package init(store: StationStore, portal: any Portal, surroundings: Surroundings, sync: SyncService) {
    self.store = store
    self.portal = portal
    self.surroundings = surroundings
    self.sync = sync
  }

  package func signIn(_ call: SignInCall) async throws(SignInFault) -> SignInAnswer {
    try await inTurn { desk throws(StoreFault) in try await desk.serve(call) }
  }

  package func enterCode(_ call: CodeCall) async throws(SignInFault) -> CodeAnswer {
    try await inTurn { desk throws(StoreFault) in try await desk.serve(call) }
  }

  package func signOut() async throws(StoreFault) -> SignOutAnswer {
    // A form that is sent again does not tell of a session that has ended.
    (passwordAnswers, codeAnswers) = (GivenAnswers(), GivenAnswers())
    await sync.interruptPass()
    try await store.clearChallenge()
    let open = try await store.openSessions()
    guard !open.isEmpty else { return SignOutAnswer(outcome: .wasSignedOut) }
    var told = true
    for session in open where try await !sync.end(session) { told = false }
    return SignOutAnswer(outcome: told ? .signedOut : .pending)
  }

  /// Turns away people who wait, cuts requests that are no attempt, and cuts an attempt under way after `patience`.
  /// Returns when nobody is signing in any more.
  package nonisolated func stop() async {
    queue.close()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [queue] in await queue.empty.wait() }
      group.addTask { [surroundings] in await surroundings.wait(Self.patience) }
      await group.next()
      group.cancelAll()
    }
    cut.open()
    await queue.empty.wait()
  }

  /// The portal's time, in which it gives the ends of codes and suspensions: this device's clock may be wrong by days.
  package var portalNow: Instant {
    get async throws(StoreFault) {
      if let skew { return surroundings.now() + skew }
      return surroundings.now() + (try await sync.currentHealth.skew ?? .zero)
    }
  }

  /// - Parameter portalNow: the time by the portal's clock.
  package nonisolated func report(_ memory: AccountMemory, at portalNow: Instant) -> SignInStandingReport {
    SignInPolicy(memory, at: portalNow).standing
  }
}

// MARK: - Turns and requests

extension SignInDesk {
  /// - Parameter work: returns nil where the agent stops before an attempt was sent.
  private func inTurn<Answer: Sendable>(
    _ work: (isolated SignInDesk) async throws(StoreFault) -> Answer?
  ) async throws(SignInFault) -> Answer {
    switch await queue.turn() {
    case .now: break
    case .busy: throw .busy
    case .stopping, .waits: throw .stopping
    }
    defer { queue.leave() }
    let answer: Answer?
    do throws(StoreFault) { answer = try await work(self) } catch { throw .store(error) }
    guard let answer else { throw .stopping }
    return answer
  }

  /// Whether the agent stops.
  nonisolated var isStopping: Bool { queue.closed.isOpen }

  /// Makes a request that is no attempt to sign in: it is cut when the agent stops.
  nonisolated func ask<Answer>(
    _ request: @escaping @Sendable () async -> Exchange<Answer>
  ) async -> Exchange<Answer> {
    await queue.closed.cutting(request)
  }
}

// MARK: - The password

extension SignInDesk {
  private func serve(_ call: SignInCall) async throws(StoreFault) -> SignInAnswer? {
    if let given = passwordAnswers.answer(to: AskedAttempt(call)) { return given }
    let probe = await ask { [portal] in await portal.probe() }
    if case .answered(let capabilities) = probe.outcome {
      skew = capabilities.time - surroundings.now()
      try await sync.noteContact()
    }
    if isStopping { return nil }
    var policy = SignInPolicy(try await store.account(call.accessCode), at: try await portalNow)
    let health = try await sync.currentHealth
    if let outcome = policy.outcome(ofProbe: probe, health, at: sync.settings.portal) {
      let cause = outcome == .suspended ? nil : LinkCause(of: probe.outcome)
      return SignInAnswer(outcome: outcome, standing: policy.standing, cause: cause)
    }
    policy.memory = try await askStanding(call.accessCode, policy)
    if let refusal = policy.refusal(confirmed: call.confirmed) {
      return SignInAnswer(outcome: SignInAnswer.Outcome(refusal), standing: policy.standing)
    }
    for session in try await store.openSessions() {
      let told = await ask { [portal] in await portal.abandon(session.challenge) }
      try await sync.note(told, endOf: session)
    }
    if isStopping { return nil }
    let answer = try await sendPassword(call, policy)
    // An attempt that was proven not sent may be made again.
    if answer.outcome != .unreachable { passwordAnswers.note(answer, to: AskedAttempt(call)) }
    return answer
  }

  private func sendPassword(_ call: SignInCall, _ before: SignInPolicy) async throws(StoreFault) -> SignInAnswer {
    let attempt = SignInAttempt(
      id: SignInID(surroundings.newID()), step: .password, accessCode: call.accessCode, challenge: nil,
      startedAt: surroundings.now(), outcome: nil)
    try await store.beginSignIn(attempt)
    let exchange = await cut.cutting { [portal] in
      await portal.signIn(attempt.id, call.accessCode, call.password)
    }
    var policy = before
    policy.portalNow = try await portalNow
    try await finish(attempt, exchange, session: nil, policy.told(by: exchange) { $0.attemptsLeft })
    policy.memory = try await store.account(call.accessCode)
    var answer = SignInAnswer(
      outcome: SignInAnswer.Outcome(of: exchange), standing: policy.standing, cause: LinkCause(of: exchange.outcome))
    if let challenge = policy.challenge(after: exchange, to: attempt.id) {
      try await store.storeChallenge(challenge, accessCode: call.accessCode)
    }
    switch exchange.outcome {
    case .answered(let challenge): (answer.sentTo, answer.codeExpiresAt) = (challenge.sentTo, challenge.expiresAt)
    case .refused(let problem): answer.since = problem.since
    case .failed, .foreign, .malformed: break
    }
    return answer
  }

  private func askStanding(
    _ accessCode: AccessCode, _ policy: SignInPolicy
  ) async throws(StoreFault) -> AccountMemory {
    guard policy.asksStanding else { return policy.memory }
    for attempt in policy.memory.toAskAbout {
      let exchange = await ask { [portal] in await portal.standing(attempt.id) }
      if case .answered(let standing) = exchange.outcome {
        unseenSince[accessCode] = nil
        return try await learn(SignInPolicy.lesson(of: standing), of: accessCode, policy.memory)
      }
      // A portal that does not know this attempt may know another: any of them tells the account's standing.
      guard case .refused(let problem) = exchange.outcome, problem.kind == .notFound else { return policy.memory }
    }
    let since = unseenSince[accessCode] ?? surroundings.elapsed()
    let lesson = policy.lesson(unseenFor: surroundings.elapsed() - since, at: surroundings.now())
    unseenSince[accessCode] = lesson == .reset ? nil : since
    return try await learn(lesson, of: accessCode, policy.memory)
  }

  private func learn(
    _ lesson: SignInPolicy.Lesson, of accessCode: AccessCode, _ memory: AccountMemory
  ) async throws(StoreFault) -> AccountMemory {
    switch lesson {
    case .nothing: return memory
    case .reset: try await store.resetAttempts(accessCode, at: surroundings.now())
    case .note(let left, let until): try await store.noteStanding(accessCode, portalLeft: left, suspendedUntil: until)
    }
    return try await store.account(accessCode)
  }
}

// MARK: - The code

extension SignInDesk {
  private func serve(_ call: CodeCall) async throws(StoreFault) -> CodeAnswer? {
    if let given = codeAnswers.answer(to: AskedAttempt(call)) { return given }
    let current = try await store.currentChallenge()
    var account = current?.1
    if account == nil { account = try await store.lastAccount() }
    var policy = SignInPolicy(AccountMemory(), at: try await portalNow)
    if let account { policy.memory = try await store.account(account) }
    guard let (challenge, accessCode) = current, policy.counts(challenge) else {
      if current != nil { try await store.clearChallenge() }
      return CodeAnswer(outcome: .noChallenge, standing: policy.standing)
    }
    if let refusal = policy.refusal(confirmed: call.confirmed) {
      return CodeAnswer(outcome: CodeAnswer.Outcome(refusal), standing: policy.standing)
    }
    if isStopping { return nil }
    let answer = try await sendCode(call, challenge, accessCode)
    if answer.outcome != .unreachable { codeAnswers.note(answer, to: AskedAttempt(call)) }
    return answer
  }

  private func sendCode(
    _ call: CodeCall, _ challenge: Challenge, _ accessCode: AccessCode
  ) async throws(StoreFault) -> CodeAnswer {
    let attempt = SignInAttempt(
      id: SignInID(surroundings.newID()), step: .code, accessCode: accessCode, challenge: challenge.id,
      startedAt: surroundings.now(), outcome: nil)
    await sync.expectSession(of: challenge.id)
    let exchange: Exchange<Session>
    do throws(StoreFault) {
      exchange = try await send(call.code, attempt, challenge)
    } catch {
      await sync.expectSession(of: nil)
      throw error
    }
    await sync.expectSession(of: nil)
    let outcome = CodeAnswer.Outcome(of: exchange)
    if outcome.endsChallenge { try await store.clearChallenge() }
    let standing = report(try await store.account(accessCode), at: try await portalNow)
    guard case .answered(let session) = exchange.outcome else {
      return CodeAnswer(outcome: outcome, standing: standing, cause: LinkCause(of: exchange.outcome))
    }
    sync.waker.signal(.signedIn)
    return CodeAnswer(
      outcome: outcome, standing: standing, name: session.name, hasMandate: !session.mandates.isEmpty)
  }

  private func send(
    _ code: Secret, _ attempt: SignInAttempt, _ challenge: Challenge
  ) async throws(StoreFault) -> Exchange<Session> {
    try await store.beginSignIn(attempt)
    let exchange = await cut.cutting { [portal] in await portal.enterCode(challenge.id, attempt.id, code) }
    var opened: StoredSession?
    if case .answered(let session) = exchange.outcome {
      let now = surroundings.now()
      opened = StoredSession(challenge: challenge.id, session: session, openedAt: now, lastUsedAt: now)
    }
    let policy = SignInPolicy(AccountMemory(), at: try await portalNow)
    try await finish(attempt, exchange, session: opened, policy.told(by: exchange) { _ in nil })
    return exchange
  }

  private func finish<Answer>(
    _ attempt: SignInAttempt, _ exchange: Exchange<Answer>, session: StoredSession?,
    _ told: (portalLeft: Int?, suspendedUntil: Instant?)
  ) async throws(StoreFault) {
    try await store.finishSignIn(
      attempt.id, outcome: SignInAttempt.Outcome(of: exchange), session: session, portalLeft: told.portalLeft,
      suspendedUntil: told.suspendedUntil, at: surroundings.now())
  }
}
