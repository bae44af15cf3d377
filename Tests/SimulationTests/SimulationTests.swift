import Foundation
import TestSupport
import Testing

/// Seeded worlds: the invariants hold whatever happens in them, and once they heal nothing is left waiting.
///
/// `SIMULATION_SEEDS=1...1000000` or `SIMULATION_SEEDS=42` chooses the histories, `SIMULATION_PLANT='blind resend'` makes a
/// mistake in each of them, `SIMULATION_TRACE=1` prints them.
@Suite(.serialized) struct SimulationTests {
  static var seeds: ClosedRange<UInt64> {
    let standard = ProofScale.value(everyday: "1...1000", full: "1...5000")
    let parts = (ProcessInfo.processInfo.environment["SIMULATION_SEEDS"] ?? standard).components(separatedBy: "...")
    guard let first = parts.first.flatMap({ UInt64($0) }), let last = parts.last.flatMap({ UInt64($0) }), first <= last
    else { preconditionFailure("SIMULATION_SEEDS is two numbers such as 1...5000, or one") }
    return first...last
  }

  private static var plant: Plant? {
    guard let name = ProcessInfo.processInfo.environment["SIMULATION_PLANT"] else { return nil }
    guard let plant = Plant.shownByWorlds.first(where: { $0.name == name }) else {
      preconditionFailure("SIMULATION_PLANT is one of \(Plant.shownByWorlds.map(\.name))")
    }
    return plant
  }

  /// A world that misses a planted bug proves nothing, so both are in one test.
  @Test func `no history loses, doubles or invents a certificate or leaves anybody stuck, and no plant gets by`()
    async throws
  {
    let template = try await StationTemplate()
    let seeds = Self.seeds
    // No bug is planted where a few histories are replayed.
    let plants = seeds.count < 100 ? [] : Plant.shownByWorlds
    let caught = try await onEveryProcessor(plants.count) { try await Self.isCaught(plants[$0], template) }
    let failures = try await firstFailures(in: seeds.count) { position in
      try await Self.failure(of: seeds.lowerBound + UInt64(position), template)
    }
    for failure in failures { Issue.record("\(failure)") }
    print(
      "figure: simulation: histories=\(seeds.count) violations=\(failures.count) planted=\(plants.count)",
      "caught=\(caught.count(where: \.self))")
  }

  private static func failure(of seed: UInt64, _ template: StationTemplate) async throws -> String? {
    let history = try History(seed: seed, template: template, plant: plant)
    try await history.run()
    let breaches = history.world.breaches
    if ProcessInfo.processInfo.environment["SIMULATION_TRACE"] != nil { print(history.world.trace.text) }
    if breaches.isEmpty { return nil }
    // On one line: a summary of failures shows no more.
    return """
      \(breaches.joined(separator: "; ")) · SIMULATION_SEEDS=\(seed) bash Tests/run.sh --only simulation
      \(history.world.trace.text)
      """
  }

  private static func isCaught(_ plant: Plant, _ template: StationTemplate) async throws -> Bool {
    let limit: UInt64 = 400
    for seed in [Plant.shownBy[plant.name, default: 1]] + Array(1...limit) {
      let history = try History(seed: seed, template: template, plant: plant)
      try await history.run()
      guard let breach = history.world.breaches.first else { continue }
      let events = history.world.trace.count
      print("figure: planted: \(plant.name) · caught by “\(breach)” in history \(seed), \(events) events")
      return true
    }
    Issue.record("\(plant.name) was not caught in \(limit) histories")
    return false
  }

  /// The histories that the next two tests compare.
  private static let repeated: ClosedRange<UInt64> = 1...12

  private static func hashes() async throws -> [String] {
    let template = try await StationTemplate()
    var hashes: [String] = []
    for seed in repeated {
      let history = try History(seed: seed, template: template)
      try await history.run()
      hashes.append("history \(seed) is \(history.world.trace.hash)")
    }
    return hashes
  }

  @Test func `a seed makes the same history each time`() async throws {
    let first = try await Self.hashes()
    for hash in first { print(hash) }
    #expect(try await Self.hashes() == first)
  }

  /// Sets and dictionaries have another order in every process.
  @Test func `a seed makes the same history in another process`() async throws {
    let folder = try TemporaryDirectory()
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let run = try ProgramRun.run(
      program, ["--testing-library", "swift-testing", "--filter", "^SimulationTests\\..*same history each time"],
      outputsIn: URL(filePath: folder.path), within: .seconds(300))
    let told = run.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("history ") }
    #expect(run.code == 0, "\(run)")
    #expect(try await Self.hashes() == told, "\(run)")
  }
}
