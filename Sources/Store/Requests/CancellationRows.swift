internal import Domain
internal import GRDB

/// The table `cancellation_step`.
enum CancellationRows {
  /// Condition on a row of `operation`: the portal may have cancelled it (cancelling was asked for, and not withdrawn
  /// since).
  static let mayBeCancelled = mayBeCancelled("operation")

  /// The same, on the row of `operation` with this alias.
  static func mayBeCancelled(_ row: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM cancellation_step AS c
      WHERE c.operation = \(row).id AND c.state IN ('asked', 'confirmed', 'replaced')
        AND c.position = (SELECT max(position) FROM cancellation_step AS d WHERE d.operation = c.operation))
    """
  }

  /// Whether the portal may have cancelled this operation's document, or the document that its repairs belong to.
  static func mayBeCancelled(_ id: OperationID, in db: Database) throws -> Bool {
    try db.row(
      """
      SELECT 1 FROM operation AS own JOIN operation ON operation.kind = own.kind AND operation.number = own.number
      WHERE own.id = ? AND operation.intent <> 'conform' AND \(mayBeCancelled) LIMIT 1
      """,
      [id.bytes]) != nil
  }

  /// Whether anybody ever asked the portal to cancel a document.
  static func areThere(in db: Database) throws -> Bool {
    try db.row("SELECT 1 FROM cancellation_step LIMIT 1") != nil
  }

  /// Whether the document's newest request to cancel was not withdrawn.
  static func isOpen(of operation: OperationID, in db: Database) throws -> Bool {
    try steps(of: operation, in: db).last.map { $0.move.state != .withdrawn } ?? false
  }

  /// The steps of a request to cancel, oldest first.
  static func steps(of operation: OperationID, in db: Database) throws -> [CancellationStep] {
    try RowTags.expectSound("cancellation_step", operation.bytes, in: db)
    return try db.rows(
      """
      SELECT at, who, why, state, channel, reference, replacement FROM cancellation_step WHERE operation = ? ORDER BY position
      """,
      [operation.bytes], as: step)
  }

  /// The cancelled certificates that a certificate replaces, in the order of their records.
  static func replaced(
    by number: CertificateNumber, _ kind: CertificateKind, in db: Database
  ) throws -> [CertificateNumber] {
    try db.rows(
      """
      SELECT o.number FROM cancellation_step AS c CROSS JOIN operation AS o ON o.id = c.operation
      WHERE c.replacement = ? AND o.kind = ? ORDER BY o.sequence
      """, [number.text, kind.rawValue]
    ) { try $0.number(0) }
  }

  static func step(_ row: Row) throws -> CancellationStep {
    CancellationStep(
      at: try row.instant(0), by: NamedDecision(who: try row.text(1), why: try row.text(2)), move: try move(row))
  }

  private static func move(_ row: Row) throws -> CancellationMove {
    switch try row.value(3) as CancellationState {
    case .toAsk: .toAsk
    case .asked: .asked(by: try row.value(4))
    case .confirmed: .confirmed(reference: try row.text(5))
    case .withdrawn: .withdrawn
    case .replaced: .replaced(by: try row.number(6))
    }
  }

  static func add(_ step: CancellationStep, to operation: OperationID, position: Int, in db: Database) throws {
    var channel: String?
    var reference: String?
    var replacement: String?
    switch step.move {
    case .asked(let by): channel = by.rawValue
    case .confirmed(let told): reference = told
    case .replaced(let by): replacement = by.text
    case .toAsk, .withdrawn: break
    }
    try db.run(
      """
      INSERT INTO cancellation_step (operation, position, state, at, who, why, channel, reference, replacement)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        operation.bytes, position, step.move.state.rawValue, step.at.milliseconds, step.by.who, step.by.why, channel,
        reference, replacement,
      ])
  }
}
