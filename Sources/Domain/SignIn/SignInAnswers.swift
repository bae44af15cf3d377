/// The result of sending a password.
package struct SignInAnswer: Codable, Sendable {
  package var outcome: Outcome
  package var standing: SignInStandingReport
  /// Where the code was sent, masked by the portal; with `codeSent`.
  package var sentTo: String?
  package var codeExpiresAt: Instant?
  /// Since when another session is open; with `alreadySignedIn` [FAQ C4].
  package var since: Instant?
  /// Why the portal was not reached, or what answered in its place.
  package var cause: LinkCause?

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    case codeSent
    case wrongPassword
    /// Nothing was sent: the third attempt in a row needs `confirmed` [FAQ C3].
    case needsConfirmation
    /// Nothing was sent: a fifth attempt could suspend the account [FAQ C3].
    case exhausted
    case suspended
    case alreadySignedIn
    case noMandate
    /// The portal was not reached, or something else answered; unless `standing` says otherwise, no attempt is known to
    /// have been counted.
    case unreachable
    case captive
    /// Another server answered at the configured address, where no portal ever answered.
    case notPortal
    /// No answer: the attempt counts as made.
    case noAnswer
    case portalTrouble
  }

  package init(
    outcome: Outcome, standing: SignInStandingReport, sentTo: String? = nil, codeExpiresAt: Instant? = nil,
    since: Instant? = nil, cause: LinkCause? = nil
  ) {
    self.outcome = outcome
    self.cause = cause
    self.standing = standing
    self.sentTo = sentTo
    self.codeExpiresAt = codeExpiresAt
    self.since = since
  }
}

/// Sign-in attempts as this device counts them, and as the portal last reported them.
package struct SignInStandingReport: Codable, Hashable, Sendable {
  /// Attempts in a row without success, including those whose answer was lost.
  package var made: Int
  /// Attempts that this device would still send: 4 − `made`.
  package var left: Int
  /// The portal's own count, where it gave one.
  package var portalLeft: Int?
  package var suspendedUntil: Instant?

  package init(made: Int, left: Int, portalLeft: Int?, suspendedUntil: Instant?) {
    self.made = made
    self.left = left
    self.portalLeft = portalLeft
    self.suspendedUntil = suspendedUntil
  }
}

package struct CodeAnswer: Codable, Sendable {
  package var outcome: Outcome
  package var standing: SignInStandingReport
  /// The person's own name, with `signedIn`.
  package var name: String?
  /// The person may submit; false means consultation only [FAQ C6].
  package var hasMandate: Bool?
  /// Why the portal was not reached, or what answered in its place.
  package var cause: LinkCause?

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    case signedIn
    case wrongCode
    /// The portal says that a newer code was sent; the newer code may still be entered, and no attempt was spent [FAQ
    /// C5].
    case supersededCode
    /// No password was accepted before, or the code has expired [FAQ C5].
    case noChallenge
    case needsConfirmation
    case exhausted
    case suspended
    case unreachable
    case captive
    case noAnswer
    case portalTrouble
  }

  package init(
    outcome: Outcome, standing: SignInStandingReport, name: String? = nil, hasMandate: Bool? = nil,
    cause: LinkCause? = nil
  ) {
    self.outcome = outcome
    self.cause = cause
    self.standing = standing
    self.name = name
    self.hasMandate = hasMandate
  }
}

package struct SignOutAnswer: Codable, Sendable {
  package var outcome: Outcome

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    case signedOut
    case wasSignedOut
    /// The portal could not be reached; it is told at the next contact.
    case pending
  }

  package init(outcome: Outcome) { self.outcome = outcome }
}
