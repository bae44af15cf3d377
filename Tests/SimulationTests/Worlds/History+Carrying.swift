import Domain
import Engine
import StationAPI

@testable import TestPortal

/// A day in some worlds on which files go to the office by hand, and receipts come back in any order, twice, or never,
/// while the network comes and goes. Drawn from its own source, so that earlier draws stay the same.
extension History {
  func carry(_ draws: SeededSource) async throws {
    world.trace.note(nil, "certificates are carried by hand")
    for _ in 0...draws.below(3) where world.breaches.isEmpty {
      for station in world.stations { await carry(from: station, draws) }
      if draws.below(8) == 0 { portalGoesBack() }
      try await world.pass([.seconds(20), .minutes(4), .minutes(20)][draws.below(3)])
    }
  }

  private func carry(from station: SimulatedStation, _ draws: SeededSource) async {
    for _ in 0...draws.below(3) { await station.record(vehicle: 1 + draws.below(World.unknownVehicles.upperBound)) }
    if draws.below(2) == 0 { weather(of: station, draws) }
    if draws.below(3) == 0 { await station.signIn() }
    if draws.below(5) == 0, station.program != nil {
      station.mayFail = true
      station.disk.kill(afterCommit: 1 + draws.below(8))
    }
    await station.export(isNoted: draws.below(4) > 0)
    for position in station.files.indices where draws.below(3) > 0 {
      station.handIn(position)
      if draws.below(5) == 0 { station.handIn(position) }
    }
    if draws.below(3) == 0 { readDuringRequests(station, draws) }
    if draws.below(3) == 0 { await station.signIn() }
    if draws.below(5) == 0, let line = station.program?.line {
      line.arm(.afterRequest(line.requests + 1 + draws.below(8)))
      await station.askForPass()
    }
    for position in station.files.indices where draws.below(4) > 0 { await station.importReceipts(of: position) }
    if draws.below(3) == 0 { await station.correct() }
    if draws.below(12) == 0 { await station.goBack() }
  }

  /// Receipts are imported while the agent asks the portal.
  private func readDuringRequests(_ station: SimulatedStation, _ draws: SeededSource) {
    guard let program = station.program, let receipts = station.files.last?.receipts.last else { return }
    program.line.during(next: 1 + draws.below(6)) {
      _ = try? await program.station.importReceipts(ReceiptsCall(file: receipts))
    }
  }
}
