package import Domain
internal import GRDB

/// Older documents whose papers must be filed with those of the new ones [FAQ A3].
extension StationStore {
  static let unfiled = """
    FROM open_task AS t CROSS JOIN operation AS o ON o.id = t.operation JOIN inspection AS i ON i.id = o.inspection
    LEFT JOIN receipt AS r ON r.operation = o.id LEFT JOIN agreement AS a ON a.operation = o.id
    WHERE t.task = 'file' AND o.intent = 'register' AND o.state = 'confirmed' AND i.record ->> '$.numbering.older.number' IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM person_decision AS d WHERE d.operation = o.id AND d.action = 'file')
    """

  /// Documents to file, the first confirmed first, at most `limit`.
  package func toFile(limit: Int) async throws(StoreFault) -> [DocumentToFile] {
    try await read { db in
      try db.rows(
        """
        SELECT o.kind, o.number, coalesce(r.number, (SELECT k.number FROM keying AS k WHERE k.operation = o.id), o.number),
          coalesce(r.stored_at, a.at) \(Self.unfiled) ORDER BY 4, o.sequence LIMIT ?
        """,
        [limit]
      ) { row in
        DocumentToFile(
          kind: try row.value(0), olderNumber: try row.number(1), number: try row.number(2),
          confirmedAt: try row.instant(3))
      }
    }
  }

  /// Notes that a document was filed. Returns false where no such document waits to be filed.
  package func noteFiled(
    _ kind: CertificateKind, _ number: CertificateNumber, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> Bool {
    try await write { db in
      let row = try db.row(
        "SELECT o.id \(Self.unfiled) AND o.kind = ? AND o.number = ?", [kind.rawValue, number.text])
      guard let row else { return false }
      let operation: OperationID = try row.id(0)
      try db.run(
        "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, 'file', ?, ?)",
        [operation.bytes, now.milliseconds, decision.who, decision.why])
      return true
    }
  }
}
