import Domain
import Engine
import GRDB
import TestSupport
import Testing

@testable import Store
@testable import TestPortal

/// A rule of the tables that refuses the agent's change shows a bug in the program, no fault of the disk.
struct RefusalTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    var name: String
    var event: String
    /// The end of the pass that meets the rule.
    var end: PassEnd

    var testDescription: String { name }
  }

  private static let rules = [
    Rule(name: "announcing", event: "INSERT ON exchange WHEN NEW.purpose = 'match'", end: .programFault),
    Rule(
      name: "sending", event: "UPDATE OF state ON operation WHEN OLD.state <> 'sending' AND NEW.state = 'sending'",
      end: .programFault),
    Rule(
      name: "confirming", event: "UPDATE OF state ON operation WHEN NEW.state = 'confirmed'", end: .waiting),
    Rule(name: "matching", event: "UPDATE OF decision ON operation WHEN NEW.decision IS NOT NULL", end: .waiting),
    Rule(
      name: "whatever became of it",
      event: "UPDATE OF state ON operation WHEN OLD.state = 'sending' AND NEW.state <> 'sending'", end: .programFault),
  ]

  @Test(arguments: rules)
  func `a rule that refuses what a pass decided ends no agent: people record, and it goes on once the rule lets it`(
    rule: Rule
  ) async throws {
    let template = try await StationTemplate()
    let world = try World(seed: 1, flavour: .complete, stations: 1, takesBundles: false, template: template)
    let station = world.stations[0]
    try await station.start()
    let store = try #require(station.program).store
    try await store.writeOnce { db in
      try db.execute(
        sql: "CREATE TEMP TRIGGER essai BEFORE \(rule.event) BEGIN SELECT RAISE(ABORT, 'essai: no'); END")
    }
    await station.record(vehicle: World.knownVehicles.lowerBound)
    await station.signIn()
    let sync = try #require(station.program, "the agent lives").sync
    let progress = await sync.progress
    #expect(progress.end == rule.end && !progress.running)
    let pause = await sync.timeToNextPass()
    #expect(pause >= .milliseconds(500), "no error comes again and again")
    // The refusal is logged with the rule's text.
    #expect(!station.acts.taken().isEmpty || world.breaches.contains { $0.contains("essai: no") })
    await station.record(vehicle: World.knownVehicles.lowerBound + 1)
    #expect(station.papers.count { $0.isAcknowledged } == 2)
    try await store.writeOnce { db in try db.execute(sql: "DROP TRIGGER essai") }
    if rule.name == "whatever became of it" {
      // An operation whose state nothing could change is recovered by the next start.
      await station.stop()
      try await station.start()
    }
    for _ in 0..<6 {
      if station.program?.line.isDead == false { await station.signIn() }
      try await world.pass(.minutes(12))
    }
    let counts = try await #require(station.program).store.counts()
    #expect(counts[.confirmed] == 2, "\(counts)\n\(world.trace.text)")
    #expect(!world.breaches.contains { !$0.contains("essai: no") }, "\(world.breaches)")
  }
}
