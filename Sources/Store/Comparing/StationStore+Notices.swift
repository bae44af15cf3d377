package import Domain
internal import GRDB

/// Notices: messages that are shown until a person marks them as seen.
extension StationStore {
  /// Unseen notices, oldest first.
  package func notices() async throws(StoreFault) -> [Notice] { try await read(Self.notices) }

  static func notices(in db: Database) throws -> [Notice] {
    try db.rows("SELECT id, kind, at, count, parameters FROM notice WHERE seen_at IS NULL ORDER BY +id", as: notice)
  }

  /// Unseen notices; for a read-only file also, last, its lost changes, which cannot be marked as seen.
  package func notices(at now: Instant) async throws(StoreFault) -> [Notice] {
    try await notices() + [lost?.notice(at: now)].compactMap(\.self)
  }

  private static func notice(_ row: Row) throws -> Notice {
    Notice(
      id: try row.integer(0), kind: try row.value(1), at: try row.instant(2), count: Int(try row.integer(3)),
      parameters: try row.json(4))
  }

  /// Adds a notice, or adds its count to the unseen notice of the same kind.
  package func tell(
    _ kind: Notice.Kind, count: Int, parameters: [String: String], at now: Instant
  ) async throws(StoreFault) {
    try await write { db in
      var parameters = parameters
      let open = try db.row("SELECT parameters FROM notice WHERE kind = ? AND seen_at IS NULL", [kind.rawValue])
      // The parameters of the unseen notice are kept as well: nobody has read yet which papers were missing.
      if kind.tellsOfFile, let open { parameters = Rebuilt.parameters(try open.json(0), followedBy: parameters) }
      try NoticeRow(kind: kind, count: count, parameters: try self.encoded(parameters)).add(in: db, at: now)
    }
  }

  /// Returns false when there is no unseen notice with this id.
  package func markSeen(_ notice: Int64, by decision: NamedDecision, at now: Instant) async throws(StoreFault) -> Bool {
    try await write { db in
      try db.changes(
        by: "UPDATE notice SET seen_at = ?, who = ?, why = ? WHERE id = ? AND seen_at IS NULL",
        [now.milliseconds, decision.who, decision.why, notice]) == 1
    }
  }
}

/// One row for the table `notice`.
struct NoticeRow {
  let kind: Notice.Kind
  let count: Int
  /// JSON; replaces the parameters of an unseen notice.
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
