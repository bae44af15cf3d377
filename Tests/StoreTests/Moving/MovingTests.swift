import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct MovingTests {
  private static let move: RelocationID = Sample.id(70), other: RelocationID = Sample.id(71)
  private static let arrivedEpoch: EpochID = Sample.id(72)

  enum Step: Sendable { case leave, leaveAgain, left, stay, doubled }

  private func take(_ step: Step, at store: StationStore) async throws -> Bool {
    let now = Sample.start
    switch step {
    case .leave: return try await store.leave(Self.move, by: Sample.person, at: now) != nil
    case .leaveAgain: return try await store.leave(Self.other, by: Sample.person, at: now) != nil
    case .left: return try await store.noteLeft(Self.move, at: now) != nil
    case .stay:
      guard case .stays = try await store.stay(by: Sample.person, at: now) else { return false }
      return true
    case .doubled:
      try await store.noteDoubled(by: Sample.person, at: now)
      return store.retirement?.state == .doubled
    }
  }

  @Test(
    arguments: [
      // Steps, whether the last is taken, and the state in which the device is retired afterwards.
      ([.leave], true, .leaving), ([.leave, .leave], true, .leaving), ([.leave, .leaveAgain], true, .leaving),
      ([.leave, .left], true, .left), ([.leave, .left, .left], true, .left), ([.leave, .stay], true, nil),
      ([.leave, .left, .stay], false, .left), ([.leave, .left, .leaveAgain], true, .leaving),
      ([.leave, .left, .leaveAgain, .stay], false, .leaving), ([.leave, .leaveAgain, .left], false, .leaving),
      ([.leave, .leaveAgain, .stay], true, nil), ([.left], false, nil), ([.stay], false, nil),
      ([.leave, .stay, .left], false, nil), ([.leave, .stay, .leaveAgain], true, .leaving),
    ] as [([Step], Bool, RelocationStep.State?)])
  func `a device that left for good never becomes the station's again, one without a file does`(
    steps: [Step], isTaken: Bool, state: RelocationStep.State?
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var taken = false
    for step in steps { taken = try await take(step, at: fixture.store) }
    #expect(taken == isTaken)
    #expect(fixture.store.retirement?.state == state)
    let again = try await fixture.reopened()
    #expect(again.store.retirement?.state == state, "as the next program reads it")
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test(
    arguments: [
      "'left'", "'stayed'", "'arrived'", "'doubled'",
    ])
  func `the log's own rule refuses a step that does not follow`(state: String) async throws {
    let fixture = try await StoreFixture()
    _ = try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start)
    _ = try await fixture.store.noteLeft(Self.move, at: Sample.start)
    await #expect(throws: StoreFault.refused("relocation: it does not follow the step before")) {
      try await fixture.store.write(whileRetired: .moves) { db in
        try db.execute(
          sql: "INSERT INTO relocation (move, state, at, who, why, epoch) SELECT move, \(state), 0, 'a', 'b', epoch "
            + "FROM relocation LIMIT 1")
      }
    }
    for change in ["UPDATE relocation SET state = 'stayed'", "DELETE FROM relocation"] {
      await #expect(throws: StoreFault.self) {
        try await fixture.store.write(whileRetired: .moves) { db in try db.execute(sql: change) }
      }
    }
  }

  enum Change: CaseIterable, Sendable { case submit, lookUp, lot, state, session, seal }

  private func make(_ change: Change, at store: StationStore) async throws {
    let now = Sample.start
    switch change {
    case .submit: _ = try await store.begin(.submit, [Sample.operation(2)], at: now)
    case .lookUp: _ = try await store.begin(.lookUp, [], at: now)
    case .lot: _ = try await store.addLot(.photometric, first: .init("CV9"), last: .init("CV9"))
    case .state: try await store.apply([OutboxChange(Sample.operation(2), to: .held)], at: now)
    case .session: try await store.touchSession(Sample.id(80), at: now)
    case .seal: _ = try await store.seal([try Sample.sealed(4)], at: now)
    }
  }

  @Test func `a retired device changes nothing, announces no request, and is read and copied as before`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(1, to: .confirmed)
    try await fixture.execute(
      "INSERT INTO session VALUES (x'\(String(repeating: "80", count: 16))', '{\"token\":\"jeton\"}', 0, 0, NULL)")
    let step = try #require(try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start))
    let (store, retired) = (fixture.store, StoreFault.retired(step))
    #expect(throws: retired) { try store.expectWritable() }
    for change in Change.allCases { await #expect(throws: retired) { try await make(change, at: store) } }
    #expect(try await store.openSessions().isEmpty, "its token is in no copy")
    #expect(try await store.facts().counts.values.reduce(0, +) == 3)
    let backup = try await store.backUp(at: Sample.start)
    let bytes = try fixture.directory.bytes(of: "backups/\(backup.name)")
    #expect(bytes.range(of: Data("jeton".utf8)) == nil)
  }

  @Test func `it does not leave while an answer of the portal is awaited`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let exchange = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    #expect(try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start) == nil)
    #expect(fixture.store.retirement == nil)
    try await fixture.store.finish(
      exchange, evidence: Sample.evidence, changes: [try Sample.confirmed(1)], at: Sample.start)
    #expect(try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start) != nil)
  }

  // MARK: Restoring

  enum Loss: CaseIterable, Sendable { case olderBackup, damagedFile, fileGone }

  @Test(arguments: Loss.allCases)
  func `no backup and no damage brings a retired device back`(loss: Loss) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let older = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start + .hours(1))
    _ = try await fixture.store.backUp(at: Sample.start + .hours(1))
    _ = try await fixture.store.noteLeft(Self.move, at: Sample.start + .hours(1))
    await fixture.store.close()
    let (path, now) = (fixture.path, Sample.start + .hours(2))
    let chosen = fixture.directory.path(of: "backups/\(older.name)")
    switch loss {
    case .olderBackup: break
    case .damagedFile: try Data("no database".utf8).write(to: URL(filePath: path))
    case .fileGone: try StoreFile.removeDatabase(path)
    }
    _ = try await StationStore.rebuild(at: path, from: loss == .damagedFile ? nil : chosen, now: now)
    let store = try await StationStore.open(at: path, now: now)
    #expect(store.retirement?.move == Self.move)
    await #expect(throws: StoreFault.self) {
      try await store.addLot(.photometric, first: .init("CV9"), last: .init("CV9"))
    }
    await store.close()
  }

  // MARK: Arriving

  private func copy(_ fixture: StoreFixture, retired: Bool = true) async throws -> String {
    if retired { _ = try await fixture.store.leave(Self.move, by: Sample.person, at: Sample.start) }
    let backup = try await fixture.store.backUp(at: Sample.start)
    let draft = fixture.directory.path(of: "other.sqlite.new")
    try StoreFile.copy(fixture.directory.path(of: "backups/\(backup.name)"), to: draft)
    return draft
  }

  private func arrive(_ draft: String, of move: RelocationID = move) async throws -> StationSummary {
    try await StationStore.arrive(
      draft: draft, of: move, by: Sample.person, epoch: Self.arrivedEpoch, at: Sample.start + .hours(1)
    ).station
  }

  @Test func `the station goes on at the device where it arrives, with all it had and an epoch of its own`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(1, to: .confirmed)
    let draft = try await copy(fixture)
    #expect(try await arrive(draft) == Sample.station)
    let path = fixture.directory.path(of: "other.sqlite")
    try StationStore.place(draft, at: path)
    let store = try await StationStore.open(at: path, now: Sample.start + .hours(1))
    #expect(store.retirement == nil)
    let history = try await store.history()
    #expect(history.epoch == Self.arrivedEpoch && history.highWaterMark == 3)
    #expect(history.arrival == Arrival(left: Sample.epoch, epoch: Self.arrivedEpoch, isSole: false))
    _ = try await store.seal([try Sample.sealed(4)], at: Sample.start + .hours(1))
    #expect(try await store.checkInvariants() == [])

    // The portal has another device's report.
    try await store.noteDoubled(by: Sample.person, at: Sample.start + .hours(2))
    #expect(store.retirement?.state == .doubled)
    await #expect(throws: StoreFault.self) { try await store.leave(Self.other, by: Sample.person, at: Sample.start) }
    guard case .stays = try await store.stay(by: Sample.person, at: Sample.start + .hours(3)) else {
      Issue.record("a person's word counts")
      return
    }
    let sole = try await store.history()
    #expect(sole.mustCompare && sole.arrival?.isSole == true)
    #expect(try await store.leave(Self.other, by: Sample.person, at: Sample.start + .hours(4)) != nil)
    await store.close()
  }

  @Test func `a copy that was not retired by its move, or is not sound, does not arrive`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let inUse = try await copy(fixture, retired: false)
    await #expect(throws: StoreFault.damaged("it was not retired by this move")) { try await arrive(inUse) }
    let retired = try await copy(fixture)
    await #expect(throws: StoreFault.damaged("it was not retired by this move")) {
      try await arrive(retired, of: Self.other)
    }
    try withRawDatabase(at: retired) { db in
      try db.execute(sql: "DROP TRIGGER stock_count_is_frozen; UPDATE account SET portal_left = 4")
    }
    await #expect(throws: StoreFault.self) { try await arrive(retired) }
    let tagless = try await copy(fixture)
    try withRawDatabase(at: tagless) { db in
      try db.execute(sql: "UPDATE row_tag SET tag = zeroblob(16) WHERE place = 'station'")
    }
    await #expect(throws: StoreFault.damaged("station: a row is not as it was written")) { try await arrive(tagless) }
  }
}

extension StationStore {
  /// Adds a lot of one number.
  fileprivate func addLot(
    _ kind: CertificateKind, first: CertificateNumber?, last: CertificateNumber?
  ) async throws(StoreFault) -> LotResult {
    guard let first, let last else { preconditionFailure("a number") }
    return try await addLot(kind, first: first, last: last, numbers: [first], who: "Camille Exemple", at: Sample.start)
  }
}
