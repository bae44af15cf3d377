internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The columns of a new record and its operation.
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

  /// Inserts the operation; it supersedes the withdrawn one of the same number.
  ///
  /// The sign before `intent` keeps SQLite from comparing the value with the conditions of its indexes: the statement
  /// and its triggers would be compiled again for each value.
  /// - Returns: the operation's sequence.
  func insertOperation(in db: Database, at now: Instant) throws -> Int64 {
    try db.run(
      """
      INSERT INTO operation (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state,
        state_since, adaptations, payload, intent, supersedes)
      VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM operation), ?, ?, ?, ?, ?, ?, ?, 'ready', ?, ?, ?, ?,
        (SELECT o.id FROM operation AS o
         WHERE o.kind = ? AND o.number = ? AND +o.intent = ? AND o.withdrawn = 1 AND NOT EXISTS (
           SELECT 1 FROM operation AS later WHERE later.supersedes = o.id)
         ORDER BY o.sequence DESC LIMIT 1))
      """,
      [
        operation.bytes, inspection.bytes, kind.rawValue, number.text, vehicle.text, digest.bytes, now.milliseconds,
        now.milliseconds, adaptations, payload, intent.rawValue, kind.rawValue, number.text, intent.rawValue,
      ])
    return db.lastInsertedRowID
  }
}
