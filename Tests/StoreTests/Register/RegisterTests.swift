import Domain
import Testing

@testable import Store

@Suite struct RegisterTests {
  /// Ten certificates: the third has its own owner and plate, and those from the sixth on are a day later.
  private func fixture() async throws -> StoreFixture {
    let fixture = try await StoreFixture(numbers: 20)
    let sealed = try (1...10).map { value in
      var sealed = try Sample.sealed(value, recordedAt: Sample.start + .days(value > 5 ? 1 : 0))
      if value == 3 {
        sealed.inspection.owner.name = "Éloïse Tremblay-Exemple"
        sealed.inspection.vehicle.plate = "Fé9 123"
      }
      if value == 6 { sealed.inspection.mechanic = try Sample.accessCode("TREM1234") }
      if value == 8 { sealed.inspection.owner.name = "Lebœuf, Lætitia" }
      return sealed
    }
    _ = try await fixture.store.seal(sealed, at: Sample.start)
    try await fixture.bring(2, to: .confirmed)
    try await fixture.bring(4, to: .held)
    return fixture
  }

  private static let firstDay = CivilDate(of: Sample.start, utcOffset: -300)

  static let table: [(String, CertificateFilter, [Int64])] = [
    ("all", CertificateFilter(), Array((1...10).reversed())),
    ("number", CertificateFilter(number: try? Sample.number(7)), [7]),
    ("number of another kind", CertificateFilter(kind: .photometric, number: try? Sample.number(7)), []),
    ("kind", CertificateFilter(kind: .photometric), []), ("part of the NIV", CertificateFilter(vin: "in-1"), [10, 1]),
    ("plate, folded", CertificateFilter(plate: "FE-91"), [3]),
    ("owner, folded, in another order", CertificateFilter(owner: "exemple ELOISE"), [3]),
    ("owner, the letters of a ligature", CertificateFilter(owner: "LAETITIA leboeuf"), [8]),
    ("owner, a ligature", CertificateFilter(owner: "LEBŒUF"), [8]),
    ("owner, one word not there", CertificateFilter(owner: "eloise camille"), []),
    ("mechanic", CertificateFilter(mechanic: AccessCode("TREM1234")), [6]),
    ("states", CertificateFilter(states: [.held, .confirmed]), [4, 2]),
    ("first day", CertificateFilter(through: firstDay), [5, 4, 3, 2, 1]),
    ("second day", CertificateFilter(from: CivilDate(dayNumber: firstDay.dayNumber + 1)), [10, 9, 8, 7, 6]),
    ("together", CertificateFilter(owner: "camille", through: firstDay, states: [.ready]), [5, 1]),
  ]

  @Test(arguments: table)
  func `a certificate is found by everything that is given`(
    name: String, filter: CertificateFilter, sequences: [Int64]
  ) async throws {
    let fixture = try await fixture()
    let found = try await fixture.store.search(filter, before: 11, limit: 500)
    #expect(found.entries.map(\.summary.sequence) == sequences, "\(name)")
    let recorded = try await fixture.store.recorded(filter, after: 0, through: 10, limit: 500)
    #expect(recorded.entries.map(\.summary.sequence) == sequences.reversed(), "\(name)")
  }

  @Test func `a search goes on where the limit ended it`() async throws {
    let fixture = try await fixture()
    var seen: [Int64] = []
    var before: Int64? = 11
    while let next = before {
      let slice = try await fixture.store.search(CertificateFilter(), before: next, limit: 3)
      seen += slice.entries.map(\.summary.sequence)
      before = slice.next
    }
    #expect(seen == Array((1...10).reversed()))
  }

  @Test func `a page of rows has each vehicle, mechanic and result where the call asks for them, and only there`()
    async throws
  {
    let fixture = try await fixture()
    for withVehicles in [false, true] {
      let listed = try await fixture.store.list(states: nil, limit: 5, before: nil, withVehicles: withVehicles)
      let found = try await fixture.store.search(
        CertificateFilter(), before: 11, limit: 5, withVehicles: withVehicles
      ).entries.map(\.summary)
      #expect(listed == found)
      let sealed = try await fixture.store.recorded(CertificateFilter(), after: 5, through: 10, limit: 5).entries
      let expected: [InspectedVehicle?] = sealed.reversed().map { recorded in
        let inspection = recorded.inspection
        return InspectedVehicle(
          vehicle: inspection.vehicle, mechanic: inspection.mechanic, result: inspection.result)
      }
      #expect(listed.map(\.inspected) == (withVehicles ? expected : Array(repeating: nil, count: 5)))
    }
  }

  @Test func `a number is found by its index, and a state too`() async throws {
    let fixture = try await fixture()
    func plan(_ filter: CertificateFilter) async throws -> String {
      let chosen = FilterSQL(filter)
      return try await fixture.store.read { db in
        try db.rows(
          """
          EXPLAIN QUERY PLAN SELECT 1 FROM \(OperationRows.tables)
          WHERE \(chosen.sequence) >= 1 AND \(chosen.condition)
          """,
          chosen.arguments
        ) { try $0.text(3) }.joined(separator: "; ")
      }
    }
    #expect(try await plan(CertificateFilter(number: Sample.number(7))).contains("(kind=? AND number=?)"))
    #expect(try await plan(CertificateFilter(states: [.held])).contains("operation_by_state"))
  }

  @Test func `only a confirmed certificate is told with the portal's id and time`() async throws {
    let fixture = try await fixture()
    let recorded = try await fixture.store.recorded(CertificateFilter(), after: 0, through: 10, limit: 500).entries
    #expect(recorded.filter { $0.confirmedAt != nil }.map(\.summary.sequence) == [2])
    #expect(recorded[1].portalID == "P-2")
    #expect(recorded[2].inspection.owner.name == "Éloïse Tremblay-Exemple")
  }

  @Test func `a row that changed is not exported`() async throws {
    let fixture = try await fixture()
    try await fixture.execute(
      """
      DROP TRIGGER inspection_is_frozen;
      UPDATE inspection SET record = replace(record, 'Camille', 'Camilla') WHERE number LIKE '%5'
      """)
    await #expect(throws: StoreFault.self) {
      try await fixture.store.recorded(CertificateFilter(), after: 0, through: 10, limit: 500)
    }
    #expect(try await fixture.store.recorded(CertificateFilter(), after: 5, through: 10, limit: 500).entries.count == 5)
  }

  @Test func `what is counted is of the period, with its confirmation (U3)`() async throws {
    let fixture = try await fixture()
    let counted = try await fixture.store.counted(from: Self.firstDay, through: Self.firstDay, after: 0)
    #expect(counted.entries.count == 5)
    #expect(counted.next == nil)
    #expect(counted.entries.filter { $0.confirmedAt != nil }.count == 1)
    #expect(counted.entries.allSatisfy { $0.day == Self.firstDay && $0.mechanic.text == "ABCD1234" })
  }
}
