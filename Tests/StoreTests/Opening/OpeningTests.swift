import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct OpeningTests {
  @Test func `a new station is empty, whole, and the one that was asked for`() async throws {
    let directory = try TemporaryDirectory()
    let store = try await StationStore.create(
      at: directory.path(of: "s"), station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    #expect(try await store.station() == Sample.station)
    #expect(try await store.history().epoch == Sample.epoch)
    #expect(try await store.history().highWaterMark == 0)
    #expect(try await store.counts() == Dictionary(uniqueKeysWithValues: OutboxState.allCases.map { ($0, 0) }))
    #expect(try await store.checkInvariants() == [])
  }

  @Test func `a station is never made over another`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let path = fixture.path
    await #expect(throws: StoreFault.refused("there is a database already")) {
      try await StationStore.create(at: path, station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    }
    #expect(try await fixture.store.history().highWaterMark == 1)
  }

  @Test func `what a creation that was cut short left behind is no obstacle`() async throws {
    let directory = try TemporaryDirectory()
    try Data("half".utf8).write(to: URL(fileURLWithPath: directory.path(of: "s.new")))
    let store = try await StationStore.create(
      at: directory.path(of: "s"), station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    #expect(try await store.station() == Sample.station)
    #expect(try !directory.names().contains("s.new"))
  }

  private static let newerVersion = "PRAGMA user_version = \(Schema.version + 1)"
  private static let newerMigration =
    "INSERT INTO grdb_migrations (identifier) VALUES ('\(Schema.version + 1) something')"

  @Test(arguments: ["", "CREATE TABLE later (a ANY) STRICT"])
  func `a newer version's file is refused and not one of its bytes changes`(change: String) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let path = fixture.path
    await fixture.store.close()
    try withRawDatabase(at: path) { db in
      try db.execute(sql: [Self.newerVersion, Self.newerMigration, change].joined(separator: ";"))
    }
    let before = try fixture.directory.bytes(of: "station.sqlite")
    let fault = await #expect(throws: StoreFault.self) { try await StationStore.open(at: path, now: Sample.start) }
    guard case .newerSchema = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    #expect(try fixture.directory.bytes(of: "station.sqlite") == before)
  }

  @Test(
    arguments: [
      newerVersion, newerMigration, "UPDATE grdb_migrations SET identifier = '1 statiom'",
      "PRAGMA user_version = 0", "PRAGMA user_version = -1", "DELETE FROM grdb_migrations",
    ])
  func `a version that the file's tables do not have is damage`(mark: String) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let path = fixture.path
    _ = try await fixture.store.backUp(at: Sample.start)
    await fixture.store.close()
    try withRawDatabase(at: path) { db in try db.execute(sql: mark) }
    await #expect(throws: StoreFault.damaged("schema: its version is not that of its tables")) {
      try await StationStore.open(at: path, now: Sample.start)
    }
    let opened = try await StationStore.openOrRebuild(at: path, now: Sample.start)
    #expect(opened.repair?.rebuilt.missing == 0)
    #expect(try await opened.store.history().highWaterMark == 2)
  }

  @Test func `a file that is not a station's is refused and left as it is`() async throws {
    let directory = try TemporaryDirectory()
    let text = directory.path(of: "text")
    try Data(String(repeating: "not a database ", count: 20).utf8).write(to: URL(fileURLWithPath: text))
    await #expect(throws: StoreFault.damaged("the file is not a database")) {
      try await StationStore.open(at: text, now: Sample.start)
    }
    let other = directory.path(of: "other")
    try withRawDatabase(at: other) { db in try db.execute(sql: "CREATE TABLE t (a)") }
    let before = try directory.bytes(of: "other")
    await #expect(throws: StoreFault.damaged("the file is not a station's database")) {
      try await StationStore.open(at: other, now: Sample.start)
    }
    #expect(try directory.bytes(of: "other") == before)
    await #expect(throws: StoreFault.io("there is no database")) {
      try await StationStore.open(at: directory.path(of: "none"), now: Sample.start)
    }
  }

  @Test func `a file with a page overwritten is found damaged at opening`() async throws {
    let fixture = try await StoreFixture(numbers: 500, sealed: 100)
    let path = fixture.path
    await fixture.store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 4_096 * 3)
    try file.write(contentsOf: Data(repeating: 0x5A, count: 4_096 * 8))
    try file.close()
    let fault = await #expect(throws: StoreFault.self) { try await StationStore.open(at: path, now: Sample.start) }
    guard case .damaged = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
  }

  @Test func `a second program cannot open a database that is in use`() async throws {
    let fixture = try await StoreFixture()
    let path = fixture.path
    await #expect(throws: StoreFault.busy) {
      try await StationStore.open(at: path, now: Sample.start, patience: .milliseconds(100))
    }
  }

  @Test func `after it is closed every call says so`() async throws {
    let fixture = try await StoreFixture()
    await fixture.store.close()
    await #expect(throws: StoreFault.closed) { try await fixture.store.counts() }
    await #expect(throws: StoreFault.closed) { try await fixture.store.seal([Sample.sealed(1)], at: Sample.start) }
  }

  @Test func `what the agent remembers survives a restart`() async throws {
    let fixture = try await StoreFixture()
    try await fixture.store.remember("health", ["up": 3])
    try await fixture.store.remember("health", ["up": 4])
    let again = try await fixture.reopened()
    #expect(try await again.store.recall("health", as: [String: Int].self) == ["up": 4])
    #expect(try await again.store.recall("health", as: [Int].self) == nil)
    #expect(try await again.store.recall("nothing", as: Int.self) == nil)
  }
}
