extension SchemaV1 {
  static let outboxRules = """
    CREATE TRIGGER operation_starts BEFORE INSERT ON operation
    WHEN NEW.state NOT IN ('draft', 'ready')
    BEGIN SELECT RAISE(ABORT, 'operation: starts as draft or ready'); END;

    CREATE TRIGGER operation_has_no_gap BEFORE INSERT ON operation
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM operation)
    BEGIN SELECT RAISE(ABORT, 'operation: its sequence is not the next one'); END;

    CREATE TRIGGER operation_fits_its_inspection BEFORE INSERT ON operation
    WHEN NOT EXISTS (
      SELECT 1 FROM inspection WHERE id = NEW.inspection AND kind = NEW.kind AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'operation: its number is not the inspection''s'); END;

    CREATE TRIGGER operation_takes_its_number BEFORE INSERT ON operation
    WHEN NEW.state = 'ready' AND NOT EXISTS (
      SELECT 1 FROM stock_number WHERE kind = NEW.kind AND number = NEW.number AND state = 'issued')
    BEGIN SELECT RAISE(ABORT, 'operation: its number is not issued'); END;

    CREATE TRIGGER operation_is_sealed BEFORE UPDATE OF
      sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, adaptations, payload ON operation
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
    """

  static let attempts = """
    CREATE TABLE exchange (
      id INTEGER PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('submit', 'lookUp', 'match', 'createVehicle')),
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      evidence TEXT CHECK (evidence <> '')
    ) STRICT;
    CREATE INDEX exchange_open ON exchange (purpose) WHERE ended_at IS NULL;

    CREATE TABLE attempt (
      operation BLOB NOT NULL REFERENCES operation (id),
      exchange INTEGER NOT NULL REFERENCES exchange (id),
      state TEXT,
      reason TEXT CHECK (reason <> ''),
      PRIMARY KEY (operation, exchange)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attempt_by_exchange ON attempt (exchange);
    """

  static let attemptRules = """
    CREATE TRIGGER exchange_is_sealed BEFORE UPDATE ON exchange
    WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.id <> OLD.id OR NEW.purpose <> OLD.purpose
      OR NEW.started_at <> OLD.started_at
    BEGIN SELECT RAISE(ABORT, 'exchange: it only ends, once'); END;
    CREATE TRIGGER exchange_stays BEFORE DELETE ON exchange
    BEGIN SELECT RAISE(ABORT, 'exchange: never deleted'); END;

    CREATE TRIGGER attempt_creates_as_decided BEFORE INSERT ON attempt
    WHEN (SELECT purpose FROM exchange WHERE id = NEW.exchange) = 'createVehicle' AND NOT EXISTS (
      SELECT 1 FROM operation WHERE id = NEW.operation AND decision GLOB '{"choice":"create",*')
    BEGIN SELECT RAISE(ABORT, 'attempt: no decision to create a vehicle is stored'); END;
    CREATE TRIGGER attempt_is_sealed BEFORE UPDATE ON attempt
    WHEN OLD.state IS NOT NULL OR NEW.operation <> OLD.operation OR NEW.exchange <> OLD.exchange
    BEGIN SELECT RAISE(ABORT, 'attempt: what it led to is written once'); END;
    CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempt: never deleted'); END;
    """
}
