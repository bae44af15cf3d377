/// The station itself, the values that its agent keeps, and notices for people.
extension Schema {
  static let station = """
    -- One row. `epoch` is drawn when the file is made, and again after a restore was compared (SyncProtocol §7).
    CREATE TABLE station (
      only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('garage', 'mobileUnit')),
      name TEXT NOT NULL CHECK (name <> ''),
      epoch BLOB NOT NULL CHECK (length(epoch) = 16),
      created INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER station_is_frozen BEFORE UPDATE OF only, id, kind, name, created ON station
    BEGIN SELECT RAISE(ABORT, 'station: only its epoch changes'); END;

    -- JSON by name, as the agent left it: nothing here is needed for safety.
    CREATE TABLE agent_state (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL CHECK (value <> '')
    ) STRICT, WITHOUT ROWID;

    -- What a person should hear of once. At most one of a kind is open; a further occasion is added to it.
    CREATE TABLE notice (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      at INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      parameters TEXT NOT NULL CHECK (parameters <> ''),
      seen_at INTEGER,
      who TEXT CHECK (who <> ''),
      why TEXT CHECK (why <> ''),
      CHECK ((seen_at IS NULL) = (who IS NULL) AND (who IS NULL) = (why IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX notice_open ON notice (kind) WHERE seen_at IS NULL;
    CREATE TRIGGER notice_is_frozen BEFORE UPDATE ON notice
    WHEN OLD.seen_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at
      OR NEW.count < OLD.count
    BEGIN SELECT RAISE(ABORT, 'notice: it is added to, and seen once'); END;
    \(neverDeleted("station", "notice"))
    """
}
