/// Papers that are handed over between stations: a log of moves, the numbers of each move, and the numbers that are
/// away now.
extension Schema {
  static let handOvers = """
    -- `id` is the same at both stations, and for the steps 'given' and 'takenBack' of one hand-over.
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
    CREATE TRIGGER stock_move_follows BEFORE INSERT ON stock_move
    WHEN NEW.step = 'takenBack' AND NOT EXISTS (
      SELECT 1 FROM stock_move WHERE id = NEW.id AND step = 'given' AND kind = NEW.kind)
    BEGIN SELECT RAISE(ABORT, 'stock_move: only what was given is taken back'); END;

    CREATE TABLE stock_move_number (
      move INTEGER NOT NULL REFERENCES stock_move (sequence),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      PRIMARY KEY (move, kind, number),
      FOREIGN KEY (kind, number) REFERENCES stock_number (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_move_number_newest ON stock_move_number (kind, number, move);
    \(writtenOnce("stock_move", "stock_move_number"))

    -- Numbers that another station has. The log alone, by the triggers below, adds and removes them.
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
    CREATE TRIGGER number_away_is_given BEFORE INSERT ON number_away
    WHEN NOT EXISTS (
      SELECT 1 FROM stock_move_number AS s JOIN stock_move AS m ON m.sequence = s.move AND m.step = 'given'
      WHERE s.kind = NEW.kind AND s.number = NEW.number AND s.move = NEW.move AND s.move = (
        SELECT max(move) FROM stock_move_number WHERE kind = NEW.kind AND number = NEW.number))
    BEGIN SELECT RAISE(ABORT, 'number_away: its newest move did not give it'); END;
    \(neverChanged("number_away"))
    CREATE TRIGGER number_away_stays BEFORE DELETE ON number_away
    WHEN OLD.move = (SELECT max(move) FROM stock_move_number WHERE kind = OLD.kind AND number = OLD.number)
    BEGIN SELECT RAISE(ABORT, 'number_away: it did not come back'); END;

    -- A number is given while it is available, comes back while it is away, and arrives for the first time with its lot.
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
    """
}
