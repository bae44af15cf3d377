package import Domain
internal import GRDB

/// Earlier records and numbers that a new entry is compared with: a few rows by index for each, however long the
/// history.
extension StationStore {
  package func precedents(of inspections: [Inspection]) async throws(StoreFault) -> EntryPrecedents {
    let vehicles = Set(inspections.map(\.vehicle.vin)).filter(EntryPrecedents.identifies)
    let numbers = Set(
      inspections.filter { $0.intent == .reinstate }.map { StockNumber(kind: $0.kind, number: $0.number) })
    return try await read { db in
      var earlier: [VehicleIdentificationNumber: [EarlierInspection]] = [:]
      for vehicle in vehicles { earlier[vehicle] = try Self.earlier(of: vehicle, in: db) }
      var places: [StockNumber: NumberPlace] = [:]
      for number in numbers { places[number] = try Self.place(of: number, in: db) }
      return EntryPrecedents(inspections: earlier, places: places, drafts: try DraftRows.all(in: db))
    }
  }

  static let earlierSQL = """
    SELECT o.kind, o.number, i.performed_at, i.utc_offset, i.record -> '$.odometer' FROM \(OperationRows.tables)
    WHERE o.vehicle_key = ? AND \(OperationRows.bringsDocument("o"))
    ORDER BY o.sequence DESC LIMIT \(EntryPrecedents.mostOfVehicle)
    """

  private static func earlier(
    of vehicle: VehicleIdentificationNumber, in db: Database
  ) throws -> [EarlierInspection] {
    try db.rows(earlierSQL, [vehicle.text]) { row in
      EarlierInspection(
        document: StockNumber(kind: try row.value(0), number: try row.number(1)), performedAt: try row.instant(2),
        utcOffset: Int(try row.integer(3)), odometer: try row.json(4))
    }
  }

  private static func place(of number: StockNumber, in db: Database) throws -> NumberPlace? {
    let lot = try db.row(
      """
      SELECT l.id, l.first, l.last, n.position, EXISTS (
        SELECT 1 FROM lot_count AS c
        WHERE c.kind = l.kind AND c.lot = l.id AND c.count > 0
          AND c.state IN ('issued', 'reinstated', 'spoiled', 'lost', 'stolen', 'returned'))
      FROM stock_number AS n JOIN lot AS l ON l.id = n.lot WHERE n.kind = ? AND n.number = ?
      """, [number.kind.rawValue, number.number.text])
    guard let lot else { return nil }
    let (first, last, position) = (try lot.text(1), try lot.text(2), try lot.integer(3))
    // Numbers of a lot have the same width, so their texts sort in the order of their positions.
    let near = try [("<=", "DESC", first), (">", "ASC", last)].contains { comparison, order, end in
      try db.row(
        """
        SELECT max(state NOT IN ('available', 'reserved')) FROM (
          SELECT state FROM stock_number
          WHERE kind = ? AND number \(comparison) ? AND number BETWEEN min(?, ?) AND max(?, ?)
          ORDER BY number \(order) LIMIT \(EntryPrecedents.nearness + 1))
        """,
        [number.kind.rawValue, number.number.text, number.number.text, end, number.number.text, end]
      )?.optionalInteger(0) == 1
    }
    let isFirst = try lot.integer(4) == 0 && position < EntryPrecedents.nearness
    return NumberPlace(
      lot: try lot.integer(0), position: position, isNearUsed: near || isFirst, last: try lastUsed(number.kind, in: db))
  }

  /// Only this many of the newest records are searched, so that a rarely used kind costs no scan of the whole table.
  private static let mostRecent = 200

  /// The sign before `kind` keeps SQLite from its index of numbers, which it would read in full.
  private static func lastUsed(_ kind: CertificateKind, in db: Database) throws -> CertificateNumber? {
    try db.row(
      """
      SELECT number FROM operation
      WHERE sequence > (SELECT coalesce(max(sequence), 0) FROM operation) - \(mostRecent) AND +kind = ?
        AND intent = 'reinstate' ORDER BY sequence DESC LIMIT 1
      """, [kind.rawValue])?.number(0)
  }
}
