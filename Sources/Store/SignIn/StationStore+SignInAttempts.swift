package import Domain
internal import GRDB

extension StationStore {
  /// Commits, before a password or a code is sent, that it will be sent [FAQ C3]. A code may open a session even
  /// without an answer, so its challenge counts as open from now on. Throws where four attempts in a row count already.
  package func beginSignIn(_ attempt: SignInAttempt) async throws(StoreFault) {
    precondition(attempt.outcome == nil, "an attempt is stored before it is made")
    try await write { db in
      try db.run(
        "INSERT INTO sign_in_attempt (id, step, access_code, challenge, started_at) VALUES (?, ?, ?, ?, ?)",
        [
          attempt.id.bytes, attempt.step.rawValue, attempt.accessCode.text, attempt.challenge?.bytes,
          attempt.startedAt.milliseconds,
        ])
      try AccountRows.expectOneLess(attempt.accessCode, in: db)
      if let challenge = attempt.challenge { try SessionRows.mayOpen(challenge, at: attempt.startedAt, in: db) }
    }
  }

  /// Stores the result of an attempt: its outcome, the session it opened, and the portal's statement about the account.
  /// If the portal did not say how many attempts are left, its last number holds, minus attempts that may have counted
  /// since.
  package func finishSignIn(
    _ id: SignInID, outcome: SignInAttempt.Outcome, session: StoredSession?, portalLeft: Int?,
    suspendedUntil: Instant?, at now: Instant
  ) async throws(StoreFault) {
    let sessionText: String?
    if let session = session?.session { sessionText = try encoded(session) } else { sessionText = nil }
    try await write { db in
      let ended = try db.changes(
        by: "UPDATE sign_in_attempt SET outcome = ? WHERE id = ? AND outcome IS NULL", [outcome.rawValue, id.bytes])
      guard ended == 1 else { throw StoreFault.refused("sign_in_attempt: it has an outcome, or never began") }
      try AccountRows.learn(outcome, of: id, portalLeft: portalLeft, suspendedUntil: suspendedUntil, in: db)
      if let session { try SessionRows.open(session, sessionText, in: db) }
      try SessionRows.endIfNeverOpened(by: id, at: now, in: db)
    }
  }

  /// Notes that the portal counts no earlier attempt any more. The statement is added to the journal; nothing is
  /// removed.
  package func resetAttempts(_ code: AccessCode, at now: Instant) async throws(StoreFault) {
    try await write { db in
      try db.run(
        """
        INSERT INTO sign_in_reset (access_code, after_position, at)
        VALUES (?, (SELECT coalesce(max(position), 0) FROM sign_in_attempt), ?)
        """,
        [code.text, now.milliseconds])
      try db.run("DELETE FROM account WHERE access_code = ?", [code.text])
    }
  }

  /// Stores the portal's statement about an account for which it checked no attempt (SyncProtocol §3.3).
  package func noteStanding(
    _ code: AccessCode, portalLeft: Int?, suspendedUntil: Instant?
  ) async throws(StoreFault) {
    try await write { db in
      try AccountRows.set(code, portalLeft: portalLeft, suspendedUntil: suspendedUntil, in: db)
    }
  }

  /// The known state of an account: its attempts since the last accepted code or reset, oldest first.
  package func account(_ code: AccessCode) async throws(StoreFault) -> AccountMemory {
    try await read { db in try Self.account(code, in: db) }
  }

  /// The rows of `sign_in_row` for one account, without reading earlier attempts.
  static func account(_ code: AccessCode, in db: Database) throws -> AccountMemory {
    let attempts = try db.rows(
      """
      SELECT id, step, challenge, started_at, outcome FROM sign_in_attempt
      WHERE access_code = :code AND position > max(
        coalesce((SELECT max(position) FROM sign_in_attempt
          WHERE access_code = :code AND step = 'code' AND outcome = 'accepted'), 0),
        coalesce((SELECT max(after_position) FROM sign_in_reset WHERE access_code = :code), 0))
      ORDER BY position
      """,
      ["code": code.text]
    ) { row in
      SignInAttempt(
        id: try row.id(0), step: try row.value(1), accessCode: code,
        challenge: try row.optionalBytes(2).flatMap { SignInID(bytes: $0) }, startedAt: try row.instant(3),
        outcome: try row.optionalValue(4))
    }
    let told = try db.row("SELECT portal_left, suspended_until FROM account WHERE access_code = ?", [code.text])
    return AccountMemory(
      attempts: attempts, portalLeft: try told?.optionalInteger(0).map { max(0, $0) },
      suspendedUntil: try told?.optionalInstant(1))
  }

  /// The account of the newest attempt.
  package func lastAccount() async throws(StoreFault) -> AccessCode? { try await read(Self.lastAccount) }

  static func lastAccount(in db: Database) throws -> AccessCode? {
    try db.row("SELECT access_code FROM sign_in_attempt ORDER BY position DESC LIMIT 1")?.accessCode(0)
  }
}
