import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// The witness after records were withdrawn, and after a file was restored.
@Suite struct WitnessAfterwardsTests {
  private static let later = Sample.start + .hours(2)

  /// Puts back the file as it was at its last checkpoint, beside a witness that knows more.
  private static func loseLog(of fixture: StoreFixture, since file: Data) async throws {
    await fixture.store.close()
    try file.write(to: URL(fileURLWithPath: fixture.path))
    for suffix in ["-wal", "-shm"] { unlink(fixture.path + suffix) }
  }

  private static func checkpointed(_ fixture: StoreFixture) async throws -> Data {
    try await fixture.store.checkpoint()
    return try fixture.directory.bytes(of: "station.sqlite")
  }

  @Test(arguments: [false, true])
  func `what a person took back is not sent when the log that says so is lost, and its number is told`(
    wasTakenBackBefore: Bool
  ) async throws {
    let fixture = try await StoreFixture(sealed: 2)
    if wasTakenBackBefore {
      _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
      _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    }
    let newest = wasTakenBackBefore ? 51 : 1
    let file = try await Self.checkpointed(fixture)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    try await Self.loseLog(of: fixture, since: file)
    let again = try await fixture.reopened(now: Self.later)
    #expect(try await again.state(ofOperation: newest) == .closed)
    #expect(try await again.operation(1) == nil)
    #expect(try await again.stockState(1) == .reserved)
    #expect(try await again.store.facts().withdrawn == 1)
    #expect(try await again.store.detail(.mechanical, Sample.number(1))?.decisions.last?.by.who == "cvm-sync")
    let number = try Sample.number(1).text
    #expect(try await again.store.notices().map { $0.parameters["numbers"] } == [number])
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `what was recorded anew is told, and the record of before is not sent, when the log with it is lost`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 2)
    let file = try await Self.checkpointed(fixture)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    try await Self.loseLog(of: fixture, since: file)
    let again = try await fixture.reopened(now: Self.later)
    #expect(try await again.state(ofOperation: 1) == .closed)
    #expect(try await again.stockState(1) == .reserved)
    #expect(try await again.state(ofOperation: 2) == .ready)
    let notices = try await again.store.notices()
    #expect(notices.map { $0.parameters["numbers"] } == [try Sample.number(1).text] && notices.first?.count == 1)
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `what may have been sent stays for the look-up, whatever the witness says of its number`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .unknown)
    let file = try await Self.checkpointed(fixture)
    try await fixture.bring(1, to: .held)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    try await Self.loseLog(of: fixture, since: file)
    let again = try await fixture.reopened(now: Self.later)
    #expect(try await again.state(ofOperation: 1) == .unknown)
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `a lagging witness takes nothing back that was recorded in the place of what was`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    let witness = try fixture.directory.bytes(of: "station.witness")
    _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    await fixture.store.close()
    try witness.write(to: URL(fileURLWithPath: fixture.directory.path(of: "station.witness")))
    _ = try await StationStore.rebuild(at: fixture.path, from: nil, now: Self.later)
    let again = try await fixture.reopened(now: Self.later)
    #expect(try await again.operation(1)?.id == Sample.operation(51))
  }

  @Test func `a witness that begins with taken back, confirmed and closed records claims none of them as lost`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 4)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    try await fixture.bring(2, to: .confirmed)
    try await fixture.bring(3, to: .closed)
    unlink(fixture.directory.path(of: "station.witness"))
    let begun = try await fixture.reopened()
    let file = try await Self.checkpointed(begun)
    _ = try await begun.store.moveNumbers(
      .mechanical, [Sample.number(9)], to: .spoiled, by: Sample.person, at: Sample.start)
    try await Self.loseLog(of: begun, since: file)
    let again = try await begun.reopened(now: Self.later)
    let spoiled = try Sample.number(9).text
    #expect(try await again.store.notices().map { $0.parameters["numbers"] } == [spoiled])
    #expect(try await again.store.checkInvariants() == [])
  }

  @Test func `what was told as missing is not told once more by the next rebuilding`() async throws {
    let station = try await KilledStation()
    let placed = try station.place(["station.sqlite-wal": nil], in: "told once")
    let store = try await StationStore.open(at: placed.path, now: KilledStation.now)
    let notice = try #require(try await store.notices().first)
    #expect(notice.kind == .changesLost && notice.count == KilledStation.recorded - KilledStation.inFile)
    await store.close()
    let rebuilt = try await StationStore.rebuild(at: placed.path, from: nil, now: KilledStation.now + .hours(1))
    #expect(rebuilt.missing == 0 && rebuilt.numbers == [])
    let again = try await StationStore.open(at: placed.path, now: KilledStation.now + .hours(1))
    let spoiled = try Sample.number(KilledStation.spoiled)
    #expect(try await again.stockState(.mechanical, spoiled) == .reserved, "and it is still not offered")
    await again.close()
  }
}
