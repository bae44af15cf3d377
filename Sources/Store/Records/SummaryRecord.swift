internal import Domain
internal import GRDB

/// Reads a `CertificateSummary` from its row.
enum SummaryRows {
  static let columns = """
    o.sequence, o.kind, o.number, o.state, o.state_since, o.reason, i.recorded_at, o.not_before, o.intent,
    iif(o.intent = 'reinstate', NULL, \(OperationRows.portalNumber)), i.performed_at, i.utc_offset,
    EXISTS (SELECT 1 FROM cancellation_step AS c WHERE c.operation = o.id AND c.state = 'confirmed')
    """

  /// The number of columns in `columns`; a statement's further columns follow them.
  static let width = 13

  static func summary(_ row: Row) throws -> CertificateSummary {
    let number = try row.number(2)
    let given = try row.optionalNumber(9)
    return CertificateSummary(
      sequence: try row.integer(0), kind: try row.value(1), number: number, state: try row.value(3),
      stateSince: try row.instant(4), reason: try row.optionalJSON(5), recordedAt: try row.instant(6),
      notBefore: try row.optionalInstant(7), intent: try row.value(8), portalNumber: given == number ? nil : given,
      performedAt: try row.instant(10), utcOffset: Int(try row.integer(11)),
      isCancelled: try row.integer(12) == 1 ? true : nil)
  }
}
