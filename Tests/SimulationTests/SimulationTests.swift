import Foundation
import TestSupport
import Testing

/// Seeded worlds: whatever happens in them, what must hold holds, and once they heal nothing is left waiting.
///
/// `SIMULATION_SEEDS=1...1000000` or `SIMULATION_SEEDS=42` chooses the histories.
@Suite(.serialized) struct SimulationTests {
  static var seeds: ClosedRange<UInt64> {
    let parts = (ProcessInfo.processInfo.environment["SIMULATION_SEEDS"] ?? "1...5000").components(separatedBy: "...")
    guard let first = parts.first.flatMap({ UInt64($0) }), let last = parts.last.flatMap({ UInt64($0) }), first <= last
    else { preconditionFailure("SIMULATION_SEEDS is 1...5000, or one number") }
    return first...last
  }

  @Test func `no seeded history loses, doubles or invents a certificate, or leaves anybody stuck`() async throws {
    let template = try await StationTemplate()
    let seeds = Self.seeds
    let failures = try await withThrowingTaskGroup(of: [String].self) { group in
      for part in 0..<2 { group.addTask { try await Self.failures(in: seeds, part: UInt64(part), template) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for failure in failures { Issue.record("\(failure)") }
    print("figure: simulation: histories=\(seeds.count) violations=\(failures.count)")
  }

  /// Every second seed of the range; at most three, then it stops.
  private static func failures(
    in seeds: ClosedRange<UInt64>, part: UInt64, _ template: StationTemplate
  ) async throws -> [String] {
    var failures: [String] = []
    for seed in seeds where seed % 2 == part && failures.count < 3 {
      let history = try History(seed: seed, template: template)
      try await history.run()
      let breaches = history.world.breaches
      guard !breaches.isEmpty else { continue }
      failures.append(
        """
        \(breaches.joined(separator: "\n"))
        SIMULATION_SEEDS=\(seed) bash Tests/run.sh --only simulation
        \(history.world.trace.text)
        """)
    }
    return failures
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a seed makes the same history each time`(seed: UInt64) async throws {
    let template = try await StationTemplate()
    var hashes: [UInt64] = []
    for _ in 1...2 {
      let history = try History(seed: seed, template: template)
      try await history.run()
      hashes.append(history.world.trace.hash)
    }
    #expect(hashes[0] == hashes[1])
  }
}
