/// Version 4, frozen: requests to cancel a certificate, a row for every step a person took.
///
/// No rule asks for the operation's state: a file that is rebuilt may know less of it than a request says.
enum SchemaV4 {
  static let requests = """
    CREATE TABLE cancellation_step (
      operation BLOB NOT NULL REFERENCES operation (id),
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 100),
      state TEXT NOT NULL CHECK (state IN ('toAsk', 'asked', 'confirmed', 'withdrawn')),
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> ''),
      channel TEXT CHECK (channel IN ('phone', 'email')),
      reference TEXT CHECK (reference <> ''),
      PRIMARY KEY (operation, position),
      CHECK ((state = 'asked') = (channel IS NOT NULL)),
      CHECK ((state = 'confirmed') = (reference IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER cancellation_step_follows BEFORE INSERT ON cancellation_step
    WHEN NEW.position <> (
        SELECT coalesce(max(position), 0) + 1 FROM cancellation_step WHERE operation = NEW.operation)
      OR NOT CASE (
          SELECT state FROM cancellation_step WHERE operation = NEW.operation ORDER BY position DESC LIMIT 1)
        WHEN 'toAsk' THEN NEW.state IN ('asked', 'withdrawn')
        WHEN 'asked' THEN NEW.state IN ('confirmed', 'withdrawn')
        WHEN 'confirmed' THEN 0
        ELSE NEW.state = 'toAsk' END
    BEGIN SELECT RAISE(ABORT, 'cancellation_step: it does not follow the one before'); END;
    CREATE TRIGGER cancellation_step_is_sealed BEFORE UPDATE ON cancellation_step
    BEGIN SELECT RAISE(ABORT, 'cancellation_step: never changed'); END;
    CREATE TRIGGER cancellation_step_stays BEFORE DELETE ON cancellation_step
    BEGIN SELECT RAISE(ABORT, 'cancellation_step: never deleted'); END;

    PRAGMA user_version = 4;
    """
}
