package import Domain
internal import GRDB

extension StationStore {
  /// Stores the answers that were carried back, once their signature is verified: each answer once, as its operation's
  /// state allows now, all in one transaction. Nil where the answers are not for this bundle's certificates in their
  /// order.
  package func take(_ answer: CarriedAnswer, at now: Instant) async throws(StoreFault) -> ReceiptsReport? {
    try await write { db in
      let operations: [OperationID] = try db.rows(
        "SELECT operation FROM bundle_operation WHERE bundle = ? ORDER BY position", [answer.bundle.bytes]
      ) { try $0.id(0) }
      guard operations == answer.results.map(\.operation) else { return nil }
      var report = ReceiptsReport(bundle: answer.bundle, certificates: operations.count)
      for (index, result) in answer.results.enumerated() {
        let place = AnswerPlace(bundle: answer.bundle, position: index + 1, answeredAt: answer.answeredAt)
        try place.take(result, at: now, noting: &report, in: db)
      }
      return report
    }
  }
}

/// Stores one answer in its row of `bundle_answer`.
private struct AnswerPlace {
  let bundle: BundleID
  let position: Int
  let answeredAt: Instant

  func take(
    _ result: CarriedResult, at now: Instant, noting report: inout ReceiptsReport, in db: Database
  ) throws {
    let known = try db.row(
      "SELECT 1 FROM bundle_answer WHERE bundle = ? AND position = ? AND answered_at = ?",
      [bundle.bytes, position, answeredAt.milliseconds])
    guard known == nil else {
      report.known += 1
      return
    }
    let operation = try Self.operation(result.operation, in: db)
    var verdict = CarriedVerdict(of: result.answer, to: operation)
    if case .receipt(let receipt, _) = result.answer, try wasWithdrawn(receipt, in: db) { verdict = .noted }
    var state = operation.state
    switch verdict {
    case .left:
      report.left += 1
      return
    case .noted: report.noted += 1
    case .change(let change):
      state = change.state
      for row in try OutboxChangeRow.rows(for: [change]) { try row.apply(in: db, at: now) }
      switch change.state {
      case .confirmed: report.confirmed += 1
      case .held, .quarantined: report.forPerson += 1
      default: report.noted += 1
      }
    }
    try note(result.answer, of: operation, now: state, at: now, in: &report, db)
  }

  private static func operation(_ id: OperationID, in db: Database) throws -> OutboxOperation {
    let row = try db.row(
      "SELECT \(OperationRows.columns) FROM \(OperationRows.tables) WHERE o.id = ?", [id.bytes])
    guard let row else { throw StoreFault.damaged("bundle_operation: its operation is missing") }
    let operation = try OperationRows.operation(row)
    try RowTags.expectSound("operation", operation.sequence, in: db)
    return operation
  }

  /// Whether the portal said later that it no longer has the document that this receipt proved.
  private func wasWithdrawn(_ receipt: Receipt, in db: Database) throws -> Bool {
    try db.row(
      "SELECT 1 FROM withdrawn_receipt WHERE operation = ? AND portal_id = ? AND received_at = ?",
      [receipt.operation.bytes, receipt.portalID, receipt.receivedAt.milliseconds]) != nil
  }

  private func note(
    _ answer: SubmissionAnswer, of operation: OutboxOperation, now state: OutboxState, at now: Instant,
    in report: inout ReceiptsReport, _ db: Database
  ) throws {
    let status: Int
    var name: String?
    var field: String?
    switch answer {
    case .receipt(_, let told):
      status = told
      // The receipt was not accepted: its operation is still open.
      if state != .confirmed, state != .closed { name = StateReason.Code.receiptMismatch.rawValue }
    case .problem(let problem):
      status = problem.status
      field = problem.field.flatMap { $0.isEmpty ? nil : String($0.prefix(100)) }
      name = problem.kind == .other ? "\(problem.status)" : problem.kind.rawValue
    }
    if let name {
      report.problems.append(
        CarriedProblem(kind: operation.kind, number: operation.number, state: state, problem: name, field: field))
    }
    try db.run(
      """
      INSERT INTO bundle_answer (bundle, position, answered_at, stored_at, status, problem, field)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [bundle.bytes, position, answeredAt.milliseconds, now.milliseconds, status, name, field])
  }
}
