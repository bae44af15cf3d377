internal import Domain
internal import GRDB

/// An `OutboxOperation` as its row, and the vehicle out of its inspection.
enum OperationRecord {
  static let columns = """
    o.id, o.sequence, o.inspection, o.kind, o.number, i.record -> '$.vehicle', o.payload, o.digest, o.sealed_at,
    o.state, o.state_since, o.reason, o.not_before, o.unknown_cycles, o.decision
    """

  static let tables = "operation AS o JOIN inspection AS i ON i.id = o.inspection"

  static func operation(_ row: Row) throws -> OutboxOperation {
    OutboxOperation(
      id: try row.id(0), sequence: try row.integer(1), inspection: try row.id(2), kind: try row.value(3),
      number: try row.number(4), vehicle: try row.json(5), payload: try row.bytes(6), digest: try row.digest(7),
      sealedAt: try row.instant(8), state: try row.value(9), stateSince: try row.instant(10),
      reason: try row.optionalJSON(11), notBefore: try row.optionalInstant(12),
      unknownCycles: Int(try row.integer(13)), decision: try row.optionalJSON(14))
  }
}
