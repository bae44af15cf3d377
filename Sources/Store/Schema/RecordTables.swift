/// Records as they were entered, and drafts that are still being entered.
extension Schema {
  static let records = """
    -- `record` is the JSON of an inspection, or of a document to conform. Several records may have one number: a
    -- correction, a conformity, and a document without a printed number each make one of their own.
    CREATE TABLE inspection (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      performed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -1440 AND 1440),
      record TEXT NOT NULL CHECK (record <> '')
    ) STRICT;
    CREATE INDEX inspection_by_number ON inspection (kind, number);
    -- Local time of the inspection, for the periods of searches and statistics.
    CREATE INDEX inspection_by_time ON inspection (performed_at + utc_offset * 60000);
    \(writtenOnce("inspection"))

    -- Answers of an inspection that is not recorded yet. A draft reserves the number among its answers: it is not offered
    -- to others, but no row of the stock says so. `sequence` tells a save that arrives late from a newer one.
    CREATE TABLE draft (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      answers TEXT NOT NULL CHECK (substr(answers, 1, 1) = '{' AND length(answers) <= 2097152),
      started_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER draft_is_one_of_few BEFORE INSERT ON draft
    WHEN (SELECT count(*) FROM draft) >= 200 AND NOT EXISTS (SELECT 1 FROM draft WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: there are 200'); END;
    CREATE TRIGGER draft_is_not_recorded BEFORE INSERT ON draft
    WHEN EXISTS (SELECT 1 FROM inspection WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: it was recorded'); END;
    CREATE TRIGGER draft_stays_itself BEFORE UPDATE ON draft
    WHEN NEW.id <> OLD.id OR NEW.started_at <> OLD.started_at OR NEW.sequence < OLD.sequence
      OR EXISTS (SELECT 1 FROM inspection WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: its answers alone change, until it is recorded'); END;
    """
}
