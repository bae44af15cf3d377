internal import Domain
internal import GRDB

/// The table `session`: sessions that are or may be open at the portal, until the portal was told that they ended.
enum SessionRows {
  static func mayOpen(_ challenge: SignInID, at now: Instant, in db: Database) throws {
    try db.run(
      """
      INSERT INTO session (challenge, opened_at, last_used_at) VALUES (?, ?, ?)
      ON CONFLICT (challenge) DO UPDATE SET ended_at = NULL
      """,
      [challenge.bytes, now.milliseconds, now.milliseconds])
  }

  static func open(_ session: StoredSession, _ text: String?, in db: Database) throws {
    try db.run(
      """
      INSERT INTO session (challenge, session, opened_at, last_used_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (challenge) DO UPDATE SET session = excluded.session, opened_at = excluded.opened_at,
        last_used_at = excluded.last_used_at, ended_at = NULL
      """,
      [session.challenge.bytes, text, session.openedAt.milliseconds, session.lastUsedAt.milliseconds])
  }

  /// Ends the session of this attempt's challenge when every code sent for the challenge is known to have opened none.
  static func endIfNeverOpened(by attempt: SignInID, at now: Instant, in db: Database) throws {
    try db.run(
      """
      UPDATE session SET ended_at = ?
      WHERE session IS NULL AND ended_at IS NULL
        AND challenge = (SELECT challenge FROM sign_in_attempt WHERE id = ?)
        AND NOT EXISTS (
          SELECT 1 FROM sign_in_attempt AS a WHERE a.challenge = session.challenge
            AND (a.outcome IS NULL OR a.outcome IN ('accepted', 'noAnswer')))
      """,
      [now.milliseconds, attempt.bytes])
  }

  static func stored(_ row: Row) throws -> StoredSession {
    StoredSession(
      challenge: try row.id(0), session: try row.optionalJSON(1), openedAt: try row.instant(2),
      lastUsedAt: try row.instant(3))
  }
}
