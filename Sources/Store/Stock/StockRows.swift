internal import Domain
internal import GRDB

/// The table `stock_number`, one number at a time.
enum StockRows {
  /// Nil when the number is in no lot.
  static func state(
    of number: CertificateNumber, _ kind: CertificateKind, in db: Database
  ) throws -> StockState? {
    try db.row("SELECT state FROM stock_number WHERE kind = ? AND number = ?", [kind.rawValue, number.text])?.value(0)
  }

  static func move(
    _ number: CertificateNumber, _ kind: CertificateKind, to state: StockState, by decision: NamedDecision? = nil,
    at now: Instant, in db: Database
  ) throws {
    let changed = try db.changes(
      by: "UPDATE stock_number SET state = ?, reason = ?, who = ?, changed_at = ? WHERE kind = ? AND number = ?",
      [state.rawValue, decision?.why, decision?.who, now.milliseconds, kind.rawValue, number.text])
    guard changed == 1 else { throw StoreFault.refused("stock_number: the number is in no lot") }
  }
}
