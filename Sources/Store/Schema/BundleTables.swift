/// Files that were made to be carried to the portal by hand, their certificates, and the answers (SyncProtocol §12).
///
/// No trigger here checks an operation's state: a rebuilt file may know less of the operation than a bundle does.
extension Schema {
  static let bundles = """
    -- `written_at` is NULL until the file is known to be on a disk. The keys are the portal's, as used for this file.
    CREATE TABLE bundle (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      created_at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      sealing_key BLOB NOT NULL CHECK (length(sealing_key) = 32),
      receipts_key BLOB NOT NULL CHECK (length(receipts_key) = 32),
      written_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bundle_by_time ON bundle (created_at);
    CREATE TRIGGER bundle_is_frozen BEFORE UPDATE ON bundle
    WHEN OLD.written_at IS NOT NULL OR NEW.written_at IS NULL OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at
      OR NEW.who <> OLD.who OR NEW.sealing_key <> OLD.sealing_key OR NEW.receipts_key <> OLD.receipts_key
    BEGIN SELECT RAISE(ABORT, 'bundle: it is only written, once'); END;
    \(neverDeleted("bundle"))

    CREATE TABLE bundle_operation (
      bundle BLOB NOT NULL REFERENCES bundle (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 500),
      operation BLOB NOT NULL REFERENCES operation (id),
      PRIMARY KEY (bundle, position),
      UNIQUE (bundle, operation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bundle_operation_by_operation ON bundle_operation (operation);

    -- The portal may answer an entry more than once, each time later.
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
    \(writtenOnce("bundle_operation", "bundle_answer"))
    """
}
