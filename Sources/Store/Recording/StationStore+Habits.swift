package import Domain
internal import GRDB

/// What the newest entries have in common, for the defaults of the next one.
extension StationStore {
  /// Of the newest inspections, the newest first, at most `EntryHabit.most`.
  package func habits() async throws(StoreFault) -> [EntryHabit] {
    try await read { db in
      try db.rows(
        """
        SELECT i.record ->> '$.mechanic', i.record ->> '$.keyedBy', i.record -> '$.paperReason',
          i.record ->> '$.vehicle.jurisdiction', i.record ->> '$.owner.kind'
        FROM \(OperationRows.tables) WHERE \(Self.isRecent) AND o.intent <> 'conform'
        ORDER BY o.sequence DESC LIMIT \(EntryHabit.most)
        """
      ) { row in
        EntryHabit(
          mechanic: try row.accessCode(0), keyedBy: try row.accessCode(1), paperReason: try row.json(2),
          jurisdiction: try row.decode(String?.self, atIndex: 3), ownerKind: try row.value(4))
      }
    }
  }

  /// The mechanics of the newest records, the one seen last first, at most `limit`.
  package func mechanics(limit: Int) async throws(StoreFault) -> [AccessCode] {
    try await read { db in
      try db.rows(
        """
        SELECT i.record ->> '$.mechanic' AS mechanic FROM \(OperationRows.tables) WHERE \(Self.isRecent)
        GROUP BY mechanic ORDER BY max(o.sequence) DESC LIMIT ?
        """, [limit]
      ) { try $0.accessCode(0) }
    }
  }

  /// Condition: `o` is one of the newest operations, so that a long history costs nothing.
  private static let isRecent = "o.sequence > (SELECT coalesce(max(sequence), 0) FROM operation) - 200"
}
