/// Version 11, frozen: how many changes this file has, for a witness beside it. No row of before changes, so no tag is
/// renewed.
///
/// The row is made by the first change. `life` grows when the file is rebuilt, `changes` with each transaction that is
/// acknowledged. `chain` covers the digests of the operations 1 to `sequence`, each hashed with the chain before it.
enum SchemaV11 {
  static let name = "11 changes"

  static let changes = """
    CREATE TABLE change_mark (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      life INTEGER NOT NULL CHECK (life >= 0),
      changes INTEGER NOT NULL CHECK (changes > 0),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      chain BLOB NOT NULL CHECK (length(chain) = 32)
    ) STRICT;
    CREATE TRIGGER change_mark_grows BEFORE UPDATE ON change_mark
    WHEN NEW.life < OLD.life OR NEW.changes <= OLD.changes OR NEW.sequence < OLD.sequence
    BEGIN SELECT RAISE(ABORT, 'change_mark: it only grows'); END;
    CREATE TRIGGER change_mark_stays BEFORE DELETE ON change_mark
    BEGIN SELECT RAISE(ABORT, 'change_mark: never deleted'); END;

    PRAGMA user_version = 11;
    """
}
