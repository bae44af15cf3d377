/// `POST /sync/v1/sign-ins` (SyncProtocol §3.1) [FAQ C1].
package struct SignInRequest: Codable, Sendable {
  /// Made by the client before it sends; names this attempt in §3.3 and §3.4, even if the answer is lost.
  package var id: MessageID
  /// Four letters and four digits, or three letters and five digits.
  package var accessCode: String
  package var password: String

  package init(id: MessageID, accessCode: String, password: String) {
    self.id = id
    self.accessCode = accessCode
    self.password = password
  }
}

/// 201: the password was right and a code is on its way by e-mail (SyncProtocol §3.1).
package struct SignInChallenge: Codable, Hashable, Sendable {
  package var id: MessageID
  /// Where the code was sent, masked by the portal: `m•••@exemple.ca`.
  package var sentTo: String
  /// Milliseconds.
  package var expiresAt: Int64
  package var attemptsLeft: Int

  package init(id: MessageID, sentTo: String, expiresAt: Int64, attemptsLeft: Int) {
    self.id = id
    self.sentTo = sentTo
    self.expiresAt = expiresAt
    self.attemptsLeft = attemptsLeft
  }
}

/// `POST /sync/v1/sign-ins/{id}/code` (SyncProtocol §3.2).
package struct CodeRequest: Codable, Sendable {
  /// Names this attempt as `SignInRequest.id` does.
  package var id: MessageID
  /// Six digits.
  package var code: String

  package init(id: MessageID, code: String) {
    self.id = id
    self.code = code
  }
}
