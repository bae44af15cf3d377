internal import Domain
internal import GRDB

/// The table `account`: how many attempts the portal said are left, minus later attempts that may have counted.
enum AccountRows {
  static func set(_ code: AccessCode, portalLeft: Int?, suspendedUntil: Instant?, in db: Database) throws {
    try db.run(
      """
      INSERT INTO account (access_code, portal_left, suspended_until) VALUES (?, ?, ?)
      ON CONFLICT (access_code) DO UPDATE SET
        portal_left = excluded.portal_left, suspended_until = excluded.suspended_until
      """,
      [code.text, portalLeft, suspendedUntil?.milliseconds])
  }

  /// Subtracts one attempt before it is made: if its answer never comes, it may have counted.
  static func expectOneLess(_ code: AccessCode, in db: Database) throws {
    try db.run("UPDATE account SET portal_left = portal_left - 1 WHERE access_code = ?", [code.text])
  }

  static func learn(
    _ outcome: SignInAttempt.Outcome, of attempt: SignInID, portalLeft: Int?, suspendedUntil: Instant?,
    in db: Database
  ) throws {
    let row = try db.row("SELECT access_code, step FROM sign_in_attempt WHERE id = ?", [attempt.bytes])
    guard let row else { return }
    let code = try row.accessCode(0)
    let step: SignInAttempt.Step = try row.value(1)
    let known = try db.row("SELECT portal_left, suspended_until FROM account WHERE access_code = ?", [code.text])
    let left = try known?.optionalInteger(0)
    let until = try known?.optionalInstant(1)
    let kept: (left: Int?, until: Instant?) =
      switch outcome {
      case .accepted: (step == .code ? nil : left.map { $0 + 1 }, nil)
      // The portal checked the attempt: the account is not suspended, unless the portal says so.
      case .wrong: (left, nil)
      case .noAnswer: (left, until)
      case .notSent, .notWeighed: (left.map { $0 + 1 }, until)
      }
    try set(code, portalLeft: portalLeft ?? kept.left, suspendedUntil: suspendedUntil ?? kept.until, in: db)
  }
}
