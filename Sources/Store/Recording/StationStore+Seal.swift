package import Domain
internal import FoundationEssentials
internal import GRDB

extension StationStore {
  /// Seals all in one transaction: the inspection, its number's fate and its operation together. Each is decided on
  /// its own, in order; one that cannot be sealed is answered and stops no other. A fault means that none was.
  package func seal(_ inspections: [SealedInspection], at now: Instant) async throws(StoreFault) -> [SealResult] {
    guard try await freeBytes() >= StoreFile.recordingMinimum else { throw .diskFull }
    var rows: [SealedRow] = []
    for inspection in inspections { rows.append(try SealedRow(inspection)) }
    return try await writeOnce { [rows] db in try rows.map { try $0.seal(in: db, at: now) } }
  }
}

/// One inspection as it goes into the tables; made before the transaction, which is then short.
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
    let known = try db.row("SELECT record FROM inspection WHERE id = ?", [inspection.id.bytes])
    if let known {
      var earlier: Inspection = try known.json(0)
      // The same entry, given again later.
      earlier.recordedAt = inspection.recordedAt
      return earlier == inspection ? .alreadySealed : .idTaken
    }
    if let hindrance = try hindrance(in: db) { return hindrance }
    try insertInspection(in: db)
    if inspection.intent == .reinstate {
      try StockRows.move(inspection.number, inspection.kind, to: .issued, at: now, in: db)
    }
    return .sealed(sequence: try insertOperation(in: db, at: now))
  }

  /// Why its number cannot be taken; nil when it can.
  private func hindrance(in db: Database) throws -> SealResult? {
    let (kind, number) = (sealed.inspection.kind, sealed.inspection.number)
    let state = try StockRows.state(of: number, kind, in: db)
    guard sealed.inspection.intent == .register else {
      guard let state else { return .numberNotInStock }
      return state.isFree ? nil : .numberNotAvailable(state)
    }
    guard state == nil else { return .numberOfStock }
    let known = try db.row(
      "SELECT 1 FROM operation AS o WHERE \(OperationRecord.isDocument)", [kind.rawValue, number.text])
    return known == nil ? nil : .olderKnown
  }

  private func insertInspection(in db: Database) throws {
    let inspection = sealed.inspection
    try db.run(
      """
      INSERT INTO inspection (id, kind, number, performed_at, recorded_at, utc_offset, record)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        inspection.id.bytes, inspection.kind.rawValue, inspection.number.text, inspection.performedAt.milliseconds,
        inspection.recordedAt.milliseconds, inspection.utcOffset, record,
      ])
  }

  private func insertOperation(in db: Database, at now: Instant) throws -> Int64 {
    let inspection = sealed.inspection
    try db.run(
      """
      INSERT INTO operation (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
        state_since, adaptations, payload, intent, supersedes)
      VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM operation), ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?, ?, ?,
        (SELECT o.id FROM operation AS o
         WHERE o.kind = ? AND o.number = ? AND o.intent = ? AND o.withdrawn = 1 AND NOT EXISTS (
           SELECT 1 FROM operation AS later WHERE later.supersedes = o.id)
         ORDER BY o.sequence DESC LIMIT 1))
      """,
      [
        sealed.operation.bytes, inspection.id.bytes, inspection.kind.rawValue, inspection.number.text,
        inspection.vehicle.vin.text, sealed.digest.bytes, now.milliseconds, now.milliseconds, adaptations,
        sealed.payload, inspection.intent.rawValue, inspection.kind.rawValue, inspection.number.text,
        inspection.intent.rawValue,
      ])
    return db.lastInsertedRowID
  }
}
