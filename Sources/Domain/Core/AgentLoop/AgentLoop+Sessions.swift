/// A session is opened by a person, used while it surely lasts, and always signed out [FAQ C1, C4].
extension AgentLoop {
  /// A session is signed out after this long with nothing sent, rather than left open [FAQ C4].
  static let patience = Span.minutes(5)

  /// How long a session is left unused while something waits: the portal's idle time, less two minutes or, where it is
  /// short, a quarter of it [FAQ C1].
  static func longestUnused(_ session: Session) -> Span {
    session.idle - min(.minutes(2), .milliseconds(session.idle.milliseconds / 4))
  }

  /// How old the stored last use of a session may be: a minute, or a tenth of a short idle time.
  static func touchInterval(_ session: StoredSession) -> Span {
    min(.minutes(1), .milliseconds((session.session?.idle.milliseconds ?? 0) / 10))
  }

  /// Whether a session has surely ended by itself: nobody used it for a day.
  package static func hasSurelyEnded(_ session: StoredSession, at now: Instant) -> Bool {
    now - session.lastUsedAt > .hours(24)
  }

  /// When an unused session is signed out: always before the portal would end it; by an agent after `patience` where
  /// nothing waits.
  package func idleEnd(of session: StoredSession, waiting: Int) -> Instant {
    let idle = session.session.map(Self.longestUnused) ?? .zero
    return session.lastUsedAt + (isAutomatic && waiting == 0 ? min(idle, Self.patience) : idle)
  }

  /// The session to use now: one that surely lasts and is not about to be signed out; for an agent, one opened in this
  /// run.
  package func usable(_ facts: Facts, at now: Instant) -> StoredSession? {
    guard let session = facts.session else { return nil }
    let isOfBefore = isAutomatic && inherited.map { $0.contains(session.challenge) } ?? true
    return isOfBefore || now >= idleEnd(of: session, waiting: facts.waiting) ? nil : session
  }

  /// Ends the sessions one by one, each once, with new facts before each: a person may sign in between.
  mutating func settle(
    _ ran: Ran, _ end: PassEnd, tried: Set<SignInID>, _ facts: Facts, at now: Instant
  ) -> [Action] {
    let untried = facts.open.filter { !tried.contains($0.challenge) && $0.challenge != opening }
    func next(_ action: Action, _ challenge: SignInID) -> [Action] {
      stage = .settling(ran, end, tried: tried.union([challenge]))
      return [action] + look()
    }
    // The portal has just answered: it is told to end every session that is not used any more.
    let kept = usable(facts, at: now)?.challenge
    if ran.pass.capabilities != nil, let other = untried.first(where: { $0.challenge != kept }) {
      return next(.end(other), other.challenge)
    }
    // The portal says that the session of this pass has ended; one that a person opened meanwhile stays.
    if end == .signInNeeded, let used = ran.session, untried.contains(where: { $0.challenge == used.challenge }) {
      return next(.forget(used.challenge), used.challenge)
    }
    // After a stop another person may have signed in already.
    if let session = facts.session, untried.contains(session), isSignedOut(after: end),
      end != .stopped || session.challenge == ran.session?.challenge
    {
      return next(.end(session), session.challenge)
    }
    return conclude(end, in: ran.session, at: now)
  }

  /// Whether the session is signed out at a pass's end. An agent keeps it for the next certificate, or for when the
  /// portal is back, until it is idle; a person who asked for the pass is signed out with it.
  private func isSignedOut(after end: PassEnd) -> Bool {
    switch end {
    case .signInNeeded: false
    case .offline, .portalDown, .captive, .notPortal, .maintenance, .programFault: !isAutomatic
    case .drained, .waiting: !isAutomatic || isPersonWaiting
    // Whoever stopped the pass may go on with it.
    case .stopped: !isAutomatic || progress.stopAskedAt == nil
    case .noMandate, .suspended, .protocolChanged: true
    }
  }

  /// Ends the open sessions; what the portal cannot be told now is told at the next start. A command leaves its session
  /// to the next command.
  mutating func leave(tried: Set<SignInID>, _ facts: Facts) -> [Action] {
    let left = facts.open.first { !tried.contains($0.challenge) && (isAutomatic || $0.session == nil) }
    guard let left else {
      stage = .idle
      return []
    }
    stage = .leaving(tried: tried.union([left.challenge]))
    return [.end(left)] + look()
  }
}
