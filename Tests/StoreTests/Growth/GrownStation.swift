import Domain
import Foundation
import GRDB
import TestSupport

@testable import Store

/// A station's file with a chosen number of confirmed certificates and lots. The store records ten; SQL multiplies one
/// of them, with rows in every table that a certificate uses, and with the checksums and counters that triggers would
/// have written. Some more are ready to be sent.
struct GrownStation {
  let directory: TemporaryDirectory
  let certificates: Int
  var path: String { directory.path(of: "station.sqlite") }

  private static let recorded = 10
  static let waiting = 40
  /// The time of the last check and closing.
  static let closedAt = Sample.start + .hours(1)
  private static let firstNumber = 1_001
  /// The blank numbers of each lot.
  private static let blank = 80

  private let inLot: Int
  private var lotSize: Int { inLot + Self.blank }

  /// The time between two certificates.
  private let minutes: Int

  /// - Parameter lots: the number of lots besides the first one, which has 20 numbers.
  init(certificates: Int, lots: Int, minutes: Int = 1) async throws {
    self.minutes = minutes
    precondition(certificates > Self.recorded + lots && lots > 0, "each lot has some")
    self.certificates = certificates
    inLot = (certificates - Self.recorded + lots - 1) / lots
    let fixture = try await StoreFixture(numbers: 20, sealed: Self.recorded)
    directory = fixture.directory
    for value in 1...Self.recorded { try await fixture.bring(value, to: .confirmed) }
    await fixture.store.close()
    try fill(lots: lots)
    for name in ["station.witness", "station.checked"] { unlink(directory.path(of: name)) }
    let store = try await StationStore.open(at: path, now: Self.closedAt)
    let values = (0..<Self.waiting).map { waitingValue($0) }
    _ = try await store.seal(values.map { try Sample.sealed($0) }, at: Self.closedAt)
    let breaches = try await store.checkIntegrity(at: Self.closedAt)
    await store.close()
    guard breaches.isEmpty else { throw StoreFault.refused("\(breaches)") }
  }

  /// The value in `Sample` of a paper in the first new lot: waiting ones first, then blank ones, `blank` in all.
  func waitingValue(_ place: Int) -> Int { Self.firstNumber + inLot + place }

  private var lots: Int { (certificates - Self.recorded + inLot - 1) / inLot }

  /// The number of a confirmed certificate from the middle of the history.
  var someNumber: CertificateNumber {
    get throws { try Sample.number(Self.firstNumber + lots / 2 * lotSize + inLot / 2) }
  }

  private func fill(lots: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try RowTag.addFunctions(to: db)
      db.add(
        function: DatabaseFunction("digest_of", argumentCount: 1, pure: true) { values in
          Data.fromDatabaseValue(values[0]).map { PayloadDigest(of: $0).bytes }
        })
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
      let rules = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for rule in rules { try db.execute(sql: "DROP TRIGGER \(rule["name"] as String)") }
      try RowTags.keep(in: db)
      try db.execute(sql: "BEGIN")
      try db.execute(sql: rows(lots: lots))
      try db.execute(
        sql: "UPDATE change_mark SET changes = changes + 1, sequence = ?, chain = ?",
        arguments: [certificates, try ChangeMark.chain(upTo: Int64(certificates), in: db)])
      for rule in rules { try db.execute(sql: rule["sql"] as String) }
      try db.execute(sql: "COMMIT")
    }
    try queue.close()
  }

  /// SQL that adds the rows: `s` is a sequence, `n` a number's place among all numbers of the new lots.
  private func rows(lots: Int) -> String {
    let added = certificates - Self.recorded
    func count(_ name: String, to end: Int) -> String {
      "WITH RECURSIVE counted(\(name)) AS (SELECT 0 UNION ALL SELECT \(name) + 1 FROM counted WHERE \(name) < \(end - 1))"
    }
    let place = "(i / \(inLot) * \(lotSize) + i % \(inLot))"
    func number(_ place: String) -> String { "printf('CV%08d', \(Self.firstNumber) + \(place))" }
    func id(_ kind: String) -> String { "CAST(printf('\(kind)%015d', i) AS BLOB)" }
    let hex = "lower(hex(\(id("i"))))"
    let uuid = [(1, 8), (9, 4), (13, 4), (17, 4), (21, 12)].map { "substr(\(hex), \($0.0), \($0.1))" }
      .joined(separator: " || '-' || ")
    let payload = "CAST('{\"number\":\"' || \(number(place)) || '\"}' AS BLOB)"
    let recordedAt = "t.recorded_at - (\(added) - i) * \(minutes * 60_000)"
    return """
      \(count("i", to: lots))
      INSERT INTO lot (id, kind, first, last, size, received_at, who)
      SELECT i + 2, 'mechanical', \(number("i * \(lotSize)")), \(number("i * \(lotSize) + \(lotSize - 1)")), \(lotSize),
        0, 'Camille Exemple' FROM counted;

      \(count("n", to: lots * lotSize))
      INSERT INTO stock_number (kind, number, lot, position, state, changed_at)
      SELECT 'mechanical', \(number("n")), n / \(lotSize) + 2, n % \(lotSize),
        iif(n % \(lotSize) < \(inLot) AND n / \(lotSize) * \(inLot) + n % \(lotSize) < \(added), 'reinstated', 'available'),
        0 FROM counted;

      \(count("i", to: added))
      INSERT INTO inspection (id, kind, number, performed_at, recorded_at, utc_offset, record)
      SELECT \(id("i")), t.kind, \(number(place)), \(recordedAt), \(recordedAt), t.utc_offset,
        json_set(t.record, '$.id', \(uuid), '$.number', \(number(place)), '$.vehicle.vin', printf('VIN%d', i + 11))
      FROM counted JOIN inspection AS t ON t.rowid = 1;

      \(count("i", to: added))
      INSERT INTO operation (sequence, id, inspection, kind, number, vehicle_key, digest, sealed_at, state, state_since,
        reason, adaptations, payload, intent)
      SELECT i + \(Self.recorded + 1), \(id("o")), \(id("i")), t.kind, \(number(place)), printf('VIN%d', i + 11),
        digest_of(\(payload)), t.sealed_at, t.state, t.state_since, t.reason, t.adaptations, \(payload), t.intent
      FROM counted JOIN operation AS t ON t.sequence = 1;

      INSERT INTO receipt (operation, kind, number, digest, portal_id, received_at, vehicle, stored_at)
      SELECT o.id, o.kind, o.number, o.digest, printf('P-%d', o.sequence), t.received_at, o.id, t.stored_at
      FROM operation AS o JOIN receipt AS t ON t.operation = (SELECT id FROM operation WHERE sequence = 1)
      WHERE o.sequence > \(Self.recorded);

      INSERT INTO exchange (id, purpose, started_at, ended_at, evidence)
      SELECT 1000 + o.sequence / 100, t.purpose, t.started_at, t.ended_at, t.evidence
      FROM operation AS o JOIN exchange AS t ON t.id = 1
      WHERE o.sequence > \(Self.recorded) GROUP BY o.sequence / 100;
      INSERT INTO attempt (operation, exchange, state, reason)
      SELECT o.id, 1000 + o.sequence / 100, t.state, t.reason
      FROM operation AS o JOIN attempt AS t ON t.exchange = 1 WHERE o.sequence > \(Self.recorded);

      -- The portal has had a report of them.
      DELETE FROM unreported;
      UPDATE operation_count SET count = count + \(added) WHERE state = 'confirmed';
      INSERT INTO lot_count (kind, state, lot, count)
      SELECT kind, state, lot, count(*) FROM stock_number WHERE lot > 1 GROUP BY kind, state, lot;
      INSERT INTO stock_use (kind, day, count)
      SELECT kind, (recorded_at + utc_offset * 60000) / 86400000, count(*) FROM inspection
      WHERE rowid > \(Self.recorded) GROUP BY 1, 2
      ON CONFLICT (kind, day) DO UPDATE SET count = count + excluded.count;
      """
  }
}
