import TestSupport
import Testing

/// Each mistake that is made on purpose is noticed by some history.
@Suite struct PlantTests {
  private static let seeds: ClosedRange<UInt64> = 1...400

  @Test(arguments: Plant.all.map(\.name))
  func `a planted mistake is caught`(name: String) async throws {
    let template = try await StationTemplate()
    let plant = try #require(Plant.all.first { $0.name == name })
    for seed in Self.seeds {
      let history = try History(seed: seed, template: template, plant: plant)
      try await history.run()
      guard let breach = history.world.breaches.first else { continue }
      print("figure: planted: \(name) caught by “\(breach)” in seed \(seed), \(history.world.trace.count) events")
      return
    }
    Issue.record("\(name) was not caught in \(Self.seeds.count) histories")
  }
}
