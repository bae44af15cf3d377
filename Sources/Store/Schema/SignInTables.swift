/// Signing in: every attempt that was sent, so that a fifth wrong password in a row is never sent (FAQ C3), and
/// sessions.
extension Schema {
  static let signIn = """
    -- A row is written before the request leaves; an outcome that never came stays NULL and counts as wrong.
    CREATE TABLE sign_in_attempt (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      step TEXT NOT NULL CHECK (step IN ('password', 'code')),
      access_code TEXT NOT NULL,
      challenge BLOB CHECK (length(challenge) = 16),
      started_at INTEGER NOT NULL,
      outcome TEXT CHECK (outcome IN ('accepted', 'wrong', 'notWeighed', 'notSent', 'noAnswer')),
      CHECK ((step = 'code') = (challenge IS NOT NULL))
    ) STRICT;
    CREATE INDEX sign_in_attempt_by_account ON sign_in_attempt (access_code, position);
    CREATE INDEX sign_in_attempt_by_challenge ON sign_in_attempt (challenge) WHERE challenge IS NOT NULL;

    -- The portal said that no attempt counts any more: those up to `after_position` do not.
    CREATE TABLE sign_in_reset (
      id INTEGER PRIMARY KEY,
      access_code TEXT NOT NULL,
      after_position INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sign_in_reset_by_account ON sign_in_reset (access_code, after_position);
    \(writtenOnce("sign_in_reset"))

    -- The attempts in a row of each account: those since its last success or reset.
    CREATE VIEW sign_in_row (access_code, position, outcome) AS
    SELECT access_code, position, outcome FROM sign_in_attempt AS made
    WHERE position > coalesce((
        SELECT max(position) FROM sign_in_attempt AS success
        WHERE success.access_code = made.access_code AND step = 'code' AND outcome = 'accepted'), 0)
      AND position > coalesce((
        SELECT max(after_position) FROM sign_in_reset WHERE sign_in_reset.access_code = made.access_code), 0);

    CREATE TRIGGER sign_in_attempt_is_within_four BEFORE INSERT ON sign_in_attempt
    WHEN (SELECT count(*) FROM sign_in_row
          WHERE access_code = NEW.access_code AND (outcome IS NULL OR outcome IN ('wrong', 'noAnswer'))) >= 4
    BEGIN SELECT RAISE(ABORT, 'sign_in_attempt: a fifth in a row is never made'); END;
    CREATE TRIGGER sign_in_attempt_is_frozen BEFORE UPDATE ON sign_in_attempt
    WHEN OLD.outcome IS NOT NULL OR NEW.outcome IS NULL OR NEW.id <> OLD.id OR NEW.step <> OLD.step
      OR NEW.access_code <> OLD.access_code OR NEW.started_at <> OLD.started_at OR NEW.position <> OLD.position
      OR NEW.challenge IS NOT OLD.challenge
    BEGIN SELECT RAISE(ABORT, 'sign_in_attempt: its outcome is written once'); END;

    -- What the portal last said of an account, less the attempts since that may have counted.
    CREATE TABLE account (
      access_code TEXT PRIMARY KEY NOT NULL,
      portal_left INTEGER,
      suspended_until INTEGER
    ) STRICT, WITHOUT ROWID;

    -- Sessions that are open at the portal, or may be. `session` is JSON with the token: NULL while it is not known
    -- whether the code was accepted, and once the session has ended.
    CREATE TABLE session (
      challenge BLOB PRIMARY KEY NOT NULL CHECK (length(challenge) = 16),
      session TEXT CHECK (session <> ''),
      opened_at INTEGER NOT NULL,
      last_used_at INTEGER NOT NULL,
      ended_at INTEGER,
      CHECK (ended_at IS NULL OR session IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_open ON session (opened_at) WHERE ended_at IS NULL;
    \(neverDeleted("sign_in_attempt", "session"))
    """
}
