/// Proof that the file is complete: a checksum for each row, and a count of its changes.
extension Schema {
  static let witness = """
    -- The checksum of a row, by its table's name and its primary key; unused columns of the key are empty. The triggers
    -- that keep them belong to a connection (`TaggedTable`), not to the file.
    CREATE TABLE row_tag (
      place TEXT NOT NULL,
      first ANY NOT NULL,
      second ANY NOT NULL,
      third ANY NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16),
      PRIMARY KEY (place, first, second, third)
    ) STRICT, WITHOUT ROWID;

    -- One row, made by the first change. `life` grows when the file is rebuilt, `changes` with each transaction that is
    -- acknowledged. `chain` covers the digests of the operations 1 to `sequence`, each hashed with the chain before it.
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
    \(neverDeleted("change_mark"))
    """
}
