package import Domain
internal import GRDB

extension StationStore {
  /// All numbers of the lot that has this number, in order, with their records; nil when no lot has it.
  package func lotNumbers(
    _ kind: CertificateKind, _ number: CertificateNumber
  ) async throws(StoreFault) -> [LotNumber]? {
    try await read { db in
      let lot = try db.row(
        """
        SELECT l.id, l.first, l.last FROM stock_number AS n JOIN lot AS l ON l.id = n.lot
        WHERE n.kind = ? AND n.number = ?
        """, [kind.rawValue, number.text])
      guard let lot else { return nil }
      return try db.rows(
        """
        SELECT n.number, \(StockRows.state), operation.state, operation.digest, \(CancellationRows.mayBeCancelled)
        FROM stock_number AS n LEFT JOIN operation ON operation.kind = n.kind AND operation.number = n.number
          AND \(OperationRows.bringsDocument("operation"))
        WHERE n.kind = ? AND n.number BETWEEN ? AND ? AND n.lot = ? ORDER BY n.position
        """, [kind.rawValue, try lot.text(1), try lot.text(2), try lot.integer(0)], as: Self.lotNumber)
    }
  }

  private static func lotNumber(_ row: Row) throws -> LotNumber {
    let state: StockState = try row.value(1)
    return LotNumber(number: try row.number(0), state: state, claim: try claim(row, state))
  }

  private static func claim(_ row: Row, _ state: StockState) throws -> LotNumber.Claim {
    guard let recorded: OutboxState = try row.optionalValue(2) else {
      switch state {
      case .handedOver: return .elsewhere
      case .reinstated: return .foundAtPortal
      case .available, .reserved, .issued, .spoiled, .lost, .stolen, .returned: return .blank
      }
    }
    let digest = try row.digest(3)
    return switch recorded {
    case .confirmed: try row.integer(4) == 0 ? .confirmed(digest) : .mayBeCancelled(digest)
    case .closed: .closed(digest)
    case .draft, .ready, .sending, .unknown, .held, .quarantined: .waiting(digest)
    }
  }
}
