import Domain
import Testing

@testable import Store

@Suite struct LotTests {
  @Test func `a lot is available whole, from its first number on`() async throws {
    let fixture = try await StoreFixture(numbers: 10, sealed: 2)
    #expect(try await fixture.addLot(21...25) == .added)
    let lots = try await fixture.store.lots()
    #expect(lots.map(\.counts) == [["available": 8, "issued": 2], ["available": 5]])
    #expect(try lots.map(\.next) == [Sample.number(3), Sample.number(21)])
    #expect(try lots.map(\.last) == [Sample.number(10), Sample.number(25)])
    #expect(lots.map(\.receivedAt) == [Sample.start, Sample.start])
    #expect(try await fixture.store.available(.mechanical) == 13)
    #expect(try await fixture.store.available(.photometric) == 0)
  }

  @Test(arguments: [1...10, 5...6, 10...12, 0...1, 0...99])
  func `a lot that shares a number with another adds nothing`(range: ClosedRange<Int>) async throws {
    let fixture = try await StoreFixture(numbers: 10)
    let answer = try await fixture.addLot(range)
    #expect(try answer == .overlaps(first: Sample.number(1), last: Sample.number(10)))
    #expect(try await fixture.store.available(.mechanical) == 10)
    #expect(try await fixture.store.lots().count == 1)
  }

  @Test func `the same numbers of the other kind are another lot`() async throws {
    let fixture = try await StoreFixture(numbers: 10)
    #expect(try await fixture.addLot(1...10, kind: .photometric) == .added)
    #expect(try await fixture.store.available(.photometric) == 10)
  }
}
