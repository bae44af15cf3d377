import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct TagTests {
  /// Changes bytes as a disk does: without triggers, so that tags do not follow.
  private func flip(_ sql: String, in fixture: StoreFixture) async throws {
    try await fixture.store.read { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER temp.\(name)")
      }
      let rules = try Row.fetchAll(db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
      for rule in rules { try db.execute(sql: "DROP TRIGGER main.\(rule["name"] as String)") }
      try db.execute(sql: sql)
      for rule in rules { try db.execute(sql: rule["sql"] as String) }
    }
  }

  @Test(
    arguments: [
      "UPDATE inspection SET record = replace(record, 'Camille', 'Camilla') WHERE rowid = 1",
      "UPDATE operation SET state = 'confirmed', reason = NULL WHERE sequence = 1",
      "UPDATE operation SET reason = '{\"code\":\"notSent\"}' WHERE sequence = 1",
      "UPDATE receipt SET portal_id = 'P-9'", "UPDATE person_decision SET who = 'Autre'",
      "UPDATE stock_number SET changed_at = changed_at + 1 WHERE state = 'issued'", "DELETE FROM person_decision",
      "UPDATE agent_state SET value = '{\"up\":9}'", "UPDATE lot_count SET count = count + 1 WHERE state = 'issued'",
      "UPDATE stock_use SET count = 7",
      "INSERT INTO sign_in_reset (access_code, after_position, at) VALUES ('A', 0, 0)",
    ])
  func `a row that changed by itself is found at opening`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(2, to: .confirmed)
    try await fixture.bring(3, to: .held)
    let change = OutboxChange(Sample.operation(3), to: .ready, reason: StateReason(.personDecided))
    try await fixture.store.decide(change, action: .retry, by: Sample.person, at: Sample.start)
    try await fixture.store.remember("health", ["up": 1])
    #expect(try await fixture.store.firstDamage() == nil)
    try await flip(sql, in: fixture)
    #expect(try await fixture.store.firstDamage() != nil)
    await #expect(throws: StoreFault.self) { try await fixture.reopened() }
  }

  @Test func `a change never gives a damaged row a tag of its own`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await flip("UPDATE operation SET payload = x'7B7D' WHERE sequence = 1", in: fixture)
    try await fixture.store.read(RowTags.keepAgain)
    await #expect(throws: StoreFault.damaged("a row is not as it was written")) {
      try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    }
    #expect(try await fixture.store.firstDamage() == "operation: a row is not as it was written")
  }

  @Test func `a station that was only opened is copied, and changes nothing before its tags are kept`() async throws {
    let asked = try await StoreFixture(sealed: 1).reopened()
    _ = try await asked.store.backUp(at: Sample.start)
    let fixture = try await asked.reopened()
    await #expect(throws: StoreFault.self) {
      try await fixture.store.read { db in try db.execute(sql: "DELETE FROM agent_state") }
    }
    try await fixture.store.remember("health", ["up": 1])
    try await fixture.store.remember("health", ["up": 2])
    #expect(try await fixture.store.firstDamage() == nil)
  }

  @Test func `what changed by itself is neither sent nor shown`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await flip("UPDATE inspection SET record = replace(record, 'Camille', 'Camilla')", in: fixture)
    await #expect(throws: StoreFault.damaged("inspection: a row is not as it was written")) {
      try await fixture.store.due(.ready, after: 0, limit: 9, now: Sample.start)
    }
    let number = try Sample.number(1)
    await #expect(throws: StoreFault.damaged("inspection: a row is not as it was written")) {
      try await fixture.store.detail(.mechanical, number)
    }
  }

  @Test(arguments: ["type = 'tabld'", "type = NULL", "name = NULL", "tbl_name = x'00'"])
  func `a damaged schema is told, where reading it would end the program`(change: String) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let path = fixture.path
    await fixture.store.close()
    try withRawDatabase(at: path) { db in
      try db.execute(sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET \(change) WHERE name = 'lot'")
    }
    let fault = await #expect(throws: StoreFault.self) { try await StationStore.open(at: path, now: Sample.start) }
    guard case .damaged = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
  }

  @Test func `tags cost a record little`() async throws {
    var spans: [Duration] = []
    for isTagged in [true, false] {
      let fixture = try await StoreFixture(numbers: 300)
      if !isTagged { try await flip("SELECT 1", in: fixture) }
      let start = ContinuousClock.now
      for value in 1...300 { _ = try await fixture.store.seal([Sample.sealed(value)], at: Sample.start) }
      spans.append((ContinuousClock.now - start) / 300)
    }
    print("figure: damage: a record takes \(spans[0]) with tags, \(spans[1]) without")
  }
}

extension RowTags {
  /// Makes the triggers again after a test removed them.
  fileprivate static func keepAgain(in db: Database) throws {
    for table in try TaggedTable.all(in: db) { try db.execute(sql: table.triggers) }
  }
}
