import PortalLedger
import SyncProtocol
import Testing

struct SeedTests {
  @Test func `the same seed gives the same vehicles, another seed others`() {
    let vehicles = VehicleSeed.vehicles(count: 300, seed: 1)
    #expect(vehicles == VehicleSeed.vehicles(count: 300, seed: 1))
    #expect(vehicles != VehicleSeed.vehicles(count: 300, seed: 2))
    #expect(Array(vehicles.prefix(100)) == VehicleSeed.vehicles(count: 100, seed: 1))
  }

  @Test func `the special vehicles come first, at fixed ids, whatever the seed`() {
    let special = VehicleSeed.vehicles(count: 30, seed: 7)
    #expect(special.map(\.vehicle) == SpecialVehicle.all.map(\.vehicle))
    #expect(special.first?.id.text == "00000000-0000-4000-8000-000000000001")
    #expect(special.last?.id.text == "00000000-0000-4000-8000-000000000030")
    #expect(Set(SpecialVehicle.all.map(\.purpose)).count == 30)
  }

  @Test func `a seed has what demonstrations need: ids of their own, short NIVs, duplicates, no plate, elsewhere`() {
    let vehicles = VehicleSeed.vehicles(count: 600, seed: 1)
    let vins = vehicles.map(\.vehicle.vin)
    #expect(Set(vehicles.map(\.id)).count == 600)
    #expect(Set(vins).count < 600)
    #expect(vins.contains { $0.count < 17 })
    #expect(vehicles.contains { $0.vehicle.plate == nil })
    #expect(Set(vehicles.compactMap(\.vehicle.jurisdiction)).isSuperset(of: ["QC", "ON", "US-NY"]))
  }

  @Test func `every vehicle of a seed could be created under the contract's rules (R3, R5, R6)`() throws {
    var bench = Bench(withVehicle: false)
    let visitor = try bench.signIn()
    var owner = sampleForm().owner
    for (index, vehicle) in VehicleSeed.vehicles(count: 600, seed: 1).enumerated() {
      owner.name = try #require(vehicle.ownerName)
      let creation = VehicleCreation(vehicle: vehicle.vehicle, owner: owner)
      let refused = problem { () throws(Refusal) in
        try bench.ledger.create(creation, as: id(10_000 + index), by: visitor, now: bench.now)
      }
      #expect(refused == nil || refused?.type == .vehicleExists, "\(vehicle.vehicle.vin): \(refused?.field ?? "")")
    }
  }
}
