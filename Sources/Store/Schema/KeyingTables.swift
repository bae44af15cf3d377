/// Guided keying: what people type into a portal that has no API, and what they saw there. No trigger here checks an
/// operation's state: a rebuilt file may know less of the operation than a person does.
extension Schema {
  static let keying = """
    -- Where each certificate stands that somebody began to type; one without a row was never begun. `possible` is 1
    -- where the portal may have it though nobody says so. `revision` counts calls. `number` is the one that the portal
    -- gave to an older document.
    CREATE TABLE keying (
      operation BLOB PRIMARY KEY NOT NULL REFERENCES operation (id),
      state TEXT NOT NULL CHECK (
        state IN ('toKey', 'keying', 'keyed', 'toCountersign', 'witnessed', 'witnessedByTwo')),
      since INTEGER NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      access_code TEXT NOT NULL CHECK (access_code <> ''),
      stage TEXT CHECK (stage <> ''),
      active_at INTEGER NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      possible INTEGER NOT NULL CHECK (possible IN (0, 1)),
      number TEXT CHECK (length(number) BETWEEN 1 AND 20),
      CHECK ((state = 'keying') = (stage IS NOT NULL)),
      CHECK (possible = 1 OR state IN ('toKey', 'keying'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX keying_by_state ON keying (state, since);
    CREATE INDEX keying_by_number ON keying (number) WHERE number IS NOT NULL;
    CREATE TRIGGER keying_goes_on BEFORE UPDATE ON keying
    WHEN NEW.operation <> OLD.operation OR NEW.revision <= OLD.revision
    BEGIN SELECT RAISE(ABORT, 'keying: its revision does not grow'); END;

    -- What each person did, a row an event, as JSON.
    CREATE TABLE keying_event (
      operation BLOB NOT NULL REFERENCES operation (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 500),
      at INTEGER NOT NULL,
      event TEXT NOT NULL CHECK (event <> ''),
      PRIMARY KEY (operation, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER keying_event_follows BEFORE INSERT ON keying_event
    WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM keying_event WHERE operation = NEW.operation)
    BEGIN SELECT RAISE(ABORT, 'keying_event: it does not follow the one before'); END;

    -- Copies by their SHA-256: the values as they were typed, and what was seen at the portal.
    CREATE TABLE keying_copy (
      digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
      kind TEXT NOT NULL CHECK (kind IN ('values', 'text', 'pdf')),
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576)
    ) STRICT;
    \(writtenOnce("keying_event", "keying_copy"))
    \(neverDeleted("keying"))
    """

  static let keyingCounters = """
    -- Rows of `keying` whose operation is ready or closed: neither the agent nor a review has it.
    CREATE TABLE keying_count (
      state TEXT PRIMARY KEY NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO keying_count (state, count) VALUES
      ('toKey', 0), ('keying', 0), ('keyed', 0), ('toCountersign', 0), ('witnessed', 0), ('witnessedByTwo', 0);
    CREATE TRIGGER keying_counted AFTER INSERT ON keying
    WHEN EXISTS (SELECT 1 FROM operation WHERE id = NEW.operation AND state IN ('ready', 'closed'))
    BEGIN UPDATE keying_count SET count = count + 1 WHERE state = NEW.state; END;
    CREATE TRIGGER keying_recounted AFTER UPDATE OF state ON keying
    WHEN OLD.state <> NEW.state
      AND EXISTS (SELECT 1 FROM operation WHERE id = NEW.operation AND state IN ('ready', 'closed'))
    BEGIN
      UPDATE keying_count SET count = count - 1 WHERE state = OLD.state;
      UPDATE keying_count SET count = count + 1 WHERE state = NEW.state;
    END;
    CREATE TRIGGER operation_leaves_keying AFTER UPDATE OF state ON operation
    WHEN OLD.state IN ('ready', 'closed') AND NEW.state NOT IN ('ready', 'closed')
    BEGIN
      UPDATE keying_count SET count = count - 1 WHERE state = (SELECT state FROM keying WHERE operation = NEW.id);
    END;
    CREATE TRIGGER operation_enters_keying AFTER UPDATE OF state ON operation
    WHEN OLD.state NOT IN ('ready', 'closed') AND NEW.state IN ('ready', 'closed')
    BEGIN
      UPDATE keying_count SET count = count + 1 WHERE state = (SELECT state FROM keying WHERE operation = NEW.id);
    END;
    """
}
