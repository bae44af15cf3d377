/// The rows that were written since they were last checked. They are noted in a temporary table: it belongs to the one
/// connection that writes, and a rollback removes its rows too.
enum ChangedRows {
  /// The statements that make a connection note changed rows: a place, and a key of one or two columns.
  static let watching =
    """
    CREATE TEMP TABLE changed_row (
      place TEXT NOT NULL, first ANY NOT NULL, second ANY NOT NULL, PRIMARY KEY (place, first, second)
    ) STRICT, WITHOUT ROWID;

    """ + notes.map(\.trigger).joined()

  /// A trigger that notes `values`: of one row, or of the rows that `source` selects.
  private struct Note {
    let table: String
    let event: String
    let place: String
    let values: String
    var source = "WHERE true"

    var trigger: String {
      """
      CREATE TEMP TRIGGER \(table)_\(event.prefix { $0 != " " }.lowercased())_changes_\(place)
      AFTER \(event) ON main.\(table) BEGIN
        INSERT INTO changed_row (place, first, second) SELECT '\(place)', \(values) \(source) ON CONFLICT DO NOTHING;
      END;

      """
    }
  }

  private static let ofOperation = "FROM operation WHERE id = NEW.operation"
  private static let ofNumber = "FROM operation WHERE kind = NEW.kind AND number = NEW.number"

  private static let notes = [
    Note(table: "operation", event: "INSERT", place: "operation", values: "NEW.sequence, ''"),
    Note(table: "operation", event: "UPDATE", place: "operation", values: "NEW.sequence, ''"),
    Note(table: "operation", event: "UPDATE", place: "number", values: "NEW.kind, NEW.number"),
    Note(table: "inspection", event: "INSERT", place: "inspection", values: "NEW.id, ''"),
    Note(table: "attempt", event: "INSERT", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "attempt", event: "UPDATE", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "exchange", event: "INSERT", place: "exchange", values: "NEW.id, ''"),
    Note(table: "exchange", event: "UPDATE", place: "exchange", values: "NEW.id, ''"),
    Note(
      table: "exchange", event: "UPDATE", place: "operation", values: "sequence, ''",
      source: "FROM operation WHERE id IN (SELECT operation FROM attempt WHERE exchange = NEW.id)"),
    Note(table: "receipt", event: "INSERT", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "receipt", event: "UPDATE", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(
      table: "receipt", event: "DELETE", place: "operation", values: "sequence, ''",
      source: "FROM operation WHERE id = OLD.operation"),
    Note(table: "cancellation_step", event: "INSERT", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "keying", event: "INSERT", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "keying", event: "UPDATE", place: "operation", values: "sequence, ''", source: ofOperation),
    Note(table: "outage", event: "INSERT", place: "outage", values: "NEW.id, ''"),
    Note(table: "outage", event: "UPDATE", place: "outage", values: "NEW.id, ''"),
    Note(table: "lot", event: "INSERT", place: "lot", values: "NEW.id, ''"),
    Note(table: "stock_number", event: "UPDATE", place: "lot", values: "NEW.lot, ''"),
    Note(table: "stock_number", event: "UPDATE", place: "number", values: "NEW.kind, NEW.number"),
    Note(table: "stock_number", event: "UPDATE", place: "operation", values: "sequence, ''", source: ofNumber),
    Note(table: "stock_move", event: "INSERT", place: "move", values: "NEW.sequence, ''"),
    Note(table: "stock_move_number", event: "INSERT", place: "number", values: "NEW.kind, NEW.number"),
    Note(table: "number_away", event: "INSERT", place: "number", values: "NEW.kind, NEW.number"),
    Note(table: "number_away", event: "DELETE", place: "number", values: "OLD.kind, OLD.number"),
    Note(table: "sign_in_attempt", event: "INSERT", place: "account", values: "NEW.access_code, ''"),
  ]
}
