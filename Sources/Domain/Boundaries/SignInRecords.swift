/// A code is on its way by e-mail (SyncProtocol §3.1).
package struct Challenge: Codable, Hashable, Sendable {
  package var id: SignInID
  /// Masked by the portal.
  package var sentTo: String
  package var expiresAt: Instant
  package var attemptsLeft: Int

  package init(id: SignInID, sentTo: String, expiresAt: Instant, attemptsLeft: Int) {
    self.id = id
    self.sentTo = sentTo
    self.expiresAt = expiresAt
    self.attemptsLeft = attemptsLeft
  }
}

/// A session at the portal (SyncProtocol §3.2).
package struct Session: Codable, Hashable, Sendable {
  package var token: Secret
  /// It ends after this long without a request [FAQ C1].
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

  package init(attemptsLeft: Int, suspendedUntil: Instant?) {
    self.attemptsLeft = attemptsLeft
    self.suspendedUntil = suspendedUntil
  }
}
