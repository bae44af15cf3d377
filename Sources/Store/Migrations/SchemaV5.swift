/// Version 5, frozen: what people counted, and the numbers they passed over with a reason. No row of before changes, so no
/// tag is renewed: a damaged row would get a sound one.
enum SchemaV5 {
  static let header = "PRAGMA user_version = 5;"

  static let counts = """
    CREATE TABLE stock_count (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      at INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted >= 0),
      expected INTEGER NOT NULL CHECK (expected >= 0),
      who TEXT NOT NULL CHECK (who <> '')
    ) STRICT;
    CREATE TRIGGER stock_count_is_sealed BEFORE UPDATE ON stock_count
    BEGIN SELECT RAISE(ABORT, 'stock_count: never changed'); END;
    CREATE TRIGGER stock_count_stays BEFORE DELETE ON stock_count
    BEGIN SELECT RAISE(ABORT, 'stock_count: never deleted'); END;
    """

  static let skips = """
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
    CREATE TRIGGER stock_skip_is_sealed BEFORE UPDATE ON stock_skip
    BEGIN SELECT RAISE(ABORT, 'stock_skip: never changed'); END;
    CREATE TRIGGER stock_skip_stays BEFORE DELETE ON stock_skip
    BEGIN SELECT RAISE(ABORT, 'stock_skip: never deleted'); END;
    """
}
