package import Domain
internal import GRDB

/// Compares the papers with the records.
extension StationStore {
  /// Stores a person's count of blank papers; returns how many blank papers the records have. A paper whose record was
  /// withdrawn is not blank: somebody filled it in.
  package func count(
    _ kind: CertificateKind, counted: Int, who: String, at now: Instant
  ) async throws(StoreFault) -> Int {
    try await write { db in
      let sql = "SELECT coalesce(sum(count), 0) FROM lot_count WHERE kind = ? AND state = 'available'"
      let expected = try db.row(sql, [kind.rawValue])?.integer(0) ?? 0
      try db.run(
        "INSERT INTO stock_count (kind, at, counted, expected, who) VALUES (?, ?, ?, ?, ?)",
        [kind.rawValue, now.milliseconds, counted, expected, who])
      return Int(expected)
    }
  }

  /// Marks available numbers as skipped, with a reason, all or none. A number that was skipped before keeps its first
  /// reason.
  package func skip(
    _ kind: CertificateKind, _ numbers: [CertificateNumber], by decision: NamedDecision, at now: Instant
  ) async throws(StoreFault) -> MoveResult {
    try await write { db in
      for number in numbers {
        guard let found = try StockRows.state(of: number, kind, in: db) else { return .notInStock(number) }
        guard found == .available else { return .notAvailable(number, found) }
      }
      for number in numbers {
        try db.run(
          "INSERT INTO stock_skip (kind, number, at, who, why) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          [kind.rawValue, number.text, now.milliseconds, decision.who, decision.why])
      }
      return .moved
    }
  }

  /// Available numbers before the last used one of their lot, without those skipped with a reason or reserved by a
  /// draft; at most `limit` numbers.
  package func gaps(limit: Int) async throws(StoreFault) -> [StockGap] {
    precondition(limit > 0, "a limit is at least 1")
    return try await read { db in
      var gaps: [StockGap] = []
      var left = limit
      for lot in try PaperRows.lots(in: db) where left > 0 {
        let places = try PaperRows.passedOver(lot, limit: left, in: db)
        left -= places.count
        gaps += NumberRange.ranges(of: places).map { StockGap(kind: lot.kind, numbers: $0) }
      }
      return gaps
    }
  }

  /// Skipped numbers that are still blank, at most `limit`.
  package func skipped(limit: Int) async throws(StoreFault) -> [DecidedNumber] {
    try await read { db in
      try db.rows(
        """
        SELECT s.kind, s.number, s.at, s.who, s.why FROM stock_skip AS s
        JOIN stock_number AS n ON n.kind = s.kind AND n.number = s.number AND n.state = 'available'
        ORDER BY s.kind, s.number LIMIT ?
        """, [limit]
      ) { row in
        DecidedNumber(
          kind: try row.value(0), number: try row.number(1), at: try row.instant(2),
          by: NamedDecision(who: try row.text(3), why: try row.text(4)))
      }
    }
  }

  /// The blank numbers of a kind, as at most `limit` ranges.
  package func blank(_ kind: CertificateKind, limit: Int) async throws(StoreFault) -> [NumberRange] {
    try await read { db in
      var ranges: [NumberRange] = []
      for lot in try PaperRows.lots(in: db) where lot.kind == kind && ranges.count < limit {
        let places = try db.rows(
          """
          SELECT lot, position, number FROM stock_number
          WHERE kind = ? AND number BETWEEN ? AND ? AND lot = ? AND state = 'available'
          ORDER BY position
          """, [kind.rawValue, lot.first, lot.last, lot.id], as: PaperRows.place)
        ranges += NumberRange.ranges(of: places)
      }
      return Array(ranges.prefix(limit))
    }
  }

  /// The lot that has this number, with every number and its state; nil when no lot has it.
  package func ledger(_ kind: CertificateKind, _ number: CertificateNumber) async throws(StoreFault) -> LotLedger? {
    try await read { db in
      let row = try db.row(
        """
        SELECT l.id, l.first, l.last, l.size, l.received_at, l.who, \(StockRows.origin)
        FROM stock_number AS n JOIN lot AS l ON l.id = n.lot WHERE n.kind = ? AND n.number = ?
        """, [kind.rawValue, number.text])
      guard let row else { return nil }
      let (lot, first, last) = (try row.integer(0), try row.number(1), try row.number(2))
      return LotLedger(
        kind: kind, first: first, last: last, size: Int(try row.integer(3)), receivedAt: try row.instant(4),
        who: try row.text(5), from: try row.decode(String?.self, atIndex: 6),
        entries: try PaperRows.entries(of: lot, kind, first, last, in: db))
    }
  }
}

/// The rows of lots and numbers, as people compare them with papers. Numbers of a lot have the same width, so their
/// texts sort in the order of their positions.
enum PaperRows {
  struct LotKey {
    let id: Int64
    let kind: CertificateKind
    let first: String
    let last: String
  }

  static func lots(in db: Database) throws -> [LotKey] {
    try db.rows("SELECT id, kind, first, last FROM lot ORDER BY id") { row in
      LotKey(id: try row.integer(0), kind: try row.value(1), first: try row.text(2), last: try row.text(3))
    }
  }

  static func place(_ row: Row) throws -> NumberRange.Place {
    NumberRange.Place(lot: try row.integer(0), position: try row.integer(1), number: try row.number(2))
  }

  static func passedOver(_ lot: LotKey, limit: Int, in db: Database) throws -> [NumberRange.Place] {
    let last = try db.row(
      """
      SELECT position FROM stock_number
      WHERE kind = ? AND number BETWEEN ? AND ? AND lot = ? AND state IN ('issued', 'reinstated')
      ORDER BY number DESC LIMIT 1
      """, [lot.kind.rawValue, lot.first, lot.last, lot.id]
    )?.integer(0)
    guard let last else { return [] }
    return try db.rows(
      """
      SELECT n.lot, n.position, n.number FROM stock_number AS n
      WHERE n.state = 'available' AND n.kind = ? AND n.lot = ? AND n.position < ? AND NOT EXISTS (
        SELECT 1 FROM stock_skip AS s WHERE s.kind = n.kind AND s.number = n.number)
        AND NOT \(DraftRows.isReserved)
      ORDER BY n.position LIMIT ?
      """, [lot.kind.rawValue, lot.id, last, try DraftRows.reserved(in: db), limit], as: place)
  }

  static func entries(
    of lot: Int64, _ kind: CertificateKind, _ first: CertificateNumber, _ last: CertificateNumber, in db: Database
  ) throws -> [LotLedger.Entry] {
    try db.rows(
      """
      SELECT n.position, n.number,
        iif(n.state = 'available' AND \(DraftRows.isReserved), 'reserved', \(StockRows.state)), n.reason, n.who, n.changed_at, m.station,
        n.state = 'issued' AND EXISTS (
          SELECT 1 FROM operation AS o WHERE o.kind = n.kind AND o.number = n.number AND o.withdrawn = 0
            AND o.intent = 'reinstate' AND \(KeyingRows.isWitnessed))
      FROM stock_number AS n
      LEFT JOIN number_away AS away ON away.kind = n.kind AND away.number = n.number
      LEFT JOIN stock_move AS m ON m.sequence = away.move
      WHERE n.kind = ? AND n.number BETWEEN ? AND ? AND n.lot = ? ORDER BY n.position
      """, [try DraftRows.reserved(in: db), kind.rawValue, first.text, last.text, lot]
    ) { row in
      LotLedger.Entry(
        position: try row.integer(0), number: try row.number(1), state: try row.value(2),
        why: try row.decode(String?.self, atIndex: 3), who: try row.decode(String?.self, atIndex: 4),
        station: try row.decode(String?.self, atIndex: 6), changedAt: try row.instant(5),
        isWitnessed: try row.integer(7) == 1)
    }
  }
}
