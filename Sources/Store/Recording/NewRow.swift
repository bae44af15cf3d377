internal import Domain
internal import FoundationEssentials
internal import GRDB

/// A record and its operation as they go into the tables.
struct NewRow {
  var inspection: InspectionID
  var kind: CertificateKind
  var number: CertificateNumber
  var performedAt: Instant
  var recordedAt: Instant
  var utcOffset: Int
  /// JSON.
  var record: String
  var operation: OperationID
  var vehicle: VehicleIdentificationNumber
  var payload: Data
  var digest: PayloadDigest
  /// JSON.
  var adaptations: String
  var intent: OutboxOperation.Intent

  func insertRecord(in db: Database) throws {
    try db.run(
      """
      INSERT INTO inspection (id, kind, number, performed_at, recorded_at, utc_offset, record)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        inspection.bytes, kind.rawValue, number.text, performedAt.milliseconds, recordedAt.milliseconds, utcOffset,
        record,
      ])
  }

  /// - Returns: its sequence.
  func insertOperation(in db: Database, at now: Instant) throws -> Int64 {
    try db.run(
      """
      INSERT INTO operation (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
        state_since, adaptations, payload, intent)
      VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM operation), ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?, ?, ?)
      """,
      [
        operation.bytes, inspection.bytes, kind.rawValue, number.text, vehicle.text, digest.bytes, now.milliseconds,
        now.milliseconds, adaptations, payload, intent.rawValue,
      ])
    return db.lastInsertedRowID
  }
}
