import Domain
import GRDB
import Testing

@testable import Store

@Suite struct HandOverTests {
  private static let van = "Unité mobile 2"

  private func give(
    _ values: [Int], from fixture: StoreFixture, onlyFree: Bool = false, as id: Int = 1
  ) async throws -> HandOverResult {
    try await fixture.store.handOver(
      .mechanical, values.map(Sample.number), to: Self.van, as: Sample.id(7_000_000 + id), onlyFree: onlyFree,
      by: Sample.person, at: Sample.start)
  }

  private func given(_ values: [Int], from fixture: StoreFixture, as id: Int = 1) async throws -> StockMove {
    guard case .given(let move) = try await give(values, from: fixture, as: id) else {
      throw StoreFault.refused("not given")
    }
    return move
  }

  private func slip(_ values: [Int], id: Int, from station: Int = 9) throws -> HandOverSlip {
    HandOverSlip(
      id: Sample.id(8_000_000 + id), at: Sample.start,
      station: HandOverSlip.Station(id: Sample.id(station), name: Self.van), to: Sample.station.name,
      who: "Camille Exemple", kind: .mechanical, numbers: try values.map(Sample.number))
  }

  private func receive(_ slip: HandOverSlip, at fixture: StoreFixture) async throws -> ReceiveResult {
    try await fixture.store.receive(slip, who: "Exemple Roy", at: Sample.start + .hours(1))
  }

  @Test func `numbers that are handed over are usable here no longer, and the log says who, why and to whom (U1)`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 10, sealed: 1)
    let move = try await given([4, 5, 6], from: fixture)
    #expect(move.station == Self.van && move.who == Sample.person.who && move.why == Sample.person.why)
    #expect(move.count == 3 && move.away == 3 && move.numbers.count == 1)
    for value in 4...6 { #expect(try await fixture.stockState(value) == .handedOver) }
    #expect(try await fixture.store.seal([Sample.sealed(5)], at: Sample.start) == [.numberNotAvailable(.handedOver)])
    #expect(try await give([6, 7], from: fixture, as: 2) == .notAvailable(Sample.number(6), .handedOver))
    #expect(try await fixture.store.available(.mechanical) == 6)
    #expect(try await fixture.store.lots().map(\.counts) == [["available": 6, "issued": 1, "handedOver": 3]])
    let ledger = try #require(try await fixture.store.ledger(.mechanical, Sample.number(1)))
    #expect(ledger.counts == ["available": 6, "issued": 1, "handedOver": 3] && ledger.isProven)
    #expect(ledger.runs.map(\.station) == [nil, nil, Self.van, nil])
    #expect(try await fixture.store.whereabouts(.mechanical, Sample.number(5)) == move)
    #expect(try await fixture.store.whereabouts(.mechanical, Sample.number(7)) == nil)
    #expect(try await fixture.store.away(limit: 9).map(\.numbers.count) == [3])
    let again = try await fixture.reopened()
    #expect(try await again.store.moves(limit: 9) == [move])
    #expect(try await again.store.checkInvariants() == [])
    #expect(try await again.store.firstDamage() == nil)
  }

  @Test func `a range with a used number is given only as far as it is free, and only where that is asked (U1)`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 6, sealed: 2)
    #expect(try await give([1, 2, 3], from: fixture) == .notAvailable(Sample.number(1), .issued))
    #expect(try await give([6, 7], from: fixture, onlyFree: true) == .notInStock(Sample.number(7)))
    #expect(try await give([1, 2], from: fixture, onlyFree: true) == .nothing)
    #expect(try await fixture.store.moves(limit: 9) == [])
    #expect(try await fixture.store.available(.mechanical) == 4)
    guard case .given(let move) = try await give([1, 2, 3, 4], from: fixture, onlyFree: true) else {
      Issue.record("nothing was given")
      return
    }
    #expect(try await fixture.store.move(move.move)?.numbers == [3, 4].map(Sample.number))
  }

  @Test func `received numbers are lots of their own that say where they come from, once (U1)`() async throws {
    let fixture = try await StoreFixture(numbers: 5)
    let slip = try slip([21, 22, 24], id: 1)
    guard case .received(let move) = try await receive(slip, at: fixture) else {
      Issue.record("it was not received")
      return
    }
    #expect(move.step == .received && move.station == Self.van && move.why == nil && move.away == 0)
    let lots = try await fixture.store.lots()
    #expect(lots.map(\.from) == [nil, Self.van, Self.van])
    #expect(try lots.map(\.last) == [5, 22, 24].map(Sample.number))
    #expect(try await fixture.store.ledger(.mechanical, Sample.number(21))?.from == Self.van)
    #expect(try await fixture.store.seal([Sample.sealed(22)], at: Sample.start) == [.sealed(sequence: 1)])
    #expect(try await receive(slip, at: fixture) == .known(move))
    #expect(try await fixture.store.moves(limit: 9) == [move])
    #expect(try await fixture.store.available(.mechanical) == 7)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(arguments: [(1, StockState.issued), (3, .available), (4, .spoiled)])
  func `a slip with a number that is here adds nothing`(value: Int, state: StockState) async throws {
    let fixture = try await StoreFixture(numbers: 5, sealed: 1)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(4)], to: .spoiled, by: Sample.person, at: Sample.start)
    let answer = try await receive(try slip([20, value].sorted(), id: 1), at: fixture)
    #expect(answer == .isHere(try Sample.number(value), state))
    #expect(try await fixture.store.stockState(.mechanical, Sample.number(20)) == nil)
    #expect(try await fixture.store.moves(limit: 9) == [])
  }

  @Test func `numbers come back to their lot with a slip of the other station, and may go again (U1)`() async throws {
    let fixture = try await StoreFixture(numbers: 8)
    _ = try await given([3, 4, 5], from: fixture)
    guard case .received = try await receive(try slip([4, 5], id: 1), at: fixture) else {
      Issue.record("it was not received")
      return
    }
    let states = try await [3, 4, 5].asyncMap { try await fixture.stockState($0) }
    #expect(states == [.handedOver, .available, .available])
    #expect(try await fixture.store.lots().count == 1)
    #expect(try await fixture.store.moves(limit: 9).last?.away == 1)
    #expect(try await fixture.store.takeBack(1, by: Sample.person, at: Sample.start) == .cameBack)
    let again = try await given([5], from: fixture, as: 2)
    #expect(again.move == 3)
    #expect(try await fixture.store.seal([Sample.sealed(4)], at: Sample.start) == [.sealed(sequence: 1)])
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a hand-over that nobody received is undone as a whole, once, by somebody with a reason (U1)`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 8)
    _ = try await given([3, 4], from: fixture)
    #expect(try await fixture.store.takeBack(9, by: Sample.person, at: Sample.start) == .noSuchMove)
    guard case .takenBack(let move) = try await fixture.store.takeBack(1, by: Sample.person, at: Sample.start) else {
      Issue.record("it was not taken back")
      return
    }
    #expect(move.step == .takenBack && move.who == Sample.person.who && move.count == 2)
    #expect(try await fixture.store.available(.mechanical) == 8)
    #expect(try await fixture.store.takeBack(1, by: Sample.person, at: Sample.start) == .cameBack)
    #expect(try await fixture.store.takeBack(2, by: Sample.person, at: Sample.start) == .noSuchMove)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test(
    arguments: [
      "UPDATE stock_move SET who = 'x'", "DELETE FROM stock_move", "UPDATE stock_move_number SET number = 'CV00000001'",
      "DELETE FROM stock_move_number", "DELETE FROM number_away", "UPDATE number_away SET move = 9",
      "UPDATE stock_number SET state = 'available', reason = NULL, who = NULL WHERE number = 'CV00000003'",
      "INSERT INTO stock_move_number VALUES (1, 'mechanical', 'CV00000001')",
      "INSERT INTO number_away VALUES ('mechanical', 'CV00000001', 1, 1)",
      "INSERT INTO stock_move VALUES (2, randomblob(16), 'takenBack', 'mechanical', 0, 'a', 1, 'b', 'c')",
      "INSERT INTO stock_move SELECT 2, id, 'given', kind, at, station, size, who, why FROM stock_move",
      "INSERT INTO stock_move VALUES (2, randomblob(16), 'given', 'mechanical', 0, 'a', 1, 'b', NULL)",
    ])
  func `what was handed over is written once, and comes back by the log alone`(sql: String) async throws {
    let fixture = try await StoreFixture(numbers: 5)
    _ = try await given([3], from: fixture)
    await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
    #expect(try await fixture.stockState(3) == .handedOver)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `what was returned to the Société never comes back by a slip`() async throws {
    let fixture = try await StoreFixture(numbers: 5)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(2)], to: .returned, by: Sample.person, at: Sample.start)
    #expect(try await receive(try slip([2], id: 1), at: fixture) == .isHere(Sample.number(2), .returned))
    #expect(try await give([2], from: fixture) == .notAvailable(Sample.number(2), .returned))
  }

  @Test(
    arguments: [
      "UPDATE stock_number SET state = 'available', reason = NULL, who = NULL WHERE number = 'CV00000003'",
      "DELETE FROM number_away",
    ])
  func `a file in which a number is usable though it is away breaks I13`(sql: String) async throws {
    let fixture = try await StoreFixture(numbers: 5)
    _ = try await given([3], from: fixture)
    await fixture.store.close()
    try withRawDatabase(at: fixture.path) { db in
      try db.execute(sql: "DROP TRIGGER stock_number_moves; DROP TRIGGER number_away_stays; \(sql)")
    }
    let breaches = try withInvariants(of: fixture.path)
    #expect(breaches.contains { $0.hasPrefix("I13") }, "\(breaches)")
  }

  private func withInvariants(of path: String) throws -> [String] {
    var breaches: [String] = []
    try withRawDatabase(at: path) { db in
      for check in InvariantCheck.everything.checks where try Row.fetchOne(db, sql: check.sql) != nil {
        breaches.append("\(check.name): \(check.breach)")
      }
    }
    return breaches
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Other>(_ change: (Element) async throws -> Other) async rethrows -> [Other] {
    var changed: [Other] = []
    for element in self { changed.append(try await change(element)) }
    return changed
  }
}
