package import Domain
internal import GRDB

/// Finds out whether this file or the portal went back to an older state (SyncProtocol §7).
extension StationStore {
  private static let acknowledgedKey = "acknowledged-report"
  static let mustCompareKey = "must-compare"
  /// The reason in a number's row when the portal was found to have the number.
  package static let foundAtPortal = "foundAtPortal"

  package func history() async throws(StoreFault) -> StationHistory {
    try await read { db in
      guard let row = try db.row("SELECT epoch, (SELECT coalesce(max(sequence), 0) FROM operation) FROM station")
      else { throw StoreFault.damaged("the station's own row is missing") }
      return StationHistory(
        epoch: try row.id(0), highWaterMark: try row.integer(1),
        acknowledged: try AgentState.text(of: Self.acknowledgedKey, in: db).map { try JSONText.value(in: $0) },
        mustCompare: try AgentState.text(of: Self.mustCompareKey, in: db) != nil,
        arrival: try RelocationRows.arrival(in: db))
    }
  }

  /// The current report for the portal.
  package func backlog() async throws(StoreFault) -> BacklogReport {
    let history = try await history()
    return BacklogReport(
      epoch: history.epoch, highWaterMark: history.highWaterMark,
      lastOperation: try await operation(at: history.highWaterMark), counts: try await counts(),
      oldest: try await oldestWaiting()?.recordedAt)
  }

  /// The id of the operation with this sequence; nil where there is none.
  package func operation(at sequence: Int64) async throws(StoreFault) -> OperationID? {
    try await read { db in
      try db.row("SELECT id FROM operation WHERE sequence = ?", [sequence]).map { try $0.id(0) }
    }
  }

  /// Notes that this file was restored or rebuilt: nothing is sent before the portal was asked which certificates it
  /// has.
  package func demandComparison() async throws(StoreFault) {
    try await write { db in try AgentState.set(Self.mustCompareKey, "true", in: db) }
  }

  /// Numbers for which nothing was recorded, ordered by kind and text.
  package func blankNumbers(after last: StockNumber?, limit: Int) async throws(StoreFault) -> [StockNumber] {
    try await read { db in
      try db.rows(
        """
        SELECT kind, number FROM stock_number
        WHERE state IN ('available', 'reserved') AND (kind, number) > (?, ?) ORDER BY kind, number LIMIT ?
        """,
        [last?.kind.rawValue ?? "", last?.number.text ?? "", limit]
      ) { StockNumber(kind: try $0.value(0), number: try $0.number(1)) }
    }
  }

  /// Notes numbers of this station that the portal has: they are not used here again, and a notice is added.
  package func noteFound(_ numbers: [StockNumber], at now: Instant) async throws(StoreFault) {
    guard !numbers.isEmpty else { return }
    try await write { db in
      for number in numbers { try Self.noteFound(number, at: now, in: db) }
    }
  }

  static func noteFound(_ number: StockNumber, at now: Instant, in db: Database) throws {
    switch try StockRows.state(of: number.number, number.kind, in: db) {
    case .available, .reserved:
      let found = NamedDecision(who: "cvm-sync", why: foundAtPortal)
      try StockRows.move(number.number, number.kind, to: .reinstated, by: found, at: now, in: db)
    // One that was recorded meanwhile is looked up at the portal before it is sent.
    case .issued, .reinstated, nil: return
    // It can no longer be used here, but people must know that the portal has it.
    case .spoiled, .lost, .stolen, .returned, .handedOver: break
    }
    try NoticeRow(kind: .numbersFound, count: 1, parameters: "{}").add(in: db, at: now)
  }

  /// Documents with a receipt, without those that the portal may have cancelled: these are not lost when it no longer
  /// has them [FAQ R9]. Those that people typed at the portal's site have no digest there to ask about.
  ///
  /// - Parameter onlyUnreported: only the documents of `unreported`.
  package func confirmed(
    after sequence: Int64, onlyUnreported: Bool, limit: Int
  ) async throws(StoreFault) -> [ConfirmedCertificate] {
    try await read { db in
      let filter = onlyUnreported ? "AND id IN (SELECT operation FROM unreported)" : ""
      return try db.rows(
        """
        SELECT sequence, id, operation.kind, receipt.number, operation.digest
        FROM operation CROSS JOIN receipt ON receipt.operation = operation.id
        WHERE state = 'confirmed' AND intent <> 'conform' AND sequence > ? \(filter)
          AND NOT \(CancellationRows.mayBeCancelled)
        ORDER BY sequence LIMIT ?
        """,
        [sequence, limit], as: Self.confirmed)
    }
  }

  static func confirmed(_ row: Row) throws -> ConfirmedCertificate {
    ConfirmedCertificate(
      sequence: try row.integer(0), operation: try row.id(1),
      question: LookupQuestion(kind: try row.value(2), number: try row.number(3), digest: try row.digest(4)))
  }

  /// Ends a comparison: stores the report that the portal has, gives a file that is an older copy a new epoch and adds
  /// a notice.
  package func conclude(
    _ conclusion: Comparison.Conclusion, newEpoch: EpochID, known: Int64, at now: Instant
  ) async throws(StoreFault) {
    let told = conclusion.report?.highWaterMark ?? 0
    let notice = NoticeRow(
      kind: .olderCopy, count: 1, parameters: try encoded(["told": "\(told)", "known": "\(known)"]))
    let report = try conclusion.report.map { mark throws(StoreFault) in try encoded(mark) }
    try await write { db in
      if conclusion.finding.stationIsBehind {
        try db.run("UPDATE station SET epoch = ?", [newEpoch.bytes])
        try notice.add(in: db, at: now)
      }
      // Until the next acknowledged report, the portal may lose any of these without this file noticing.
      if conclusion.finding.portalIsBehind {
        try db.run(
          """
          INSERT INTO unreported (operation) SELECT id FROM operation WHERE state = 'confirmed' ON CONFLICT DO NOTHING
          """)
      }
      try AgentState.clear(Self.mustCompareKey, in: db)
      if let report {
        try AgentState.set(Self.acknowledgedKey, report, in: db)
      } else {
        try AgentState.clear(Self.acknowledgedKey, in: db)
      }
    }
  }

  /// The operations whose loss by the portal would not be noticed here: confirmed since the last acknowledged report,
  /// or of a request to cancel that was withdrawn since.
  package func unreported() async throws(StoreFault) -> Set<OperationID> {
    try await read(Self.unreported)
  }

  private static func unreported(in db: Database) throws -> Set<OperationID> {
    Set(try db.rows("SELECT operation FROM unreported") { try $0.id(0) })
  }

  /// Notes that the portal has this report, and with it everything that it confirmed before.
  ///
  /// - Parameter before: `unreported` before the report was sent; operations added since are in no report. Nil for all.
  package func acknowledged(
    _ report: ReportMark, unreported before: Set<OperationID>? = nil
  ) async throws(StoreFault) {
    let text = try encoded(report)
    try await write { db in
      try AgentState.set(Self.acknowledgedKey, text, in: db)
      let since = try before.map { try Self.unreported(in: db).subtracting($0) } ?? []
      try db.run("DELETE FROM unreported")
      for operation in since { try db.run("INSERT INTO unreported (operation) VALUES (?)", [operation.bytes]) }
    }
  }
}
