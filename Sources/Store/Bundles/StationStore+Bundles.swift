package import Domain
internal import GRDB

/// Bundles for carrying certificates by hand (SyncProtocol §12). Making a bundle changes no operation's state.
extension StationStore {
  /// Waiting certificates that can be carried: those in no written file first, then oldest first. Throws where bytes
  /// changed.
  package func carriable(limit: Int) async throws(StoreFault) -> [OutboxOperation] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in
      let waiting = try db.rows(
        """
        SELECT \(OperationRows.columns) FROM \(OperationRows.tables) WHERE o.intent = 'reinstate' AND o.state IN ('ready', 'unknown')
        ORDER BY EXISTS (
          SELECT 1 FROM bundle_operation AS c JOIN bundle AS b ON b.id = c.bundle
          WHERE c.operation = o.id AND b.written_at IS NOT NULL), o.sequence LIMIT ?
        """,
        [limit], as: OperationRows.operation)
      try RowTags.expectSound(operations: waiting.map(\.sequence), in: db)
      return waiting
    }
  }

  /// Stores a bundle before its file is written, so that its receipts are recognised even after a crash. Returns false,
  /// and stores nothing, when a person withdrew one of its certificates meanwhile.
  @discardableResult
  package func add(_ bundle: CarriedBundle, who: String, keys: BundleKeys) async throws(StoreFault) -> Bool {
    try await write { db in
      for entry in bundle.entries {
        let stand = try OperationStand(of: entry.operation, in: db)
        if stand.state == .closed { return false }
      }
      try db.run(
        "INSERT INTO bundle (id, created_at, who, sealing_key, receipts_key) VALUES (?, ?, ?, ?, ?)",
        [bundle.id.bytes, bundle.createdAt.milliseconds, who, keys.sealing.bytes, keys.receipts.bytes])
      for (index, entry) in bundle.entries.enumerated() {
        try db.run(
          "INSERT INTO bundle_operation (bundle, position, operation) VALUES (?, ?, ?)",
          [bundle.id.bytes, index + 1, entry.operation.bytes])
      }
      return true
    }
  }

  /// Notes that the bundle's file is on the disk under its name; a second call changes nothing. Nil where there is no
  /// such bundle.
  package func noteWritten(_ bundle: BundleID, at now: Instant) async throws(StoreFault) -> BundleSummary? {
    try await write { db in
      try db.run(
        "UPDATE bundle SET written_at = ? WHERE id = ? AND written_at IS NULL", [now.milliseconds, bundle.bytes])
      return try Self.summaries("WHERE b.id = ?", [bundle.bytes], in: db).first
    }
  }

  /// Bundles, newest first.
  package func bundles(limit: Int) async throws(StoreFault) -> [BundleSummary] {
    try await read { db in try Self.summaries("ORDER BY b.created_at DESC, b.id DESC LIMIT ?", [limit], in: db) }
  }

  private static func summaries(
    _ which: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [BundleSummary] {
    try db.rows(
      """
      SELECT b.id, b.created_at, b.written_at, b.who,
        (SELECT count(*) FROM bundle_operation AS c WHERE c.bundle = b.id),
        (SELECT count(*) FROM bundle_operation AS c JOIN operation AS o ON o.id = c.operation
          WHERE c.bundle = b.id AND o.state = 'confirmed'),
        (SELECT count(DISTINCT position) FROM bundle_answer AS a WHERE a.bundle = b.id)
      FROM bundle AS b \(which)
      """, arguments
    ) { row in
      BundleSummary(
        bundle: try row.id(0), createdAt: try row.instant(1), writtenAt: try row.optionalInstant(2),
        who: try row.text(3), certificates: Int(try row.integer(4)), reinstated: Int(try row.integer(5)),
        answered: Int(try row.integer(6)))
    }
  }

  /// The portal's key that receipts for this bundle must be signed with; nil where there is no such bundle.
  package func receiptsKey(of bundle: BundleID) async throws(StoreFault) -> BundleKey? {
    try await read { db in
      guard let row = try db.row("SELECT receipts_key FROM bundle WHERE id = ?", [bundle.bytes]) else { return nil }
      try RowTags.expectSound("bundle", bundle.bytes, in: db)
      guard let key = BundleKey(bytes: try row.bytes(0)) else { throw StoreFault.damaged("bundle: it has no key") }
      return key
    }
  }

  /// Certificates in written files that are neither confirmed by the portal nor closed.
  static func carried(in db: Database) throws -> CarriedReport {
    let row = try db.row(
      """
      SELECT count(DISTINCT t.operation), max(b.written_at) FROM open_task AS t
      JOIN bundle_operation AS c ON c.operation = t.operation JOIN bundle AS b ON b.id = c.bundle
      WHERE t.task = 'carry'
      """)
    return CarriedReport(count: Int(try row?.integer(0) ?? 0), lastWrittenAt: try row?.optionalInstant(1))
  }
}

/// The tables `bundle`, `bundle_operation` and `bundle_answer`, read for one certificate.
enum BundleRows {
  /// The bundles that an operation is in, oldest first.
  static func records(of operation: OperationID, in db: Database) throws -> [CarriedRecord] {
    let places = try db.rows(
      """
      SELECT b.id, b.created_at, b.written_at, b.who, c.position
      FROM bundle_operation AS c JOIN bundle AS b ON b.id = c.bundle
      WHERE c.operation = ? ORDER BY b.created_at, b.id LIMIT 100
      """,
      [operation.bytes]
    ) { row in
      (
        record: CarriedRecord(
          bundle: try row.id(0), createdAt: try row.instant(1), writtenAt: try row.optionalInstant(2),
          who: try row.text(3), answers: []),
        position: try row.integer(4)
      )
    }
    return try places.map { place in
      var record = place.record
      try RowTags.expectSound("bundle", record.bundle.bytes, in: db)
      record.answers = try db.rows(
        """
        SELECT answered_at, stored_at, status, problem, field FROM bundle_answer
        WHERE bundle = ? AND position = ? ORDER BY stored_at, answered_at LIMIT 100
        """,
        [record.bundle.bytes, place.position]
      ) { row in
        CarriedRecord.Answer(
          answeredAt: try row.instant(0), storedAt: try row.instant(1), status: Int(try row.integer(2)),
          problem: try row.decode(String?.self, atIndex: 3), field: try row.decode(String?.self, atIndex: 4))
      }
      return record
    }
  }
}
