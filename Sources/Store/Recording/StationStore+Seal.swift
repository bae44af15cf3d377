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
      // Another kind of record may have this id.
      guard var earlier: Inspection = try? known.json(0) else { return .idTaken }
      // The same entry, given again later.
      earlier.recordedAt = inspection.recordedAt
      return earlier == inspection ? .alreadySealed : .idTaken
    }
    if let hindrance = try hindrance(in: db) { return hindrance }
    let row = newRow
    try row.insertRecord(in: db)
    if inspection.intent == .reinstate {
      try StockRows.move(inspection.number, inspection.kind, to: .issued, at: now, in: db)
    }
    return .sealed(sequence: try row.insertOperation(in: db, at: now))
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

  private var newRow: NewRow {
    let inspection = sealed.inspection
    return NewRow(
      inspection: inspection.id, kind: inspection.kind, number: inspection.number,
      performedAt: inspection.performedAt, recordedAt: inspection.recordedAt, utcOffset: inspection.utcOffset,
      record: record, operation: sealed.operation, vehicle: inspection.vehicle.vin, payload: sealed.payload,
      digest: sealed.digest, adaptations: adaptations, intent: inspection.intent)
  }
}
