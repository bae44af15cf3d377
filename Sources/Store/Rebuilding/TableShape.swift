internal import GRDB

/// A table's columns in the order in which its rows are stored, without constraints: enough to read the table's pages.
struct TableShape: Sendable {
  let name: String
  private let columns: [Column]
  let keys: [String]
  let hasRowid: Bool

  private struct Column: Sendable {
    let name: String
    let type: String
  }

  var width: Int { columns.count }
  var names: [String] { columns.map(\.name) }

  static func all(in db: Database) throws -> [TableShape] {
    let tables = try db.rows(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
    ) { (try $0.text(0), try $0.integer(1) == 0) }
    return try tables.map { try TableShape($0, hasRowid: $1, in: db) }
  }

  private init(_ name: String, hasRowid: Bool, in db: Database) throws {
    let found = try db.rows("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", [name]) {
      (column: Column(name: try $0.text(0), type: try $0.text(1)), place: try $0.integer(2))
    }
    self.name = name
    self.hasRowid = hasRowid
    columns = found.map(\.column)
    keys = found.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.column.name)
  }

  /// The statement that creates a table with these columns, under the name `alias` and without an index.
  func making(_ alias: String) -> String {
    let isNumbered = hasRowid && keys.count == 1
    let lines = columns.map { column in
      let isKey = isNumbered && column.type == "INTEGER" && keys == [column.name]
      return "\(column.name) \(column.type)" + (isKey ? " PRIMARY KEY" : "")
    }
    let key = hasRowid ? [] : ["PRIMARY KEY (\(keys.joined(separator: ", ")))"]
    return "CREATE TABLE \(alias) (\((lines + key).joined(separator: ", ")))" + (hasRowid ? "" : " WITHOUT ROWID")
  }

  /// The ORDER BY terms for the order in which rows `t` are stored.
  func order(_ direction: String) -> String {
    (hasRowid ? ["rowid"] : keys).map { "t.\($0) \(direction)" }.joined(separator: ", ")
  }

  /// Condition: row `t` has the checksum that `known_tag` has for its key.
  var isTagged: String {
    let values = columns.map { $0.type == "TEXT" ? "CAST(t.\($0.name) AS BLOB)" : "t.\($0.name)" }
    let key = keys.map { "+t.\($0)" } + Array(repeating: "''", count: max(0, 3 - keys.count))
    return """
      tag_of('\(name)', \(values.joined(separator: ", "))) = (SELECT tag FROM temp.known_tag WHERE place = '\(name)'
        AND first = \(key[0]) AND second = \(key[1]) AND third = \(key[2]))
      """
  }

  /// Condition: row `t` looks like a row of this table. Nil for tables whose rows only a checksum can prove.
  var looks: String? {
    switch name {
    case "operation": "length(t.id) = 16 AND length(t.digest) = 32 AND typeof(t.payload) = 'blob'"
    case "inspection": "length(t.id) = 16 AND typeof(t.record) = 'text' AND substr(t.record, 1, 1) = '{'"
    case "row_tag": "typeof(t.place) = 'text' AND typeof(t.tag) = 'blob' AND length(t.tag) = 16"
    case "operation_count":
      "typeof(t.count) = 'integer' AND t.state IN ('draft', 'ready', 'sending', 'unknown', 'held')"
    default: nil
    }
  }
}
