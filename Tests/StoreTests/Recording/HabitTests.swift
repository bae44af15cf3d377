import Domain
import Testing

@testable import Store

/// What the defaults of an entry are made of.
@Suite struct HabitTests {
  @Test func `the newest inspections are looked at, and the mechanics seen lately are told once, the newest first`()
    async throws
  {
    let fixture = try await StoreFixture(numbers: 40)
    #expect(try await fixture.store.habits().isEmpty)
    #expect(try await fixture.store.mechanics(limit: 20).isEmpty)
    let codes = (1...25).map { "ABCD1\(100 + $0)" } + ["ABCD1103"]
    let sealed = try codes.enumerated().map { place, code in
      var sealed = try Sample.sealed(place + 1)
      sealed.inspection.mechanic = try Sample.accessCode(code)
      sealed.inspection.vehicle.jurisdiction = place == 25 ? "ON" : nil
      return sealed
    }
    _ = try await fixture.store.seal(sealed, at: Sample.start)
    let habits = try await fixture.store.habits()
    #expect(habits.count == EntryHabit.most && habits.map(\.jurisdiction) == ["ON", nil, nil, nil, nil])
    #expect(habits.first?.mechanic.text == "ABCD1103" && habits.first?.keyedBy.text == "ABCD1234")
    #expect(habits.allSatisfy { $0.paperReason == .mobileUnit && $0.ownerKind == .person })
    let mechanics = try await fixture.store.mechanics(limit: 20).map(\.text)
    #expect(mechanics.count == 20 && mechanics.prefix(3) == ["ABCD1103", "ABCD1125", "ABCD1124"])
    #expect(Set(mechanics).count == 20)
  }
}
