/// The outbox: one row for each change that the portal should make, with the exact bytes that are sent.
extension Schema {
  static let operations = """
    -- The columns down to `sealed_at`, `adaptations` and `payload` are sealed when the operation is recorded; the others
    -- say how far it has come. `withdrawn` is 1 for an operation that a person took back before the portal had it; the
    -- one recorded in its place names it in `supersedes`. The large columns are last: SQLite reads a row from its start.
    CREATE TABLE operation (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      intent TEXT NOT NULL CHECK (intent IN ('reinstate', 'register', 'conform')),
      inspection BLOB NOT NULL UNIQUE REFERENCES inspection (id),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      supersedes BLOB UNIQUE REFERENCES operation (id),
      vehicle_key TEXT NOT NULL CHECK (length(vehicle_key) BETWEEN 1 AND 17),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      sealed_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (
        state IN ('draft', 'ready', 'sending', 'unknown', 'held', 'quarantined', 'confirmed', 'closed')),
      state_since INTEGER NOT NULL,
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn = 0 OR (withdrawn = 1 AND state = 'closed')),
      reason TEXT CHECK (reason <> ''),
      not_before INTEGER,
      unknown_cycles INTEGER NOT NULL DEFAULT 0 CHECK (unknown_cycles >= 0),
      decision TEXT CHECK (decision <> ''),
      adaptations TEXT NOT NULL CHECK (adaptations <> ''),
      payload BLOB NOT NULL CHECK (length(payload) > 0)
    ) STRICT;

    -- A number is brought to the portal by one operation at a time, and a vehicle is in one request at a time.
    CREATE UNIQUE INDEX operation_of_number ON operation (kind, number) WHERE intent <> 'conform' AND withdrawn = 0;
    CREATE UNIQUE INDEX operation_in_flight ON operation (vehicle_key) WHERE state IN ('sending', 'unknown');

    CREATE INDEX operation_by_number ON operation (kind, number, sequence);
    CREATE INDEX operation_by_vehicle ON operation (vehicle_key, sequence);
    CREATE INDEX operation_by_state ON operation (state, sequence, not_before);
    CREATE INDEX operation_ready_by_vehicle ON operation (vehicle_key, sequence) WHERE state = 'ready';
    CREATE INDEX operation_of_open_repairs ON operation (sequence)
    WHERE intent = 'conform' AND state IN ('ready', 'sending', 'unknown', 'held', 'quarantined');
    CREATE INDEX operation_by_time ON operation (not_before)
    WHERE not_before IS NOT NULL AND state IN ('ready', 'sending', 'unknown');
    """

  static let operationRules = """
    -- What a new operation must be.
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

    -- What is sealed stays as it is.
    CREATE TRIGGER operation_is_sealed BEFORE UPDATE OF
      sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, adaptations, payload, intent, supersedes
      ON operation
    BEGIN SELECT RAISE(ABORT, 'operation: sealed, never changed'); END;
    \(neverDeleted("operation"))

    -- Which state may follow which. The portal may lose what it confirmed, or give its number to somebody else.
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
      -- A sighting is taken back, or the portal can be asked now.
      WHEN 'closed' THEN NEW.state = 'ready' AND coalesce(OLD.reason, '') GLOB '{"code":"witnessed"*'
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'operation: this change of state is not allowed'); END;

    CREATE TRIGGER operation_is_sent_by_attempt BEFORE UPDATE OF state ON operation
    WHEN NEW.state = 'sending' AND OLD.state <> 'sending' AND NOT EXISTS (
      SELECT 1 FROM attempt JOIN exchange ON exchange.id = attempt.exchange
      WHERE attempt.operation = NEW.id AND exchange.purpose = 'submit' AND exchange.ended_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'operation: sending without an attempt'); END;

    CREATE TRIGGER operation_is_confirmed_by_receipt BEFORE UPDATE OF state ON operation
    WHEN NEW.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM receipt WHERE operation = NEW.id)
      AND NOT EXISTS (SELECT 1 FROM agreement WHERE operation = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'operation: confirmed without a receipt'); END;

    CREATE TRIGGER operation_is_witnessed BEFORE UPDATE OF state ON operation
    WHEN NEW.state = 'closed' AND coalesce(NEW.reason, '') GLOB '{"code":"witnessed"*' AND NOT EXISTS (
      SELECT 1 FROM keying WHERE operation = NEW.id AND state IN ('witnessed', 'witnessedByTwo'))
    BEGIN SELECT RAISE(ABORT, 'operation: nobody has seen it at the portal'); END;

    -- A withdrawal is for what the portal cannot have, on line or in a file that is carried to it, and is final.
    CREATE TRIGGER operation_is_withdrawn BEFORE UPDATE OF withdrawn ON operation
    WHEN OLD.withdrawn <> NEW.withdrawn AND NOT (
      NEW.withdrawn = 1 AND coalesce(NEW.reason, '') GLOB '{"code":"withdrawn"*' AND (
        OLD.state IN ('held', 'quarantined') OR (OLD.state = 'ready' AND NOT EXISTS (
          SELECT 1 FROM attempt JOIN exchange ON exchange.id = attempt.exchange
          WHERE attempt.operation = OLD.id AND exchange.purpose = 'submit')) OR (
        OLD.state = 'closed' AND EXISTS (SELECT 1 FROM keying AS k WHERE k.operation = OLD.id))))
    BEGIN SELECT RAISE(ABORT, 'operation: the portal may have it, it is not withdrawn'); END;

    CREATE TRIGGER operation_is_keyed BEFORE UPDATE OF withdrawn ON operation
    WHEN NEW.withdrawn = 1 AND OLD.withdrawn = 0
      AND EXISTS (SELECT 1 FROM keying AS k WHERE k.operation = OLD.id AND (k.possible = 1 OR k.state = 'keying'))
      AND NOT EXISTS (SELECT 1 FROM cancellation_step AS c WHERE c.operation = OLD.id AND c.state = 'confirmed')
    BEGIN SELECT RAISE(ABORT, 'operation: somebody may have typed it into the portal, it is not withdrawn'); END;

    CREATE TRIGGER operation_is_carried BEFORE UPDATE OF withdrawn ON operation
    WHEN NEW.withdrawn = 1 AND OLD.withdrawn = 0 AND EXISTS (
      SELECT 1 FROM bundle_operation AS b WHERE b.operation = OLD.id AND NOT EXISTS (
        SELECT 1 FROM bundle_answer AS a WHERE a.bundle = b.bundle AND a.position = b.position))
    BEGIN SELECT RAISE(ABORT, 'operation: a file that may be handed in has it, it is not withdrawn'); END;

    CREATE TRIGGER operation_stays_withdrawn BEFORE UPDATE OF state ON operation
    WHEN OLD.withdrawn = 1
    BEGIN SELECT RAISE(ABORT, 'operation: it was withdrawn'); END;
    """
}
