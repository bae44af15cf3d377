import Domain

@testable import TestPortal

/// In some worlds of several stations, one gives blank papers to another before any is filled in, and programs are
/// killed meanwhile. Drawn from its own source, so that earlier draws stay the same.
extension History {
  func handOver(_ draws: SeededSource) async throws {
    let giver = world.stations[draws.below(world.stations.count)]
    let others = world.stations.filter { $0.index != giver.index }
    let receiver = others[draws.below(others.count)]
    endEarly(giver, draws)
    guard var handed = await giver.give(to: receiver) else { return }
    world.trace.note(giver.index, "gave papers to station \(receiver.index)")
    if handed.slip == nil {
      try await world.pass(.minutes(3))
      handed.slip = await giver.slipWritten()
    }
    if draws.below(2) == 0 { await mistake(giver, handed, draws) }
    if draws.below(4) == 0, handed.slip != nil {
      handed.isTakenBack = await giver.takeBack()
    } else {
      try await arrive(&handed, at: receiver, others, draws)
    }
    world.handed.append(handed)
  }

  private func arrive(
    _ handed: inout HandedPapers, at receiver: SimulatedStation, _ others: [SimulatedStation], _ draws: SeededSource
  ) async throws {
    guard let slip = handed.slip else { return }
    for other in others where other.index != receiver.index {
      if await other.receive(slip) { world.trace.note(other.index, "took what was for another station") }
    }
    endEarly(receiver, draws)
    for _ in 0...draws.below(2) where await receiver.receive(slip) { handed.isReceived = true }
    guard handed.isReceived else { return }
    receiver.tookPapers = true
    for value in HandedPapers.values where draws.below(3) > 0 {
      await receiver.use(
        value, of: handed.giver, vehicle: 1 + draws.below(World.unknownVehicles.upperBound), mayBeRefused: false)
    }
  }

  private func mistake(_ giver: SimulatedStation, _ handed: HandedPapers, _ draws: SeededSource) async {
    // Only what was surely given is surely refused.
    guard handed.slip != nil else { return }
    await giver.use(
      HandedPapers.values.lowerBound, of: handed.giver, vehicle: 1 + draws.below(4), mayBeRefused: true)
  }

  private func endEarly(_ station: SimulatedStation, _ draws: SeededSource) {
    guard station.program != nil, draws.below(3) == 0 else { return }
    station.mayFail = true
    station.disk.kill(afterCommit: 1 + draws.below(3))
  }
}
