package import Domain
internal import GRDB

/// The tables `lot` and `stock_number`.
enum StockRows {
  /// Adds a lot of these numbers, in order.
  static func add(
    _ numbers: [CertificateNumber], _ kind: CertificateKind, who: String, at now: Instant, in db: Database
  ) throws -> LotResult {
    for number in numbers {
      if let overlap = try lot(of: number, kind, in: db) { return overlap }
    }
    try db.run(
      "INSERT INTO lot (kind, first, last, size, received_at, who) VALUES (?, ?, ?, ?, ?, ?)",
      [kind.rawValue, numbers.first?.text, numbers.last?.text, numbers.count, now.milliseconds, who])
    let lot = db.lastInsertedRowID
    for (position, number) in numbers.enumerated() {
      try db.run(
        """
        INSERT INTO stock_number (kind, number, lot, position, state, changed_at)
        VALUES (?, ?, ?, ?, 'available', ?)
        """,
        [kind.rawValue, number.text, lot, position, now.milliseconds])
    }
    return .added
  }

  private static func lot(
    of number: CertificateNumber, _ kind: CertificateKind, in db: Database
  ) throws -> LotResult? {
    let row = try db.row(
      """
      SELECT lot.first, lot.last FROM stock_number JOIN lot ON lot.id = stock_number.lot
      WHERE stock_number.kind = ? AND stock_number.number = ?
      """,
      [kind.rawValue, number.text])
    return try row.map { .overlaps(first: try $0.number(0), last: try $0.number(1)) }
  }

  /// Expression: the state of a row `n` of `stock_number`. A number that is at another station is `returned` in its
  /// column.
  static let state = """
    CASE WHEN n.state = 'returned' AND EXISTS (
      SELECT 1 FROM number_away AS a WHERE a.kind = n.kind AND a.number = n.number)
    THEN 'handedOver' ELSE n.state END
    """

  /// Expression: the station that handed over a row `l` of `lot`; NULL where the lot came from the Société.
  static let origin = """
    (SELECT m.station FROM stock_move_number AS s JOIN stock_move AS m ON m.sequence = s.move
    WHERE s.kind = l.kind AND s.number = l.first AND m.step = 'received' AND s.move = (
      SELECT min(move) FROM stock_move_number WHERE kind = l.kind AND number = l.first))
    """

  /// The state of a number; nil when no lot has it.
  static func state(
    of number: CertificateNumber, _ kind: CertificateKind, in db: Database
  ) throws -> StockState? {
    try db.row(
      "SELECT \(state) FROM stock_number AS n WHERE n.kind = ? AND n.number = ?", [kind.rawValue, number.text])?.value(
        0)
  }

  static func move(
    _ number: CertificateNumber, _ kind: CertificateKind, to state: StockState, by decision: NamedDecision? = nil,
    at now: Instant, in db: Database
  ) throws {
    precondition(state != .handedOver, "the log of hand-overs moves its numbers")
    let changed = try db.changes(
      by: "UPDATE stock_number SET state = ?, reason = ?, who = ?, changed_at = ? WHERE kind = ? AND number = ?",
      [state.rawValue, decision?.why, decision?.who, now.milliseconds, kind.rawValue, number.text])
    guard changed == 1 else { throw StoreFault.refused("stock_number: the number is in no lot") }
  }
}

/// The result of adding a lot.
package enum LotResult: Hashable, Sendable {
  case added
  /// Nothing was added: some of its numbers are in the lot with this first and last number.
  case overlaps(first: CertificateNumber, last: CertificateNumber)
}

/// The result of moving numbers: all of them, or none and the first number that could not be moved.
package enum MoveResult: Hashable, Sendable {
  case moved
  case notInStock(CertificateNumber)
  case notAvailable(CertificateNumber, StockState)
}
