extension SchemaV1 {
  static let signIn = """
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

    CREATE TABLE sign_in_reset (
      id INTEGER PRIMARY KEY,
      access_code TEXT NOT NULL,
      after_position INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sign_in_reset_by_account ON sign_in_reset (access_code, after_position);

    CREATE VIEW sign_in_row (access_code, position, outcome) AS
    SELECT access_code, position, outcome FROM sign_in_attempt AS made
    WHERE position > coalesce((
        SELECT max(position) FROM sign_in_attempt AS success
        WHERE success.access_code = made.access_code AND step = 'code' AND outcome = 'accepted'), 0)
      AND position > coalesce((
        SELECT max(after_position) FROM sign_in_reset WHERE sign_in_reset.access_code = made.access_code), 0);

    CREATE TABLE account (
      access_code TEXT PRIMARY KEY NOT NULL,
      portal_left INTEGER,
      suspended_until INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      challenge BLOB PRIMARY KEY NOT NULL CHECK (length(challenge) = 16),
      session TEXT CHECK (session <> ''),
      opened_at INTEGER NOT NULL,
      last_used_at INTEGER NOT NULL,
      ended_at INTEGER,
      CHECK (ended_at IS NULL OR session IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_open ON session (opened_at) WHERE ended_at IS NULL;
    """

  static let signInRules = """
    CREATE TRIGGER sign_in_attempt_is_within_four BEFORE INSERT ON sign_in_attempt
    WHEN (SELECT count(*) FROM sign_in_row
          WHERE access_code = NEW.access_code AND (outcome IS NULL OR outcome IN ('wrong', 'noAnswer'))) >= 4
    BEGIN SELECT RAISE(ABORT, 'sign_in_attempt: a fifth in a row is never made'); END;

    CREATE TRIGGER sign_in_attempt_is_sealed BEFORE UPDATE ON sign_in_attempt
    WHEN OLD.outcome IS NOT NULL OR NEW.outcome IS NULL OR NEW.id <> OLD.id OR NEW.step <> OLD.step
      OR NEW.access_code <> OLD.access_code OR NEW.started_at <> OLD.started_at OR NEW.position <> OLD.position
      OR NEW.challenge IS NOT OLD.challenge
    BEGIN SELECT RAISE(ABORT, 'sign_in_attempt: its outcome is written once'); END;
    CREATE TRIGGER sign_in_attempt_stays BEFORE DELETE ON sign_in_attempt
    BEGIN SELECT RAISE(ABORT, 'sign_in_attempt: never deleted'); END;
    CREATE TRIGGER sign_in_reset_is_sealed BEFORE UPDATE ON sign_in_reset
    BEGIN SELECT RAISE(ABORT, 'sign_in_reset: never changed'); END;
    CREATE TRIGGER sign_in_reset_stays BEFORE DELETE ON sign_in_reset
    BEGIN SELECT RAISE(ABORT, 'sign_in_reset: never deleted'); END;
    CREATE TRIGGER session_stays BEFORE DELETE ON session
    BEGIN SELECT RAISE(ABORT, 'session: never deleted'); END;
    """
}
