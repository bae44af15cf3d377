/// People's decisions about operations. No trigger here checks an operation's state: a rebuilt file may know less of
/// the operation than a person's decision does.
extension Schema {
  static let requests = """
    CREATE TABLE person_decision (
      id INTEGER PRIMARY KEY,
      operation BLOB NOT NULL REFERENCES operation (id),
      at INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> '')
    ) STRICT;
    CREATE INDEX person_decision_by_operation ON person_decision (operation);

    -- A request to cancel a certificate, a row for every step a person took.
    CREATE TABLE cancellation_step (
      operation BLOB NOT NULL REFERENCES operation (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 100),
      state TEXT NOT NULL CHECK (state IN ('toAsk', 'asked', 'confirmed', 'withdrawn', 'replaced')),
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> ''),
      channel TEXT CHECK (channel IN ('phone', 'email')),
      reference TEXT CHECK (reference <> ''),
      replacement TEXT CHECK (replacement <> ''),
      PRIMARY KEY (operation, position),
      CHECK ((state = 'replaced') = (replacement IS NOT NULL)),
      CHECK ((state = 'asked') = (channel IS NOT NULL)),
      CHECK ((state = 'confirmed') = (reference IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cancellation_step_by_replacement ON cancellation_step (replacement) WHERE replacement IS NOT NULL;
    CREATE TRIGGER cancellation_step_follows BEFORE INSERT ON cancellation_step
    WHEN NEW.position <> (
        SELECT coalesce(max(position), 0) + 1 FROM cancellation_step WHERE operation = NEW.operation)
      OR NOT CASE (
          SELECT state FROM cancellation_step WHERE operation = NEW.operation ORDER BY position DESC LIMIT 1)
        WHEN 'toAsk' THEN NEW.state IN ('asked', 'withdrawn')
        WHEN 'asked' THEN NEW.state IN ('confirmed', 'withdrawn')
        WHEN 'confirmed' THEN NEW.state = 'replaced'
        WHEN 'replaced' THEN 0
        ELSE NEW.state = 'toAsk' END
    BEGIN SELECT RAISE(ABORT, 'cancellation_step: it does not follow the one before'); END;
    \(writtenOnce("person_decision", "cancellation_step"))
    """
}
