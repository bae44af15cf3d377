internal import Domain
package import Store

/// A session is opened by a person, used while it surely lasts, and always signed out [FAQ C1, C4].
extension SyncService {
  /// The session to use now: one of this run, while it surely lasts and is not about to be signed out.
  func usableSession() async throws(StoreFault) -> StoredSession? {
    guard let current = try await store.currentSession(), let session = current.session else { return nil }
    let isOfBefore = settings.automatic && inherited.map { $0.contains(current.challenge) } ?? true
    let idleEnd =
      settings.automatic ? try await idleEnd(of: current) : current.lastUsedAt + Self.longestUnused(session)
    return isOfBefore || surroundings.now() >= idleEnd ? nil : current
  }

  /// Ends what may still be open and is not used any more; called only where the portal has just answered.
  private func endOtherSessions() async throws(StoreFault) {
    let kept = try await usableSession()?.challenge
    for session in try await store.openSessions()
    where session.challenge != kept && session.challenge != opening {
      try await end(session, at: surroundings.now())
    }
  }

  /// Signs out at the end of a pass that a person asked for; after one that began by itself, the session is kept for
  /// the next certificate until nothing was sent for a while. Forgets the session of the pass where the portal says that
  /// it has ended, and no other: a person may have opened one meanwhile.
  func settleSession(after passEnd: PassEnd, of used: StoredSession?) async throws(StoreFault) {
    let now = surroundings.now()
    if hasReachedPortal { try await endOtherSessions() }
    guard let session = try await store.currentSession() else { return }
    switch passEnd {
    case .signInNeeded: if let used { try await store.endSession(used.challenge, at: now) }
    case .offline, .portalDown, .captive, .notPortal, .maintenance, .programFault:
      // Kept for when the portal is back, or until it is idle; ended now when nobody is left to use it.
      if !settings.automatic { try await end(session, at: now) }
    case .drained, .waiting:
      if !settings.automatic || isPersonWaiting { try await end(session, at: now) }
    case .noMandate, .suspended, .protocolChanged, .stopped: try await end(session, at: now)
    }
  }

  /// An account that the portal suspends during a pass is left alone until the end it told, or for half an hour
  /// [FAQ C3].
  func noteSuspension(until end: Instant?, at now: Instant) async throws(StoreFault) {
    guard let code = try await store.currentSession()?.session?.accessCode else { return }
    let left = try await store.account(code).portalLeft
    try await store.noteStanding(
      code, portalLeft: left, suspendedUntil: end ?? now + (health.skew ?? .zero) + .minutes(30))
  }

  /// When a session that nobody uses is signed out: always before the portal would end it, and soon when nothing waits.
  func idleEnd(of session: StoredSession) async throws(StoreFault) -> Instant {
    let idle = session.session.map(Self.longestUnused) ?? .zero
    return session.lastUsedAt + (try await liveCount() > 0 ? idle : min(idle, Self.sessionPatience))
  }

  /// Whatever may be open is ended before the program ends; what cannot be told now is told at the next start.
  package func signOutBeforeEnd() async throws(StoreFault) {
    let keep = !settings.automatic
    for session in try await store.openSessions() where !(keep && session.session != nil) {
      try await end(session, at: surroundings.now())
    }
  }

  /// Ends one session at the portal; what the portal did not confirm stays open here and is tried again, until it has
  /// surely ended by itself.
  @discardableResult
  func end(_ session: StoredSession, at now: Instant) async throws(StoreFault) -> Bool {
    let answer = await portal.abandon(session.challenge)
    let longGone = now - session.lastUsedAt > .hours(24)
    guard case .answered = answer.outcome else {
      if longGone { try await store.endSession(session.challenge, at: now) }
      return longGone
    }
    try await store.endSession(session.challenge, at: now)
    return true
  }
}
