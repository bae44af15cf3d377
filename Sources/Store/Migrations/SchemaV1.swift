/// Version 1, frozen. Instants are milliseconds since 1970 (UTC); ids are the sixteen bytes of a UUID.
///
/// No rule calls a JSON function: with `trusted_schema = OFF` SQLite 3.40 allows none of them in a schema. JSON is written
/// with its keys sorted, so a rule can look at how a text begins.
enum SchemaV1 {
  static let header = """
    PRAGMA application_id = 1129729363;
    PRAGMA user_version = 1;
    """

  static let station = """
    CREATE TABLE station (
      only INTEGER PRIMARY KEY DEFAULT 1 CHECK (only = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('garage', 'mobileUnit')),
      name TEXT NOT NULL CHECK (name <> ''),
      epoch BLOB NOT NULL CHECK (length(epoch) = 16),
      created INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER station_is_one BEFORE UPDATE OF only, id, kind, name, created ON station
    BEGIN SELECT RAISE(ABORT, 'station: only its epoch changes'); END;
    CREATE TRIGGER station_stays BEFORE DELETE ON station
    BEGIN SELECT RAISE(ABORT, 'station: never deleted'); END;

    CREATE TABLE agent_state (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL CHECK (value <> '')
    ) STRICT, WITHOUT ROWID;
    """
}
