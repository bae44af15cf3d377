internal import Domain
internal import GRDB

/// The numbers of the stock whose state the current transaction has changed. They are noted in a temporary table, so
/// that a rollback removes them too.
enum ChangedNumbers {
  /// The statements that make a connection note changed numbers.
  static let watching = """
    CREATE TEMP TABLE changed_number (
      kind TEXT NOT NULL, number TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (kind, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TRIGGER stock_number_is_noted AFTER UPDATE OF state ON main.stock_number BEGIN
      INSERT INTO changed_number (kind, number, state) VALUES (NEW.kind, NEW.number, NEW.state)
      ON CONFLICT (kind, number) DO UPDATE SET state = excluded.state;
    END;

    """

  /// Returns the noted numbers in order, and empties the table.
  static func taken(
    in db: Database
  ) throws -> [(kind: CertificateKind, number: CertificateNumber, state: StockState)] {
    let changed = try db.rows("SELECT kind, number, state FROM temp.changed_number ORDER BY kind, number") { row in
      let (kind, state): (CertificateKind, StockState) = (try row.value(0), try row.value(2))
      return (kind: kind, number: try row.number(1), state: state)
    }
    if !changed.isEmpty { try db.run("DELETE FROM temp.changed_number") }
    return changed
  }
}
