package import Domain
internal import GRDB

/// What is told to people until one of them has seen it.
extension StationStore {
  /// Those that nobody has seen, oldest first.
  package func notices() async throws(StoreFault) -> [Notice] { try await read(Self.notices) }

  static func notices(in db: Database) throws -> [Notice] {
    try db.rows("SELECT id, kind, at, count, parameters FROM notice WHERE seen_at IS NULL ORDER BY +id", as: notice)
  }

  /// The same, and last what a file that is only read has lost: nobody can have seen that.
  package func notices(at now: Instant) async throws(StoreFault) -> [Notice] {
    try await notices() + [lost?.notice(at: now)].compactMap(\.self)
  }

  private static func notice(_ row: Row) throws -> Notice {
    Notice(
      id: try row.integer(0), kind: try row.value(1), at: try row.instant(2), count: Int(try row.integer(3)),
      parameters: try row.json(4))
  }

  /// Tells people of it; added to the one of its kind that is open.
  package func tell(
    _ kind: Notice.Kind, count: Int, parameters: [String: String], at now: Instant
  ) async throws(StoreFault) {
    try await write { db in
      var parameters = parameters
      let open = try db.row("SELECT parameters FROM notice WHERE kind = ? AND seen_at IS NULL", [kind.rawValue])
      // Nobody has read yet which papers were missing before.
      if kind.tellsOfFile, let open { parameters = Rebuilt.parameters(try open.json(0), followedBy: parameters) }
      try NoticeRow(kind: kind, count: count, parameters: try self.encoded(parameters)).add(in: db, at: now)
    }
  }

  /// False when no notice of that id is open.
  package func markSeen(_ notice: Int64, by decision: NamedDecision, at now: Instant) async throws(StoreFault) -> Bool {
    try await write { db in
      try db.changes(
        by: "UPDATE notice SET seen_at = ?, who = ?, why = ? WHERE id = ? AND seen_at IS NULL",
        [now.milliseconds, decision.who, decision.why, notice]) == 1
    }
  }
}

/// One addition to the table `notice`.
struct NoticeRow {
  let kind: Notice.Kind
  let count: Int
  /// JSON; replaces that of an open one.
  let parameters: String

  func add(in db: Database, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO notice (kind, at, count, parameters) VALUES (?, ?, ?, ?)
      ON CONFLICT (kind) WHERE seen_at IS NULL
      DO UPDATE SET count = count + excluded.count, parameters = excluded.parameters
      """,
      [kind.rawValue, now.milliseconds, count, parameters])
  }
}
