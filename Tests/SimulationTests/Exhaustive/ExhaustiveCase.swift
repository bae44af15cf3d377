import Domain
import Store
import TestSupport

@testable import TestPortal

/// The sending of one certificate, with one fault and one crash at most.
struct ExhaustiveCase: Sendable, CustomStringConvertible {
  var flavour: PortalFlavour
  /// Whether its vehicle has to be created first.
  var isNewVehicle: Bool
  var fault: (kind: Fault, request: Int)?
  var crash: Crash?

  enum Crash: Hashable, Sendable {
    case beforeRequest(Int), afterRequest(Int)
    /// After the commit with this number, counted from when that request began; 0 counts from the start.
    case afterCommit(Int, since: Int)
    /// Within a commit.
    case atWrite(Int)
    /// No crash: the device's clock is set forward while that request is under way.
    case clockSet(Int)
  }

  var description: String {
    let fault = fault.map { "\($0.kind.rawValue) at request \($0.request)" } ?? "no fault"
    let crash = crash.map { "crash \($0)" } ?? "no crash"
    return "\(flavour.rawValue), \(isNewVehicle ? "new" : "known") vehicle, \(fault), \(crash)"
  }

  /// How many requests, commits and writes a run without faults takes.
  struct Length: Sendable {
    var requests: Int
    var commits: Int
  }

  /// The result of a run.
  struct End: Sendable {
    var breaches: [String]
    var state: OutboxState?
    var trace: String
    var length: Length
    /// The number of lines in the trace.
    var lines: Int
  }

  func run(_ template: StationTemplate, plant: Plant? = nil) async throws -> End {
    let world = try World(seed: 1, flavour: flavour, stations: 1, takesBundles: false, template: template, plant: plant)
    let station = world.stations[0]
    world.portal.with { state in
      if let fault { state.weather.script[fault.request] = fault.kind }
      state.weather.latestUnseen = .seconds(150)
    }
    try await station.start()
    arm(station)
    await station.record(vehicle: isNewVehicle ? World.unknownVehicles.lowerBound : World.knownVehicles.lowerBound)
    await station.signIn()
    let length = Length(requests: station.program?.line.requests ?? 0, commits: station.disk.counted)
    try await world.pass(.minutes(1))
    if world.breaches.isEmpty { try await world.heal(tail: .minutes(12)) }
    if world.breaches.isEmpty { try await world.compare() }
    let number = Paper.number(1, at: 0)
    let state = try await station.program?.store.operation(.mechanical, number)?.state
    await station.stop()
    return End(
      breaches: world.breaches, state: state, trace: world.trace.text, length: length, lines: world.trace.count)
  }

  private func arm(_ station: SimulatedStation) {
    let disk = station.disk
    disk.count()
    guard let line = station.program?.line, let crash else { return }
    station.mayFail = true
    switch crash {
    case .beforeRequest(let number): line.arm(.beforeRequest(number))
    case .afterRequest(let number): line.arm(.afterRequest(number))
    case .afterCommit(let number, since: 0): disk.kill(afterCommit: number)
    case .afterCommit(let number, let request): line.during(next: request) { disk.kill(afterCommit: number) }
    case .atWrite(let number): disk.kill(atWrite: number)
    case .clockSet(let request):
      let clock = station.clock
      line.during(next: request) { clock.jump(.hours(1)) }
    }
  }
}
