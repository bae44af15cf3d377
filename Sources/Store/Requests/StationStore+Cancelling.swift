package import Domain
internal import GRDB

/// The result of noting a step.
package enum CancellationResult: Hashable, Sendable {
  case noted
  case noSuchCertificate
  /// Only what the portal confirmed, or may have since a person typed it, can be cancelled there.
  case notConfirmed(OutboxState)
  /// Somebody types it at the moment.
  case isTyped(KeyingRecord, by: KeyingPerson)
  /// The step does not follow the request's newest step; nil where there is no request.
  case doesNotFollow(CancellationState?)
  /// Nothing of this number, another one, is recorded that could replace it.
  case noSuchReplacement(CertificateNumber)
}

/// Requests to cancel what the portal confirmed [FAQ R9].
extension StationStore {
  /// Stores one step of a request, if it may follow the request's newest step.
  package func noteCancellation(
    _ step: CancellationStep, of kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> CancellationResult {
    try await write { db in
      let found = try Self.cancellable(kind, number, step.move, in: db)
      guard let found else {
        return try Self.wasWithdrawn(kind, number, in: db) ? .notConfirmed(.closed) : .noSuchCertificate
      }
      let (operation, state): (OperationID, OutboxState) = (try found.id(0), try found.value(1))
      let steps = try CancellationRows.steps(of: operation, in: db)
      let before = steps.last?.move.state
      guard steps.count < CancellationStep.most,
        CancellationState.successors(of: before).contains(step.move.state)
      else { return .doesNotFollow(before) }
      if case .replaced(let by) = step.move {
        let other = try db.row(
          "SELECT 1 FROM operation AS o WHERE \(OperationRows.isDocument)", [kind.rawValue, by.text])
        guard by != number, other != nil else { return .noSuchReplacement(by) }
      }
      let keying = try KeyingRows.record(of: operation, in: db)
      let mayBeThere = state == .confirmed || (keying?.isPossible == true && state.hasNoRequest)
      if step.move == .toAsk, !mayBeThere { return .notConfirmed(state) }
      if state == .ready, let keying, let holder = keying.holder { return .isTyped(keying, by: holder) }
      try CancellationRows.add(step, to: operation, position: steps.count + 1, in: db)
      if let keying, keying.isPossible, state.hasNoRequest, case .confirmed = step.move {
        try Self.closeCancelled(operation, keying, by: step, in: db)
      }
      // The office may have cancelled it all the same, so the portal is asked whether it still has it.
      if before == .asked, step.move == .withdrawn, state == .confirmed {
        try db.run("INSERT INTO unreported (operation) VALUES (?) ON CONFLICT DO NOTHING", [operation.bytes])
      }
      return .noted
    }
  }

  /// The document's operation; for the number that replaces it, the newest that was cancelled, also where it was taken
  /// back since.
  private static func cancellable(
    _ kind: CertificateKind, _ number: CertificateNumber, _ move: CancellationMove, in db: Database
  ) throws -> Row? {
    guard case .replaced = move else {
      let sql = "SELECT o.id, o.state FROM operation AS o WHERE \(OperationRows.isDocument)"
      return try db.row(sql, [kind.rawValue, number.text])
    }
    return try db.row(
      """
      SELECT o.id, o.state FROM operation AS o WHERE o.kind = ? AND o.number = ? AND o.intent <> 'conform'
      ORDER BY EXISTS (
        SELECT 1 FROM cancellation_step AS c WHERE c.operation = o.id AND c.state = 'confirmed') DESC, o.sequence DESC
      LIMIT 1
      """, [kind.rawValue, number.text])
  }

  /// Closes what was typed and is cancelled at the portal: nobody types it again.
  private static func closeCancelled(
    _ operation: OperationID, _ keying: KeyingRecord, by step: CancellationStep, in db: Database
  ) throws {
    var released = keying.released(at: step.at)
    released.number = keying.number
    try KeyingRows.write(released, of: operation, in: db)
    let change = OutboxChange(operation, to: .closed, reason: StateReason(.closedByPerson))
    for row in try OutboxChangeRow.rows(for: [change]) { try row.apply(in: db, at: step.at) }
  }

  /// The newest step of each request, the most recent first.
  package func cancellations(limit: Int) async throws(StoreFault) -> [CancellationSummary] {
    try await read { db in
      try db.rows(
        """
        SELECT c.at, c.who, c.why, c.state, c.channel, c.reference, c.replacement, o.kind, o.number
        FROM cancellation_step AS c JOIN operation AS o ON o.id = c.operation
        WHERE c.position = (SELECT max(position) FROM cancellation_step AS d WHERE d.operation = c.operation)
        ORDER BY c.at DESC, o.sequence DESC LIMIT ?
        """,
        [limit]
      ) { row in
        CancellationSummary(
          kind: try row.value(7), number: try row.number(8), step: try CancellationRows.step(row))
      }
    }
  }
}

/// The table `open_task`, kept by triggers: work that is still to be done for operations.
enum OpenTask {
  static let check = InvariantCheck(
    name: "I8", breach: "an open task is not what a recount finds",
    sql: """
      SELECT task FROM (
        SELECT task, operation, 1 AS count FROM open_task UNION ALL
        SELECT 'cancel', c.operation, -1 FROM cancellation_step AS c WHERE c.state = 'toAsk' AND c.position = (
          SELECT max(position) FROM cancellation_step AS d WHERE d.operation = c.operation)
        UNION ALL
        SELECT 'file', o.id, -1 FROM operation AS o JOIN inspection AS i ON i.id = o.inspection
        WHERE o.intent = 'register' AND o.withdrawn = 0 AND i.record GLOB '*"older":{*' AND NOT EXISTS (
          SELECT 1 FROM person_decision AS d WHERE d.operation = o.id AND d.action = 'file')
        UNION ALL
        SELECT 'carry', o.id, -1 FROM operation AS o
        WHERE o.state NOT IN ('confirmed', 'closed') AND EXISTS (
          SELECT 1 FROM bundle_operation AS c JOIN bundle AS b ON b.id = c.bundle
          WHERE c.operation = o.id AND b.written_at IS NOT NULL))
      GROUP BY task, operation HAVING sum(count) <> 0 LIMIT 1
      """)

  /// Expression: the number of open rows of a task.
  static func count(_ task: String) -> String { "(SELECT count(*) FROM open_task WHERE task = '\(task)')" }
}
