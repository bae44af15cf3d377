package import Domain
internal import GRDB

/// Repairs that were recorded here and not withdrawn.
package struct RecordedConformity: Sendable {
  package let conformity: Conformity
  package let digest: PayloadDigest
}

/// Repairs of documents that were recorded here or issued elsewhere.
extension StationStore {
  /// Checks the conditions, and writes the record and its operation, in one transaction.
  package func seal(_ sealed: SealedConformity, at now: Instant) async throws(StoreFault) -> ConformityResult {
    guard try await freeBytes() >= StoreFile.recordingMinimum else { throw .diskFull }
    guard PayloadDigest(of: sealed.payload) == sealed.digest else {
      throw .refused("operation: its digest is not the payload's")
    }
    return try await writeOnce { db in try ConformityRows.seal(sealed, at: now, in: db) }
  }

  /// The result where these repairs (same id or same bytes) are recorded already, or their id is taken; nil otherwise.
  package func expectedResult(of sealed: SealedConformity) async throws(StoreFault) -> ConformityResult? {
    try await read { db in try ConformityRows.expectedResult(of: sealed, in: db) }
  }

  /// Repairs of one document, oldest first, and the document itself where it was recorded here.
  package func conformed(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> (document: ConformedDocument?, earlier: [RecordedConformity]) {
    try await read { db in
      let earlier = try ConformityRows.recorded(of: kind, number, in: db)
      let document = try ConformityRows.document(kind, number, after: earlier.map(\.conformity), in: db)
      return (document, earlier)
    }
  }

  /// All repairs of one document, withdrawn ones included, oldest first.
  package func conformities(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> [ConformityDetail] {
    try await read { db in try Self.conformities(kind, number, in: db) }
  }

  static func conformities(
    _ kind: CertificateKind, _ number: CertificateNumber, in db: Database
  ) throws -> [ConformityDetail] {
    try db.rows(
      """
      SELECT \(SummaryRows.columns), o.id, i.record, o.digest, \(ConformityRows.waitsForDocument("o"))
      FROM \(OperationRows.tables) WHERE o.kind = ? AND o.number = ? AND o.intent = 'conform'
      ORDER BY o.sequence LIMIT \(2 * Conformity.mostOfOne)
      """,
      [kind.rawValue, number.text]
    ) { row in
      let summary = try SummaryRows.summary(row)
      let operation: OperationID = try row.id(SummaryRows.width)
      let conformity: Conformity = try row.json(SummaryRows.width + 1)
      try RowTags.expectSound("operation", summary.sequence, in: db)
      try RowTags.expectSound("inspection", conformity.id.bytes, in: db)
      return ConformityDetail(
        summary: summary, operation: operation, conformity: conformity,
        attempts: try attempts(of: operation, in: db), decisions: try decisions(about: operation, in: db),
        receipt: try receipt(of: operation, in: db), digest: try row.digest(SummaryRows.width + 2),
        waitsForDocument: try row.integer(SummaryRows.width + 3) == 1 && summary.state.isLive,
        nextTry: summary.state.isLive ? summary.notBefore : nil)
    }
  }

  /// The next repairs that the portal confirmed, as a question to it (SyncProtocol §7). Leaves out documents that it
  /// may have cancelled [FAQ R9].
  package func confirmedRepairs(
    after sequence: Int64, onlyUnreported: Bool
  ) async throws(StoreFault) -> ConfirmedCertificate? {
    let filter = onlyUnreported ? "AND o.id IN (SELECT operation FROM unreported)" : ""
    return try await read { db in
      try db.row(
        """
        SELECT o.sequence, o.id, o.kind, r.number, o.digest
        FROM operation AS o CROSS JOIN receipt AS r ON r.operation = o.id
        WHERE o.state = 'confirmed' AND o.intent = 'conform' AND o.sequence > ? \(filter) AND NOT EXISTS (
          SELECT 1 FROM operation WHERE operation.kind = o.kind AND operation.number = o.number
            AND operation.intent <> 'conform' AND \(CancellationRows.mayBeCancelled))
        ORDER BY o.sequence LIMIT 1
        """,
        [sequence]
      ).map(Self.confirmed)
    }
  }

  /// Withdraws, by a person's decision, repairs that the portal cannot have: held, or refused by it. Returns false
  /// where they are neither any more.
  @discardableResult
  package func close(
    _ operation: OperationID, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> Bool {
    try await write { db in
      let waiting = try db.row(
        "SELECT reason FROM operation WHERE id = ? AND state IN ('held', 'quarantined')", [operation.bytes])
      guard let reason: StateReason? = try waiting.map({ try $0.optionalJSON(0) }) else { return false }
      let isTyped = try KeyingRows.record(of: operation, in: db)?.isPossible == true
      try KeyingRows.release(operation, reason, at: now, in: db)
      if isTyped {
        // The portal may have them, so they are not taken back; they no longer count as recorded.
        let change = OutboxChange(operation, to: .closed, reason: StateReason(.closedByPerson))
        try OutboxChangeRow(change).apply(in: db, at: now)
      } else {
        try ConformityRows.takeBack(operation, reason: StateReason(.withdrawn), at: now, in: db)
      }
      try db.run(
        "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, ?, ?, ?)",
        [operation.bytes, now.milliseconds, DecisionAction.close.rawValue, decision.who, decision.why])
      return true
    }
  }
}
