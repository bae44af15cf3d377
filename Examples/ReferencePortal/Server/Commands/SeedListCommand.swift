internal import ArgumentParser
internal import PortalLedger
internal import SyncProtocol

struct SeedListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed-list", abstract: "Print the vehicles of a new portal as JSON, the special ones first.")

  @Option(help: "How many.") var count = 30
  @Option(help: "The seed of `serve`.") var seed: UInt64 = 1

  func validate() throws {
    guard (0...100_000).contains(count) else { throw ValidationError("--count: expected 0 to 100000, got \(count)") }
  }

  func run() throws {
    let purposes = SpecialVehicle.all.map(\.purpose)
    let lines = VehicleSeed.vehicles(count: count, seed: seed).enumerated().map { index, vehicle in
      Line(
        purpose: index < purposes.count ? purposes[index] : nil, id: vehicle.id, vehicle: vehicle.vehicle,
        ownerName: vehicle.ownerName)
    }
    print(try pretty(lines))
  }

  private struct Line: Encodable {
    var purpose: String?
    var id: MessageID
    var vehicle: VehicleForm
    var ownerName: String?
  }
}
