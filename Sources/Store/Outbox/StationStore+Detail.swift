package import Domain
internal import GRDB

extension StationStore {
  /// One certificate's whole history, nothing masked; nil when it was not recorded here. It is found by its own number,
  /// else by the number that the portal gave it, else, when withdrawn, by its number.
  package func detail(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> CertificateDetail? {
    try await read { db in
      if let own = try Self.detail(where: OperationRows.isDocument, kind, number, in: db) { return own }
      return try Self.detail(where: OperationRows.isNumberedByPortal, kind, number, in: db)
        ?? Self.detail(where: OperationRows.isLatest, kind, number, in: db)
    }
  }

  /// The newest record for the number, withdrawn ones included; nil when there is none.
  package func latest(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> CertificateDetail? {
    try await read { db in
      try Self.detail(where: OperationRows.isLatest, kind, number, in: db)
    }
  }

  static func detail(
    where condition: String, _ kind: CertificateKind, _ number: CertificateNumber, in db: Database
  ) throws -> CertificateDetail? {
    let row = try db.row(
      """
      SELECT \(SummaryRows.columns), o.id, i.record, o.adaptations, o.decision, o.digest
      FROM \(OperationRows.tables) WHERE \(condition)
      """,
      [kind.rawValue, number.text])
    guard let row else { return nil }
    let summary = try SummaryRows.summary(row)
    let operation: OperationID = try row.id(SummaryRows.width)
    let inspection: Inspection = try row.json(SummaryRows.width + 1)
    try RowTags.expectSound("operation", summary.sequence, in: db)
    try RowTags.expectSound("inspection", inspection.id.bytes, in: db)
    try RowTags.expectSound("receipt", operation.bytes, in: db)
    return CertificateDetail(
      summary: summary, operation: operation, inspection: inspection,
      adaptations: try row.json(SummaryRows.width + 2),
      attempts: try Self.attempts(of: operation, in: db), decision: try row.optionalJSON(SummaryRows.width + 3),
      decisions: try Self.decisions(about: operation, in: db), receipt: try Self.receipt(of: operation, in: db),
      digest: try row.digest(SummaryRows.width + 4), nextTry: summary.state.isLive ? summary.notBefore : nil,
      cancellations: try CancellationRows.steps(of: operation, in: db),
      replaces: try CancellationRows.replaced(by: summary.number, kind, in: db),
      bundles: try BundleRows.records(of: operation, in: db),
      conformities: try Self.conformities(kind, summary.number, in: db),
      paper: summary.isWithdrawn ? try StockRows.state(of: summary.number, kind, in: db) : nil,
      portalSeen: try PortalSeenRow.read(of: inspection, in: db),
      keying: try KeyingRows.record(of: operation, in: db), keyingEvents: try KeyingRows.events(of: operation, in: db))
  }

  /// The newest hundred attempts, in order of time.
  static func attempts(of operation: OperationID, in db: Database) throws -> [AttemptRecord] {
    let newest = try db.rows(
      """
      SELECT e.purpose, e.started_at, e.evidence, a.state, a.reason
      FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
      WHERE a.operation = ? ORDER BY a.exchange DESC LIMIT 100
      """,
      [operation.bytes]
    ) { row in
      AttemptRecord(
        purpose: try row.value(0), startedAt: try row.instant(1), evidence: try row.optionalJSON(2),
        state: try row.optionalValue(3), reason: try row.optionalJSON(4))
    }
    return newest.reversed()
  }

  static func decisions(about operation: OperationID, in db: Database) throws -> [DecisionRecord] {
    try db.rows(
      "SELECT at, action, who, why FROM person_decision WHERE operation = ? ORDER BY id", [operation.bytes]
    ) { row in
      DecisionRecord(
        at: try row.instant(0), action: try row.value(1),
        by: NamedDecision(who: try row.text(2), why: try row.text(3)))
    }
  }

  static func receipt(of operation: OperationID, in db: Database) throws -> Receipt? {
    try db.row(
      "SELECT kind, number, digest, portal_id, received_at, vehicle FROM receipt WHERE operation = ?",
      [operation.bytes]
    ).map { row in
      Receipt(
        operation: operation, kind: try row.value(0), number: try row.number(1), digest: try row.digest(2),
        portalID: try row.text(3), receivedAt: try row.instant(4), vehicle: try row.id(5))
    }
  }
}
