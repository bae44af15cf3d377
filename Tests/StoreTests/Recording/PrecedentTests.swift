import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Earlier records that an entry is compared with.
@Suite struct PrecedentTests {
  private static let vin = "2HGFC2F50KH512034"

  private static func driven(_ value: Int, _ kilometres: Int, number: Int? = nil) throws -> SealedInspection {
    var sealed = try Sample.sealed(value, number: number, vin: vin, recordedAt: Sample.start + .days(Int64(value) * 30))
    sealed.inspection.odometer = .reading(DecimalNumber(kilometres), .km)
    return sealed
  }

  private static func remarks(_ fixture: StoreFixture, _ sealed: SealedInspection) async throws -> [EntryWarning.Code] {
    var precedents = try await fixture.store.precedents(of: [sealed.inspection])
    return precedents.remarks(on: sealed.inspection).map(\.code)
  }

  @Test
  func `an odometer below the reading of an earlier record is remarked, and one that was withdrawn is not looked at`()
    async throws
  {
    let fixture = try await StoreFixture()
    _ = try await fixture.store.seal([Self.driven(1, 98_231)], at: Sample.start)
    let lower = try Self.driven(2, 90_000)
    #expect(try await Self.remarks(fixture, lower) == [.odometerBelow])
    #expect(try await Self.remarks(fixture, Self.driven(1, 90_000)) == [], "the record of the paper itself")
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    #expect(try await Self.remarks(fixture, lower) == [])
  }

  @Test(arguments: [(21, true), (22, true), (42, true), (43, false), (60, false), (2, true)])
  func `a number more than twenty places from any that was used is remarked`(value: Int, isNear: Bool) async throws {
    let fixture = try await StoreFixture(numbers: 90, sealed: 1)
    _ = try await fixture.store.seal([Sample.sealed(22)], at: Sample.start)
    let codes = try await Self.remarks(fixture, Sample.sealed(value))
    #expect(codes == (isNear ? [] : [.numberFarFromLast]))
  }

  @Test func `the first numbers of a new lot are where they are expected, its middle is not`() async throws {
    let fixture = try await StoreFixture(numbers: 5, sealed: 5)
    _ = try await fixture.addLot(1_001...1_090)
    #expect(try await Self.remarks(fixture, Sample.sealed(1_001)) == [])
    #expect(try await Self.remarks(fixture, Sample.sealed(1_050)) == [.numberFarFromLast])
  }

  @Test func `nothing is remarked of numbers before one was used`() async throws {
    let fixture = try await StoreFixture(numbers: 90)
    #expect(try await Self.remarks(fixture, Sample.sealed(80)) == [])
  }

  @Test func `records of a vehicle are found by an index, not by looking at every record`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    let plan = try await fixture.store.read { db in
      try db.rows("EXPLAIN QUERY PLAN \(StationStore.earlierSQL)", ["X"]) { try $0.text(3) }
    }
    #expect(plan.contains { $0.contains("operation_by_vehicle") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}
