/// Version 6, frozen: operations of three intents. Records no longer each have a paper of their own: a document without a
/// printed number, a second record of one number, repairs.
///
/// Both tables are made anew, and other tables go on pointing at their names.
enum SchemaV6 {
  static let header = "PRAGMA user_version = 6;"

  static let inspection = """
    CREATE TABLE record_of_6 (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      performed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1440 AND 1440),
      record TEXT NOT NULL CHECK (record <> '')
    ) STRICT;
    INSERT INTO record_of_6 (rowid, id, kind, number, performed_at, recorded_at, utc_offset, record)
    SELECT rowid, id, kind, number, performed_at, recorded_at, utc_offset, record FROM inspection;
    DROP TABLE inspection;
    ALTER TABLE record_of_6 RENAME TO inspection;
    CREATE INDEX inspection_by_number ON inspection (kind, number);
    CREATE TRIGGER inspection_is_sealed BEFORE UPDATE ON inspection
    BEGIN SELECT RAISE(ABORT, 'inspection: sealed, never changed'); END;
    CREATE TRIGGER inspection_stays BEFORE DELETE ON inspection
    BEGIN SELECT RAISE(ABORT, 'inspection: never deleted'); END;
    """

  static let operation = """
    CREATE TABLE operation_of_6 (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      inspection BLOB NOT NULL UNIQUE REFERENCES inspection (id),
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
      intent TEXT NOT NULL CHECK (intent IN ('reinstate', 'register', 'conform')),
      supersedes BLOB UNIQUE REFERENCES operation (id),
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn = 0 OR (withdrawn = 1 AND state = 'closed'))
    ) STRICT;
    INSERT INTO operation_of_6 (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
      state_since, reason, not_before, unknown_cycles, decision, adaptations, payload, intent)
    SELECT sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
      state_since, reason, not_before, unknown_cycles, decision, adaptations, payload, 'reinstate' FROM operation;
    DROP TABLE operation;
    ALTER TABLE operation_of_6 RENAME TO operation;

    CREATE UNIQUE INDEX operation_of_number ON operation (kind, number) WHERE intent <> 'conform' AND withdrawn = 0;
    CREATE INDEX operation_by_number ON operation (kind, number, sequence);
    CREATE INDEX operation_by_state ON operation (state, sequence, not_before);
    CREATE INDEX operation_ready_by_vehicle ON operation (vehicle_key, sequence) WHERE state = 'ready';
    CREATE UNIQUE INDEX operation_in_flight ON operation (vehicle_key) WHERE state IN ('sending', 'unknown');
    CREATE INDEX operation_by_time ON operation (not_before)
    WHERE not_before IS NOT NULL AND state IN ('ready', 'sending', 'unknown');
    CREATE INDEX receipt_by_number ON receipt (kind, number);
    """

  /// As before, where the intent does not matter.
  static let sameRules = """
    CREATE TRIGGER operation_starts BEFORE INSERT ON operation
    WHEN NEW.state NOT IN ('draft', 'ready') OR NEW.withdrawn <> 0
    BEGIN SELECT RAISE(ABORT, 'operation: starts as draft or ready'); END;

    CREATE TRIGGER operation_has_no_gap BEFORE INSERT ON operation
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM operation)
    BEGIN SELECT RAISE(ABORT, 'operation: its sequence is not the next one'); END;

    CREATE TRIGGER operation_fits_its_inspection BEFORE INSERT ON operation
    WHEN NOT EXISTS (
      SELECT 1 FROM inspection WHERE id = NEW.inspection AND kind = NEW.kind AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'operation: its number is not the inspection''s'); END;

    CREATE TRIGGER operation_is_sealed BEFORE UPDATE OF
      sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, adaptations, payload, intent, supersedes
      ON operation
    BEGIN SELECT RAISE(ABORT, 'operation: sealed, never changed'); END;

    CREATE TRIGGER operation_stays BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'operation: never deleted'); END;

    CREATE TRIGGER operation_moves BEFORE UPDATE OF state ON operation
    WHEN OLD.state <> NEW.state AND NOT CASE OLD.state
      WHEN 'draft' THEN NEW.state = 'ready'
      WHEN 'ready' THEN NEW.state IN ('sending', 'confirmed', 'held', 'quarantined', 'closed')
      WHEN 'sending' THEN NEW.state IN ('confirmed', 'ready', 'held', 'quarantined', 'unknown')
      WHEN 'unknown' THEN NEW.state IN ('confirmed', 'held', 'ready', 'quarantined', 'closed')
      WHEN 'held' THEN NEW.state IN ('ready', 'confirmed', 'closed')
      WHEN 'quarantined' THEN NEW.state IN ('ready', 'confirmed', 'closed')
      WHEN 'confirmed' THEN (NEW.state = 'ready' AND coalesce(NEW.reason, '') GLOB '{"code":"lostByPortal"*')
        OR (NEW.state = 'held' AND coalesce(NEW.reason, '') GLOB '{"code":"numberTaken"*')
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'operation: this change of state is not allowed'); END;

    CREATE TRIGGER operation_is_confirmed_by_receipt BEFORE UPDATE OF state ON operation
    WHEN NEW.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM receipt WHERE operation = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'operation: confirmed without a receipt'); END;

    CREATE TRIGGER operation_is_sent_by_attempt BEFORE UPDATE OF state ON operation
    WHEN NEW.state = 'sending' AND OLD.state <> 'sending' AND NOT EXISTS (
      SELECT 1 FROM attempt JOIN exchange ON exchange.id = attempt.exchange
      WHERE attempt.operation = NEW.id AND exchange.purpose = 'submit' AND exchange.ended_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'operation: sending without an attempt'); END;

    CREATE TRIGGER operation_counted AFTER INSERT ON operation
    BEGIN UPDATE operation_count SET count = count + 1 WHERE state = NEW.state; END;

    CREATE TRIGGER operation_recounted AFTER UPDATE OF state ON operation
    WHEN OLD.state <> NEW.state
    BEGIN
      UPDATE operation_count SET count = count - 1 WHERE state = OLD.state;
      UPDATE operation_count SET count = count + 1 WHERE state = NEW.state;
    END;

    CREATE TRIGGER unreported_begins AFTER UPDATE OF state ON operation
    WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed'
    BEGIN INSERT INTO unreported (operation) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
    CREATE TRIGGER unreported_ends AFTER UPDATE OF state ON operation
    WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed'
    BEGIN DELETE FROM unreported WHERE operation = NEW.id; END;
    """

  static let newRules = """
    CREATE TRIGGER operation_takes_its_number BEFORE INSERT ON operation
    WHEN NEW.intent = 'reinstate' AND NEW.state = 'ready' AND NOT EXISTS (
      SELECT 1 FROM stock_number WHERE kind = NEW.kind AND number = NEW.number AND state = 'issued')
    BEGIN SELECT RAISE(ABORT, 'operation: its number is not issued'); END;

    CREATE TRIGGER operation_takes_no_paper BEFORE INSERT ON operation
    WHEN NEW.intent = 'register' AND EXISTS (
      SELECT 1 FROM stock_number WHERE kind = NEW.kind AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'operation: its number is one of the stock'); END;

    CREATE TRIGGER operation_supersedes BEFORE INSERT ON operation
    WHEN NEW.supersedes IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM operation
      WHERE id = NEW.supersedes AND withdrawn = 1 AND kind = NEW.kind AND intent = NEW.intent)
    BEGIN SELECT RAISE(ABORT, 'operation: what it supersedes was not withdrawn'); END;

    CREATE TRIGGER operation_uses_a_paper AFTER INSERT ON operation
    WHEN NEW.intent = 'reinstate' AND NOT EXISTS (
      SELECT 1 FROM operation AS earlier
      WHERE earlier.kind = NEW.kind AND earlier.number = NEW.number AND earlier.intent = 'reinstate'
        AND earlier.sequence < NEW.sequence)
    BEGIN
      INSERT INTO stock_use (kind, day, count)
      SELECT kind, (recorded_at + utc_offset * 60000) / 86400000, 1 FROM inspection WHERE id = NEW.inspection
      ON CONFLICT (kind, day) DO UPDATE SET count = count + 1;
    END;

    CREATE TRIGGER operation_is_withdrawn BEFORE UPDATE OF withdrawn ON operation
    WHEN OLD.withdrawn <> NEW.withdrawn AND NOT (
      NEW.withdrawn = 1 AND coalesce(NEW.reason, '') GLOB '{"code":"withdrawn"*' AND (
        OLD.state IN ('held', 'quarantined') OR (OLD.state = 'ready' AND NOT EXISTS (
          SELECT 1 FROM attempt JOIN exchange ON exchange.id = attempt.exchange
          WHERE attempt.operation = OLD.id AND exchange.purpose = 'submit'))))
    BEGIN SELECT RAISE(ABORT, 'operation: the portal may have it, it is not withdrawn'); END;
    CREATE TRIGGER operation_stays_withdrawn BEFORE UPDATE OF state ON operation
    WHEN OLD.withdrawn = 1
    BEGIN SELECT RAISE(ABORT, 'operation: it was withdrawn'); END;

    DROP TRIGGER receipt_matches;
    CREATE TRIGGER receipt_matches BEFORE INSERT ON receipt
    WHEN NOT EXISTS (
      SELECT 1 FROM operation
      WHERE id = NEW.operation AND kind = NEW.kind AND digest = NEW.digest AND CASE intent
        WHEN 'reinstate' THEN number = NEW.number
        WHEN 'register' THEN 1
        ELSE number = NEW.number OR EXISTS (
          SELECT 1 FROM receipt AS given JOIN operation AS registered ON registered.id = given.operation
          WHERE registered.intent = 'register' AND registered.kind = operation.kind
            AND registered.number = operation.number AND given.number = NEW.number) END)
    BEGIN SELECT RAISE(ABORT, 'receipt: its number or digest is not the operation''s'); END;

    DROP TRIGGER stock_number_moves;
    CREATE TRIGGER stock_number_moves BEFORE UPDATE OF state ON stock_number
    WHEN NOT CASE OLD.state
      WHEN 'available' THEN
        NEW.state IN ('reserved', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
        OR (NEW.state = 'reinstated' AND NEW.reason IS 'foundAtPortal')
      WHEN 'reserved' THEN
        NEW.state IN ('available', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
        OR (NEW.state = 'reinstated' AND NEW.reason IS 'foundAtPortal')
      WHEN 'issued' THEN NEW.state IN ('reinstated', 'spoiled') OR (NEW.state = 'reserved' AND (
        SELECT min(withdrawn) FROM operation
        WHERE kind = NEW.kind AND number = NEW.number AND intent = 'reinstate') IS 1)
      WHEN 'reinstated' THEN NEW.state = 'issued' AND OLD.reason IS NULL
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'stock_number: this change of state is not allowed'); END;
    """

  /// A new table takes the old one's name without a look at the rules of other tables, which name it.
  static let all = [
    "PRAGMA legacy_alter_table = ON", inspection, operation, "PRAGMA legacy_alter_table = OFF", sameRules, newRules,
    header,
  ]
}
