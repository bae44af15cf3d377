/// Version 8, frozen: files that were made to be carried by hand, what is in them, and what was answered (SyncProtocol
/// §12).
///
/// No rule asks for the operation's state: a file that is rebuilt may know less of it than a bundle says.
enum SchemaV8 {
  static let name = "8 bundles"

  static let bundles = """
    CREATE TABLE bundle (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      created_at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      sealing_key BLOB NOT NULL CHECK (length(sealing_key) = 32),
      receipts_key BLOB NOT NULL CHECK (length(receipts_key) = 32),
      written_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bundle_by_time ON bundle (created_at);
    CREATE TRIGGER bundle_is_sealed BEFORE UPDATE ON bundle
    WHEN OLD.written_at IS NOT NULL OR NEW.written_at IS NULL OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at
      OR NEW.who <> OLD.who OR NEW.sealing_key <> OLD.sealing_key OR NEW.receipts_key <> OLD.receipts_key
    BEGIN SELECT RAISE(ABORT, 'bundle: it is only written, once'); END;
    CREATE TRIGGER bundle_stays BEFORE DELETE ON bundle
    BEGIN SELECT RAISE(ABORT, 'bundle: never deleted'); END;

    CREATE TABLE bundle_operation (
      bundle BLOB NOT NULL REFERENCES bundle (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 500),
      operation BLOB NOT NULL REFERENCES operation (id),
      PRIMARY KEY (bundle, position),
      UNIQUE (bundle, operation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bundle_operation_by_operation ON bundle_operation (operation);
    CREATE TRIGGER bundle_operation_is_sealed BEFORE UPDATE ON bundle_operation
    BEGIN SELECT RAISE(ABORT, 'bundle_operation: never changed'); END;
    CREATE TRIGGER bundle_operation_stays BEFORE DELETE ON bundle_operation
    BEGIN SELECT RAISE(ABORT, 'bundle_operation: never deleted'); END;

    CREATE TABLE bundle_answer (
      bundle BLOB NOT NULL,
      position INTEGER NOT NULL,
      answered_at INTEGER NOT NULL,
      stored_at INTEGER NOT NULL,
      status INTEGER NOT NULL CHECK (status BETWEEN 200 AND 599),
      problem TEXT CHECK (problem <> ''),
      field TEXT CHECK (field <> ''),
      PRIMARY KEY (bundle, position, answered_at),
      FOREIGN KEY (bundle, position) REFERENCES bundle_operation (bundle, position),
      CHECK (status < 300 OR problem IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER bundle_answer_is_sealed BEFORE UPDATE ON bundle_answer
    BEGIN SELECT RAISE(ABORT, 'bundle_answer: never changed'); END;
    CREATE TRIGGER bundle_answer_stays BEFORE DELETE ON bundle_answer
    BEGIN SELECT RAISE(ABORT, 'bundle_answer: never deleted'); END;

    CREATE TRIGGER operation_is_carried BEFORE UPDATE OF withdrawn ON operation
    WHEN NEW.withdrawn = 1 AND OLD.withdrawn = 0 AND EXISTS (
      SELECT 1 FROM bundle_operation AS b WHERE b.operation = OLD.id AND NOT EXISTS (
        SELECT 1 FROM bundle_answer AS a WHERE a.bundle = b.bundle AND a.position = b.position))
    BEGIN SELECT RAISE(ABORT, 'operation: a file that may be handed in has it, it is not withdrawn'); END;

    PRAGMA user_version = 8;
    """
}
