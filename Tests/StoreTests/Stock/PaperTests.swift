import Domain
import GRDB
import Testing

@testable import Store

@Suite struct PaperTests {
  private func texts(_ ranges: [NumberRange]) -> [String] {
    ranges.map { $0.count == 1 ? $0.first.text : "\($0.first.text)-\($0.last.text)" }
  }

  /// A lot of ten numbers: the third and the seventh are used, the fifth is spoiled.
  private func fixture() async throws -> StoreFixture {
    let fixture = try await StoreFixture(numbers: 10)
    _ = try await fixture.store.seal([Sample.sealed(3), Sample.sealed(7)], at: Sample.start)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(5)], to: .spoiled, by: Sample.person, at: Sample.start)
    return fixture
  }

  @Test func `what was passed over is every blank number before the last used one of its lot (U1)`() async throws {
    let fixture = try await fixture()
    _ = try await fixture.addLot(51...60)
    let gaps = try await fixture.store.gaps(limit: 100)
    #expect(texts(gaps.map(\.numbers)) == ["CV00000001-CV00000002", "CV00000004", "CV00000006"])
    #expect(try await fixture.store.gaps(limit: 3).map(\.numbers.count) == [2, 1])
  }

  @Test func `a number passed over with a reason is no gap, keeps its reason, and can be used`() async throws {
    let fixture = try await fixture()
    let numbers = try [1, 2, 4, 6].map(Sample.number)
    #expect(try await fixture.store.skip(.mechanical, numbers, by: Sample.person, at: Sample.start) == .moved)
    let again = NamedDecision(who: "Autre", why: "autre raison")
    #expect(try await fixture.store.skip(.mechanical, [numbers[0]], by: again, at: Sample.start) == .moved)
    #expect(try await fixture.store.gaps(limit: 100) == [])
    let skipped = try await fixture.store.skipped(limit: 100)
    #expect(skipped.map(\.number) == numbers)
    #expect(skipped.first?.by == Sample.person)
    let sealed = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    #expect(sealed == [.sealed(sequence: 3)])
    #expect(try await fixture.store.skipped(limit: 100).count == 3)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `only available numbers are passed over, all or none`() async throws {
    let fixture = try await fixture()
    func skip(_ values: [Int]) async throws -> MoveResult {
      try await fixture.store.skip(.mechanical, values.map(Sample.number), by: Sample.person, at: Sample.start)
    }
    #expect(try await skip([1, 3]) == .notAvailable(Sample.number(3), .issued))
    #expect(try await skip([1, 5]) == .notAvailable(Sample.number(5), .spoiled))
    #expect(try await skip([1, 99]) == .notInStock(Sample.number(99)))
    #expect(try await fixture.store.skipped(limit: 100) == [])
    await #expect(throws: StoreFault.refused("stock_skip: its number is not available")) {
      try await fixture.execute("INSERT INTO stock_skip VALUES ('mechanical', 'CV00000003', 0, 'a', 'b')")
    }
  }

  @Test(
    arguments: [
      "UPDATE stock_count SET counted = 9", "DELETE FROM stock_count", "UPDATE stock_skip SET why = 'x'",
      "DELETE FROM stock_skip",
    ])
  func `a count and a reason are written once`(sql: String) async throws {
    let fixture = try await fixture()
    _ = try await fixture.store.count(.mechanical, counted: 6, who: "Camille Exemple", at: Sample.start)
    _ = try await fixture.store.skip(.mechanical, [Sample.number(1)], by: Sample.person, at: Sample.start)
    await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
    let again = try await fixture.reopened()
    #expect(try await again.store.skipped(limit: 9).count == 1, "its rows have their tags")
  }

  @Test func `a count is held against what is blank, which does not change (U1)`() async throws {
    let fixture = try await fixture()
    #expect(try await fixture.store.count(.mechanical, counted: 6, who: "Camille", at: Sample.start) == 7)
    #expect(try await fixture.store.count(.photometric, counted: 0, who: "Camille", at: Sample.start) == 0)
    #expect(try await fixture.store.available(.mechanical) == 7)
    #expect(
      texts(try await fixture.store.blank(.mechanical, limit: 100))
        == ["CV00000001-CV00000002", "CV00000004", "CV00000006", "CV00000008-CV00000010"])
    #expect(try await fixture.store.blank(.mechanical, limit: 2).count == 2)
  }

  @Test func `a lot's ledger has each number once with its state (U1)`() async throws {
    let fixture = try await fixture()
    let ledger = try #require(try await fixture.store.ledger(.mechanical, Sample.number(6)))
    #expect(ledger.isProven)
    #expect(ledger.size == 10)
    #expect(ledger.counts == ["available": 7, "issued": 2, "spoiled": 1])
    #expect(ledger.runs.map(\.numbers.count) == [2, 1, 1, 1, 1, 1, 3])
    #expect(ledger.runs[3].why == Sample.person.why)
    #expect(try await fixture.store.ledger(.mechanical, Sample.number(99)) == nil)
    #expect(try await fixture.store.ledger(.photometric, Sample.number(6)) == nil)
  }

  @Test func `what was counted and explained since the backup is brought into a rebuilt file`() async throws {
    let fixture = try await fixture()
    _ = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.count(.mechanical, counted: 6, who: "Camille Exemple", at: Sample.start)
    _ = try await fixture.store.skip(.mechanical, [Sample.number(1)], by: Sample.person, at: Sample.start)
    let path = fixture.path
    await fixture.store.close()
    _ = try await StationStore.rebuild(at: path, from: nil, now: Sample.start + .hours(1))
    let store = try await StationStore.open(at: path, now: Sample.start + .hours(1))
    #expect(try await store.skipped(limit: 9).map(\.by) == [Sample.person])
    let counted = try await store.read { db in try db.rows("SELECT counted FROM stock_count") { try $0.integer(0) } }
    #expect(counted == [6])
    await store.close()
  }
}
