import GRDB

@testable import Store

/// The content of all tables, sorted. Operations that are being sent count as unknown, as a restart makes them.
struct Snapshot: Hashable, Sendable {
  let text: String

  init(of store: StationStore) async throws {
    text = try await store.read { db in
      try Self.questions.map { try String.fetchOne(db, sql: $0) ?? "none" }.joined(separator: "\n")
    }
  }

  private static let questions = [
    "SELECT hex(id) || name || hex(epoch) FROM station",
    """
    SELECT group_concat(line, ';') FROM (
      SELECT sequence || hex(id) || iif(state = 'sending', 'unknown', state) || hex(digest) || hex(payload)
        || coalesce(decision, '') || unknown_cycles || (SELECT count(*) FROM attempt WHERE operation = operation.id)
        || coalesce((SELECT portal_id FROM receipt WHERE operation = operation.id), '') AS line
      FROM operation ORDER BY sequence)
    """,
    "SELECT group_concat(line, ';') FROM (SELECT hex(id) || record AS line FROM inspection ORDER BY id)",
    "SELECT group_concat(line, ';') FROM (SELECT number || state AS line FROM stock_number ORDER BY kind, number)",
    "SELECT group_concat(line, ';') FROM (SELECT id || purpose AS line FROM exchange ORDER BY id)",
    "SELECT group_concat(line, ';') FROM (SELECT key || value AS line FROM agent_state ORDER BY key)",
  ]
}
