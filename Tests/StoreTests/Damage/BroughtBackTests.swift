import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// The sources from which a file is restored, and what is reported about it.
@Suite struct BroughtBackTests {
  private static func open(_ path: String, after hours: Int64 = 6) async throws -> StationStore.Opened {
    try await StationStore.openOrRebuild(at: path, now: Sample.start + .hours(hours))
  }

  @Test func `a log whose file is gone is read and kept, beside the backup that is restored`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite": nil], in: "orphan")
    let rebuilt = try await StationStore.rebuild(at: placed.path, from: nil, now: KilledStation.now)
    #expect(rebuilt.salvaged == KilledStation.recorded - KilledStation.backedUp && rebuilt.missing == 0)
    let aside = try #require(rebuilt.aside)
    #expect(try placed.bytes(of: aside + "-wal") == station.log)
  }

  @Test func `a file that a person saved with its log is restored with it`() async throws {
    let station = try await KilledStation()
    let saved = try station.place([:], in: "saved")
    let fixture = try await StoreFixture()
    await fixture.store.close()
    _ = try await StationStore.rebuild(at: fixture.path, from: saved.path, now: KilledStation.now)
    let restored = try await Self.open(fixture.path)
    #expect(try await restored.store.history().highWaterMark == Int64(KilledStation.recorded))
    #expect(try saved.bytes(of: "station.sqlite-wal") == station.log)
    await restored.store.close()
  }

  @Test func `a station is never rebuilt from another station's backup, nor are those of another removed`() async throws
  {
    let own = try await StoreFixture(sealed: 2)
    let made = try await own.store.backUp(at: Sample.start)
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "station.sqlite")
    let other = try await StationStore.create(
      at: path, station: StationSummary(id: Sample.id(77), kind: .garage, name: "Autre"), epoch: Sample.epoch,
      now: Sample.start)
    let shared = own.directory.path(of: "backups")
    for hour in 1...9 { _ = try await other.backUp(at: Sample.start + .hours(Int64(hour))) }
    await other.close()
    // Backups that are newer than the station's own.
    for name in try FileManager.default.contentsOfDirectory(atPath: directory.path(of: "backups")) {
      try FileManager.default.copyItem(atPath: directory.path(of: "backups/\(name)"), toPath: "\(shared)/\(name)")
    }
    _ = try await own.store.backUp(at: Sample.start + .hours(20))
    let names = try FileManager.default.contentsOfDirectory(atPath: shared)
    #expect(names.count == 9, "seven of the other station, two of this one: \(names)")
    #expect(names.contains(made.name))
    await own.store.close()
    try Data(count: 4_096).write(to: URL(fileURLWithPath: own.path))
    let rebuilt = try await Self.open(own.path, after: 30)
    #expect(try await rebuilt.store.station().id == Sample.station.id)
    #expect(try await rebuilt.store.history().highWaterMark == 2)
    await rebuilt.store.close()
  }

  @Test func `no database is made beside the log of another one`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "station.sqlite")
    try Data("a log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    await #expect(throws: StoreFault.refused("there is the log of another database")) {
      try await StationStore.create(at: path, station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    }
    #expect(try directory.names() == ["station.sqlite-wal"])
  }

  @Test func `what a lost log cost is told to who opens the station, and in a notice`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil], in: "told")
    let opened = try await Self.open(placed.path)
    let repair = try #require(opened.repair)
    #expect(repair.rebuilt.missing == KilledStation.recorded - KilledStation.inFile)
    #expect(try await opened.store.notices().map(\.kind) == [.changesLost])
    await opened.store.close()
    let again = try await Self.open(placed.path)
    #expect(again.repair == nil)
    await again.store.close()
  }

  @Test func `a second loss keeps the numbers of the first in the notice that nobody has read`() async throws {
    let fixture = try await StoreFixture(numbers: 10, sealed: 1)
    await fixture.store.close()
    var path = fixture.path
    for value in [2, 3] {
      let store = try await Self.open(path, after: Int64(value)).store
      _ = try await store.seal([Sample.sealed(value)], at: Sample.start)
      // The state after a kill, without the log.
      let folder = fixture.directory.path(of: "after \(value)")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in ["station.sqlite", "station.witness"] {
        let from = path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
        try FileManager.default.copyItem(atPath: "\(from)/\(name)", toPath: "\(folder)/\(name)")
      }
      await store.close()
      path = "\(folder)/station.sqlite"
    }
    let opened = try await Self.open(path)
    let notices = try await opened.store.notices()
    #expect(notices.map(\.kind) == [.changesLost])
    let told = try #require(notices.first)
    #expect(told.count == 2)
    let numbers = Set((told.parameters["numbers"] ?? "").components(separatedBy: ", "))
    #expect(numbers == Set([2, 3].map { (try? Sample.number($0).text) ?? "" }))
    #expect((told.parameters["aside"] ?? "").components(separatedBy: ", ").count == 2)
    await opened.store.close()
  }
}
