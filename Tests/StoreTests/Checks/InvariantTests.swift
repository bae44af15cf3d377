import Domain
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite struct InvariantTests {
  /// A breach, planted without triggers and constraints.
  struct Breach: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    /// Whether the breach is in rows that were written, rather than in counters or missing rows.
    var isInChanges = true
    var testDescription: String { "\(name): \(sql)" }
  }

  static let breaches = [
    Breach(name: "I2", sql: "UPDATE operation SET payload = x'7B7D' WHERE sequence = 1"),
    Breach(name: "I2", sql: "UPDATE operation SET inspection = zeroblob(16) WHERE sequence = 1"),
    Breach(name: "I2", sql: "DELETE FROM operation WHERE sequence = 7"),
    Breach(name: "I3", sql: "INSERT INTO exchange (purpose, started_at, ended_at) VALUES ('submit', 0, 0)"),
    Breach(name: "I3", sql: "UPDATE operation SET state = 'unknown' WHERE sequence = 1"),
    Breach(
      name: "I4",
      sql: """
        INSERT INTO exchange (id, purpose, started_at, ended_at) VALUES (90, 'submit', 0, 0);
        INSERT INTO attempt (operation, exchange, state) SELECT id, 90, 'ready' FROM operation WHERE sequence = 1;
        UPDATE operation SET state = 'sending' WHERE sequence = 1
        """),
    Breach(
      name: "I5",
      sql: """
        INSERT INTO exchange (id, purpose, started_at, ended_at) VALUES (90, 'submit', 0, 0), (91, 'submit', 0, 0);
        INSERT INTO attempt (operation, exchange, state) SELECT id, 90, 'unknown' FROM operation WHERE sequence = 1;
        INSERT INTO attempt (operation, exchange, state) SELECT id, 91, 'ready' FROM operation WHERE sequence = 1
        """),
    Breach(name: "I6", sql: "UPDATE operation SET state = 'confirmed' WHERE sequence = 1"),
    Breach(name: "I6", sql: "UPDATE receipt SET digest = zeroblob(32)"),
    Breach(name: "I7", sql: "DELETE FROM operation WHERE sequence = 2", isInChanges: false),
    Breach(
      name: "I8", sql: "UPDATE operation_count SET count = count + 1 WHERE state = 'ready'"),
    Breach(name: "I9", sql: "UPDATE operation SET state = 'unknown', vehicle_key = 'SAME' WHERE sequence < 3"),
    Breach(
      name: "I10",
      sql: """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5)
        INSERT INTO sign_in_attempt (id, step, access_code, started_at)
        SELECT randomblob(16), 'password', 'ABCD1234', 0 FROM n
        """),
    Breach(
      name: "I11",
      sql: """
        UPDATE operation SET decision = '{"choice":"create","evidence":{"comparisons":[{"vin":"same"}],"truncated":false}}'
        """),
    Breach(
      name: "R9",
      sql: """
        INSERT INTO cancellation_step (operation, position, state, at, who, why)
        SELECT id, 2, 'withdrawn', 0, 'a', 'b' FROM operation WHERE sequence = 7
        """),
    Breach(
      name: "outages",
      sql: """
        INSERT INTO outage (source, kind, first_seen, last_seen, joined, unobserved, ending, ended_at)
        VALUES ('portal', 'offline', 1, 1, 0, 0, NULL, NULL), ('portal', 'captive', 2, 2, 0, 0, 'reached', 3)
        """),
    Breach(
      name: "drafts", sql: "INSERT INTO draft SELECT id, '{}', 0, 0, 0 FROM inspection WHERE rowid = 1"),
    Breach(name: "I13", sql: "UPDATE stock_number SET state = 'available' WHERE state = 'issued'"),
    Breach(name: "I13", sql: "UPDATE lot SET size = size + 1", isInChanges: false),
    Breach(name: "I13", sql: "UPDATE lot_count SET count = count + 1", isInChanges: false),
    Breach(name: "I13", sql: "UPDATE stock_number SET state = 'issued' WHERE number = 'CV00000010'"),
  ]

  @Test(arguments: breaches)
  func `a planted breach is found and named`(breach: Breach) async throws {
    let fixture = try await StoreFixture(sealed: 7)
    try await fixture.bring(7, to: .confirmed)
    #expect(try await fixture.store.checkInvariants() == [])
    try await plant(breach.sql, in: fixture.store)
    let found = try await fixture.store.checkInvariants()
    #expect(found.contains { $0.hasPrefix(breach.name) })
    // The text is logged, and shown in the status.
    #expect(!found.contains { $0.contains("ABCD1234") })
  }

  @Test(arguments: breaches)
  func `a planted breach is found among what changed, and whatever else is wrong by the next day's check`(
    breach: Breach
  ) async throws {
    let fixture = try await StoreFixture(sealed: 7)
    try await fixture.bring(7, to: .confirmed)
    #expect(try await fixture.store.checkIntegrity(at: Sample.start) == [])
    try await plant(breach.sql, in: fixture.store)
    #expect(try await fixture.store.checkIntegrity(at: Sample.start + .minutes(1)).isEmpty != breach.isInChanges)
    // Nil: reported as damage.
    let next = try? await fixture.store.checkIntegrity(at: Sample.start + .days(1))
    #expect(next?.isEmpty != true)
  }

  /// Removes the rules (triggers and one index), makes the change, and restores the rules where the rows allow it.
  private func plant(_ sql: String, in store: StationStore) async throws {
    try await store.read { db in
      let rules = try Row.fetchAll(
        db,
        sql: "SELECT type, name, sql FROM sqlite_schema WHERE type = 'trigger' OR name = 'operation_in_flight'")
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for rule in rules { try db.execute(sql: "DROP \(rule["type"] as String) \(rule["name"] as String)") }
      try db.execute(sql: sql)
      for rule in rules { try? db.execute(sql: rule["sql"] as String) }
    }
  }

  @Test(
    arguments: [
      "DROP TRIGGER operation_is_sealed", "DROP TRIGGER receipt_matches", "DROP INDEX operation_in_flight",
      "DROP TRIGGER operation_moves; CREATE TRIGGER operation_moves BEFORE UPDATE ON operation BEGIN SELECT 1; END",
    ])
  func `a rule that was taken away or replaced is missed`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.execute(sql)
    let found = try await fixture.store.checkInvariants()
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("schema: ") })
  }

  @Test func `a sound file is found sound`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    #expect(try await fixture.store.firstDamage() == nil)
  }
}
