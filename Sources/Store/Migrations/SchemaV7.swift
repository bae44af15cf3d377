/// Hand-overs between stations, frozen: a log of moves, the numbers of each, and which of them are at another station
/// now. The log alone moves these numbers. No row of before changes, so no tag is renewed.
enum SchemaV7 {
  static let number: Int32 = 7
  static let name = "7 hand-overs"

  static let all = [
    moves, moveRules, numbers, numberRules, away, awayRules, states, "PRAGMA user_version = \(number);",
  ]

  private static let moves = """
    CREATE TABLE stock_move (
      sequence INTEGER PRIMARY KEY,
      id BLOB NOT NULL CHECK (length(id) = 16),
      step TEXT NOT NULL CHECK (step IN ('given', 'received', 'takenBack')),
      kind TEXT NOT NULL CHECK (kind IN ('mechanical', 'photometric')),
      at INTEGER NOT NULL,
      station TEXT NOT NULL CHECK (station <> ''),
      size INTEGER NOT NULL CHECK (size > 0),
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT CHECK (why <> ''),
      CHECK ((step = 'received') = (why IS NULL)),
      UNIQUE (id, step)
    ) STRICT;
    """

  private static let moveRules = """
    CREATE TRIGGER stock_move_follows BEFORE INSERT ON stock_move
    WHEN NEW.step = 'takenBack' AND NOT EXISTS (
      SELECT 1 FROM stock_move WHERE id = NEW.id AND step = 'given' AND kind = NEW.kind)
    BEGIN SELECT RAISE(ABORT, 'stock_move: only what was given is taken back'); END;
    CREATE TRIGGER stock_move_is_sealed BEFORE UPDATE ON stock_move
    BEGIN SELECT RAISE(ABORT, 'stock_move: never changed'); END;
    CREATE TRIGGER stock_move_stays BEFORE DELETE ON stock_move
    BEGIN SELECT RAISE(ABORT, 'stock_move: never deleted'); END;
    """

  private static let numbers = """
    CREATE TABLE stock_move_number (
      move INTEGER NOT NULL REFERENCES stock_move (sequence),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      PRIMARY KEY (move, kind, number),
      FOREIGN KEY (kind, number) REFERENCES stock_number (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_move_number_newest ON stock_move_number (kind, number, move);
    """

  private static let away = """
    CREATE TABLE number_away (
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (id),
      move INTEGER NOT NULL REFERENCES stock_move (sequence),
      PRIMARY KEY (kind, number),
      FOREIGN KEY (kind, number) REFERENCES stock_number (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX number_away_of_lot ON number_away (lot);
    CREATE INDEX number_away_by_move ON number_away (move);
    """

  /// A number is given while it is available, comes back while it is away, and arrives for the first time with its lot.
  private static let numberRules = """
    CREATE TRIGGER stock_move_number_follows BEFORE INSERT ON stock_move_number
    WHEN NEW.move <> (SELECT max(sequence) FROM stock_move)
      OR (SELECT count(*) FROM stock_move_number WHERE move = NEW.move) >= (
        SELECT size FROM stock_move WHERE sequence = NEW.move)
      OR NOT EXISTS (
      SELECT 1 FROM stock_move AS m
      JOIN stock_number AS n ON n.kind = NEW.kind AND n.number = NEW.number
      LEFT JOIN number_away AS a ON a.kind = NEW.kind AND a.number = NEW.number
      LEFT JOIN stock_move AS g ON g.sequence = a.move
      WHERE m.sequence = NEW.move AND m.kind = NEW.kind AND CASE m.step
        WHEN 'given' THEN n.state = 'available'
        WHEN 'takenBack' THEN g.id IS m.id
        ELSE a.number IS NOT NULL OR (n.state = 'available' AND NOT EXISTS (
          SELECT 1 FROM stock_move_number AS e WHERE e.kind = NEW.kind AND e.number = NEW.number)) END)
    BEGIN SELECT RAISE(ABORT, 'stock_move_number: this move of the number is not allowed'); END;

    CREATE TRIGGER stock_move_number_is_given AFTER INSERT ON stock_move_number
    WHEN (SELECT step FROM stock_move WHERE sequence = NEW.move) = 'given'
    BEGIN
      UPDATE stock_number SET state = 'returned',
        reason = (SELECT why FROM stock_move WHERE sequence = NEW.move),
        who = (SELECT who FROM stock_move WHERE sequence = NEW.move),
        changed_at = (SELECT at FROM stock_move WHERE sequence = NEW.move)
      WHERE kind = NEW.kind AND number = NEW.number;
      INSERT INTO number_away (kind, number, lot, move)
      SELECT NEW.kind, NEW.number, lot, NEW.move FROM stock_number WHERE kind = NEW.kind AND number = NEW.number;
    END;
    CREATE TRIGGER stock_move_number_comes_back AFTER INSERT ON stock_move_number
    WHEN (SELECT step FROM stock_move WHERE sequence = NEW.move) <> 'given'
    BEGIN
      UPDATE stock_number SET state = 'available', reason = NULL, who = NULL,
        changed_at = (SELECT at FROM stock_move WHERE sequence = NEW.move)
      WHERE kind = NEW.kind AND number = NEW.number AND state = 'returned';
      DELETE FROM number_away WHERE kind = NEW.kind AND number = NEW.number;
    END;

    CREATE TRIGGER stock_move_number_is_sealed BEFORE UPDATE ON stock_move_number
    BEGIN SELECT RAISE(ABORT, 'stock_move_number: never changed'); END;
    CREATE TRIGGER stock_move_number_stays BEFORE DELETE ON stock_move_number
    BEGIN SELECT RAISE(ABORT, 'stock_move_number: never deleted'); END;
    """

  private static let awayRules = """
    CREATE TRIGGER number_away_is_given BEFORE INSERT ON number_away
    WHEN NOT EXISTS (
      SELECT 1 FROM stock_move_number AS s JOIN stock_move AS m ON m.sequence = s.move AND m.step = 'given'
      WHERE s.kind = NEW.kind AND s.number = NEW.number AND s.move = NEW.move AND s.move = (
        SELECT max(move) FROM stock_move_number WHERE kind = NEW.kind AND number = NEW.number))
    BEGIN SELECT RAISE(ABORT, 'number_away: its newest move did not give it'); END;
    CREATE TRIGGER number_away_is_sealed BEFORE UPDATE ON number_away
    BEGIN SELECT RAISE(ABORT, 'number_away: never changed'); END;
    CREATE TRIGGER number_away_stays BEFORE DELETE ON number_away
    WHEN OLD.move = (SELECT max(move) FROM stock_move_number WHERE kind = OLD.kind AND number = OLD.number)
    BEGIN SELECT RAISE(ABORT, 'number_away: it did not come back'); END;
    """

  /// What was given comes back by a move of the log alone; what was returned to the Société never does.
  private static let states = """
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
      WHEN 'returned' THEN NEW.state = 'available' AND EXISTS (
        SELECT 1 FROM number_away AS a WHERE a.kind = NEW.kind AND a.number = NEW.number AND a.move < (
          SELECT max(move) FROM stock_move_number WHERE kind = NEW.kind AND number = NEW.number))
      ELSE 0 END
    BEGIN SELECT RAISE(ABORT, 'stock_number: this change of state is not allowed'); END;
    """
}
