package import Domain
internal import GRDB

/// The result of keeping a draft.
package enum DraftResult: Hashable, Sendable {
  case kept(DraftSummary)
  /// An inspection with this id was recorded already: nothing is kept.
  case recorded
  /// Newer answers are kept already, in this draft: these arrived late, and are not kept.
  case late(DraftSummary)
  case tooMany
}

/// Drafts: answers that are not recorded yet.
extension StationStore {
  /// Keeps the answers as a draft, in one transaction. The ballast is reserved for records, and is not deleted for a
  /// draft.
  /// - Parameter sequence: of the save; nil for the one after the last.
  package func keepDraft(
    _ id: InspectionID, answers: [String: String], sequence: Int64? = nil, at now: Instant
  ) async throws(StoreFault) -> DraftResult {
    let text: String
    do {
      text = try JSONText.text(of: answers)
    } catch {
      throw StoreFault(from: error)
    }
    return try await writeOnce { db in
      guard try !DraftRows.isRecorded(id, in: db) else { return .recorded }
      let standing = try db.row("SELECT \(DraftRows.summary) FROM draft WHERE id = ?", [id.bytes])
        .map(DraftRows.summary)
      if let standing, let sequence, sequence < standing.sequence { return .late(standing) }
      let draft = EntryDraft(
        id: id, answers: answers, startedAt: standing?.startedAt ?? now, changedAt: now,
        sequence: sequence ?? (standing?.sequence ?? 0) + 1)
      if standing == nil, try DraftRows.count(in: db) >= EntryDraft.most { return .tooMany }
      try db.run(
        """
        INSERT INTO draft (id, answers, started_at, changed_at, sequence) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          answers = excluded.answers, changed_at = excluded.changed_at, sequence = excluded.sequence
        """, [id.bytes, text, draft.startedAt.milliseconds, now.milliseconds, draft.sequence])
      return .kept(DraftSummary(of: draft))
    }
  }

  /// All drafts, oldest first.
  package func drafts() async throws(StoreFault) -> [DraftSummary] { try await read(DraftRows.all) }

  package func draft(_ id: InspectionID) async throws(StoreFault) -> EntryDraft? {
    try await read { db in
      guard let row = try db.row("SELECT \(DraftRows.columns) FROM draft WHERE id = ?", [id.bytes])
      else { return nil }
      try RowTags.expectSound("draft", id.bytes, in: db)
      return try DraftRows.draft(row)
    }
  }

  /// Whether an inspection or repairs of this id are recorded.
  package func isRecorded(_ id: InspectionID) async throws(StoreFault) -> Bool {
    try await read { db in try DraftRows.isRecorded(id, in: db) }
  }

  package func dropDraft(_ id: InspectionID) async throws(StoreFault) {
    try await writeOnce { db in try DraftRows.drop(id, in: db) }
  }
}

/// The table `draft`.
enum DraftRows {
  static let columns = "id, answers, started_at, changed_at, sequence"

  static func isRecorded(_ id: InspectionID, in db: Database) throws -> Bool {
    try db.row("SELECT 1 FROM inspection WHERE id = ?", [id.bytes]) != nil
  }

  static func draft(_ row: Row) throws -> EntryDraft {
    EntryDraft(
      id: try row.id(0), answers: try row.json(1), startedAt: try row.instant(2),
      changedAt: try row.instant(3), sequence: try row.integer(4))
  }

  /// The columns of a `DraftSummary`: few bytes of answers that may be many.
  static let summary =
    "id, started_at, changed_at, sequence" + DraftSummary.answers.map { ", answers ->> '$.\($0)'" }.joined()

  static func summary(_ row: Row) throws -> DraftSummary {
    var answers: [String: String] = [:]
    for (index, path) in DraftSummary.answers.enumerated() {
      answers[path] = try row.decode(String?.self, atIndex: 4 + index)
    }
    return DraftSummary(
      of: EntryDraft(
        id: try row.id(0), answers: answers, startedAt: try row.instant(1), changedAt: try row.instant(2),
        sequence: try row.integer(3)))
  }

  /// Oldest first.
  static func all(in db: Database) throws -> [DraftSummary] {
    try db.rows("SELECT \(summary) FROM draft ORDER BY started_at, id", as: summary)
  }

  /// The papers that drafts reserve, as JSON for `isReserved`: pairs of kind and number.
  static func reserved(in db: Database) throws -> String {
    try JSONText.text(of: Set(all(in: db).compactMap(\.reserved)).map { [$0.kind.rawValue, $0.number.text] })
  }

  /// Condition with one argument, `reserved`: a draft reserves the row `n` of `stock_number`.
  static let isReserved = """
    EXISTS (SELECT 1 FROM json_each(?) AS d WHERE d.value ->> 0 = n.kind AND d.value ->> 1 = n.number)
    """

  static func count(in db: Database) throws -> Int {
    Int(try db.row("SELECT count(*) FROM draft")?.integer(0) ?? 0)
  }

  static func drop(_ id: InspectionID, in db: Database) throws {
    try db.run("DELETE FROM draft WHERE id = ?", [id.bytes])
  }
}
