extension SchemaV1 {
  static let records = """
    CREATE TABLE inspection (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      performed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1440 AND 1440),
      record TEXT NOT NULL CHECK (record <> ''),
      UNIQUE (kind, number),
      FOREIGN KEY (kind, number) REFERENCES stock_number (kind, number)
    ) STRICT;

    CREATE TABLE operation (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      inspection BLOB NOT NULL REFERENCES inspection (id),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      vehicle_key TEXT NOT NULL CHECK (length(vehicle_key) BETWEEN 1 AND 17),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      sealed_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (
        state IN ('draft', 'ready', 'sending', 'unknown', 'held', 'quarantined', 'confirmed', 'closed')),
      state_since INTEGER NOT NULL,
      reason TEXT CHECK (reason <> ''),
      not_before INTEGER,
      unknown_cycles INTEGER NOT NULL DEFAULT 0 CHECK (unknown_cycles >= 0),
      decision TEXT CHECK (decision <> ''),
      adaptations TEXT NOT NULL CHECK (adaptations <> ''),
      payload BLOB NOT NULL CHECK (length(payload) > 0),
      UNIQUE (kind, number)
    ) STRICT;

    CREATE INDEX operation_by_state ON operation (state, sequence, not_before);
    CREATE INDEX operation_ready_by_vehicle ON operation (vehicle_key, sequence) WHERE state = 'ready';
    CREATE UNIQUE INDEX operation_in_flight ON operation (vehicle_key) WHERE state IN ('sending', 'unknown');
    CREATE INDEX operation_by_time ON operation (not_before)
    WHERE not_before IS NOT NULL AND state IN ('ready', 'sending', 'unknown');

    CREATE TABLE operation_count (
      state TEXT PRIMARY KEY NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO operation_count (state, count) VALUES
      ('draft', 0), ('ready', 0), ('sending', 0), ('unknown', 0), ('held', 0), ('quarantined', 0), ('confirmed', 0),
      ('closed', 0);

    CREATE TABLE receipt (
      operation BLOB PRIMARY KEY NOT NULL REFERENCES operation (id),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      digest BLOB NOT NULL,
      portal_id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      vehicle BLOB NOT NULL CHECK (length(vehicle) = 16),
      stored_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person_decision (
      id INTEGER PRIMARY KEY,
      operation BLOB NOT NULL REFERENCES operation (id),
      at INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> '')
    ) STRICT;
    CREATE INDEX person_decision_by_operation ON person_decision (operation);
    """

  static let recordRules = """
    CREATE TRIGGER inspection_is_sealed BEFORE UPDATE ON inspection
    BEGIN SELECT RAISE(ABORT, 'inspection: sealed, never changed'); END;
    CREATE TRIGGER inspection_stays BEFORE DELETE ON inspection
    BEGIN SELECT RAISE(ABORT, 'inspection: never deleted'); END;
    CREATE TRIGGER inspection_is_a_use AFTER INSERT ON inspection
    BEGIN
      INSERT INTO stock_use (kind, day, count)
      VALUES (NEW.kind, (NEW.recorded_at + NEW.utc_offset * 60000) / 86400000, 1)
      ON CONFLICT (kind, day) DO UPDATE SET count = count + 1;
    END;

    CREATE TRIGGER receipt_matches BEFORE INSERT ON receipt
    WHEN NOT EXISTS (
      SELECT 1 FROM operation
      WHERE id = NEW.operation AND kind = NEW.kind AND number = NEW.number AND digest = NEW.digest)
    BEGIN SELECT RAISE(ABORT, 'receipt: its number or digest is not the operation''s'); END;
    CREATE TRIGGER receipt_is_sealed BEFORE UPDATE ON receipt
    BEGIN SELECT RAISE(ABORT, 'receipt: never changed'); END;
    CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt
    BEGIN SELECT RAISE(ABORT, 'receipt: never deleted'); END;

    CREATE TRIGGER person_decision_is_sealed BEFORE UPDATE ON person_decision
    BEGIN SELECT RAISE(ABORT, 'person_decision: never changed'); END;
    CREATE TRIGGER person_decision_stays BEFORE DELETE ON person_decision
    BEGIN SELECT RAISE(ABORT, 'person_decision: never deleted'); END;
    """
}
