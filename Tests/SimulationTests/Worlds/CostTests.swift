import Domain
import TestSupport
import Testing

struct CostTests {
  @Test func `one certificate arrives`() async throws {
    let template = try await StationTemplate()
    let clock = ContinuousClock()
    for seed in 1...20 {
      let start = clock.now
      let world = try World(seed: UInt64(seed), flavour: .complete, stations: 1, template: template)
      let made = clock.now
      try await world.stations[0].start()
      let started = clock.now
      await world.stations[0].signIn()
      let signed = clock.now
      await world.stations[0].record(vehicle: 1)
      let recorded = clock.now
      try await world.pass(.minutes(20))
      let passed = clock.now
      try await world.heal()
      try await world.compare()
      #expect(world.breaches == [], "\(world.trace.text)")
      if seed == 20 { print(world.trace.text, made - start, started - made, signed - started, recorded - signed, passed - recorded, clock.now - passed) }
    }
  }
}
