import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A file, or a backup, of the version before the update.
@Suite struct OlderVersionTests {
  /// Puts in the place of a closed file one that an older version made, with what that version has of each row.
  static func takeBack(_ path: String, to migration: String = "3 tags") throws {
    let older = path + ".older"
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in RowTag.functions.forEach(db.add(function:)) }
    let queue = try DatabaseQueue(path: older, configuration: configuration)
    try Schema.migrator.migrate(queue, upTo: migration)
    try queue.writeWithoutTransaction { db in
      let rules = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for rule in rules { try db.execute(sql: "DROP TRIGGER \(rule["name"] as String)") }
      try db.execute(sql: "ATTACH ? AS newer", arguments: [path])
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'")
      for table in tables where !table.hasPrefix("sqlite_") {
        let names = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        let columns = names.joined(separator: ", ")
        try db.execute(
          sql: "DELETE FROM main.\(table); INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM newer.\(table)"
        )
      }
      // The newer file's tags are of columns that this version does not have.
      try RowTags.renew(in: db)
      for rule in rules { try db.execute(sql: rule["sql"] as String) }
      try db.execute(sql: "DETACH newer")
    }
    try queue.close()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: older, toPath: path)
    // That version kept no witness.
    if let witness = WitnessFile(beside: path) { unlink(witness.path) }
  }

  /// A closed station of version 3 whose backup lacks one certificate.
  private static func station() async throws -> (fixture: StoreFixture, backup: String) {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(1, to: .confirmed)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(4)], at: Sample.start)
    await fixture.store.close()
    let backup = fixture.directory.path(of: "backups/\(made.name)")
    for path in [fixture.path, backup] {
      try takeBack(path)
      #expect(try DatabaseHeader(at: path).userVersion == 3)
    }
    return (fixture, backup)
  }

  @Test func `a station of version 3 opens with its content, and takes requests from then on`() async throws {
    let (fixture, _) = try await Self.station()
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    #expect(try await store.history().highWaterMark == 4)
    #expect(try await store.firstDamage() == nil)
    #expect(try await store.checkInvariants() == [])
    let step = CancellationStep(at: Sample.start, by: Sample.person, move: .toAsk)
    #expect(try await store.noteCancellation(step, of: .mechanical, Sample.number(1)) == .noted)
    #expect(try await store.firstDamage() == nil)
    #expect(try DatabaseHeader(at: fixture.path).userVersion == Schema.version)
  }

  @Test(arguments: [true, false])
  func `a backup of version 3 is restored, and not one of its bytes changes`(isChosen: Bool) async throws {
    let (fixture, backup) = try await Self.station()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    let rebuilt = try await StationStore.rebuild(
      at: fixture.path, from: isChosen ? backup : nil, now: Sample.start + .hours(1))
    #expect(rebuilt.salvaged == 1 && rebuilt.missing == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == bytes)
    #expect(try fixture.directory.names().filter { $0.contains("check") } == [])
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    #expect(try await store.history().highWaterMark == 4)
    #expect(try await store.checkInvariants() == [])
  }

  @Test(
    arguments: [
      "UPDATE receipt SET portal_id = 'P-9'", "DROP TRIGGER operation_moves", "DROP TABLE notice",
      "UPDATE inspection SET record = replace(record, 'Camille', 'Camilla') WHERE rowid = 1",
    ])
  func `a damaged backup of version 3 is refused as one of this version is`(sql: String) async throws {
    let (fixture, backup) = try await Self.station()
    try withRawDatabase(at: backup) { db in
      try db.execute(sql: "DROP TRIGGER receipt_is_sealed; DROP TRIGGER inspection_is_sealed")
      try db.execute(sql: sql)
      try db.execute(
        sql: """
          CREATE TRIGGER receipt_is_sealed BEFORE UPDATE ON receipt
          BEGIN SELECT RAISE(ABORT, 'receipt: never changed'); END;
          CREATE TRIGGER inspection_is_sealed BEFORE UPDATE ON inspection
          BEGIN SELECT RAISE(ABORT, 'inspection: sealed, never changed'); END;
          """)
    }
    let path = fixture.path
    let fault = await #expect(throws: StoreFault.self) {
      try await StationStore.rebuild(at: path, from: backup, now: Sample.start)
    }
    guard case .damaged = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    let rebuilt = try await StationStore.rebuild(at: path, from: nil, now: Sample.start)
    #expect(rebuilt.backup == nil && rebuilt.missing == 0, "it is made anew, from the backup and the file")
    #expect(try fixture.directory.names().filter { $0.contains("check") } == [])
  }
}
