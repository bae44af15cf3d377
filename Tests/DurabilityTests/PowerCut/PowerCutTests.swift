import FaultDisk
import Foundation
import TestSupport
import Testing

/// Every power cut during a recorded day's work, with unsynced calls lost in every order and half written.
///
/// `POWERCUT_STATES` sets how many images are opened, `POWERCUT_SEED` which ones are drawn.
@Suite(.serialized) struct PowerCutTests {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  /// Rounds of work: few enough that every cut is tried at least once within this scale's number of images.
  private static let rounds = ProofScale.value(everyday: 2, full: 6)

  private let seed = Self.setting("POWERCUT_SEED") ?? 1

  @Test func `what was answered is there after a power cut, with synchronous FULL and not with NORMAL`() async throws {
    let wanted = Int(Self.setting("POWERCUT_STATES") ?? ProofScale.value(everyday: 4_000, full: 20_000))
    let work = try await RecordedWork.run(rounds: Self.rounds)
    let start = ContinuousClock.now
    let outcome = try await PowerCuts(work, wanted: wanted, seed: seed).run()
    print(
      "powercut: seed \(seed), \(work.records.count) calls, \(work.answers.count) answers,",
      "\(outcome.states) images in \(outcome.rounds) rounds, \(ContinuousClock.now - start)")
    #expect(outcome.broken == [], "POWERCUT_SEED=\(seed)")
    #expect(outcome.lost == 0, "POWERCUT_SEED=\(seed)")
    #expect(outcome.states >= wanted)
    #expect(outcome.rounds > 1, "not every cut was tried")

    // The same work with `synchronous = NORMAL`, which GRDB's own WAL mode would set.
    let careless = try await RecordedWork.run(rounds: Self.rounds, synchronous: "NORMAL")
    let control = try await PowerCuts(careless, wanted: 1_000, seed: seed).run()
    print("powercut: control lost answers in \(control.lost) of \(control.states) images")
    #expect(control.broken == [], "POWERCUT_SEED=\(seed)")
    #expect(control.lost > 0, "synchronous NORMAL passes: these cuts would not show what is lost")
    let (lost, caught) = (outcome.lost + outcome.broken.count, control.lost > 0 ? "caught" : "missed")
    print("figure: powercut: states=\(outcome.states) lost=\(lost) control=\(caught)")
  }

  @Test(arguments: [DiskFile.log, .database])
  func `a disk that says it synced a file and did not is found out`(file: DiskFile) async throws {
    let careless = DiskPlan(.ignored(from: 1), on: [.sync], of: [file])
    let work = try await RecordedWork.run(rounds: 3, plan: careless)
    let outcome = try await PowerCuts(work, wanted: 500, seed: seed).run()
    print(
      "powercut: without the \(file)'s syncs \(outcome.lost) images lost something, \(outcome.broken.count) or more are broken"
    )
    #expect(outcome.lost + outcome.broken.count > 0)
  }
}
