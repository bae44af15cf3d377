/// One attempt at signing in, committed before it is sent [FAQ C3].
package struct SignInAttempt: Codable, Hashable, Sendable {
  package var id: SignInID
  package var step: Step
  package var accessCode: AccessCode
  /// The challenge that a code answers; nil for a password.
  package var challenge: SignInID?
  package var startedAt: Instant
  /// Nil where it was sent, or may have been, and no answer was stored: it counts as made.
  package var outcome: Outcome?

  package enum Step: String, Codable, Sendable { case password, code }

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    /// The password was accepted, or a session opened; only a code ends a row of attempts.
    case accepted
    case wrong
    /// The portal did not check it: already signed in, no longer the newest code, suspended, maintenance.
    case notWeighed
    /// Proven not sent.
    case notSent
    case noAnswer
  }

  package init(
    id: SignInID, step: Step, accessCode: AccessCode, challenge: SignInID?, startedAt: Instant, outcome: Outcome?
  ) {
    self.id = id
    self.step = step
    self.accessCode = accessCode
    self.challenge = challenge
    self.startedAt = startedAt
    self.outcome = outcome
  }
}

/// What is kept about an account between attempts.
package struct AccountMemory: Codable, Hashable, Sendable {
  /// Attempts since the last success, oldest first.
  package var attempts: [SignInAttempt]
  /// The attempts left by the portal's own count, when it last told it.
  package var portalLeft: Int?
  package var suspendedUntil: Instant?

  package init(attempts: [SignInAttempt] = [], portalLeft: Int? = nil, suspendedUntil: Instant? = nil) {
    self.attempts = attempts
    self.portalLeft = portalLeft
    self.suspendedUntil = suspendedUntil
  }
}

/// A session this device opened, kept until the portal has been told that it ended [FAQ C4].
package struct StoredSession: Codable, Hashable, Sendable {
  /// The challenge that opened it: enough to end it, even when its token was never read.
  package var challenge: SignInID
  /// Nil while it is not known whether the code was accepted.
  package var session: Session?
  package var openedAt: Instant
  package var lastUsedAt: Instant

  package init(challenge: SignInID, session: Session?, openedAt: Instant, lastUsedAt: Instant) {
    self.challenge = challenge
    self.session = session
    self.openedAt = openedAt
    self.lastUsedAt = lastUsedAt
  }
}
