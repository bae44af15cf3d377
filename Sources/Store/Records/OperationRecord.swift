internal import Domain
internal import GRDB

/// An `OutboxOperation` as its row, and the vehicle out of its inspection.
enum OperationRecord {
  static let columns = """
    o.id, o.sequence, o.inspection, o.kind, o.number, i.record -> '$.vehicle', i.record ->> '$.owner.name',
    o.payload, o.digest, o.sealed_at, o.state, o.state_since, o.reason, o.not_before, o.unknown_cycles, o.decision
    """

  static let tables = "operation AS o JOIN inspection AS i ON i.id = o.inspection"

  static func operation(_ row: Row) throws -> OutboxOperation {
    OutboxOperation(
      id: try row.id(0), sequence: try row.integer(1), inspection: try row.id(2), kind: try row.value(3),
      number: try row.number(4), vehicle: try row.json(5), ownerName: try row.text(6),
      payload: try row.bytes(7), digest: try row.digest(8), sealedAt: try row.instant(9), state: try row.value(10),
      stateSince: try row.instant(11), reason: try row.optionalJSON(12), notBefore: try row.optionalInstant(13),
      unknownCycles: Int(try row.integer(14)), decision: try row.optionalJSON(15))
  }
}
