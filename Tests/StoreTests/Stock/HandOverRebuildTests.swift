import Domain
import GRDB
import Testing

@testable import Store

/// Hand-overs in a file that is rebuilt, and in one of an earlier version.
@Suite struct HandOverRebuildTests {
  private func give(_ values: [Int], _ id: Int, from fixture: StoreFixture) async throws {
    let result = try await fixture.store.handOver(
      .mechanical, values.map(Sample.number), to: "Unité mobile 2", as: Sample.id(7_000_000 + id), onlyFree: false,
      by: Sample.person, at: Sample.start)
    guard case .given = result else { throw StoreFault.refused("\(result)") }
  }

  private func receive(_ values: [Int], _ id: Int, at fixture: StoreFixture) async throws {
    let slip = HandOverSlip(
      id: Sample.id(8_000_000 + id), at: Sample.start,
      station: HandOverSlip.Station(id: Sample.id(9), name: "Unité mobile 2"), to: Sample.station.name,
      who: "Camille Exemple", kind: .mechanical, numbers: try values.map(Sample.number))
    guard case .received = try await fixture.store.receive(slip, who: "Exemple Roy", at: Sample.start) else {
      throw StoreFault.refused("it was not received")
    }
  }

  private func rebuilt(_ fixture: StoreFixture) async throws -> StationStore {
    let path = fixture.path
    await fixture.store.close()
    _ = try await StationStore.rebuild(at: path, from: nil, now: Sample.start + .hours(1))
    return try await StationStore.open(at: path, now: Sample.start + .hours(1))
  }

  @Test func `what moved since the backup is moved in a rebuilt file, in the order it was`() async throws {
    let fixture = try await StoreFixture(numbers: 10)
    try await give([9], 1, from: fixture)
    _ = try await fixture.store.backUp(at: Sample.start)
    try await give([3, 4, 5], 2, from: fixture)
    try await receive([4, 21, 22], 1, at: fixture)
    _ = try await fixture.store.seal([Sample.sealed(4), Sample.sealed(22)], at: Sample.start)
    _ = try await fixture.store.takeBack(1, by: Sample.person, at: Sample.start)
    let before = try await fixture.store.moves(limit: 9)
    let lots = try await fixture.store.lots()
    let store = try await rebuilt(fixture)
    #expect(try await store.moves(limit: 9) == before)
    #expect(before.count == 4)
    #expect(try await store.lots().map(\.counts) == lots.map(\.counts))
    #expect(try await store.stockState(.mechanical, Sample.number(5)) == .handedOver)
    #expect(try await store.stockState(.mechanical, Sample.number(4)) == .issued)
    #expect(try await store.stockState(.mechanical, Sample.number(9)) == .available)
    #expect(try await store.checkInvariants() == [])
    await store.close()
  }

  @Test func `a number whose hand-over cannot be read is not usable in the rebuilt file`() async throws {
    let fixture = try await StoreFixture(numbers: 10)
    _ = try await fixture.store.backUp(at: Sample.start)
    try await give([3, 4], 1, from: fixture)
    let path = fixture.path
    await fixture.store.close()
    try withRawDatabase(at: path) { db in
      try db.execute(sql: "DROP TRIGGER stock_move_is_frozen; UPDATE stock_move SET station = 'Autre'")
    }
    _ = try await StationStore.rebuild(at: path, from: nil, now: Sample.start + .hours(1))
    let store = try await StationStore.open(at: path, now: Sample.start + .hours(1))
    #expect(try await store.moves(limit: 9) == [])
    #expect(try await store.stockState(.mechanical, Sample.number(3)) == .returned)
    #expect(try await store.available(.mechanical) == 8)
    #expect(try await store.checkInvariants() == [])
    await store.close()
  }
}
