import PortalLedger
import SyncProtocol
import Testing

struct VehicleTests {
  private static let nearMisses: [(String, String, Bool)] = [
    ("2HGFC2F50KH512034", "2HGFC2F5OKH512034", true),
    ("1HGCR2F37GA100456", "1HGCR2F37GA1OO456", true),
    ("S5B8Z2I1", "55882211", true),
    ("Q1", "01", true),
    ("12345", "12346", true),
    ("12345", "1234", false),
    ("12345", "123456", false),
    ("12345", "21345", false),
    ("1S345", "I5346", false),
    ("12345", "12366", false),
    ("7", "8", true),
    ("2HGFC2F50KH512034", "2HGFC2F50KH512", false),
  ]

  @Test(arguments: nearMisses)
  func `a NIV with another character in one place, or alike once look-alikes are folded, is a candidate (R1)`(
    stored: String, asked: String, isNear: Bool
  ) throws {
    var bench = Bench(withVehicle: false)
    try bench.ledger.register([vehicle(1, stored)], origin: .seeded, now: bench.now)
    #expect(try bench.candidates(asked) == (isNear ? [id(1)] : []))
  }

  @Test func `same NIV comes first, then same plate, then near ones; the owner plays no part (R1)`() throws {
    var bench = Bench(withVehicle: false)
    let stored = [
      vehicle(1, "ABC124"), vehicle(2, "XYZ999", plate: "K12 ABC"), vehicle(3, "ABC123", owner: "Un autre"),
      vehicle(4, "ABC123"), vehicle(5, "XYZ998", plate: "K12ABC", jurisdiction: "ON"),
    ]
    try bench.ledger.register(stored, origin: .seeded, now: bench.now)
    #expect(try bench.candidates("ABC123", plate: "K12ABC", jurisdiction: "QC") == [id(3), id(4), id(2), id(1)])
    #expect(try bench.candidates("ABC123", plate: "K12ABC") == [id(3), id(4), id(1)])
  }

  @Test func `of more than twenty candidates twenty are told, and that there are more`() throws {
    var bench = Bench(withVehicle: false)
    try bench.ledger.register((1...21).map { vehicle($0, "123456") }, origin: .seeded, now: bench.now)
    let request = MatchRequest(queries: [MatchQuery(key: "k", vin: "123456", plate: nil, jurisdiction: nil)])
    let result = try bench.ledger.match(request).results[0]
    #expect(result.key == "k")
    #expect(result.candidates.map(\.id) == (1...20).map(id))
    #expect(result.truncated)
  }

  @Test func `a vehicle is created once, however often it is asked for`() throws {
    var bench = Bench(withVehicle: false)
    let visitor = try bench.signIn()
    let creation = VehicleCreation(vehicle: VehicleForm(vin: "RM4471"), owner: sampleForm().owner)
    let first = try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    let again = try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    #expect(first.isNew)
    #expect(!again.isNew)
    #expect(again.vehicle == first.vehicle)
    #expect(bench.ledger.allVehicles.count == 1)
  }

  @Test func `a NIV that is there is answered with its vehicle, not with a second one (R1)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let creation = VehicleCreation(vehicle: VehicleForm(vin: "2HGFC2F50KH512034"), owner: sampleForm().owner)
    let refused = problem { () throws(Refusal) in
      try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    }
    #expect(refused?.type == .vehicleExists)
    #expect(refused?.vehicle?.id == Bench.vehicle)
    #expect(refused?.vehicle?.ownerName == "Tremblay, Exemple")
    #expect(bench.ledger.allVehicles.count == 1)
  }

  @Test(arguments: [
    (2019, "HONDA", true), (nil, nil, true), (2019, "Hond", true), (2019, "Hondä Canada", true),
    (2018, "Honda", false), (nil, "Acura", false),
  ])
  func `the same NIV is the same vehicle unless year or make differs`(year: Int?, make: String?, isSame: Bool) throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let creation = VehicleCreation(
      vehicle: VehicleForm(vin: "2HGFC2F50KH512034", year: year, make: make), owner: sampleForm().owner)
    let refused = problem { () throws(Refusal) in
      try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    }
    #expect(refused?.type == (isSame ? .vehicleExists : nil))
  }

  @Test func `what a person set apart is created once beside a vehicle of its NIV (R1)`() throws {
    var bench = Bench()
    let visitor = try bench.signIn()
    let creation = VehicleCreation(
      vehicle: VehicleForm(vin: "2HGFC2F50KH512034"), owner: sampleForm().owner, distinct: true)
    let first = try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    let again = try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    #expect(first.isNew && !again.isNew)
    #expect(bench.ledger.allVehicles.count == 2)
  }

  @Test func `a query that is no NIV is refused by its place`() {
    let bench = Bench()
    let query = MatchQuery(key: "1", vin: "niv", plate: nil, jurisdiction: nil)
    let refused = problem { () throws(Refusal) in try bench.ledger.match(MatchRequest(queries: [query])) }
    #expect(refused?.field == "queries.0.vin")
  }

  @Test func `an id names one vehicle`() throws {
    var bench = Bench(withVehicle: false)
    let visitor = try bench.signIn()
    let owner = sampleForm().owner
    let creation = VehicleCreation(vehicle: VehicleForm(vin: "1"), owner: owner)
    let other = VehicleCreation(vehicle: VehicleForm(vin: "22"), owner: owner)
    _ = try bench.ledger.create(creation, as: id(1), by: visitor, now: bench.now)
    let refused = problem { () throws(Refusal) in try bench.ledger.create(other, as: id(1), by: visitor, now: bench.now)
    }
    #expect(refused?.status == 412)
  }

  @Test func `a vehicle's form has the rules of a certificate's (R3, R5)`() throws {
    var bench = Bench(withVehicle: false)
    let visitor = try bench.signIn()
    var owner = sampleForm().owner
    let bad = VehicleCreation(vehicle: VehicleForm(vin: "niv"), owner: owner)
    let refused = problem { () throws(Refusal) in try bench.ledger.create(bad, as: id(1), by: visitor, now: bench.now) }
    #expect(refused?.field == "vehicle.vin")
    owner.name = String(repeating: "N", count: 41)
    let long = VehicleCreation(vehicle: VehicleForm(vin: "1"), owner: owner)
    let failed = problem { () throws(Refusal) in try bench.ledger.create(long, as: id(1), by: visitor, now: bench.now) }
    #expect(failed?.status == 500)
    #expect(bench.ledger.allVehicles.isEmpty)
  }
}

private func vehicle(
  _ number: Int, _ vin: String, plate: String? = nil, jurisdiction: String = "QC", owner: String = "Exemple"
) -> PortalVehicle {
  PortalVehicle(
    id: id(number), vehicle: VehicleForm(vin: vin, plate: plate, jurisdiction: plate == nil ? nil : jurisdiction),
    ownerName: owner)
}

extension Bench {
  fileprivate func candidates(_ vin: String, plate: String? = nil, jurisdiction: String? = nil) throws -> [MessageID] {
    let query = MatchQuery(key: "1", vin: vin, plate: plate, jurisdiction: jurisdiction)
    return try ledger.match(MatchRequest(queries: [query])).results[0].candidates.map(\.id)
  }
}
