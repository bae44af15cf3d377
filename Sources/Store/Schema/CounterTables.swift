/// Counters, kept by triggers, so that no count needs to read every row. They carry no checksum; checks compare them
/// with a recount.
extension Schema {
  /// All counter tables: those of this file, `open_task` and `keying_count`.
  static let counterTables = ["keying_count", "lot_count", "open_task", "operation_count", "stock_use"]

  static let counters = """
    -- Numbers of each lot in each state.
    CREATE TABLE lot_count (
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (id),
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (kind, state, lot)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER stock_number_counted AFTER INSERT ON stock_number
    BEGIN
      INSERT INTO lot_count (kind, state, lot, count) VALUES (NEW.kind, NEW.state, NEW.lot, 1)
      ON CONFLICT (kind, state, lot) DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER stock_number_recounted AFTER UPDATE OF state ON stock_number
    BEGIN
      UPDATE lot_count SET count = count - 1 WHERE kind = OLD.kind AND state = OLD.state AND lot = OLD.lot;
      INSERT INTO lot_count (kind, state, lot, count) VALUES (NEW.kind, NEW.state, NEW.lot, 1)
      ON CONFLICT (kind, state, lot) DO UPDATE SET count = count + 1;
    END;

    -- Operations in each state.
    CREATE TABLE operation_count (
      state TEXT PRIMARY KEY NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO operation_count (state, count) VALUES
      ('draft', 0), ('ready', 0), ('sending', 0), ('unknown', 0), ('held', 0), ('quarantined', 0), ('confirmed', 0),
      ('closed', 0);
    CREATE TRIGGER operation_counted AFTER INSERT ON operation
    BEGIN UPDATE operation_count SET count = count + 1 WHERE state = NEW.state; END;
    CREATE TRIGGER operation_recounted AFTER UPDATE OF state ON operation
    WHEN OLD.state <> NEW.state
    BEGIN
      UPDATE operation_count SET count = count - 1 WHERE state = OLD.state;
      UPDATE operation_count SET count = count + 1 WHERE state = NEW.state;
    END;

    -- Papers used on each day of local time (days since 1970); a second record of a number uses no paper.
    CREATE TABLE stock_use (
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (kind, day)
    ) STRICT, WITHOUT ROWID;
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
    """
}
