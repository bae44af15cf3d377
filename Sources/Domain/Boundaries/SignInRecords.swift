/// A sign-in's challenge: a code is on its way by e-mail (SyncProtocol §3.1).
package struct Challenge: Codable, Hashable, Sendable {
  package var id: SignInID
  /// Masked by the portal; empty where `isPossible`.
  package var sentTo: String
  package var expiresAt: Instant
  package var attemptsLeft: Int
  /// The portal's answer to the password was lost: it may have sent a code, and only the e-mail tells. Absent is false.
  package var isPossible: Bool?

  package init(id: SignInID, sentTo: String, expiresAt: Instant, attemptsLeft: Int) {
    self.id = id
    self.sentTo = sentTo
    self.expiresAt = expiresAt
    self.attemptsLeft = attemptsLeft
  }

  /// How long a code may be tried whose challenge was lost on the way; the portal itself says when one has expired.
  package static let possibleFor = Span.minutes(30)

  /// The challenge that an attempt may have opened though its answer was lost: its id is the attempt's, which the client
  /// made (SyncProtocol §3.1).
  package init(possiblyOpenedBy attempt: SignInID, at now: Instant) {
    self.init(id: attempt, sentTo: "", expiresAt: now + Self.possibleFor, attemptsLeft: 0)
    isPossible = true
  }
}

/// A session at the portal (SyncProtocol §3.2).
package struct Session: Codable, Hashable, Sendable {
  package var token: Secret
  /// The session ends after this long without a request [FAQ C1].
  package var idle: Span
  package var accessCode: AccessCode
  package var name: String
  /// Empty: consultation only [FAQ C6].
  package var mandates: [String]

  package init(token: Secret, idle: Span, accessCode: AccessCode, name: String, mandates: [String]) {
    self.token = token
    self.idle = idle
    self.accessCode = accessCode
    self.name = name
    self.mandates = mandates
  }
}

/// Attempts left before the account is suspended, by the portal's own count (SyncProtocol §3.3).
package struct AccountStanding: Hashable, Sendable {
  package var attemptsLeft: Int
  package var suspendedUntil: Instant?
  package var code: CodeStanding

  /// Whether a code of the challenge that was asked about is on its way or with the person.
  package enum CodeStanding: Hashable, Sendable {
    /// The portal does not say.
    case untold
    /// None was sent, or it is no longer valid.
    case none
    /// Sent to this masked address, valid until this time.
    case sent(to: String, until: Instant)
  }

  package init(attemptsLeft: Int, suspendedUntil: Instant?, code: CodeStanding = .untold) {
    self.attemptsLeft = attemptsLeft
    self.suspendedUntil = suspendedUntil
    self.code = code
  }
}
