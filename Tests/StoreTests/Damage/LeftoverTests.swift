import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Files that an interrupted program left beside the station's file.
@Suite struct LeftoverTests {
  @Test(
    arguments: [
      ("station.sqlite.new", true), ("station.sqlite.new-wal", true), ("station.sqlite.salvage", true),
      ("station.sqlite.salvage-wal", true), ("station.sqlite.salvage-shm", true),
      ("station.sqlite.check-journal", true),
      ("station.key.new", true), ("config.json.999999999.part", true), ("list.csv.999999999.part", true),
      ("backups/unfinished", true), ("backups/unfinished-check-wal", true), ("backups/a.999999999.part", true),
      ("list.csv.1.part", false), ("notes.part", false), ("station.key", false), ("other.sqlite.new", false),
      ("station-damaged-20261124T000000Z.sqlite", false), ("backups/station-20261124T000000Z.sqlite", false),
    ])
  func `a start clears copies that nobody finished, and nothing else`(name: String, isCleared: Bool) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    await fixture.store.close()
    try FileManager.default.createDirectory(
      atPath: fixture.directory.path(of: "backups"), withIntermediateDirectories: true)
    try Data("of a person".utf8).write(to: URL(fileURLWithPath: fixture.directory.path(of: name)))
    let opened = try await StationStore.openOrRebuild(at: fixture.path, now: Sample.start)
    await opened.store.close()
    #expect(opened.repair == nil)
    #expect(FileManager.default.fileExists(atPath: fixture.directory.path(of: name)) != isCleared)
  }

  @Test func `a finished file is put in its place before anything is cleared`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(4)], at: Sample.start)
    await fixture.store.close()
    try FileManager.default.copyItem(
      atPath: fixture.directory.path(of: "backups/\(made.name)"), toPath: fixture.path + ".rebuilt")
    try Data("half".utf8).write(to: URL(fileURLWithPath: fixture.path + ".new"))
    let opened = try await StationStore.openOrRebuild(at: fixture.path, now: Sample.start)
    #expect(try await opened.store.history().highWaterMark == 3)
    #expect(try fixture.directory.names().filter { $0.contains(".sqlite.") } == [])
  }

  @Test func `the second name that an interrupted rebuilding gave the file is taken back`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    await fixture.store.close()
    let aside = fixture.directory.path(of: "station-damaged-20261124T000000Z.sqlite")
    let other = fixture.directory.path(of: "station-damaged-20261123T000000Z.sqlite")
    try FileManager.default.linkItem(atPath: fixture.path, toPath: aside)
    try FileManager.default.copyItem(atPath: fixture.path, toPath: other)
    let opened = try await StationStore.openOrRebuild(at: fixture.path, now: Sample.start)
    #expect(try await opened.store.history().highWaterMark == 1)
    #expect(!FileManager.default.fileExists(atPath: aside) && FileManager.default.fileExists(atPath: other))
  }
}
