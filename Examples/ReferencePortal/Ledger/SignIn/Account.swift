package import SyncProtocol

/// A person who may sign in to the portal.
package struct Account: Codable, Hashable, Sendable {
  package var accessCode: String
  package var password: String
  package var name: String
  package var email: String
  /// If empty, the person may only consult [FAQ C6].
  package var mandates: [String]

  package init(accessCode: String, password: String, name: String, email: String, mandates: [String]) {
    self.accessCode = accessCode
    self.password = password
    self.name = name
    self.email = email
    self.mandates = mandates
  }

  /// The accounts of every new portal.
  package static let seeded = [
    Account(
      accessCode: "TREM1234", password: "mecano-1", name: "Exemple Tremblay", email: "mecano1@exemple.ca",
      mandates: ["M-100200"]),
    Account(
      accessCode: "GAGN2345", password: "mecano-2", name: "Exemple Gagnon", email: "atelier2@exemple.ca",
      mandates: ["M-100200", "M-100300"]),
    Account(
      accessCode: "ABC12345", password: "bureau-1", name: "Exemple Bureau", email: "bureau@exemple.ca", mandates: []),
  ]

  /// The first letter and the domain: `m•••@exemple.ca`.
  var maskedEmail: String {
    guard let at = email.firstIndex(of: "@"), at > email.startIndex else { return "•••" }
    return email.prefix(1) + "•••" + email[at...]
  }
}

/// The attempts and suspensions of an access code, known or not [FAQ C3].
package struct AccountStanding: Hashable, Sendable {
  package var accessCode: String
  /// Wrong passwords and wrong codes since the last success or suspension.
  package var failures = 0
  /// Milliseconds; nil while not suspended.
  package var suspendedUntil: Int64?
  /// All attempts so far, right or wrong.
  package var attempts = 0
  /// The number of suspensions.
  package var suspensions = 0

  package init(accessCode: String) { self.accessCode = accessCode }
}

/// One attempt at a password or a code, with the id that its sender gave it (SyncProtocol §3.1, §3.2).
package struct SignInAttempt: Hashable, Sendable {
  package var id: MessageID
  package var accessCode: String
  /// The challenge that the attempt asked for or answered.
  package var challenge: MessageID

  package init(id: MessageID, accessCode: String, challenge: MessageID) {
    self.id = id
    self.accessCode = accessCode
    self.challenge = challenge
  }
}
