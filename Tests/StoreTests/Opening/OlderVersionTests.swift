import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A file, or a backup, of the version before the update.
@Suite struct OlderVersionTests {
  /// A file with its content, as version 3 left it.
  private static func takeBack(_ path: String) throws {
    try withRawDatabase(at: path) { db in
      try db.execute(
        sql: """
          DROP TABLE cancellation_step; DELETE FROM grdb_migrations WHERE identifier = '4 requests';
          PRAGMA user_version = 3
          """)
    }
  }

  /// A closed station of version 3 whose backup lacks one certificate.
  private static func station() async throws -> (fixture: StoreFixture, backup: String) {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.bring(1, to: .confirmed)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(4)], at: Sample.start)
    await fixture.store.close()
    let backup = fixture.directory.path(of: "backups/\(made.name)")
    for path in [fixture.path, backup] { try takeBack(path) }
    return (fixture, backup)
  }

  @Test func `a file taken back is what version 3 makes, word for word`() async throws {
    let (fixture, backup) = try await Self.station()
    let queue = try DatabaseQueue(configuration: DatabaseSetup.configurationOfTags)
    try Schema.migrator.migrate(queue, upTo: "3 tags")
    let expected = try await queue.read(SchemaCheck.objects)
    var found: [String: String] = [:]
    try withRawDatabase(at: backup) { db in found = try SchemaCheck.objects(in: db) }
    #expect(found == expected)
    for path in [backup, fixture.path] { #expect(try DatabaseHeader(at: path).userVersion == 3) }
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
    await #expect(throws: StoreFault.noBackup) {
      try await StationStore.rebuild(at: path, from: nil, now: Sample.start)
    }
    #expect(try fixture.directory.names().filter { $0.contains("check") } == [])
  }
}

extension DatabaseSetup {
  /// With the functions a migration needs, and nothing else.
  fileprivate static var configurationOfTags: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in RowTag.functions.forEach(db.add(function:)) }
    return configuration
  }
}
