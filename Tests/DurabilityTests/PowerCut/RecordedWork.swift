import Domain
import FaultDisk
import GRDB
import TestSupport

@testable import Store

/// The calls of a real store to the disk during a station's work, and the place of each answer among them.
struct RecordedWork: Sendable {
  struct Answer: Sendable {
    /// The number of calls that had reached the disk when the answer came.
    let recordCount: Int
    /// The tables' content at that time.
    let snapshot: Snapshot
  }

  let records: [DiskRecord]
  let answers: [Answer]

  /// - Parameters:
  ///   - synchronous: SQLite's setting during the work; the store's own is `FULL`.
  ///   - plan: the disk's plan, used from the making of the station on.
  static func run(
    rounds: Int, synchronous: String = "FULL", plan: DiskPlan = .healthy
  ) async throws -> RecordedWork {
    let station = try DiskStation()
    station.disk.record()
    var work = StationWork(
      station: station, store: try await station.create(), synchronous: synchronous, plan: plan, rounds: rounds)
    try await work.run()
    return RecordedWork(records: station.disk.records, answers: work.answers)
  }
}

/// Records that are sealed, sent, confirmed, lost and looked up, with checkpoints, a clean restart and a crash in
/// between.
private struct StationWork {
  let station: DiskStation
  var store: StationStore
  let synchronous: String
  let plan: DiskPlan
  let rounds: Int
  var answers: [RecordedWork.Answer] = []
  private var now = Sample.start

  init(station: DiskStation, store: StationStore, synchronous: String, plan: DiskPlan, rounds: Int) {
    (self.station, self.store, self.synchronous, self.plan, self.rounds) = (station, store, synchronous, plan, rounds)
  }

  mutating func run() async throws {
    try await answered { _ in }
    station.disk.plan = plan
    try await configure()
    let last = 4 * rounds
    try await answered { _ = try await $0.addLot(upTo: last) }
    for round in 0..<rounds {
      now = now + .minutes(1)
      try await send(4 * round + 1)
      switch round % 6 {
      case 1: try await answered { try await $0.checkpoint() }
      case 3: try await restart(whileSending: 4 * round + 4)
      case 5: try await restart(whileSending: nil)
      default: try await answered { [now] in try await $0.remember("health", "round at \(now.milliseconds)") }
      }
    }
    await store.close()
    answers.append(.init(recordCount: station.disk.recordCount, snapshot: answers[answers.count - 1].snapshot))
  }

  /// Sends four certificates: two are confirmed at once, one after its answer was lost, and one waits.
  private mutating func send(_ first: Int) async throws {
    for value in first..<first + 3 {
      let sealed = try Sample.sealed(value, weight: Self.weight(of: value))
      try await answered { try await $0.sealOne(sealed) }
    }
    let last = try Sample.sealed(first + 3, weight: Self.weight(of: first + 3))
    let (now, lost) = (now, Sample.operation(first + 2))
    let submission = try await answered { store in
      try await store.begin(.submit, (first..<first + 3).map(Sample.operation), at: now)
    }
    try await answered { try await $0.sealOne(last) }
    let changes = try [
      Sample.confirmed(first, weight: Self.weight(of: first)),
      Sample.confirmed(first + 1, weight: Self.weight(of: first + 1)),
      OutboxChange(lost, to: .unknown, reason: StateReason(.noAnswer)),
    ]
    try await answered { try await $0.finish(submission, evidence: Sample.evidence, changes: changes, at: now) }
    let question = try await answered { try await $0.begin(.lookUp, [lost], at: now) }
    let found = try Sample.confirmed(first + 2, weight: Self.weight(of: first + 2))
    try await answered { try await $0.finish(question, evidence: Sample.evidence, changes: [found], at: now) }
  }

  /// Restarts after a clean end, or after a crash while that certificate was being sent.
  private mutating func restart(whileSending value: Int?) async throws {
    if let value {
      let now = now
      try await answered { _ = try await $0.begin(.submit, [Sample.operation(value)], at: now) }
      station.disk.plan = DiskPlan(.dead(from: 1))
    }
    await store.close()
    station.disk.plan = plan
    store = try await station.open()
    try await answered { _ in }
    try await configure()
  }

  /// Makes the log short, so that SQLite's own checkpoints run often and the log starts again.
  private func configure() async throws {
    let setting = "PRAGMA wal_autocheckpoint = 60; PRAGMA synchronous = \(synchronous)"
    try await store.read { db in try db.execute(sql: setting) }
  }

  @discardableResult
  private mutating func answered<Answer>(_ work: (StationStore) async throws -> Answer) async throws -> Answer {
    let answer = try await work(store)
    answers.append(.init(recordCount: station.disk.recordCount, snapshot: try await Snapshot(of: store)))
    return answer
  }

  /// The size of a payload in bytes: mostly within one page, some of several pages.
  private static func weight(of value: Int) -> Int { value % 5 == 0 ? 9_000 : 200 }
}

extension StationStore {
  func sealOne(_ sealed: SealedInspection) async throws {
    let results = try await seal([sealed], at: Sample.start)
    guard results.count == 1, case .sealed = results[0] else { throw Hindrance("sealed: \(results)") }
  }
}
