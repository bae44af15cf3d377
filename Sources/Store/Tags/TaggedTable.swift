internal import GRDB
internal import Synchronization

/// A table whose rows each have a checksum in `row_tag`, and the statements that keep and compare the checksums.
///
/// The triggers are temporary: they belong to the connection that has the SQL functions, so that other programs can
/// read the file. A row's checksum is compared before the row is changed; otherwise a damaged row would get a right
/// checksum.
struct TaggedTable: Sendable {
  let name: String
  private let columns: [String]
  /// At most three, in the order of the primary key.
  let keys: [String]
  /// Which changes of a row a trigger of the schema always refuses.
  private let refused: Set<String>
  /// A query for the keys (`first`, `second`, `third`) of rows whose tag is wrong, and of tags without a row.
  private(set) var unsound = ""

  private struct Key: Hashable {
    let version: Int32
    let name: String
  }

  private static let known = Mutex<[Key: TaggedTable]>([:])

  /// A table of this version's schema, which `db` has. Each is read once, since nothing changes it.
  static func named(_ name: String, in db: Database) throws -> TaggedTable {
    let key = Key(version: Schema.version, name: name)
    return try known.withLock { known in
      if let table = known[key] { return table }
      let table = try TaggedTable(name, in: db)
      known[key] = table
      return table
    }
  }

  /// Every table except the tags' own table, GRDB's table of migrations, and the counters, which are compared with a
  /// recount.
  static func all(in db: Database) throws -> [TaggedTable] {
    let columns = Dictionary(
      grouping: try db.rows(
        """
        SELECT m.name, c.name, c.type, c.pk FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' ORDER BY m.name, c.cid
        """
      ) { (table: try $0.text(0), column: try Column($0, from: 1)) }, by: \.table)
    let rules = Dictionary(
      grouping: try db.rows("SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'") {
        (table: try $0.text(0), rule: try $0.text(1))
      }, by: \.table)
    return try names(in: db).map { name in
      try TaggedTable(name, columns[name, default: []].map(\.column), rules: rules[name, default: []].map(\.rule))
    }
  }

  static func names(in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT IN ('row_tag', 'grdb_migrations') ORDER BY name
        """
    ).filter { !Schema.counterTables.contains($0) }
  }

  init(_ name: String, in db: Database) throws {
    let columns = try db.rows("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", [name]) {
      try Column($0, from: 0)
    }
    let rules = try db.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", [name]) {
      try $0.text(0)
    }
    try self.init(name, columns, rules: rules)
  }

  private struct Column {
    let name: String
    let type: String
    /// Its place in the primary key from 1; 0 where it is no part of it.
    let place: Int64

    init(_ row: Row, from first: Int) throws {
      (name, type, place) = (try row.text(first), try row.text(first + 1), try row.integer(first + 2))
    }
  }

  /// - Parameter rules: the table's triggers in the schema, as text.
  private init(_ name: String, _ found: [Column], rules: [String]) throws {
    self.name = name
    // Text is read as bytes: as text it would end at the first NUL.
    columns = found.map { $0.type == "TEXT" ? "CAST(\($0.name) AS BLOB)" : $0.name }
    keys = found.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
    guard (1...3).contains(keys.count) else { throw StoreFault.refused("\(name): one to three columns are its key") }
    refused = Set(rules.compactMap { Self.refusal(by: $0, of: name) })
    // Built once here: every read of a row needs it.
    let named = zip(key(of: "t"), ["first", "second", "third"]).map { "\($0) AS \($1)" }.joined(separator: ", ")
    unsound = "SELECT \(named) FROM \(rows) WHERE \(hasNoTag) UNION ALL \(strayTags)"
  }

  /// A query for two counts: all rows, and rows whose tag is wrong.
  var counts: String { "SELECT count(*), count(iif(\(hasNoTag), 1, NULL)) FROM \(rows)" }

  /// `UPDATE` or `DELETE` where the trigger refuses every one of them on the table.
  private static func refusal(by trigger: String, of table: String) -> String? {
    // CREATE TRIGGER name BEFORE change ON table BEGIN SELECT RAISE(ABORT, …
    let words = trigger.utf8.split(maxSplits: 10) { $0 <= UInt8(ascii: " ") }.map { Substring($0) }
    guard words.count > 9, words[3] == "BEFORE", words[5] == "ON", words[6] == table,
      words[7...8] == ["BEGIN", "SELECT"], words[9].hasPrefix("RAISE(ABORT")
    else { return nil }
    return String(words[4])
  }

  private func key(of row: String) -> [String] {
    keys.map { "\(row).\($0)" } + Array(repeating: "''", count: 3 - keys.count)
  }

  /// The `+` removes a column's affinity: otherwise SQLite does not use the index on `row_tag`.
  private func isTag(of row: String) -> String {
    let key = key(of: row).map { $0 == "''" ? $0 : "+\($0)" }
    return "place = '\(name)' AND first = \(key[0]) AND second = \(key[1]) AND third = \(key[2])"
  }

  private func call(_ function: String, on row: String) -> String {
    let values = columns.map { column in
      column.hasPrefix("CAST(") ? "CAST(\(row).\(column.dropFirst(5))" : "\(row).\(column)"
    }
    return "\(function)'\(name)', \(values.joined(separator: ", ")))"
  }

  private func expectation(of row: String) -> String {
    "SELECT \(call("expect_tag((SELECT tag FROM row_tag WHERE \(isTag(of: row))), ", on: row))"
  }

  /// A query that finds a row `t` without its right tag among the rows that meet `condition`.
  func unsound(where condition: String) -> String {
    "SELECT 1 FROM \(rows) WHERE \(condition) AND \(hasNoTag) LIMIT 1"
  }

  /// The statement that gives every row a tag.
  var tagging: String {
    """
    INSERT INTO row_tag (place, first, second, third, tag)
    SELECT '\(name)', \(key(of: "t").joined(separator: ", ")), \(call("tag_of(", on: "t")) FROM \(name) AS t
    """
  }

  /// The statements that make its triggers, without those for changes that a trigger of the schema always refuses. The
  /// others compare the row before a trigger of the schema can refuse the change, so that damage is reported as damage.
  var triggers: String {
    [insertion, refused.contains("UPDATE") ? "" : update, refused.contains("DELETE") ? "" : deletion].joined()
  }

  private var insertion: String {
    """
    CREATE TEMP TRIGGER \(name)_gets_tag AFTER INSERT ON main.\(name) BEGIN
      INSERT INTO row_tag (place, first, second, third, tag)
      VALUES ('\(name)', \(key(of: "NEW").joined(separator: ", ")), \(call("tag_of(", on: "NEW")));
    END;

    """
  }

  private var update: String {
    """
    CREATE TEMP TRIGGER \(name)_changes_tag BEFORE UPDATE ON main.\(name) BEGIN
      \(expectation(of: "OLD"));
      UPDATE row_tag SET tag = \(call("tag_of(", on: "NEW")) WHERE \(isTag(of: "OLD"));
    END;

    """
  }

  private var deletion: String {
    """
    CREATE TEMP TRIGGER \(name)_loses_tag BEFORE DELETE ON main.\(name) BEGIN
      \(expectation(of: "OLD"));
      DELETE FROM row_tag WHERE \(isTag(of: "OLD"));
    END;

    """
  }

  private var rows: String { "main.\(name) AS t" }

  private var hasNoTag: String {
    "\(call("tag_of(", on: "t")) IS NOT (SELECT tag FROM main.row_tag WHERE \(isTag(of: "t")))"
  }

  private var strayTags: String {
    let isRow = zip(key(of: "t"), ["first", "second", "third"]).map { "\($0) = r.\($1)" }.joined(separator: " AND ")
    return """
      SELECT first, second, third FROM main.row_tag AS r WHERE place = '\(name)' AND NOT EXISTS (
        SELECT 1 FROM \(rows) WHERE \(isRow))
      """
  }
}
