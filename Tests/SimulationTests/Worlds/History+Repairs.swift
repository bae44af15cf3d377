import Domain

@testable import TestPortal

/// The end of the day in some worlds: repairs of reinstated certificates and of others are recorded, and anything fails
/// once more. Drawn from its own source, so that earlier draws stay the same.
extension History {
  func conform(_ draws: SeededSource) async throws {
    world.trace.note(nil, "repairs are recorded")
    for _ in 0...draws.below(2) where world.breaches.isEmpty {
      for station in world.stations { await conform(at: station, draws) }
      if draws.below(8) == 0 { portalGoesBack() }
      try await world.pass([.seconds(20), .minutes(4), .minutes(20)][draws.below(3)])
    }
  }

  private func conform(at station: SimulatedStation, _ draws: SeededSource) async {
    let hasNews = draws.below(2) == 0
    if hasNews { for _ in 0..<2 { await station.record(vehicle: 1 + draws.below(World.unknownVehicles.upperBound)) } }
    if draws.below(2) == 0 { weather(of: station, draws) }
    if draws.below(3) == 0 { await station.signIn() }
    for position in station.papers.indices where draws.below(3) > 0 {
      await station.conform(paper: position, id: draws)
    }
    if draws.below(2) == 0 { await station.conformElsewhere(id: draws) }
    if draws.below(3) == 0, let line = station.program?.line {
      line.arm(
        draws.below(2) == 0
          ? .beforeRequest(line.requests + 4 + draws.below(12)) : .afterRequest(line.requests + 4 + draws.below(12)))
    }
    if draws.below(6) == 0, station.program != nil {
      station.mayFail = true
      station.disk.kill(afterCommit: 1 + draws.below(12))
    }
    if draws.below(4) == 0 {
      station.clock.setRight()
      station.clock.jump(.seconds([-3_600, -120, 240, 86_400][draws.below(4)]))
    }
    await station.signIn()
    if draws.below(3) == 0 { for position in station.slips.indices { await station.enter(slip: position) } }
    if draws.below(12) == 0 { await station.goBack() }
  }

  func weather(of station: SimulatedStation, _ draws: SeededSource) {
    let networks: [Weather.Network] = [.fine, .shaky, .shaky, .offline]
    let conditions: [Weather.Condition] = [.slow, .slow, .failing, .odd, .fine]
    let (network, condition) = (networks[draws.below(4)], conditions[draws.below(5)])
    world.portal.with { state in
      state.weather.networks[station.index] = network
      state.weather.portal = condition
    }
    world.trace.note(station.index, "has a \(network.rawValue) network, the portal is \(condition.rawValue)")
  }

  /// Restores the portal from its copy, if it has one; makes a copy in any case.
  func portalGoesBack() {
    let isRestored = world.portal.with { state in
      defer { state.keepCopy() }
      return state.restoreCopy()
    }
    world.trace.note(nil, isRestored ? "the portal is restored from its copy" : "the portal is copied")
  }
}
