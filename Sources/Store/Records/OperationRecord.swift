internal import Domain
internal import GRDB

/// Reads an `OutboxOperation` from its row and the row of its inspection.
enum OperationRows {
  static let columns = """
    o.id, o.sequence, o.inspection, o.kind, o.number, i.record -> '$.vehicle', coalesce(i.record ->> '$.owner.name', ''),
    o.payload, o.digest, o.sealed_at, o.state, o.state_since, o.reason, o.not_before, o.unknown_cycles, o.decision,
    o.intent, \(portalNumber),
    (SELECT k.state FROM keying AS k WHERE k.operation = o.id AND (k.possible = 1 OR k.state = 'keying'))
    """

  /// Condition on the row of `operation` with this alias: it brings a document to the portal, and is not withdrawn.
  static func bringsDocument(_ row: String) -> String { "\(row).intent <> 'conform' AND \(row).withdrawn = 0" }

  /// Condition with two arguments, a kind and a number: `o` is the operation that brings that document to the portal.
  static let isDocument = "o.kind = ? AND o.number = ? AND \(bringsDocument("o"))"

  /// Condition with two arguments, a kind and a number that the portal gave, or gave to the person who typed it.
  static let isNumberedByPortal = """
    o.intent = 'register' AND o.withdrawn = 0 AND o.id IN (
      SELECT given.operation FROM receipt AS given WHERE given.kind = ?1 AND given.number = ?2 UNION
      SELECT k.operation FROM keying AS k CROSS JOIN operation AS t ON t.id = k.operation
      WHERE k.number = ?2 AND t.kind = ?1)
    """

  /// Condition with two arguments, a kind and a number: `o` is the newest record for them, withdrawn ones included.
  static let isLatest = "o.kind = ? AND o.number = ? AND o.intent <> 'conform' ORDER BY o.sequence DESC LIMIT 1"

  /// The number by which the portal knows the document of operation `o`: the number it gave, or the one on the paper.
  static let portalNumber = """
    CASE o.intent
      WHEN 'reinstate' THEN o.number
      WHEN 'register' THEN coalesce(
        (SELECT given.number FROM receipt AS given WHERE given.operation = o.id),
        (SELECT k.number FROM keying AS k WHERE k.operation = o.id))
      ELSE coalesce((
        SELECT coalesce(
          (SELECT given.number FROM receipt AS given WHERE given.operation = registered.id),
          (SELECT k.number FROM keying AS k WHERE k.operation = registered.id))
        FROM operation AS registered
        WHERE registered.kind = o.kind AND registered.number = o.number AND registered.intent = 'register'
          AND registered.withdrawn = 0), o.number) END
    """

  static let tables = "operation AS o JOIN inspection AS i ON i.id = o.inspection"

  static func operation(_ row: Row) throws -> OutboxOperation {
    OutboxOperation(
      id: try row.id(0), sequence: try row.integer(1), intent: try row.value(16), inspection: try row.id(2),
      kind: try row.value(3), number: try row.number(4), portalNumber: try row.optionalNumber(17),
      vehicle: try row.json(5), ownerName: try row.text(6),
      payload: try row.bytes(7), digest: try row.digest(8), sealedAt: try row.instant(9), state: try row.value(10),
      stateSince: try row.instant(11), reason: try row.optionalJSON(12), notBefore: try row.optionalInstant(13),
      unknownCycles: Int(try row.integer(14)), decision: try row.optionalJSON(15),
      keyed: try row.optionalValue(18))
  }
}

/// Reads a `CertificateSummary` from its row.
enum SummaryRows {
  static let columns = """
    o.sequence, o.kind, o.number, o.state, o.state_since, o.reason, i.recorded_at, o.not_before, o.intent,
    iif(o.intent = 'reinstate', NULL, \(OperationRows.portalNumber)), i.performed_at, i.utc_offset,
    EXISTS (SELECT 1 FROM cancellation_step AS c WHERE c.operation = o.id AND c.state = 'confirmed'),
    \(KeyingRows.mark)
    """

  /// The number of columns in `columns`; a statement's further columns follow them.
  static let width = 14

  /// Further columns, for `inspected(_:at:)`.
  static let inspected = "i.record -> '$.vehicle', i.record ->> '$.mechanic', i.record ->> '$.result'"

  /// - Parameter index: the place of the first column of `inspected`.
  static func inspected(_ row: Row, at index: Int) throws -> InspectedVehicle {
    InspectedVehicle(
      vehicle: try row.json(index), mechanic: try row.accessCode(index + 1),
      result: try row.optionalValue(index + 2))
  }

  static func summary(_ row: Row) throws -> CertificateSummary {
    let number = try row.number(2)
    let given = try row.optionalNumber(9)
    return CertificateSummary(
      sequence: try row.integer(0), kind: try row.value(1), number: number, state: try row.value(3),
      stateSince: try row.instant(4), reason: try row.optionalJSON(5), recordedAt: try row.instant(6),
      notBefore: try row.optionalInstant(7), intent: try row.value(8), portalNumber: given == number ? nil : given,
      performedAt: try row.instant(10), utcOffset: Int(try row.integer(11)),
      isCancelled: try row.integer(12) == 1 ? true : nil, keying: try KeyingRows.mark(row, at: 13))
  }
}
