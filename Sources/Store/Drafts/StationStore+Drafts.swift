package import Domain
internal import GRDB

/// The result of keeping a draft.
package enum DraftResult: Hashable, Sendable {
  case kept(EntryDraft)
  /// An inspection with this id was recorded already: nothing is kept.
  case recorded
  case tooMany
}

/// Drafts: answers that are not recorded yet.
extension StationStore {
  /// Keeps the answers as a draft. The ballast is reserved for records, and is not deleted for a draft.
  package func keepDraft(
    _ id: InspectionID, answers: [String: String], at now: Instant
  ) async throws(StoreFault) -> DraftResult {
    let text: String
    do {
      text = try JSONText.text(of: answers)
    } catch {
      throw StoreFault(from: error)
    }
    return try await writeOnce { db in
      guard try db.row("SELECT 1 FROM inspection WHERE id = ?", [id.bytes]) == nil else {
        return .recorded
      }
      let started = try db.row("SELECT started_at FROM draft WHERE id = ?", [id.bytes])?.instant(0)
      let draft = EntryDraft(id: id, answers: answers, startedAt: started ?? now, changedAt: now)
      if started != nil {
        try db.run(
          "UPDATE draft SET answers = ?, changed_at = ? WHERE id = ?",
          [text, now.milliseconds, id.bytes])
        return .kept(draft)
      }
      guard try DraftRows.count(in: db) < EntryDraft.most else { return .tooMany }
      try db.run(
        "INSERT INTO draft (id, answers, started_at, changed_at) VALUES (?, ?, ?, ?)",
        [id.bytes, text, now.milliseconds, now.milliseconds])
      return .kept(draft)
    }
  }

  /// All drafts, oldest first.
  package func drafts() async throws(StoreFault) -> [EntryDraft] {
    try await read { db in
      try db.rows(
        "SELECT \(DraftRows.columns) FROM draft ORDER BY started_at, id", as: DraftRows.draft)
    }
  }

  package func draft(_ id: InspectionID) async throws(StoreFault) -> EntryDraft? {
    try await read { db in
      guard let row = try db.row("SELECT \(DraftRows.columns) FROM draft WHERE id = ?", [id.bytes])
      else { return nil }
      try RowTags.expectSound("draft", id.bytes, in: db)
      return try DraftRows.draft(row)
    }
  }

  package func dropDraft(_ id: InspectionID) async throws(StoreFault) {
    try await writeOnce { db in try DraftRows.drop(id, in: db) }
  }
}

/// The table `draft`.
enum DraftRows {
  static let columns = "id, answers, started_at, changed_at"

  static func draft(_ row: Row) throws -> EntryDraft {
    EntryDraft(
      id: try row.id(0), answers: try row.json(1), startedAt: try row.instant(2),
      changedAt: try row.instant(3))
  }

  static func count(in db: Database) throws -> Int {
    Int(try db.row("SELECT count(*) FROM draft")?.integer(0) ?? 0)
  }

  static func drop(_ id: InspectionID, in db: Database) throws {
    try db.run("DELETE FROM draft WHERE id = ?", [id.bytes])
  }
}
