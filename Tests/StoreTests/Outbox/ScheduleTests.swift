import Domain
import GRDB
import Testing

@testable import Store

@Suite struct ScheduleTests {
  private func ready(_ fixture: StoreFixture, after: Int64 = 0, limit: Int = 100, now: Instant = Sample.start)
    async throws -> [Int64]
  {
    try await fixture.store.due(.ready, after: after, limit: limit, now: now).map(\.sequence)
  }

  private func unknown(_ fixture: StoreFixture, now: Instant = Sample.start) async throws -> [Int64] {
    try await fixture.store.due(.unknown, after: 0, limit: 100, now: now).map(\.sequence)
  }

  @Test func `ready operations come oldest first, in pages`() async throws {
    let fixture = try await StoreFixture(sealed: 5)
    #expect(try await ready(fixture) == [1, 2, 3, 4, 5])
    #expect(try await ready(fixture, limit: 2) == [1, 2])
    #expect(try await ready(fixture, after: 2, limit: 2) == [3, 4])
  }

  @Test func `an operation waits for its time, and the next time is told`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    let later = Sample.start + .minutes(5)
    try await fixture.store.apply(
      [
        OutboxChange(Sample.operation(1), to: .ready, notBefore: later),
        OutboxChange(Sample.operation(2), to: .ready, notBefore: later + .minutes(5)),
      ], at: Sample.start)
    #expect(try await ready(fixture) == [3])
    #expect(try await ready(fixture, now: later) == [1, 3])
    #expect(try await fixture.store.nextDue(after: Sample.start) == later)
    #expect(try await fixture.store.nextDue(after: later) == later + .minutes(5))
    #expect(try await fixture.store.nextDue(after: later + .minutes(5)) == nil)
  }

  @Test func `a time that only a wrong clock can have set keeps no operation waiting`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let longest = Sample.start + OutboxOperation.longestWait
    try await fixture.store.apply(
      [
        OutboxChange(Sample.operation(1), to: .ready, notBefore: longest),
        OutboxChange(Sample.operation(2), to: .ready, notBefore: longest + .days(300)),
      ], at: Sample.start)
    #expect(try await ready(fixture) == [2])
    #expect(try await fixture.store.nextDue(after: longest) == nil)
    try await fixture.store.apply(
      [OutboxChange(Sample.operation(2), to: .ready, notBefore: longest + .seconds(1))], at: Sample.start)
    #expect(try await ready(fixture) == [2])
  }

  @Test func `one vehicle's certificates go one at a time, in the order they were recorded (I9, I12)`() async throws {
    let fixture = try await StoreFixture()
    _ = try await fixture.store.seal(
      [Sample.sealed(1, vin: "SAME"), Sample.sealed(2), Sample.sealed(3, vin: "SAME")], at: Sample.start)
    #expect(try await ready(fixture) == [1, 2])
    try await fixture.bring(1, to: .sending)
    #expect(try await ready(fixture) == [2])
    await #expect(throws: StoreFault.refused("UNIQUE constraint failed: operation.vehicle_key")) {
      try await fixture.store.begin(.submit, [Sample.operation(3)], at: Sample.start)
    }
    #expect(try await fixture.operation(3)?.state == .ready)
  }

  @Test func `a later certificate of a vehicle waits while the earlier one's outcome is unknown`() async throws {
    let fixture = try await StoreFixture()
    _ = try await fixture.store.seal([Sample.sealed(1, vin: "SAME"), Sample.sealed(2, vin: "SAME")], at: Sample.start)
    try await fixture.bring(1, to: .unknown)
    #expect(try await ready(fixture) == [])
    #expect(try await unknown(fixture) == [1])
    try await fixture.store.apply([OutboxChange(Sample.operation(1), to: .held)], at: Sample.start)
    #expect(try await ready(fixture) == [2])
  }

  @Test func `an earlier certificate released by a person waits for the later one in flight`() async throws {
    let fixture = try await StoreFixture()
    _ = try await fixture.store.seal([Sample.sealed(1, vin: "SAME"), Sample.sealed(2, vin: "SAME")], at: Sample.start)
    try await fixture.bring(1, to: .held)
    try await fixture.bring(2, to: .unknown)
    try await fixture.store.decide(
      OutboxChange(Sample.operation(1), to: .ready), action: .retry, by: Sample.person, at: Sample.start)
    #expect(try await ready(fixture) == [])
    #expect(try await unknown(fixture) == [2])
    try await fixture.store.apply([OutboxChange(Sample.operation(2), to: .ready)], at: Sample.start)
    #expect(try await ready(fixture) == [1])
  }

  @Test func `what waits for a person or is done is never due`() async throws {
    let fixture = try await StoreFixture(sealed: 4)
    try await fixture.bring(1, to: .held)
    try await fixture.bring(2, to: .quarantined)
    try await fixture.bring(3, to: .confirmed)
    try await fixture.bring(4, to: .closed)
    #expect(try await ready(fixture) == [])
    #expect(try await unknown(fixture) == [])
    #expect(try await fixture.store.nextDue(after: Sample.start) == nil)
    #expect(try await fixture.store.oldestWaiting() == nil)
  }

  @Test(arguments: [StationStore.readySQL, StationStore.unknownSQL])
  func `what is due is found through indexes, whatever is in the table`(sql: String) async throws {
    let fixture = try await StoreFixture()
    let plan = try await fixture.store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: [0, 0, 0, 1]).map { $0["detail"] as String }
    }
    #expect(plan.filter { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") } == [])
    #expect(plan.contains { $0.contains("operation_by_state") })
  }
}
