package import Domain
internal import GRDB

extension StationStore {
  /// Adds a lot: `numbers` are all its numbers in order, from `first` to `last`.
  package func addLot(
    _ kind: CertificateKind, first: CertificateNumber, last: CertificateNumber, numbers: [CertificateNumber],
    who: String, at now: Instant
  ) async throws(StoreFault) -> LotResult {
    precondition(numbers.first == first && numbers.last == last, "a lot's numbers go from its first to its last")
    return try await write { db in try StockRows.add(numbers, kind, who: who, at: now, in: db) }
  }

  /// Every lot, in the order of receipt. A number that a draft reserves counts as reserved, and is no lot's next.
  package func lots() async throws(StoreFault) -> [LotReport] {
    try await read { db in
      var counts: [Int64: [String: Int]] = [:]
      let counted = try db.rows("SELECT lot, state, count FROM lot_count WHERE count > 0") {
        (lot: try $0.integer(0), state: try $0.text(1), count: Int(try $0.integer(2)))
      }
      for row in counted { counts[row.lot, default: [:]][row.state] = row.count }
      let away = try db.rows("SELECT lot, count(*) FROM number_away GROUP BY lot") {
        (lot: try $0.integer(0), count: Int(try $0.integer(1)))
      }
      for row in away { counts[row.lot, default: [:]].tell(row.count, apartFrom: .returned, as: .handedOver) }
      let reserved = try DraftRows.reserved(in: db)
      let drafted = try db.rows(
        """
        SELECT n.lot, count(*) FROM json_each(?) AS d
        JOIN stock_number AS n ON n.kind = d.value ->> 0 AND n.number = d.value ->> 1
        WHERE n.state = 'available' GROUP BY n.lot
        """, [reserved]
      ) { (lot: try $0.integer(0), count: Int(try $0.integer(1))) }
      for row in drafted { counts[row.lot, default: [:]].tell(row.count, apartFrom: .available, as: .reserved) }
      return try db.rows(
        """
        SELECT id, kind, first, last, received_at, (
          SELECT number FROM stock_number AS n
          WHERE n.state = 'available' AND n.kind = l.kind AND n.lot = l.id AND NOT \(DraftRows.isReserved)
          ORDER BY n.position LIMIT 1),
          \(StockRows.origin)
        FROM lot AS l ORDER BY id
        """, [reserved]
      ) { row in
        LotReport(
          kind: try row.value(1), first: try row.number(2), last: try row.number(3), receivedAt: try row.instant(4),
          counts: counts[try row.integer(0)] ?? [:],
          next: try row.optionalNumber(5),
          from: try row.decode(String?.self, atIndex: 6))
      }
    }
  }
}

extension [String: Int] {
  /// Reports `count` rows of `state` as `other`.
  fileprivate mutating func tell(_ count: Int, apartFrom state: StockState, as other: StockState) {
    let rest = self[state.rawValue, default: 0] - count
    self[state.rawValue] = rest > 0 ? rest : nil
    self[other.rawValue, default: 0] += count
  }
}
