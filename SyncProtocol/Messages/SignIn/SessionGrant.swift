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

/// The portal's record of a sign-in attempt and its account: the answer to `GET /sync/v1/sign-ins/{id}` (SyncProtocol
/// §3.3). It costs no attempt and needs no session; only the client that made the attempt knows its id.
///
/// A portal that does not report whether a code was sent leaves out the last three members.
package struct SignInStanding: Codable, Hashable, Sendable {
  package var id: MessageID
  /// Attempts left now, before the account is suspended.
  package var attemptsLeft: Int
  /// When the suspension ends, milliseconds; absent while the account is not suspended.
  package var suspendedUntil: Int64?
  /// Whether the challenge that this attempt opened or answered is still open: its code was sent and is valid.
  package var codeSent: Bool?
  /// As in `SignInChallenge`; both members are present exactly when `codeSent` is true.
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
