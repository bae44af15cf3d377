import Domain
import FaultDisk
import Foundation
import Synchronization
import TestSupport

@testable import Store

/// Replays recorded work on a disk whose power is cut after each call, and opens each result with the real store.
final class PowerCuts: Sendable {
  struct Outcome: Sendable {
    /// The number of different images that were opened.
    var states = 0
    /// The number of rounds. The first tries every cut with each call missing and half written; later rounds are drawn.
    var rounds = 0
    /// The number of images that lack something that was answered.
    var lost = 0
    /// Images that do not open, break an invariant or hold half a change: the first texts.
    var broken: [String] = []
  }

  private let work: RecordedWork
  private let wanted: Int
  private let seed: UInt64
  private let seen = Mutex<Set<CutImage>>([])
  private let outcome = Mutex(Outcome())
  /// Bytes of closed databases that were found complete, by the number of answers: equal bytes need no second check.
  private let whole = Mutex<[Int: [Data]]>([:])

  /// - Parameter wanted: the least number of different images to open.
  init(_ work: RecordedWork, wanted: Int, seed: UInt64) {
    (self.work, self.wanted, self.seed) = (work, wanted, seed)
  }

  /// Runs on two threads, each with its own part of the cuts, in rounds until there are enough images.
  func run() async throws -> Outcome {
    // A limit: a round adds thousands of images.
    for round in 0..<1_000 {
      try await withThrowingTaskGroup(of: Void.self) { group in
        let half = work.records.count / 2
        for (part, cuts) in [0..<half, half..<work.records.count + 1].enumerated() {
          group.addTask { try await self.replay(cuts, round: round, part: part) }
        }
        try await group.waitForAll()
      }
      outcome.withLock { $0.rounds = round + 1 }
      if outcome.withLock({ $0.states >= wanted }) { break }
    }
    return outcome.withLock { $0 }
  }

  private func replay(_ cuts: Range<Int>, round: Int, part: Int) async throws {
    let (durable, left) = (try MemoryDirectory(), try MemoryDirectory())
    var disk = CutDisk(work.records, in: durable.path)
    var generator = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(2 * round + part))
    while true {
      if cuts.contains(disk.next) {
        for fates in choices(for: disk, round: round, using: &generator) {
          guard outcome.withLock({ $0.states < wanted }) else { return }
          try await open(fates, on: disk, in: ImageFiles(directory: left.path))
        }
      }
      guard !disk.isAtEnd, disk.next < cuts.upperBound else { return }
      try disk.advance()
    }
  }

  /// The fates to try: first none and all of the pending calls; before a sync also each call missing, and each half
  /// written; then drawn ones.
  private func choices(
    for disk: CutDisk, round: Int, using generator: inout SeededGenerator
  ) -> [[Int: Fate]] {
    let all = Dictionary(uniqueKeysWithValues: disk.pending.map { ($0, Fate.whole) })
    guard round == 0 else {
      return (0..<4).map { _ in all.reduce(into: all) { draw($1.key, in: &$0, using: &generator) } }
    }
    var choices = [[:], all]
    if !disk.isAtEnd, work.records[disk.next].operation == .sync {
      for index in disk.pending {
        choices.append(all.merging([index: .absent]) { $1 })
        choices.append(all.merging([index: Fate.sectors(of: work.records[index]) > 1 ? .torn(0b1) : .extent]) { $1 })
      }
    }
    return choices
  }

  private func draw(_ index: Int, in fates: inout [Int: Fate], using generator: inout SeededGenerator) {
    fates[index] = Fate.drawn(for: work.records[index], using: &generator)
  }

  private func open(_ fates: [Int: Fate], on disk: CutDisk, in left: ImageFiles) async throws {
    let answers = work.answers.count { $0.recordCount <= disk.next }
    let image = CutImage(generation: disk.generation, answers: answers, fates: fates, records: work.records)
    guard seen.withLock({ $0.insert(image).inserted }) else { return }
    left.clear()
    try disk.files.copy(to: left)
    for index in disk.pending {
      if let fate = image.fates[index] { try left.apply(work.records[index], fate) }
    }
    // Before the station has its name, nothing was answered and there is nothing to open.
    guard left.exists("station.sqlite") || answers > 0 else { return }
    let verdict = await verdict(on: "\(left.directory)/station.sqlite", answers: answers)
    outcome.withLock { outcome in
      outcome.states += 1
      switch verdict {
      case .whole: break
      case .lost: outcome.lost += 1
      case .broken(let text):
        if outcome.broken.count < 20 { outcome.broken.append("cut before call \(disk.next), \(image.fates): \(text)") }
      }
    }
  }
}

extension PowerCuts {
  private enum Verdict {
    case whole, lost
    case broken(String)
  }

  /// Opens and closes the database; reads the tables unless a database with the same bytes was checked.
  private func verdict(on path: String, answers: Int) async -> Verdict {
    do {
      await (try StationStore.open(at: path, now: Sample.start + .hours(1), waiting: .inPlace)).close()
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      guard access("\(path)-wal", F_OK) != 0 else { return .broken("closed, and its log is still there") }
      if whole.withLock({ $0[answers]?.contains(bytes) ?? false }) { return .whole }
      let verdict = try await fullVerdict(on: path, answers: answers)
      if case .whole = verdict { whole.withLock { $0[answers, default: []].append(bytes) } }
      return verdict
    } catch {
      return .broken("\(error)")
    }
  }

  /// Checks that the file holds the last answered state, or the state after the next call as a whole.
  private func fullVerdict(on path: String, answers: Int) async throws -> Verdict {
    let store = try await StationStore.open(at: path, now: Sample.start + .hours(1), waiting: .inPlace)
    let snapshot = try await Snapshot(of: store)
    let breaches = try await store.checkInvariants()
    await store.close()
    guard breaches.isEmpty else { return .broken("\(breaches)") }
    let last = max(0, answers - 1)
    if work.answers[last..<min(answers + 1, work.answers.count)].contains(where: { $0.snapshot == snapshot }) {
      return .whole
    }
    if work.answers[..<last].contains(where: { $0.snapshot == snapshot }) { return .lost }
    return .broken("the tables are as they never were")
  }
}
