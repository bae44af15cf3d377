internal import Domain
internal import FoundationEssentials
internal import GRDB

/// Reads the rows that are left of a damaged file, from a copy of it. Pages that cannot be read are skipped. A row
/// counts only if it is as it was written: its checksum (tag) is right, or the caller proves it by a digest.
///
/// The file's own schema is not used, and its page links hardly. For each page at which a tree may begin, and each
/// table of this program with as many columns, a table definition with that page as its root is written into the copy
/// (`parts`). A definition is kept if rows at the tree's ends carry that table's checksums.
struct SalvageSource: Sendable {
  private let queue: DatabaseQueue
  private let parts: [String: [Part]]

  /// A table definition whose root is one page of the copy.
  private struct Part: Sendable {
    let shape: TableShape
    let alias: String
  }

  /// A limit: no station records as many rows, and a rowid read from damaged bytes may be any number.
  private static let mostRows: Int64 = 1_000_000
  /// How many rows at each end of a tree are examined to recognise its table.
  private static let sample = 20

  init(copyAt path: String) throws {
    let copy = try SalvageCopy(path)
    let isKnown = (1...Schema.version).contains(copy.version)
    let model = try SchemaModel.of(isKnown ? copy.version : Schema.version)
    let possible = try model.shapes().flatMap { shape in
      copy.map.trees.filter { $0.hasRowid == shape.hasRowid && $0.width == shape.width }.map {
        (part: Part(shape: shape, alias: "p\($0.page)_\(shape.name)"), page: $0.page)
      }
    }
    let defining = try DatabaseQueue(path: path, configuration: SalvageCopy.configuration)
    try defining.inTransaction { db in
      for (part, page) in possible {
        try db.run(
          "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
          [part.alias, part.alias, page, part.shape.making(part.alias)])
      }
      return .commit
    }
    try defining.close()
    let queue = try DatabaseQueue(path: path, configuration: SalvageCopy.configuration)
    self.queue = queue
    parts = try queue.inDatabase { db in try Self.found(possible.map(\.part), in: db) }
  }

  func close() { try? queue.close() }

  private static func found(_ possible: [Part], in db: Database) throws -> [String: [Part]] {
    try db.execute(
      sql: """
        CREATE TEMP TABLE known_tag (place, first, second, third, tag, PRIMARY KEY (place, first, second, third))
        WITHOUT ROWID
        """)
    for part in possible where part.shape.name == "row_tag" && has(part, part.shape.looks ?? "0", in: db) {
      for tag in rows(of: part, "place, first, second, third, tag", part.shape.looks ?? "0", [], in: db) {
        try db.run(
          "INSERT OR IGNORE INTO known_tag (place, first, second, third, tag) VALUES (?, ?, ?, ?, ?)",
          StatementArguments(tag.databaseValues))
      }
    }
    let others = possible.filter { part in
      guard part.shape.name != "row_tag" else { return false }
      return has(part, part.shape.isTagged, in: db) || part.shape.looks.map { has(part, $0, in: db) } ?? false
    }
    return Dictionary(grouping: others, by: \.shape.name)
  }

  /// Whether `condition` holds for one of the first or last rows of the tree.
  private static func has(_ part: Part, _ condition: String, in db: Database) -> Bool {
    ["ASC", "DESC"].contains { direction in
      let sql = """
        SELECT 1 FROM (
          SELECT (\(condition)) AS holds FROM \(part.alias) AS t ORDER BY \(part.shape.order(direction)) LIMIT \(sample))
        WHERE holds LIMIT 1
        """
      return ((try? Row.fetchOne(db, sql: sql)) ?? nil) != nil
    }
  }

  /// Reads forwards from the first row and backwards from the last, each way up to the first page that cannot be read.
  private static func rows(
    of part: Part, _ columns: String, _ condition: String, _ arguments: StatementArguments, in db: Database
  ) -> [Row] {
    func read(_ direction: String) -> (rows: [Row], isWhole: Bool) {
      let sql =
        "SELECT \(columns) FROM \(part.alias) AS t WHERE \(condition) ORDER BY \(part.shape.order(direction))"
      var rows: [Row] = []
      do {
        let found = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        // Damaged pages may form a loop.
        while rows.count < mostRows, let row = try found.next() { rows.append(row.copy()) }
        return (rows, rows.count < mostRows)
      } catch {
        return (rows, false)
      }
    }
    let (rows, isWhole) = read("ASC")
    return isWhole ? rows : rows + read("DESC").rows.reversed()
  }

  /// The rows of `table` whose checksum is right, each once; ordered by the key where it is a number.
  func rows(of table: String, where condition: String = "1", _ arguments: StatementArguments = []) -> [Row] {
    let parts = parts[table] ?? []
    var rows: [Row] = []
    var known: Set<[DatabaseValue]> = []
    for part in parts {
      let found = queue.inDatabase { db in
        Self.rows(
          of: part, part.shape.names.joined(separator: ", "), "(\(condition)) AND \(part.shape.isTagged)", arguments,
          in: db)
      }
      rows += found.filter { known.insert(Self.key(of: $0, part.shape)).inserted }
    }
    guard let key = parts.first?.shape.keys.first, parts.count > 1 else { return rows }
    return rows.sorted { (number(key, in: $0) ?? 0) < (number(key, in: $1) ?? 0) }
  }

  private static func key(of row: Row, _ shape: TableShape) -> [DatabaseValue] {
    shape.keys.compactMap { try? row.decode(DatabaseValue.self, forColumn: $0) }
  }

  private func number(_ column: String, in row: Row) -> Int64? { try? row.decode(Int64.self, forColumn: column) }

  /// One row by a numeric key, even if its checksum is wrong.
  func row(of table: String, _ columns: String, where condition: String, _ number: Int64) -> Row? {
    for part in parts[table] ?? [] {
      let sql = "SELECT \(columns) FROM \(part.alias) AS t WHERE \(condition)"
      if let row = try? queue.inDatabase({ db in try db.row(sql, [number])?.copy() }) { return row }
    }
    return nil
  }

  func isSound(_ table: String, _ key: [DatabaseValue]) -> Bool {
    (parts[table] ?? []).contains { part in
      let isKey = part.shape.keys.map { "t.\($0) = ?" }.joined(separator: " AND ")
      let sql = "SELECT 1 FROM \(part.alias) AS t WHERE \(isKey) AND \(part.shape.isTagged)"
      return ((try? queue.inDatabase { db in try db.row(sql, StatementArguments(key)) != nil }) ?? false)
    }
  }

  /// The sequence of the last operation: the median of three sources, any of which may be damaged. It is known for sure
  /// only where two of them agree; otherwise the number of missing operations is unknown.
  func lastSequence() -> (last: Int64, isKnown: Bool) {
    let told = [
      highest("SELECT max(sequence) FROM", of: "operation"),
      number("SELECT max(first) FROM temp.known_tag WHERE place = 'operation'"),
      highest("SELECT sum(count) FROM", of: "operation_count"),
    ].compactMap { $0 }
    let last = told.count == 3 ? told.sorted()[1] : told.min() ?? 0
    return (min(last, Self.mostRows), told.count { $0 == last } > 1)
  }

  private func highest(_ question: String, of table: String) -> Int64? {
    (parts[table] ?? []).compactMap { number("\(question) \($0.alias)") }.max()
  }

  private func number(_ sql: String) -> Int64? {
    (try? queue.inDatabase { db in try Int64.fetchOne(db, sql: sql) }) ?? nil
  }
}
