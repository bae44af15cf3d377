/// Version 2, frozen. What a portal or a file that went back in time asks of the tables (SyncProtocol §7), and notices.
enum SchemaV2 {
  static let header = "PRAGMA user_version = 2;"

  /// Confirmed since the portal acknowledged a report: it may have lost them and still have that report.
  static let unreported = """
    CREATE TABLE unreported (
      operation BLOB PRIMARY KEY NOT NULL REFERENCES operation (id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO unreported (operation) SELECT id FROM operation WHERE state = 'confirmed';

    CREATE TRIGGER unreported_begins AFTER UPDATE OF state ON operation
    WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed'
    BEGIN INSERT INTO unreported (operation) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
    CREATE TRIGGER unreported_ends AFTER UPDATE OF state ON operation
    WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed'
    BEGIN DELETE FROM unreported WHERE operation = NEW.id; END;
    """

  /// A receipt of something the portal no longer has: kept, and no longer a proof.
  static let withdrawnReceipts = """
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
    CREATE TRIGGER withdrawn_receipt_is_sealed BEFORE UPDATE ON withdrawn_receipt
    BEGIN SELECT RAISE(ABORT, 'withdrawn_receipt: never changed'); END;
    CREATE TRIGGER withdrawn_receipt_stays BEFORE DELETE ON withdrawn_receipt
    BEGIN SELECT RAISE(ABORT, 'withdrawn_receipt: never deleted'); END;

    DROP TRIGGER receipt_stays;
    CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt
    WHEN NOT EXISTS (
        SELECT 1 FROM withdrawn_receipt AS w
        WHERE w.operation = OLD.operation AND w.digest = OLD.digest AND w.portal_id = OLD.portal_id
          AND w.stored_at = OLD.stored_at)
      OR EXISTS (SELECT 1 FROM operation WHERE id = OLD.operation AND state = 'confirmed')
    BEGIN SELECT RAISE(ABORT, 'receipt: never deleted'); END;
    """

  static let moves = """
    DROP TRIGGER operation_moves;
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

    DROP TRIGGER stock_number_moves;
    CREATE TRIGGER stock_number_moves BEFORE UPDATE OF state ON stock_number
    WHEN NOT CASE OLD.state
      WHEN 'available' THEN
        NEW.state IN ('reserved', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
        OR (NEW.state = 'reinstated' AND NEW.reason IS 'foundAtPortal')
      WHEN 'reserved' THEN
        NEW.state IN ('available', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
        OR (NEW.state = 'reinstated' AND NEW.reason IS 'foundAtPortal')
      WHEN 'issued' THEN NEW.state IN ('reinstated', 'spoiled')
      WHEN 'reinstated' THEN NEW.state = 'issued' AND OLD.reason IS NULL
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'stock_number: this change of state is not allowed'); END;
    """

  static let notices = """
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
    CREATE TRIGGER notice_is_sealed BEFORE UPDATE ON notice
    WHEN OLD.seen_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.at <> OLD.at
      OR NEW.count < OLD.count
    BEGIN SELECT RAISE(ABORT, 'notice: it is added to, and seen once'); END;
    CREATE TRIGGER notice_stays BEFORE DELETE ON notice
    BEGIN SELECT RAISE(ABORT, 'notice: never deleted'); END;
    """
}
