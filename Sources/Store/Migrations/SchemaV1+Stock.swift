extension SchemaV1 {
  static let stock = """
    CREATE TABLE lot (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      first TEXT NOT NULL,
      last TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size > 0),
      received_at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      UNIQUE (kind, first),
      UNIQUE (kind, last)
    ) STRICT;

    CREATE TABLE stock_number (
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
      lot INTEGER NOT NULL REFERENCES lot (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      state TEXT NOT NULL CHECK (
        state IN ('available', 'reserved', 'issued', 'reinstated', 'spoiled', 'lost', 'stolen', 'returned')),
      reason TEXT,
      who TEXT,
      changed_at INTEGER NOT NULL,
      PRIMARY KEY (kind, number),
      CHECK (state NOT IN ('spoiled', 'lost', 'stolen', 'returned') OR (reason <> '' AND who <> '')
        AND reason IS NOT NULL AND who IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX stock_number_available ON stock_number (kind, lot, position) WHERE state = 'available';

    CREATE TABLE lot_count (
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (id),
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (kind, state, lot)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_use (
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (kind, day)
    ) STRICT, WITHOUT ROWID;
    """

  static let stockRules = """
    CREATE TRIGGER lot_is_frozen BEFORE UPDATE ON lot
    BEGIN SELECT RAISE(ABORT, 'lot: never changed'); END;
    CREATE TRIGGER lot_stays BEFORE DELETE ON lot
    BEGIN SELECT RAISE(ABORT, 'lot: never deleted'); END;

    CREATE TRIGGER stock_number_starts_available BEFORE INSERT ON stock_number
    WHEN NEW.state <> 'available'
    BEGIN SELECT RAISE(ABORT, 'stock_number: starts as available'); END;

    CREATE TRIGGER stock_number_is_frozen BEFORE UPDATE OF kind, number, lot, position ON stock_number
    BEGIN SELECT RAISE(ABORT, 'stock_number: only its state changes'); END;

    CREATE TRIGGER stock_number_moves BEFORE UPDATE OF state ON stock_number
    WHEN NOT CASE OLD.state
      WHEN 'available' THEN NEW.state IN ('reserved', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
      WHEN 'reserved' THEN NEW.state IN ('available', 'issued', 'spoiled', 'lost', 'stolen', 'returned')
      WHEN 'issued' THEN NEW.state IN ('reinstated', 'spoiled')
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'stock_number: this change of state is not allowed'); END;

    CREATE TRIGGER stock_number_stays BEFORE DELETE ON stock_number
    BEGIN SELECT RAISE(ABORT, 'stock_number: never deleted'); END;

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
    """
}
