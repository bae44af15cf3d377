package import Domain
internal import GRDB

/// The result of withdrawing a certificate.
package enum WithdrawResult: Hashable, Sendable {
  case withdrawn
  case noSuchCertificate
  /// The portal may have the certificate, or has it.
  case notWithdrawable(OutboxState)
}

/// Withdraws certificates that the portal cannot have. The record stays; its paper can be recorded again, and the new
/// record supersedes the old one.
extension StationStore {
  package func withdraw(
    _ kind: CertificateKind, _ number: CertificateNumber, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> WithdrawResult {
    try await write { db in try Self.withdraw(kind, number, by: decision, at: now, in: db) }
  }

  /// Withdraws a record and seals its replacement in one transaction, so that the number is never free in between. A
  /// record that was withdrawn before can be replaced too.
  package func correct(
    with correction: SealedInspection, by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> (withdrawal: WithdrawResult, sealed: SealResult?) {
    guard try await freeBytes() >= StoreFile.recordingMinimum else { throw .diskFull }
    let row = try SealedRow(correction)
    let (kind, number) = (correction.inspection.kind, correction.inspection.number)
    return try await writeOnce { db in
      var withdrawal = WithdrawResult.noSuchCertificate
      var sealed: SealResult?
      try db.inSavepoint {
        withdrawal = try Self.withdraw(kind, number, by: decision, at: now, in: db)
        if withdrawal == .noSuchCertificate, try Self.wasWithdrawn(kind, number, in: db) { withdrawal = .withdrawn }
        guard withdrawal == .withdrawn else { return .rollback }
        var seen: PortalSeenRow?
        let result = try row.seal(seeing: &seen, in: db, at: now)
        sealed = result
        // When the replacement cannot be sealed, the withdrawal is undone.
        return if case .sealed = result { .commit } else { .rollback }
      }
      return (withdrawal, withdrawal == .withdrawn ? sealed : nil)
    }
  }

  static let unrecorded = """
    FROM stock_number AS n INDEXED BY stock_number_reserved
    CROSS JOIN operation AS o INDEXED BY operation_by_number ON o.kind = n.kind AND o.number = n.number
    WHERE o.state = 'closed' AND o.withdrawn = 1 AND o.intent = 'reinstate' AND n.state = 'reserved'
      AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.supersedes = o.id)
    """

  /// Papers whose record was withdrawn and not replaced, in the order of their records, at most `limit`.
  package func withdrawn(limit: Int) async throws(StoreFault) -> [DecidedNumber] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in
      try db.rows(
        """
        SELECT o.kind, o.number, o.state_since, coalesce(n.who, '–'), coalesce(n.reason, '–') \(Self.unrecorded)
        ORDER BY o.sequence LIMIT ?
        """, [limit]
      ) { row in
        DecidedNumber(
          kind: try row.value(0), number: try row.number(1), at: try row.instant(2),
          by: NamedDecision(who: try row.text(3), why: try row.text(4)))
      }
    }
  }

  static func wasWithdrawn(
    _ kind: CertificateKind, _ number: CertificateNumber, in db: Database
  ) throws -> Bool {
    let sql = "SELECT 1 FROM operation WHERE kind = ? AND number = ? AND intent <> 'conform' AND withdrawn = 1 LIMIT 1"
    return try db.row(sql, [kind.rawValue, number.text]) != nil
  }

  /// Withdraws a certificate in the caller's transaction.
  static func withdraw(
    _ kind: CertificateKind, _ number: CertificateNumber, by decision: NamedDecision, at now: Instant, in db: Database
  ) throws -> WithdrawResult {
    let row = try db.row(
      """
      SELECT o.id, o.state, EXISTS (
        SELECT 1 FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
        WHERE a.operation = o.id AND e.purpose = 'submit'), EXISTS (
        SELECT 1 FROM bundle_operation AS b WHERE b.operation = o.id AND NOT EXISTS (
          SELECT 1 FROM bundle_answer AS a WHERE a.bundle = b.bundle AND a.position = b.position)),
        \(KeyingRows.mayBeAtPortal("o")), EXISTS (SELECT 1 FROM keying AS k WHERE k.operation = o.id)
      FROM operation AS o WHERE \(OperationRows.isDocument)
      """,
      [kind.rawValue, number.text])
    guard let row else { return .noSuchCertificate }
    let (id, state): (OperationID, OutboxState) = (try row.id(0), try row.value(1))
    let wasSent = try row.integer(2) != 0
    let isCarried = try row.integer(3) != 0
    let isKeyed = try row.integer(4) != 0
    // What was typed and is cancelled at the portal is closed.
    let isCancelled = try state == .closed && row.integer(5) != 0 && !isKeyed
    guard !isCarried, !isKeyed, state.needsPerson || (state == .ready && !wasSent) || isCancelled else {
      return .notWithdrawable(state)
    }
    try takeBack(id, by: decision, at: now, in: db)
    try db.run(
      "INSERT INTO person_decision (operation, at, action, who, why) VALUES (?, ?, 'withdraw', ?, ?)",
      [id.bytes, now.milliseconds, decision.who, decision.why])
    return .withdrawn
  }

  /// Withdraws an operation; its paper, if it has one, can be recorded again. Throws where the portal may have it.
  static func takeBack(
    _ operation: OperationID, by decision: NamedDecision?, at now: Instant, in db: Database
  ) throws {
    let taken = try db.row(
      """
      UPDATE operation SET state = 'closed', state_since = ?, reason = ?, not_before = NULL, withdrawn = 1
      WHERE id = ? AND withdrawn = 0 RETURNING intent, kind, number
      """,
      [now.milliseconds, try JSONText.text(of: StateReason(.withdrawn)), operation.bytes])
    guard let taken else { throw StoreFault.refused("operation: there is none to take back") }
    guard try taken.value(0) == OutboxOperation.Intent.reinstate else { return }
    try StockRows.move(try taken.number(2), try taken.value(1), to: .reserved, by: decision, at: now, in: db)
  }
}
