/// Version 9, frozen: answers of inspections that are not recorded yet.
///
/// A draft holds no number: the stock knows nothing of it.
enum SchemaV9 {
  static let name = "9 drafts"

  static let drafts = """
    CREATE TABLE draft (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      answers TEXT NOT NULL CHECK (substr(answers, 1, 1) = '{' AND length(answers) <= 2097152),
      started_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER draft_is_one_of_few BEFORE INSERT ON draft
    WHEN (SELECT count(*) FROM draft) >= 200 AND NOT EXISTS (SELECT 1 FROM draft WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: there are 200'); END;
    CREATE TRIGGER draft_is_not_recorded BEFORE INSERT ON draft
    WHEN EXISTS (SELECT 1 FROM inspection WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: it was recorded'); END;
    CREATE TRIGGER draft_stays_itself BEFORE UPDATE ON draft
    WHEN NEW.id <> OLD.id OR NEW.started_at <> OLD.started_at
      OR EXISTS (SELECT 1 FROM inspection WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'draft: its answers alone change, until it is recorded'); END;

    PRAGMA user_version = 9;
    """
}
