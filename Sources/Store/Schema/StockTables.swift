/// The stock: lots of prenumbered papers, and the state of each number.
extension Schema {
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
    \(writtenOnce("lot"))

    -- One row a number: it exists once in all lots of its kind, and always has one state. `who` and `reason` tell why a
    -- paper was ended by hand. `position` is its place in the lot, from 0.
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
    CREATE INDEX stock_number_reserved ON stock_number (kind, number) WHERE state = 'reserved';

    CREATE TRIGGER stock_number_starts_available BEFORE INSERT ON stock_number
    WHEN NEW.state <> 'available'
    BEGIN SELECT RAISE(ABORT, 'stock_number: starts as available'); END;
    CREATE TRIGGER stock_number_is_frozen BEFORE UPDATE OF kind, number, lot, position ON stock_number
    BEGIN SELECT RAISE(ABORT, 'stock_number: only its state changes'); END;
    \(neverDeleted("stock_number"))

    -- Which state may follow which. A number that was issued is reserved again only when each of its records was
    -- withdrawn. A paper that another station has comes back by a move of the log alone; one that was returned to the
    -- Société never does.
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
      WHEN 'returned' THEN NEW.state = 'available' AND EXISTS (
        SELECT 1 FROM number_away AS a WHERE a.kind = NEW.kind AND a.number = NEW.number AND a.move < (
          SELECT max(move) FROM stock_move_number WHERE kind = NEW.kind AND number = NEW.number))
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'stock_number: this change of state is not allowed'); END;

    -- Papers that a person counted, beside how many there should have been.
    CREATE TABLE stock_count (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      at INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted >= 0),
      expected INTEGER NOT NULL CHECK (expected >= 0),
      who TEXT NOT NULL CHECK (who <> '')
    ) STRICT;

    -- Numbers that were passed over, with the reason a person gave.
    CREATE TABLE stock_skip (
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> ''),
      PRIMARY KEY (kind, number),
      FOREIGN KEY (kind, number) REFERENCES stock_number (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER stock_skip_is_blank BEFORE INSERT ON stock_skip
    WHEN NOT EXISTS (
      SELECT 1 FROM stock_number WHERE kind = NEW.kind AND number = NEW.number AND state = 'available')
    BEGIN SELECT RAISE(ABORT, 'stock_skip: its number is not available'); END;
    \(writtenOnce("stock_count", "stock_skip"))
    """
}
