/// Requests to the portal, their purposes and their results. An attempt is committed before its request is sent.
extension Schema {
  static let attempts = """
    -- One request. `evidence` is JSON: how it went, byte counts and times, and nothing personal.
    CREATE TABLE exchange (
      id INTEGER PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('submit', 'lookUp', 'match', 'createVehicle')),
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      evidence TEXT CHECK (evidence <> '')
    ) STRICT;
    CREATE INDEX exchange_open ON exchange (purpose) WHERE ended_at IS NULL;
    CREATE TRIGGER exchange_is_frozen BEFORE UPDATE ON exchange
    WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.id <> OLD.id OR NEW.purpose <> OLD.purpose
      OR NEW.started_at <> OLD.started_at
    BEGIN SELECT RAISE(ABORT, 'exchange: it only ends, once'); END;

    -- One operation in a request; `state` is the one it went to, NULL while there is no answer.
    CREATE TABLE attempt (
      operation BLOB NOT NULL REFERENCES operation (id),
      exchange INTEGER NOT NULL REFERENCES exchange (id),
      state TEXT,
      reason TEXT CHECK (reason <> ''),
      PRIMARY KEY (operation, exchange)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attempt_by_exchange ON attempt (exchange);
    CREATE TRIGGER attempt_creates_as_decided BEFORE INSERT ON attempt
    WHEN (SELECT purpose FROM exchange WHERE id = NEW.exchange) = 'createVehicle' AND NOT EXISTS (
      SELECT 1 FROM operation WHERE id = NEW.operation AND decision GLOB '{"choice":"create",*')
    BEGIN SELECT RAISE(ABORT, 'attempt: no decision to create a vehicle is stored'); END;
    CREATE TRIGGER attempt_is_frozen BEFORE UPDATE ON attempt
    WHEN OLD.state IS NOT NULL OR NEW.operation <> OLD.operation OR NEW.exchange <> OLD.exchange
    BEGIN SELECT RAISE(ABORT, 'attempt: what it led to is written once'); END;
    \(neverDeleted("exchange", "attempt"))
    """

  static let receipts = """
    -- What the portal confirmed, of these very bytes. A document that was registered has the number the portal gave it;
    -- one that is conformed has its own, or the one it was registered under.
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
    CREATE INDEX receipt_by_number ON receipt (kind, number);
    CREATE TRIGGER receipt_matches BEFORE INSERT ON receipt
    WHEN NOT EXISTS (
      SELECT 1 FROM operation
      WHERE id = NEW.operation AND kind = NEW.kind AND digest = NEW.digest AND CASE intent
        WHEN 'reinstate' THEN number = NEW.number
        WHEN 'register' THEN 1
        ELSE number = NEW.number OR EXISTS (
          SELECT 1 FROM operation AS registered
          WHERE registered.intent = 'register' AND registered.kind = operation.kind
            AND registered.number = operation.number AND NEW.number IN (
              SELECT given.number FROM receipt AS given WHERE given.operation = registered.id UNION
              SELECT k.number FROM keying AS k WHERE k.operation = registered.id)) END)
    BEGIN SELECT RAISE(ABORT, 'receipt: its number or digest is not the operation''s'); END;
    \(neverChanged("receipt"))

    -- The portal shows what a person typed there, and every field that it shows agrees: it counts as reinstated,
    -- without a receipt. `fields` are the names of those that it shows.
    CREATE TABLE agreement (
      operation BLOB PRIMARY KEY NOT NULL REFERENCES operation (id),
      at INTEGER NOT NULL,
      fields TEXT NOT NULL CHECK (fields <> '')
    ) STRICT, WITHOUT ROWID;
    \(writtenOnce("agreement"))

    -- A receipt of something the portal no longer has: kept, and no longer a proof.
    CREATE TABLE withdrawn_receipt (
      id INTEGER PRIMARY KEY,
      operation BLOB NOT NULL REFERENCES operation (id),
      digest BLOB NOT NULL,
      portal_id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      vehicle BLOB NOT NULL CHECK (length(vehicle) = 16),
      stored_at INTEGER NOT NULL,
      withdrawn_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX withdrawn_receipt_by_operation ON withdrawn_receipt (operation);
    \(writtenOnce("withdrawn_receipt"))
    CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt
    WHEN NOT EXISTS (
        SELECT 1 FROM withdrawn_receipt AS w
        WHERE w.operation = OLD.operation AND w.digest = OLD.digest AND w.portal_id = OLD.portal_id
          AND w.stored_at = OLD.stored_at)
      OR EXISTS (SELECT 1 FROM operation WHERE id = OLD.operation AND state = 'confirmed')
    BEGIN SELECT RAISE(ABORT, 'receipt: never deleted'); END;

    -- Confirmed since the portal acknowledged a report (SyncProtocol §7): it may have lost them and still have that
    -- report.
    CREATE TABLE unreported (
      operation BLOB PRIMARY KEY NOT NULL REFERENCES operation (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER unreported_begins AFTER UPDATE OF state ON operation
    WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed'
    BEGIN INSERT INTO unreported (operation) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
    CREATE TRIGGER unreported_ends AFTER UPDATE OF state ON operation
    WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed'
    BEGIN DELETE FROM unreported WHERE operation = NEW.id; END;
    """
}
