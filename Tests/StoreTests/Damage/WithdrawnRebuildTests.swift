import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A rebuilt file keeps withdrawn records withdrawn, and has their replacements.
@Suite struct WithdrawnRebuildTests {
  enum Backup: CaseIterable {
    case none, recorded, unknown, sent, confirmed
  }

  /// Records one certificate, may send it, and withdraws it; then its paper may be recorded again.
  private static func taken(_ backup: Backup, isRecordedAgain: Bool) async throws -> StoreFixture {
    let fixture = try await StoreFixture(sealed: 2)
    let taken = Sample.start + .minutes(5)
    switch backup {
    case .none: break
    case .recorded: _ = try await fixture.store.backUp(at: Sample.start)
    case .unknown, .sent:
      try await fixture.bring(1, to: .unknown)
      if backup == .sent {
        let change = OutboxChange(Sample.operation(1), to: .ready, reason: StateReason(.personDecided))
        try await fixture.store.apply([change], at: Sample.start)
      }
      _ = try await fixture.store.backUp(at: Sample.start)
      try await fixture.bring(1, to: .held)
    case .confirmed:
      try await fixture.bring(1, to: .confirmed)
      _ = try await fixture.store.backUp(at: Sample.start)
      let change = OutboxChange(Sample.operation(1), to: .ready, reason: StateReason(.lostByPortal))
      try await fixture.store.apply([change], at: Sample.start)
      try await fixture.bring(1, to: .held)
    }
    #expect(
      try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: taken) == .withdrawn)
    if isRecordedAgain { _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: taken) }
    return fixture
  }

  /// Rebuilds from the file and its backup only.
  private static func rebuilt(_ fixture: StoreFixture) async throws -> (Rebuilt, StoreFixture) {
    unlink(fixture.directory.path(of: "station.witness"))
    let rebuilt = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start + .hours(1))
    return (rebuilt, try await fixture.reopened())
  }

  private static func destroyFirstPage(_ fixture: StoreFixture) async throws {
    await fixture.store.close()
    let damaged = Damage.zeroedPage(0).applied(to: try fixture.directory.bytes(of: "station.sqlite"))
    try damaged.write(to: URL(fileURLWithPath: fixture.path))
  }

  @Test(arguments: Backup.allCases)
  func `a record in the place of one that was taken back is brought over, and what it supersedes stays taken back`(
    backup: Backup
  ) async throws {
    let fixture = try await Self.taken(backup, isRecordedAgain: true)
    try await Self.destroyFirstPage(fixture)
    let (rebuilt, again) = try await Self.rebuilt(fixture)
    #expect(rebuilt.missing == 0 && rebuilt.numbers == [])
    #expect(try await again.operation(1)?.id == Sample.operation(51))
    #expect(try await again.superseded(by: 51) == Sample.operation(1))
    #expect(try await again.store.facts().withdrawn == 0)
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test(arguments: Backup.allCases)
  func `the paper of what was taken back is free for its next record, and who took it back is told`(
    backup: Backup
  ) async throws {
    let fixture = try await Self.taken(backup, isRecordedAgain: false)
    let before = try await fixture.store.withdrawn(limit: 9)
    try await Self.destroyFirstPage(fixture)
    let (rebuilt, again) = try await Self.rebuilt(fixture)
    #expect(rebuilt.missing == 0 && rebuilt.numbers == [])
    #expect(try await again.store.withdrawn(limit: 9) == before && before.count == 1)
    #expect(try await again.stockState(1) == .reserved)
    #expect(try await again.store.detail(.mechanical, Sample.number(1))?.decisions.map(\.by) == [Sample.person])
    let result = try await again.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    #expect(result == [.sealed(sequence: 3)])
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test(arguments: [true, false])
  func `what was taken back is not sent where its own row is lost, and the stock or its successor tells of it`(
    isRecordedAgain: Bool
  ) async throws {
    let fixture = try await Self.taken(.recorded, isRecordedAgain: isRecordedAgain)
    await fixture.store.close()
    try withRawDatabase(at: fixture.path) { db in
      try db.execute(
        sql: "DROP TRIGGER operation_is_sealed; UPDATE operation SET payload = x'00' WHERE sequence = 1")
    }
    let (_, again) = try await Self.rebuilt(fixture)
    #expect(try await again.state(ofOperation: 1) == .closed)
    #expect(try await again.operation(1)?.id == (isRecordedAgain ? Sample.operation(51) : nil))
    #expect(try await again.stockState(1) == (isRecordedAgain ? .issued : .reserved))
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `a number whose record was lost before is not offered by a copy from before that`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.backUp(at: Sample.start)
    let number = try Sample.number(5)
    try await fixture.store.write { db in
      let decision = NamedDecision(who: "cvm-sync", why: StationStore.recordLost)
      try StockRows.move(number, .mechanical, to: .reserved, by: decision, at: Sample.start, in: db)
    }
    try await Self.destroyFirstPage(fixture)
    let (_, again) = try await Self.rebuilt(fixture)
    #expect(try await again.stockState(5) == .reserved)
  }
}

extension StoreFixture {
  func state(ofOperation value: Int) async throws -> OutboxState? {
    try await store.read { db in
      try db.row("SELECT state FROM operation WHERE id = ?", [Sample.operation(value).bytes])?.value(0)
    }
  }

  fileprivate func superseded(by value: Int) async throws -> OperationID? {
    try await store.read { db in
      try db.row("SELECT supersedes FROM operation WHERE id = ?", [Sample.operation(value).bytes])?.id(0)
    }
  }
}
