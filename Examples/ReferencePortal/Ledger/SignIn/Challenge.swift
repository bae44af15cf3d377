internal import SyncProtocol

/// A code sent by e-mail; its id is the `SignInRequest.id` that it answers (SyncProtocol §3.1).
struct Challenge: Sendable {
  let id: MessageID
  let code: String
  /// An older code that was sent before and is no longer valid [FAQ C5].
  let olderCode: String?
  /// Milliseconds.
  let expiresAt: Int64
}

/// An open session; each account has at most one [FAQ C4].
struct Session: Sendable {
  let token: String
  let accessCode: String
  /// The challenge that opened the session.
  let challenge: MessageID
  /// Milliseconds.
  let openedAt: Int64
  var lastUsedAt: Int64
}

/// The person who makes a request; proves that a session was checked.
package struct Visitor: Hashable, Sendable {
  package let accessCode: String
  let mandates: [String]
  /// The mandate that this request is for; nil if the person has none.
  package private(set) var mandate: String?

  init(accessCode: String, mandates: [String]) {
    self.accessCode = accessCode
    self.mandates = mandates
    mandate = mandates.first
  }

  /// Returns the same person with the mandate that the request names (SyncProtocol §3.5); with nil, the person
  /// unchanged.
  package func acting(for named: String?) throws(Refusal) -> Visitor {
    guard let named else { return self }
    guard mandates.contains(named) else { throw .otherMandate }
    var visitor = self
    visitor.mandate = named
    return visitor
  }

  /// A member of the portal's staff, who submits bundles carried to the office (SyncProtocol §12.5).
  package static let office = Visitor(accessCode: "bureau", mandates: ["bureau"])
}

/// An e-mail with a code.
package struct CodeMail: Hashable, Sendable {
  package let accessCode: String
  package let address: String
  package let name: String
  package let code: String
}
