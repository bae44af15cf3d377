/// The changes of an invented next version of the schema: a column and a table.
package enum NextVersion {
  package static let name = "remarks"
  package static let column = "ALTER TABLE operation ADD COLUMN remark TEXT CHECK (remark <> '')"
  package static let table = """
    CREATE TABLE remark (
      id INTEGER PRIMARY KEY,
      operation BLOB NOT NULL REFERENCES operation (id),
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE TRIGGER remark_stays BEFORE DELETE ON remark
    BEGIN SELECT RAISE(ABORT, 'remark: never deleted'); END;
    """
}
