package import Domain
internal import GRDB

extension StationStore {
  /// Every session that is or may be open at the portal, oldest first [FAQ C4].
  package func openSessions() async throws(StoreFault) -> [StoredSession] {
    try await read { db in
      try db.rows(
        """
        SELECT challenge, session, opened_at, last_used_at FROM session WHERE ended_at IS NULL
        ORDER BY opened_at, challenge
        """, as: SessionRows.stored)
    }
  }

  /// The newest open session whose token is known.
  package func currentSession() async throws(StoreFault) -> StoredSession? { try await read(Self.currentSession) }

  static func currentSession(in db: Database) throws -> StoredSession? {
    try db.row(
      """
      SELECT challenge, session, opened_at, last_used_at FROM session
      WHERE ended_at IS NULL AND session IS NOT NULL ORDER BY opened_at DESC, challenge DESC LIMIT 1
      """
    ).map(SessionRows.stored)
  }

  package func touchSession(_ challenge: SignInID, at now: Instant) async throws(StoreFault) {
    try await write { db in
      try db.run(
        "UPDATE session SET last_used_at = max(last_used_at, ?) WHERE challenge = ? AND ended_at IS NULL",
        [now.milliseconds, challenge.bytes])
    }
  }

  /// Notes that the portal knows this session has ended, and erases its token.
  package func endSession(_ challenge: SignInID, at now: Instant) async throws(StoreFault) {
    try await write(whileRetired: .made) { db in
      try db.run(
        "UPDATE session SET session = NULL, ended_at = ? WHERE challenge = ? AND ended_at IS NULL",
        [now.milliseconds, challenge.bytes])
    }
  }

  /// The newest challenge: the only one that is answered [FAQ C5].
  package func currentChallenge() async throws(StoreFault) -> (Challenge, AccessCode)? {
    try await read(Self.currentChallenge)
  }

  static func currentChallenge(in db: Database) throws -> (Challenge, AccessCode)? {
    let open = try AgentState.text(of: OpenChallenge.key, in: db)
      .flatMap { try? JSONText.value(OpenChallenge.self, in: $0) }
    return open.map { ($0.challenge, $0.accessCode) }
  }

  package func storeChallenge(_ challenge: Challenge, accessCode: AccessCode) async throws(StoreFault) {
    try await remember(OpenChallenge.key, OpenChallenge(challenge: challenge, accessCode: accessCode))
  }

  package func clearChallenge() async throws(StoreFault) {
    try await write(whileRetired: .made) { db in try AgentState.clear(OpenChallenge.key, in: db) }
  }
}

private struct OpenChallenge: Codable {
  static let key = "challenge"

  var challenge: Challenge
  var accessCode: AccessCode
}
