internal import SyncProtocol

/// A code on its way by e-mail; its id is the `SignInRequest.id` it answers (SyncProtocol §3.1).
struct Challenge: Sendable {
  let id: MessageID
  let code: String
  /// An older code that was mailed first and is no longer good [FAQ C5].
  let olderCode: String?
  /// Milliseconds.
  let expiresAt: Int64
}

/// An open session; one at most for each account [FAQ C4].
struct Session: Sendable {
  let token: String
  let accessCode: String
  /// The challenge it was opened from.
  let challenge: MessageID
  /// Milliseconds.
  let openedAt: Int64
  var lastUsedAt: Int64
}

/// Who stands behind a request: the proof that a session was checked.
package struct Visitor: Hashable, Sendable {
  package let accessCode: String
  let mandates: [String]
  /// The one this request is for; nil for who has none.
  package private(set) var mandate: String?

  init(accessCode: String, mandates: [String]) {
    self.accessCode = accessCode
    self.mandates = mandates
    mandate = mandates.first
  }

  /// The same person, for the mandate that the request names (SyncProtocol §3.5); nil names none.
  package func acting(for named: String?) throws(Refusal) -> Visitor {
    guard let named else { return self }
    guard mandates.contains(named) else { throw .otherMandate }
    var visitor = self
    visitor.mandate = named
    return visitor
  }

  /// One of the portal's own people, who hands in what was carried to them (SyncProtocol §12.5).
  package static let office = Visitor(accessCode: "bureau", mandates: ["bureau"])
}

/// An e-mail with a code.
package struct CodeMail: Hashable, Sendable {
  package let accessCode: String
  package let address: String
  package let name: String
  package let code: String
}
