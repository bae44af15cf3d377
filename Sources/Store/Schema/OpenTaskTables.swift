/// `open_task`, kept by triggers: work that a person, or a file carried by hand, must still do for an operation. It is
/// derived like a counter, so that a status finds open work without reading finished work.
extension Schema {
  static let openTasks = """
    -- `cancel`: a request to cancel that nobody has made. `file`: the papers of an older document, not noted as filed.
    -- `carry`: in a file that was written, and neither confirmed nor closed.
    CREATE TABLE open_task (
      task TEXT NOT NULL CHECK (task IN ('cancel', 'carry', 'file')),
      operation BLOB NOT NULL,
      PRIMARY KEY (task, operation)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER cancellation_step_opens_task AFTER INSERT ON cancellation_step WHEN NEW.state = 'toAsk'
    BEGIN INSERT INTO open_task (task, operation) VALUES ('cancel', NEW.operation) ON CONFLICT DO NOTHING; END;
    CREATE TRIGGER cancellation_step_ends_task AFTER INSERT ON cancellation_step WHEN NEW.state <> 'toAsk'
    BEGIN DELETE FROM open_task WHERE task = 'cancel' AND operation = NEW.operation; END;

    CREATE TRIGGER operation_opens_task AFTER INSERT ON operation
    WHEN NEW.intent = 'register' AND EXISTS (
      SELECT 1 FROM inspection WHERE id = NEW.inspection AND record GLOB '*"older":{*')
    BEGIN INSERT INTO open_task (task, operation) VALUES ('file', NEW.id) ON CONFLICT DO NOTHING; END;
    CREATE TRIGGER person_decision_ends_task AFTER INSERT ON person_decision WHEN NEW.action = 'file'
    BEGIN DELETE FROM open_task WHERE task = 'file' AND operation = NEW.operation; END;
    CREATE TRIGGER operation_withdrawn_ends_task AFTER UPDATE OF withdrawn ON operation WHEN NEW.withdrawn = 1
    BEGIN DELETE FROM open_task WHERE task = 'file' AND operation = NEW.id; END;

    CREATE TRIGGER bundle_opens_tasks AFTER UPDATE OF written_at ON bundle WHEN NEW.written_at IS NOT NULL
    BEGIN
      INSERT INTO open_task (task, operation)
      SELECT 'carry', o.id FROM bundle_operation AS c JOIN operation AS o ON o.id = c.operation
      WHERE c.bundle = NEW.id AND o.state NOT IN ('confirmed', 'closed') ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER bundle_operation_opens_task AFTER INSERT ON bundle_operation
    WHEN EXISTS (SELECT 1 FROM bundle WHERE id = NEW.bundle AND written_at IS NOT NULL)
    BEGIN
      INSERT INTO open_task (task, operation)
      SELECT 'carry', id FROM operation WHERE id = NEW.operation AND state NOT IN ('confirmed', 'closed')
      ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER operation_settled_ends_task AFTER UPDATE OF state ON operation
    WHEN NEW.state IN ('confirmed', 'closed') AND OLD.state NOT IN ('confirmed', 'closed')
    BEGIN DELETE FROM open_task WHERE task = 'carry' AND operation = NEW.id; END;
    CREATE TRIGGER operation_unsettled_opens_task AFTER UPDATE OF state ON operation
    WHEN OLD.state IN ('confirmed', 'closed') AND NEW.state NOT IN ('confirmed', 'closed') AND EXISTS (
      SELECT 1 FROM bundle_operation AS c JOIN bundle AS b ON b.id = c.bundle
      WHERE c.operation = NEW.id AND b.written_at IS NOT NULL)
    BEGIN INSERT INTO open_task (task, operation) VALUES ('carry', NEW.id) ON CONFLICT DO NOTHING; END;
    """
}
