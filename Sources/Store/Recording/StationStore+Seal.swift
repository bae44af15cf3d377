package import Domain
internal import FoundationEssentials
internal import GRDB

extension StationStore {
  /// Seals inspections in one transaction, with those of other calls that wait: each inspection, its number's state and
  /// its operation together. Each is decided by itself, in order; one that cannot be sealed has its result and stops no
  /// other. A thrown fault means that none of this call's was sealed.
  package func seal(_ inspections: [SealedInspection], at now: Instant) async throws(StoreFault) -> [SealResult] {
    var rows: [SealedRow] = []
    for inspection in inspections { rows.append(try SealedRow(inspection)) }
    return try await group.seal(rows, at: now) { calls throws(StoreFault) in
      guard try await freeBytes() >= StoreFile.recordingMinimum else { throw .diskFull }
      return try await writeOnce { db in
        var seen: PortalSeenRow?
        return try calls.map { call in try call.rows.map { try $0.seal(seeing: &seen, in: db, at: call.now) } }
      }
    }
  }

  /// For each inspection: that it is recorded already, or why it cannot be sealed; nil when it can.
  package func expectedResults(of inspections: [SealedInspection]) async throws(StoreFault) -> [SealResult?] {
    var rows: [SealedRow] = []
    for inspection in inspections { rows.append(try SealedRow(inspection)) }
    return try await read { [rows] db in try rows.map { try $0.expectedResult(in: db) } }
  }
}

/// The columns of one inspection, encoded before the transaction to keep the transaction short.
struct SealedRow {
  private let sealed: SealedInspection
  private let record: String
  private let adaptations: String

  init(_ sealed: SealedInspection) throws(StoreFault) {
    guard PayloadDigest(of: sealed.payload) == sealed.digest else {
      throw .refused("operation: its digest is not the payload's")
    }
    self.sealed = sealed
    do {
      record = try JSONText.text(of: sealed.inspection)
      adaptations = try JSONText.text(of: sealed.adaptations)
    } catch {
      throw StoreFault(from: error)
    }
  }

  func seal(in db: Database, at now: Instant) throws -> SealResult {
    let inspection = sealed.inspection
    if let standing = try expectedResult(in: db) {
      // The answers are recorded already under another id, so this draft is no longer needed.
      switch standing {
      case .sealedUnder, .correctedSince: try DraftRows.drop(inspection.id, in: db)
      default: break
      }
      return standing
    }
    let row = newRow
    try row.insertRecord(in: db)
    // In the same transaction, so that answers are always either a draft or a record.
    try DraftRows.drop(inspection.id, in: db)
    if inspection.intent == .reinstate {
      try StockRows.move(inspection.number, inspection.kind, to: .issued, at: now, in: db)
    }
    return .sealed(sequence: try row.insertOperation(in: db, at: now))
  }

  /// Seals a record that is made now: keeps beside it what is known of the portal.
  ///
  /// - Parameter seen: nil before the first record of the transaction, whose read serves the others.
  func seal(seeing seen: inout PortalSeenRow?, in db: Database, at now: Instant) throws -> SealResult {
    let result = try seal(in: db, at: now)
    guard case .sealed = result else { return result }
    let known = try seen ?? PortalSeenRow(in: db)
    try known.keep(beside: sealed.inspection.id, in: db)
    seen = known
    return result
  }

  /// That the inspection is recorded already, or why it cannot be sealed; nil when it can.
  func expectedResult(in db: Database) throws -> SealResult? {
    if let known = try recordedUnderID(in: db) { return known }
    if let known = try recordedWithSameContent(in: db) { return known }
    return try hindrance(in: db)
  }

  private func recordedUnderID(in db: Database) throws -> SealResult? {
    let inspection = sealed.inspection
    let row = try db.row(
      """
      SELECT i.record, coalesce(o.withdrawn, 0) FROM inspection AS i
      LEFT JOIN operation AS o ON o.inspection = i.id WHERE i.id = ?
      """, [inspection.id.bytes])
    guard let row else { return nil }
    // A record of another kind may have this id.
    guard let earlier: Inspection = try? row.json(0), inspection.isSameEntry(as: earlier) else { return .idTaken }
    guard try row.integer(1) == 1 else { return .alreadySealed }
    // Where the portal gives the number, a correction has another number here and cannot be found by it.
    guard inspection.numbering != .byPortal else { return .withdrawn }
    return try recordedNow(in: db).isEmpty ? .withdrawn : .correctedSince
  }

  /// Finds the same entry recorded under another id, when the caller did not repeat the id.
  private func recordedWithSameContent(in db: Database) throws -> SealResult? {
    let recorded = try recordedNow(in: db)
    if let same = recorded.first(where: sealed.inspection.isSameEntry) { return .sealedUnder(same.id) }
    guard !recorded.isEmpty else { return nil }
    let withdrawn: [Inspection] = try db.rows(
      """
      SELECT i.record FROM \(OperationRows.tables)
      WHERE o.kind = ? AND o.number = ? AND o.intent <> 'conform' AND o.withdrawn = 1
      ORDER BY o.sequence DESC LIMIT \(Self.mostCompared)
      """, [sealed.inspection.kind.rawValue, sealed.inspection.number.text]
    ) { try $0.json(0) }
    return withdrawn.contains(where: sealed.inspection.isSameEntry) ? .correctedSince : nil
  }

  /// How many records an entry is compared with, at most.
  private static let mostCompared = 50

  /// The records of its number that are not withdrawn; where the portal gives the number, those of its vehicle.
  private func recordedNow(in db: Database) throws -> [Inspection] {
    let inspection = sealed.inspection
    let isByPortal = inspection.numbering == .byPortal
    let condition = isByPortal ? "o.vehicle_key = ? AND o.intent = 'register'" : "o.number = ?"
    return try db.rows(
      """
      SELECT i.record FROM \(OperationRows.tables)
      WHERE o.kind = ? AND \(condition) AND \(OperationRows.bringsDocument("o"))
      ORDER BY o.sequence DESC LIMIT \(Self.mostCompared)
      """,
      [inspection.kind.rawValue, isByPortal ? inspection.vehicle.vin.text : inspection.number.text]
    ) { try $0.json(0) }
  }

  /// Why the inspection's number cannot be used; nil when it can.
  private func hindrance(in db: Database) throws -> SealResult? {
    let (kind, number) = (sealed.inspection.kind, sealed.inspection.number)
    let state = try StockRows.state(of: number, kind, in: db)
    guard sealed.inspection.intent == .register else {
      guard let state else { return .numberNotInStock }
      return state.isFree ? nil : .numberNotAvailable(state)
    }
    guard state == nil else { return .numberOfStock }
    let known = try db.row(
      "SELECT 1 FROM operation AS o WHERE \(OperationRows.isDocument)", [kind.rawValue, number.text])
    return known == nil ? nil : .olderKnown
  }

  private var newRow: NewRow {
    let inspection = sealed.inspection
    return NewRow(
      inspection: inspection.id, kind: inspection.kind, number: inspection.number,
      performedAt: inspection.performedAt, recordedAt: inspection.recordedAt, utcOffset: inspection.utcOffset,
      record: record, operation: sealed.operation, vehicle: inspection.vehicle.vin, payload: sealed.payload,
      digest: sealed.digest, adaptations: adaptations, intent: inspection.intent)
  }
}
