import Domain
import Engine
import FoundationEssentials
import PortalLedger
import Store
import TestSupport

@testable import TestPortal

/// The events of a world, drawn from its seed; then everything heals, and the two sides are compared.
final class History {
  let world: World
  private let source: SeededSource
  private let events: Int
  /// Long days where a certificate could be there twice, since that takes time; elsewhere most days are short.
  private let isLong: Bool

  /// - Parameter flavour: drawn from the seed where it is not given.
  init(seed: UInt64, template: StationTemplate, flavour: PortalFlavour? = nil, plant: Plant? = nil) throws {
    let source = SeededSource(seed: seed &* 0x9E37_79B9 &+ 1)
    let drawn = PortalFlavour.allCases[source.below(PortalFlavour.allCases.count)]
    let chosen = flavour ?? plant?.flavour ?? drawn
    isLong = chosen == .repeatable
    let stations = (isLong ? [1, 1, 1, 2, 2, 3] : [1, 1, 1, 1, 2, 3])[source.below(6)]
    world = try World(
      seed: seed, flavour: chosen, stations: stations, hasBackups: seed % 3 != 0, template: template, plant: plant)
    self.source = source
    let length = source.below(9)
    events = isLong ? 4 + length : [2, 3, 3, 4, 4, 5, 6, 8, 12][length]
  }

  func run() async throws {
    for station in world.stations { try await station.start() }
    let handing = SeededSource(seed: world.seed &* 0x5EED_0001 &+ 11)
    if world.stations.count > 1, handing.below(3) == 0 { try await handOver(handing) }
    for station in world.stations {
      if source.below(2) == 0 { for _ in 0...source.below(3) { await station.record(vehicle: vehicle()) } }
      if source.below(2) == 0 { workGoesWrong() }
      if source.below(4) > 0 { await station.signIn() }
    }
    let acting = SeededSource(seed: world.seed &* 0xAC75_0001 &+ 13)
    for _ in 0..<events where world.breaches.isEmpty {
      if acting.below(4) == 0 { somebodyWillAct(acting) }
      try await happen()
      try await world.pass(pause())
    }
    let draws = SeededSource(seed: world.seed &* 0xC0FF_EE01 &+ 5)
    if world.breaches.isEmpty, draws.below(4) == 0 { try await conform(draws) }
    let carrying = SeededSource(seed: world.seed &* 0xCA44_1E01 &+ 3)
    if world.breaches.isEmpty, world.flavour.policy.hasBundles, carrying.below(3) == 0 { try await carry(carrying) }
    if world.breaches.isEmpty { try await world.heal() }
    if world.breaches.isEmpty { try await world.compare() }
    for station in world.stations { await station.stop() }
  }

  private func pause() -> Span {
    switch source.below(10) {
    case 0...2: .milliseconds(Int64(source.below(2_000)))
    case 3...5: .seconds(Int64(1 + source.below(60)))
    case 6...8: .minutes(Int64(1 + source.below(12)))
    default: .minutes(Int64(10 + source.below(isLong ? 70 : 40)))
    }
  }

  private func happen() async throws {
    let station = world.stations[source.below(world.stations.count)]
    switch source.below(20) {
    case 0...3: await personActs(station)
    case 4...5: await shift(station)
    case 6...8: await personSigns(station)
    case 9...11: weatherChanges()
    case 12, 13: await programEnds(station)
    case 14, 15: diskFails(station)
    case 16: clockJumps(station)
    case 17: meanwhile(station)
    case 18: if source.below(2) == 0 { portalRestarts() } else { await goesBack(station) }
    default: try await outage()
    }
  }

  // MARK: People

  private func vehicle() -> Int { 1 + source.below(World.unknownVehicles.upperBound) }

  private func personActs(_ station: SimulatedStation) async {
    switch source.below(8) {
    case 0...3: for _ in 0...source.below(3) { await station.record(vehicle: vehicle(), twice: source.below(3) == 0) }
    case 4:
      await station.enterUnanswered()
      await station.correct()
    case 5: await station.decide()
    case 6: await station.spoil()
    default: await station.askForPass()
    }
  }

  private func personSigns(_ station: SimulatedStation) async {
    switch source.below(6) {
    case 0: for _ in 0...source.below(6) { await station.signIn(password: false) }
    case 1: await station.signIn(code: false)
    case 2: await station.signOut()
    default: await station.signIn()
    }
  }

  /// Records and sends certificates, with some fault of the sending.
  private func shift(_ station: SimulatedStation) async {
    for _ in 0...source.below(3) { await station.record(vehicle: vehicle()) }
    if source.below(3) > 0 { workGoesWrong() }
    if source.below(4) == 0 { clockJumps(station) }
    if source.below(3) == 0, let line = station.program?.line {
      line.arm(.afterRequest(line.requests + 5 + source.below(7)))
    }
    await station.signIn()
    guard source.below(3) == 0 else { return }
    // Somebody sets the clock, and asks at once.
    clockJumps(station)
    await station.askForPass()
  }

  /// A person will act in the middle of a pass. Drawn from its own source, so that the rest of the history stays the
  /// same.
  private func somebodyWillAct(_ draws: SeededSource) {
    let station = world.stations[draws.below(world.stations.count)]
    let acts: [SimulatedStation.MidPassAct] = [
      .withdraw, .withdraw, .withdraw, .correct, .correct, .decide, .spoil, .bundle,
    ]
    station.act(acts[draws.below(acts.count)], during: 1 + draws.below(12))
  }

  private func workGoesWrong() {
    let condition: Weather.Condition = source.below(2) == 0 ? .slow : .failing
    world.portal.with { $0.weather.portal = condition }
    world.trace.note(nil, "the portal is \(condition.rawValue)")
  }

  /// Something happens while a request is on its way.
  private func meanwhile(_ station: SimulatedStation) {
    guard let program = station.program else { return }
    world.trace.note(station.index, "will be interrupted")
    let decision = source.below(3)
    program.line.during(next: 1 + source.below(6)) {
      switch decision {
      case 0: _ = try? await program.station.signOut()
      case 1: _ = try? await program.station.startPass()
      default: _ = try? await program.station.status()
      }
    }
  }

  // MARK: Everything else

  private func weatherChanges() {
    let network = Weather.Network.allCases[source.below(Weather.Network.allCases.count)]
    let condition = Weather.Condition.allCases[source.below(Weather.Condition.allCases.count)]
    let index = source.below(world.stations.count)
    world.portal.with { state in
      state.weather.networks[index] = network
      state.weather.portal = condition
    }
    world.trace.note(nil, "station \(index) has a \(network.rawValue) network, the portal is \(condition.rawValue)")
  }

  private func programEnds(_ station: SimulatedStation) async {
    guard let line = station.program?.line else { return }
    switch source.below(6) {
    case 0: await station.stop()
    case 1: await station.kill()
    case 2: line.arm(.beforeRequest(line.requests + 1 + source.below(6)))
    case 3: await secondStart(station)
    default: line.arm(.afterRequest(line.requests + 1 + source.below(6)))
    }
  }

  private func secondStart(_ station: SimulatedStation) async {
    world.trace.note(station.index, "is started a second time")
    guard let second = try? await StationStore.open(at: station.disk.database, now: station.clock.now) else { return }
    station.breach("I9: a second program opened the file")
    await second.close()
  }

  private func diskFails(_ station: SimulatedStation) {
    guard station.program != nil else { return }
    station.mayFail = true
    let number = 1 + source.below(12)
    switch source.below(5) {
    case 0: station.disk.fail(call: number, landed: true)
    case 1: station.disk.fail(call: number * 3, landed: false)
    case 2: station.disk.kill(atWrite: number * 3)
    default: station.disk.kill(afterCommit: number)
    }
    world.trace.note(station.index, "has a disk that will fail")
  }

  private func clockJumps(_ station: SimulatedStation) {
    let span = Span.seconds([-86_400, -3_600, -120, 120, 240, 3_600, 86_400][source.below(7)])
    station.clock.setRight()
    station.clock.jump(span)
    world.trace.note(station.index, "has a clock that is \(span.milliseconds / 1_000) s wrong")
  }

  private func portalRestarts() {
    world.portal.with { $0.restart() }
    world.trace.note(nil, "the portal restarts")
  }

  /// Makes a copy, or restores an earlier one, which loses what came since.
  private func goesBack(_ station: SimulatedStation) async {
    if source.below(2) == 0 {
      let isRestored = world.portal.with { state in
        defer { state.keepCopy() }
        return state.restoreCopy()
      }
      world.trace.note(nil, isRestored ? "the portal is restored from its copy" : "the portal is copied")
    } else {
      await station.goBack()
    }
  }

  /// An outage of hours in which nobody asks for a pass: at most 60 requests an hour.
  private func outage() async throws {
    let hours = 1 + source.below(isLong ? 4 : 2)
    let condition: Weather.Condition = source.below(2) == 0 ? .down : .maintenance
    world.trace.note(nil, "the portal is \(condition.rawValue) for \(hours) h")
    world.portal.with { $0.weather.portal = condition }
    let start = world.clock.now
    try await world.pass(.hours(Int64(hours)))
    world.portal.with { $0.weather.portal = .fine }
    for station in world.stations {
      let times = world.portal.with { $0.requests[station.index] }.filter { $0 >= start }
      for first in times {
        let within = times.count { $0 >= first && $0 < first + Span.hours(1).milliseconds }
        guard within > 60 else { continue }
        return station.breach("\(within) requests in an hour of outage")
      }
    }
  }
}
