import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct WitnessTests {
  private static func statement(_ fixture: StoreFixture) throws -> WitnessStatement {
    try #require(WitnessFile(beside: fixture.path)?.read())
  }

  @Test func `each acknowledged change is told to the witness once it is committed`() async throws {
    let fixture = try await StoreFixture(numbers: 10, sealed: 3)
    let before = try Self.statement(fixture)
    #expect(before.station == Sample.station.id && before.epoch == Sample.epoch && before.mark.sequence == 3)
    let mark = try await fixture.store.read(ChangeMark.read)
    let chain = try await fixture.store.read { db in try ChangeMark.chain(upTo: 3, in: db) }
    #expect(before.mark == mark && mark.chain == chain)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(9)], to: .spoiled, by: Sample.person, at: Sample.start)
    let after = try Self.statement(fixture)
    #expect(after.mark.changes == before.mark.changes + 1 && after.mark.sequence == 3)
    let spoiled = try Sample.number(9)
    #expect(after.latest.last?.fate == .stock(.spoiled) && after.latest.last?.number == spoiled)
  }

  @Test func `what changes nothing, and what is only remembered, is not counted`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let before = try Self.statement(fixture)
    _ = try await fixture.store.seal([Sample.sealed(1)], at: Sample.start)
    try await fixture.store.remember("health", 1)
    #expect(try Self.statement(fixture) == before)
  }

  @Test func `a change that is refused is not counted, nor are the numbers it moved`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let before = try Self.statement(fixture)
    await #expect(throws: StoreFault.self) {
      try await fixture.execute(
        "UPDATE stock_number SET state = 'reserved' WHERE number = 'CV00000005'; INSERT INTO lot (id) VALUES (1)")
    }
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    let after = try Self.statement(fixture)
    #expect(after.mark.changes == before.mark.changes + 1)
    let numbers = try [1, 2].map(Sample.number)
    #expect(after.numbers.map(\.number) == numbers)
  }

  @Test func `it is one small file for its owner, and its bytes say what they said`() async throws {
    let fixture = try await StoreFixture(numbers: 200, sealed: 120)
    let statement = try Self.statement(fixture)
    #expect(statement.numbers.count == WitnessStatement.mostNumbers && statement.knownAfter == statement.mark.changes)
    let last = try Sample.number(120)
    #expect(statement.numbers.last?.number == last)
    #expect(statement.bytes.count == WitnessStatement.size)
    #expect(WitnessStatement(statement.bytes[...]) == statement)
    var status = stat()
    #expect(stat(fixture.directory.path(of: "station.witness"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600 && status.st_size <= 2 * WitnessStatement.size)
  }

  @Test func `a witness that cannot be written costs no record and claims nothing later`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let path = fixture.directory.path(of: "station.witness")
    let early = try fixture.directory.bytes(of: "station.witness")
    unlink(path)
    #expect(symlink("/dev/full", path) == 0)
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    #expect(fixture.store.witnessFault != nil)
    unlink(path)
    try early.write(to: URL(fileURLWithPath: path))
    let reopened = try await fixture.reopened()
    #expect(try await reopened.store.notices() == [])
    #expect(try await reopened.operation(2) != nil)
    _ = try await reopened.store.seal([Sample.sealed(3)], at: Sample.start)
    #expect(reopened.store.witnessFault == nil)
    #expect(try Self.statement(reopened).mark.sequence == 3)
  }

  @Test func `a station that is brought back on purpose, or made anew in its place, is not told as lost`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 10, sealed: 2)
    let made = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(3)], at: Sample.start)
    await fixture.store.close()
    let backup = fixture.directory.path(of: "backups/\(made.name)")
    let rebuilt = try await StationStore.rebuild(at: fixture.path, from: backup, now: Sample.start + .hours(1))
    #expect(rebuilt.salvaged == 1 && rebuilt.missing == 0)
    for _ in 0..<2 {
      let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(2))
      #expect(try await store.notices().map(\.kind) == [.fileRebuilt])
      let next = try #require(try await store.proposed())
      _ = try await store.moveNumbers(.mechanical, [next], to: .spoiled, by: Sample.person, at: Sample.start)
      await store.close()
    }
    unlink(fixture.path)
    let other = StationSummary(id: Sample.id(77), kind: .garage, name: "Autre")
    let anew = try await StationStore.create(at: fixture.path, station: other, epoch: Sample.epoch, now: Sample.start)
    #expect(try await anew.notices() == [])
    await anew.close()
  }

  @Test func `a copied directory, a lagging witness and a file without one open as they were`() async throws {
    let station = try await KilledStation()
    let copied = try await Recovered(at: station.place([:], in: "copied").path, was: station.content)
    #expect(copied.isWhole && copied.notices.isEmpty)
    let none = try await Recovered(
      at: station.place(["station.witness": nil], in: "none").path, was: station.content)
    #expect(none.isWhole && none.notices.isEmpty)
  }

  @Test func `a file with as many changes and other records is not the one that was witnessed`() async throws {
    let (one, other) = (try await StoreFixture(sealed: 1), try await StoreFixture(sealed: 1))
    _ = try await one.store.seal([Sample.sealed(2)], at: Sample.start)
    _ = try await other.store.seal([Sample.sealed(3)], at: Sample.start)
    await one.store.close()
    await other.store.close()
    try other.directory.bytes(of: "station.sqlite").write(to: URL(fileURLWithPath: one.path))
    let store = try await StationStore.open(at: one.path, now: Sample.start + .hours(1))
    let notice = try #require(try await store.notices().first)
    let missing = try Sample.number(2).text
    #expect(notice.kind == .changesLost && notice.parameters["numbers"] == missing)
    #expect(try await store.history().mustCompare)
    await store.close()
  }

  @Test func `a lost number is not offered, and whoever finds its paper records it`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil], in: "entered again")
    let store = try await StationStore.open(at: placed.path, now: KilledStation.now)
    let lost = try Sample.number(KilledStation.recorded)
    #expect(try await store.stockState(.mechanical, lost) == .reserved)
    #expect(try await store.proposed() != lost)
    let result = try await store.seal([Sample.sealed(KilledStation.recorded)], at: KilledStation.now)
    guard case .sealed = result.first else {
      Issue.record("\(result)")
      return
    }
    await store.close()
  }

  @Test func `where a file can only be read, what it lost is told and nothing is changed`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil], in: "read")
    let before = try FileManager.default.contentsOfDirectory(atPath: placed.folder).sorted()
    let store = try await StationStore.openForReading(at: placed.path, now: KilledStation.now)
    let notice = try #require(try await store.notices(at: KilledStation.now).last)
    #expect(notice.kind == .changesLost && notice.count == KilledStation.recorded - KilledStation.inFile)
    let spoiled = try Sample.number(KilledStation.spoiled).text
    #expect(notice.parameters["numbers"]?.contains(spoiled) == true)
    await store.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: placed.folder).sorted() == before)
    #expect(try placed.bytes(of: "station.sqlite") == station.files["station.sqlite"])
  }
}

extension StationStore {
  /// The next paper that would be handed out.
  fileprivate func proposed() async throws -> CertificateNumber? {
    try await read { db in
      try db.row("SELECT number FROM stock_number WHERE state = 'available' ORDER BY position LIMIT 1")?.number(0)
    }
  }
}
