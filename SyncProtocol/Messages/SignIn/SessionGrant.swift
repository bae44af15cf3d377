/// 201: a session (SyncProtocol §3.2).
package struct SessionGrant: Codable, Sendable {
  /// Sent as `Authorization: Bearer …`; at most 200 characters of `[A-Za-z0-9._~-]`.
  package var token: String
  /// The session ends after this long without a request [FAQ C1].
  package var idleSeconds: Int
  package var person: Person

  package struct Person: Codable, Hashable, Sendable {
    package var accessCode: String
    package var name: String
    /// Numbers of the mandates the person may act for; empty means consultation only [FAQ C6].
    package var mandates: [String]

    package init(accessCode: String, name: String, mandates: [String]) {
      self.accessCode = accessCode
      self.name = name
      self.mandates = mandates
    }
  }

  package init(token: String, idleSeconds: Int, person: Person) {
    self.token = token
    self.idleSeconds = idleSeconds
    self.person = person
  }
}

/// What the portal knows of an attempt and its account: the answer to `GET /sync/v1/sign-ins/{id}` (SyncProtocol §3.3).
/// Costs no attempt, needs no session; only who made the attempt knows its id.
///
/// A portal that does not tell whether a code was sent leaves out the last three members.
package struct SignInStanding: Codable, Hashable, Sendable {
  package var id: MessageID
  /// Attempts left before the account is suspended, now.
  package var attemptsLeft: Int
  /// When the suspension ends, milliseconds; absent while the account is not suspended.
  package var suspendedUntil: Int64?
  /// Whether the challenge this attempt asked for, or answered, is open: its code was sent and is still good.
  package var codeSent: Bool?
  /// Where to and until when, as `SignInChallenge` has it; there with a `codeSent` that is true, and only then.
  package var sentTo: String?
  package var expiresAt: Int64?

  package init(
    id: MessageID, attemptsLeft: Int, suspendedUntil: Int64?, codeSent: Bool? = nil, sentTo: String? = nil,
    expiresAt: Int64? = nil
  ) {
    self.id = id
    self.attemptsLeft = attemptsLeft
    self.suspendedUntil = suspendedUntil
    self.codeSent = codeSent
    self.sentTo = sentTo
    self.expiresAt = expiresAt
  }
}
