import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

extension Schema {
  /// The migrations of this program, and one made-up migration more.
  static let next =
    migrations + [
      Migration(name: NextVersion.name) { db in
        try RowTags.carryOver("operation", in: db) { try db.execute(sql: NextVersion.column) }
        try db.execute(sql: NextVersion.table)
      }
    ]
}

/// The next version of the program opens a station's files of this version, and the other way round.
@Suite struct NextVersionTests {
  private static let later = Sample.start + .hours(1)

  /// A closed station of four certificates whose backup lacks the last one.
  private static func station() async throws -> (fixture: StoreFixture, backup: String) {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(1, to: .confirmed)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(4)], at: Sample.start)
    await fixture.store.close()
    return (fixture, fixture.directory.path(of: "backups/\(made.name)"))
  }

  @Test(arguments: [StationStore.Waiting.aside, .inPlace])
  func `a station is brought up to date with its content, and goes on`(waiting: StationStore.Waiting) async throws {
    let (fixture, _) = try await Self.station()
    try await Schema.$migrations.withValue(Schema.next) {
      let store = try await StationStore.open(at: fixture.path, now: Self.later, waiting: waiting)
      #expect(try DatabaseHeader(at: fixture.path).userVersion == 2)
      #expect(try await store.history().highWaterMark == 4)
      #expect(try await store.firstDamage() == nil)
      _ = try await store.seal([Sample.sealed(5)], at: Self.later)
      try await store.write { db in
        try db.execute(sql: "INSERT INTO remark (operation, text) SELECT id, 'seen' FROM operation WHERE sequence = 5")
        try db.execute(sql: "UPDATE operation SET remark = 'old' WHERE sequence = 1")
      }
      await store.close()
      let again = try await StationStore.open(at: fixture.path, now: Self.later, waiting: waiting)
      #expect(try await again.history().highWaterMark == 5)
      #expect(try await again.checkInvariants() == [])
      await again.close()
    }
  }

  @Test func `a program refuses a file of the version that comes next, and changes none of its bytes`() async throws {
    let (fixture, _) = try await Self.station()
    try await Schema.$migrations.withValue(Schema.next) {
      await (try StationStore.open(at: fixture.path, now: Self.later)).close()
    }
    let before = try fixture.directory.bytes(of: "station.sqlite")
    let refusal = StoreFault.newerSchema(found: "2")
    await #expect(throws: refusal) { try await StationStore.openOrRebuild(at: fixture.path, now: Self.later) }
    await #expect(throws: refusal) { try await StationStore.openForReading(at: fixture.path, now: Self.later) }
    await #expect(throws: refusal) {
      try await StationStore.rebuild(at: fixture.path, from: fixture.path, now: Self.later)
    }
    #expect(try fixture.directory.bytes(of: "station.sqlite") == before)
  }

  @Test func `a file that would have to be brought up to date is not opened for reading`() async throws {
    let (fixture, _) = try await Self.station()
    await Schema.$migrations.withValue(Schema.next) {
      await #expect(throws: StoreFault.readOnly) {
        try await StationStore.openForReading(at: fixture.path, now: Self.later)
      }
    }
  }

  @Test(arguments: [true, false])
  func `a backup of the version before is restored, and not one of its bytes changes`(isChosen: Bool) async throws {
    let (fixture, backup) = try await Self.station()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    try await Schema.$migrations.withValue(Schema.next) {
      let rebuilt = try await StationStore.rebuild(
        at: fixture.path, from: isChosen ? backup : nil, now: Self.later)
      #expect(rebuilt.salvaged == 1 && rebuilt.missing == 0, "from a file of the version before")
      #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == bytes)
      #expect(try fixture.directory.names().filter { $0.contains("check") } == [])
      let store = try await StationStore.open(at: fixture.path, now: Self.later)
      #expect(try await store.history().highWaterMark == 4)
      #expect(try await store.checkInvariants() == [])
      await store.close()
    }
  }

  @Test func `a damaged file of the version before is rebuilt without a backup`() async throws {
    let (fixture, backup) = try await Self.station()
    try FileManager.default.removeItem(atPath: backup)
    try withRawDatabase(at: fixture.path) { db in try db.execute(sql: "DROP TRIGGER operation_moves") }
    try await Schema.$migrations.withValue(Schema.next) {
      let opened = try await StationStore.openOrRebuild(at: fixture.path, now: Self.later)
      #expect(opened.repair?.rebuilt.salvaged == 4 && opened.repair?.rebuilt.missing == 0)
      #expect(try await opened.store.operation(.mechanical, Sample.number(1))?.state == .confirmed)
      #expect(try await opened.store.checkInvariants() == [])
      await opened.store.close()
    }
  }

  @Test(
    arguments: [
      "UPDATE receipt SET portal_id = 'P-9'", "DROP TRIGGER operation_moves", "DROP TABLE notice",
      "UPDATE inspection SET record = replace(record, 'Camille', 'Camilla') WHERE rowid = 1",
    ])
  func `a damaged backup of the version before is refused as one of this version is`(sql: String) async throws {
    let (fixture, backup) = try await Self.station()
    try withRawDatabase(at: backup) { db in
      let frozen = try db.rows("SELECT name, sql FROM sqlite_schema WHERE name LIKE '%is_frozen'") {
        (try $0.text(0), try $0.text(1))
      }
      for (name, _) in frozen { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
      for (name, text) in frozen where name != "notice_is_frozen" { try db.execute(sql: text) }
    }
    try await Schema.$migrations.withValue(Schema.next) {
      let fault = await #expect(throws: StoreFault.self) {
        try await StationStore.rebuild(at: fixture.path, from: backup, now: Sample.start)
      }
      guard case .damaged = fault else {
        Issue.record("answered \(String(describing: fault))")
        return
      }
      let rebuilt = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start)
      #expect(rebuilt.backup == nil && rebuilt.missing == 0, "it is made anew, from the backup and the file")
      #expect(try fixture.directory.names().filter { $0.contains("check") } == [])
    }
  }

  @Test func `a damaged row stays damaged through the update that gives its table other columns`() async throws {
    let (fixture, _) = try await Self.station()
    let store = try await StationStore.open(at: fixture.path, now: Self.later)
    let kept = try await store.write { db -> [String] in
      // One row that changed by itself, and one tag without a row.
      try db.execute(
        sql: """
          DROP TRIGGER operation_is_sealed; DROP TRIGGER temp.operation_changes_tag;
          UPDATE operation SET adaptations = '[ ]' WHERE sequence = 2;
          INSERT INTO row_tag VALUES ('operation', 9, '', '', zeroblob(16));
          """)
      try Schema.next[1].change(db)
      let unsound = try TaggedTable("operation", in: db).unsound
      return try db.rows("SELECT first FROM (\(unsound)) ORDER BY first") { "\(try $0.integer(0))" }
    }
    #expect(kept == ["2", "9"])
    await store.close()
  }
}
