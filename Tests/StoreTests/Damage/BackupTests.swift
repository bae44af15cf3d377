import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct BackupTests {
  @Test func `a backup is the whole station, private, and opens by itself`() async throws {
    let fixture = try await StoreFixture(sealed: 5)
    try await fixture.bring(1, to: .confirmed)
    let made = try await fixture.store.backUp(at: Sample.start)
    #expect(made.name == "station-20261124T000000Z.sqlite" || made.name.hasPrefix("station-2026"))
    #expect(try fixture.directory.names() == ["backups", "station.sqlite", "station.sqlite-wal", "station.witness"])
    let path = fixture.directory.path(of: "backups/\(made.name)")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let content = try await fixture.store.read(StationContent.init)
    #expect(StationContent.uncheckedRead(of: path) == content)
    let copy = try await StationStore.open(at: path, now: Sample.start)
    #expect(try await copy.checkInvariants() == [])
    #expect(try await copy.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") } == "wal")
    #expect(try await fixture.store.backupReport(now: Sample.start) == BackupReport(newest: made.at))
  }

  @Test func `the newest seven are kept, and one of a wrong clock is not taken for the newest`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let ahead = try await fixture.store.backUp(at: Sample.start + .days(4_000))
    for day in 1...9 { _ = try await fixture.store.backUp(at: Sample.start + .days(Int64(day))) }
    let kept = BackupFile.all(beside: fixture.path, now: Sample.start + .days(9))
    #expect(kept.map(\.madeAt) == (3...9).reversed().map { Sample.start + .days($0) })
    #expect(!kept.contains { $0.name == ahead.name })
  }

  @Test func `a copy that is not sound gets no name and takes the place of none`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let sound = try await fixture.store.backUp(at: Sample.start)
    try await fixture.store.read { db in
      try db.execute(sql: "DROP TRIGGER temp.agent_state_gets_tag; INSERT INTO agent_state VALUES ('health', '1')")
    }
    await #expect(throws: StoreFault.damaged("agent_state: a row is not as it was written")) {
      try await fixture.store.backUp(at: Sample.start + .days(1))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.directory.path(of: "backups")) == [sound.name])
  }

  @Test func `a station without a backup for two days says so, and an empty one does not`() async throws {
    let empty = try await StoreFixture()
    #expect(try await !empty.store.backupReport(now: Sample.start + .days(9)).isOverdue)
    let fixture = try await StoreFixture(sealed: 1)
    #expect(try await !fixture.store.backupReport(now: Sample.start + .days(2)).isOverdue)
    #expect(try await fixture.store.backupReport(now: Sample.start + .days(3)).isOverdue)
    _ = try await fixture.store.backUp(at: Sample.start + .days(3))
    #expect(try await !fixture.store.backupReport(now: Sample.start + .days(5)).isOverdue)
    #expect(try await fixture.store.backupReport(now: Sample.start + .days(6)).isOverdue)
  }

  @Test func `a damaged file without a sound backup is left as it is where neither tells which station it is`()
    async throws
  {
    let placed = try await DamagedStation().placed(.zeroedFrom(0))
    let folder = "\(placed.station.folder)/backups"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let file = URL(fileURLWithPath: "\(folder)/\(name)")
      try Damage.zeroedFrom(100).applied(to: Data(contentsOf: file)).write(to: file)
    }
    let path = placed.station.path
    await #expect(throws: StoreFault.noBackup) {
      try await StationStore.rebuild(at: path, from: nil, now: DamagedStation.now)
    }
    #expect(try placed.station.bytes(of: "station.sqlite") == placed.station.damaged)
  }

  @Test func `a rebuilding that was cut short is finished by the next opening`() async throws {
    let placed = try await DamagedStation().placed(.zeroedPage(2))
    let path = placed.station.path
    try placed.backup.write(to: URL(fileURLWithPath: path + ".rebuilt"))
    try Data("of the damaged file".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    let store = try await StationStore.open(at: path, now: DamagedStation.now)
    #expect(try await store.history().highWaterMark == Int64(DamagedStation.backedUp))
    #expect(try await store.checkInvariants() == [])
  }

  @Test func `a backup of many records is made while nobody waits long`() async throws {
    let count = Int(ProcessInfo.processInfo.environment["BACKUP_RECORDS"] ?? "") ?? 1_000
    let fixture = try await StoreFixture(numbers: count)
    for first in stride(from: 1, through: count, by: 500) {
      _ = try await fixture.store.seal(
        (first...min(count, first + 499)).map { try Sample.sealed($0) }, at: Sample.start)
    }
    let start = ContinuousClock.now
    let made = try await fixture.store.backUp(at: Sample.start)
    let taken = ContinuousClock.now - start
    let checked = ContinuousClock.now
    #expect(try await fixture.store.firstDamage() == nil)
    print(
      "figure: damage: backup of \(count) records, \(made.bytes >> 10) KiB, in \(taken); "
        + "all tags compared in \(ContinuousClock.now - checked)")
  }
}

extension DamagedStation {
  /// Keeps the directory for the lifetime of the result.
  fileprivate func placed(
    _ damage: Damage
  ) throws -> (station: PlacedStation, backup: Data, directory: TemporaryDirectory) {
    (try place(damage, in: "damaged"), backup.bytes, directory)
  }
}
