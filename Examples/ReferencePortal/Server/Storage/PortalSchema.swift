internal import GRDB

/// The tables. A migration never changes once it is released.
enum PortalSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: first) }
    migrator.registerMigration("v2") { try $0.execute(sql: second) }
    migrator.registerMigration("v3") { try $0.execute(sql: third) }
    migrator.registerMigration("stations") { try $0.execute(sql: stations) }
    return migrator
  }

  /// The operation of a document is not unique: a portal without idempotency commits it twice.
  private static let first = """
    CREATE TABLE vehicle (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      vin TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('seeded', 'created', 'keyedIn')),
      registeredAt INTEGER NOT NULL,
      message TEXT NOT NULL
    ) STRICT;
    CREATE INDEX vehicleVin ON vehicle (vin);
    CREATE TABLE document (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      number TEXT NOT NULL CHECK (number <> ''),
      receivedAt INTEGER NOT NULL,
      content BLOB NOT NULL,
      receipt TEXT,
      operation TEXT,
      digest TEXT,
      vehicle TEXT,
      CHECK ((receipt IS NULL) = (operation IS NULL)),
      CHECK ((receipt IS NULL) = (digest IS NULL))
    ) STRICT;
    CREATE INDEX documentNumber ON document (kind, number);
    CREATE TABLE conformity (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      content BLOB NOT NULL,
      receipt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE account (
      accessCode TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      suspendedUntil INTEGER,
      attempts INTEGER NOT NULL,
      suspensions INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE attempt (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      accessCode TEXT NOT NULL,
      challenge TEXT NOT NULL
    ) STRICT;
    CREATE TABLE backlog (
      station TEXT PRIMARY KEY,
      report TEXT NOT NULL
    ) STRICT;
    CREATE TABLE repeatedSubmission (
      position INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      operation TEXT,
      receivedAt INTEGER NOT NULL
    ) STRICT;
    """

  private static let third = """
    ALTER TABLE document ADD COLUMN mandate TEXT;
    ALTER TABLE conformity ADD COLUMN mandate TEXT;
    """

  private static let stations = """
    ALTER TABLE backlog ADD COLUMN reportedAt INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE backlog ADD COLUMN mandate TEXT;
    """

  private static let second = """
    CREATE TABLE stationKey (
      station TEXT PRIMARY KEY,
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT;
    """
}
