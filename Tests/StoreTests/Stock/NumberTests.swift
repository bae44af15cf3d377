import Domain
import GRDB
import Testing

@testable import Store

@Suite struct NumberTests {
  private static let allowed: [StockState: Set<StockState>] = [
    .available: [.reserved, .issued, .spoiled, .lost, .stolen, .returned],
    .reserved: [.available, .issued, .spoiled, .lost, .stolen, .returned],
    .issued: [.reinstated, .spoiled],
  ]

  /// The states that the column holds; a number at another station is in the log of moves.
  private static let written = StockState.allCases.filter { $0 != .handedOver }

  @Test(arguments: written, StockState.allCases)
  func `a number moves only towards its one end (U1)`(from: StockState, to: StockState) async throws {
    let fixture = try await StoreFixture(numbers: 1)
    let path: [StockState] = from == .available ? [] : from == .reinstated ? [.issued, .reinstated] : [from]
    let set = { (state: StockState) in
      "UPDATE stock_number SET state = '\(state.rawValue)', reason = 'essai', who = 'Camille Exemple'"
    }
    for state in path { try await fixture.execute(set(state)) }
    if Self.allowed[from, default: []].contains(to) {
      try await fixture.execute(set(to))
      #expect(try await fixture.stockState(1) == to)
    } else {
      await #expect(throws: StoreFault.refused("stock_number: this change of state is not allowed")) {
        try await fixture.execute(set(to))
      }
      #expect(try await fixture.stockState(1) == from)
    }
    let expected = try await fixture.stockState(1).map { [$0.rawValue: 1] }
    #expect(try await fixture.store.lots().first?.counts == expected)
  }

  @Test(arguments: [StockState.spoiled, .lost, .stolen, .returned])
  func `a number's end has a name and a reason`(state: StockState) async throws {
    let fixture = try await StoreFixture(numbers: 1)
    let fault = await #expect(throws: StoreFault.self) {
      try await fixture.execute("UPDATE stock_number SET state = '\(state.rawValue)'")
    }
    guard case .refused = fault else {
      Issue.record("answered \(String(describing: fault))")
      return
    }
    let answer = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(1)], to: state, by: Sample.person, at: Sample.start)
    #expect(answer == .moved)
    let kept = try await fixture.store.read { db in
      try Row.fetchOne(db, sql: "SELECT who, reason FROM stock_number").map { [$0[0] as String, $0[1] as String] }
    }
    #expect(kept == [Sample.person.who, Sample.person.why])
  }

  @Test func `numbers are moved together or not at all`() async throws {
    let fixture = try await StoreFixture(numbers: 10, sealed: 1)
    let move = { (values: [Int]) in
      try await fixture.store.moveNumbers(
        .mechanical, values.map(Sample.number), to: .spoiled, by: Sample.person, at: Sample.start)
    }
    #expect(try await move([2, 1]) == .notAvailable(Sample.number(1), .issued))
    #expect(try await move([2, 99]) == .notInStock(Sample.number(99)))
    #expect(try await move([2, 2]) == .notAvailable(Sample.number(2), .spoiled))
    #expect(try await fixture.stockState(2) == .available)
    #expect(try await move([2, 3]) == .moved)
    #expect(try await fixture.store.available(.mechanical) == 7)
    #expect(try await move([3]) == .notAvailable(Sample.number(3), .spoiled))
  }
}
