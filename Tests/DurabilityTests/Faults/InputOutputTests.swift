import FaultDisk
import Foundation
import Synchronization
import TestSupport
import Testing

/// Each call that the store makes to the disk fails in turn: once, from then on, or after it was carried out.
///
/// At the everyday scale one call in four is drawn, each with the same chance; another `IO_SEED` draws others.
@Suite(.serialized) struct InputOutputTests {
  private struct Run: Sendable {
    let plan: DiskPlan
    let beginning: FaultyDay.Beginning

    var name: String {
      let fault = plan.fault.map { "\($0)" } ?? "no fault"
      return "\(beginning), \(plan.operations.map { "\($0)" }.joined()), \(fault)"
    }
  }

  @Test func `no failing call of the disk loses what was answered, or leaves a record half there or twice`()
    async throws
  {
    let day = try await FaultyDay()
    let runs = Self.drawn(from: Self.runs(day))
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          while let run = tally.next(of: runs) {
            tally.add(try await day.run(run.plan, run.beginning), of: run)
          }
        }
      }
      try await group.waitForAll()
    }
    let found = tally.found
    for beginning in FaultyDay.Beginning.allCases {
      print("io: \(runs.count { $0.beginning == beginning }) calls of \(beginning)")
    }
    #expect(
      found.complaints.isEmpty,
      "IO_SEED=\(Self.seed) \(found.complaints.count): \(found.complaints.prefix(40).joined(separator: "\n"))")
    #expect(found.struck > 1_000 / Self.oneIn, "IO_SEED=\(Self.seed)")
    print("figure: io: calls=\(found.struck) lost=\(found.lost)")
  }

  /// The results of all runs, whichever thread did them.
  private final class Tally: Sendable {
    struct Found {
      var begun = 0
      var struck = 0
      var lost = 0
      var complaints: [String] = []
    }

    private let state = Mutex(Found())

    var found: Found { state.withLock { $0 } }

    func next(of runs: [Run]) -> Run? {
      state.withLock { state in
        guard state.begun < runs.count else { return nil }
        state.begun += 1
        return runs[state.begun - 1]
      }
    }

    func add(_ outcome: FaultyDay.Outcome, of run: Run) {
      state.withLock { state in
        state.struck += outcome.struck ? 1 : 0
        state.lost += outcome.lost ? 1 : 0
        state.complaints += outcome.complaints.map { "\(run.name): \($0)" }
      }
    }
  }

  private static let oneIn = ProofScale.value(everyday: 4, full: 1)
  private static let seed = ProcessInfo.processInfo.environment["IO_SEED"].flatMap { UInt64($0) } ?? 1

  private static func drawn(from runs: [Run]) -> [Run] {
    var generator = SeededGenerator(seed: seed)
    return Array(runs.shuffled(using: &generator).prefix(runs.count / oneIn))
  }

  private static func runs(_ day: FaultyDay) -> [Run] {
    FaultyDay.Beginning.allCases.flatMap { beginning in
      DiskOperation.allCases.flatMap { operation -> [Run] in
        let codes = [DiskCode.failure(of: operation)] + (operation == .write ? [.full] : [])
        return codes.flatMap { code in
          (1...max(1, day.calls[beginning]?[operation] ?? 0)).flatMap { call -> [DiskFault] in
            let faults = [DiskFault.once(call: call, code), .always(from: call, code)]
            // A read that fails after it was carried out is the same as one that fails.
            return operation == .write || operation == .sync ? faults + [.landed(call: call, code)] : faults
          }.map { Run(plan: DiskPlan($0, on: [operation]), beginning: beginning) }
        }
      }
    }
  }
}
