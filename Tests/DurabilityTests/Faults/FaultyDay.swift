import Domain
import FaultDisk
import Foundation
import GRDB
import TestSupport

@testable import Store

/// A short day at a station on a disk with one fault, repeated from the point at which the fault ended it.
struct FaultyDay: Sendable {
  /// One call to the store, with one answer.
  struct Step: Sendable {
    let name: String
    let work: @Sendable (StationStore) async throws -> Void
  }

  enum Beginning: CaseIterable {
    /// The day begins without a station: it makes one, and does nothing more.
    case making
    /// The day opens an existing station with the next version of the program, and does nothing more.
    case upgrading
    /// The day works at an existing station.
    case working

    /// The migrations of the program that runs.
    var migrations: [Schema.Migration] {
      guard self == .upgrading else { return Schema.migrations }
      return Schema.migrations + [
        Schema.Migration(name: NextVersion.name) { db in
          try RowTags.carryOver("operation", in: db) { try db.execute(sql: NextVersion.column) }
          try db.execute(sql: NextVersion.table)
        }
      ]
    }
  }

  /// The result of one run.
  struct Outcome: Sendable {
    var struck = false
    /// Whether something that was answered is missing.
    var lost = false
    var complaints: [String] = []
  }

  static let values = 1...3
  static let steps = [
    Step(name: "add lot") { _ = try await $0.addLot(upTo: 5) },
    Step(name: "record 1") { try await $0.sealOne(Sample.sealed(1, weight: 200)) },
    Step(name: "record 2") { try await $0.sealOne(Sample.sealed(2, weight: 9_000)) },
    Step(name: "begin") { store in
      let exchange = try await store.begin(.submit, [1, 2].map(Sample.operation), at: Sample.start)
      guard exchange == Self.submission else { throw Hindrance("\(exchange)") }
    },
    Step(name: "checkpoint") { try await $0.checkpoint() },
    Step(name: "finish") { store in
      let changes = [
        try Sample.confirmed(1, weight: 200),
        OutboxChange(Sample.operation(2), to: .unknown, reason: StateReason(.noAnswer)),
      ]
      try await store.finish(submission, evidence: Sample.evidence, changes: changes, at: Sample.start)
    },
    Step(name: "record 3") { try await $0.sealOne(Sample.sealed(3, weight: 200)) },
    Step(name: "remember") { try await $0.remember("health", "well") },
  ]
  /// The first request of a new station.
  private static let submission = ExchangeID(row: 1)

  /// The database at the beginning of the day.
  private let files: [Beginning: Data]
  /// The tables' content after the station was made, and after each step.
  let snapshots: [Snapshot]
  /// How many calls of each kind a day on a healthy disk makes.
  let calls: [Beginning: [DiskOperation: Int]]

  init() async throws {
    let station = try DiskStation()
    await (try station.create()).close()
    let made = try Data(contentsOf: URL(fileURLWithPath: station.path))
    files = [.working: made, .upgrading: made]
    let store = try await station.open()
    var snapshots = [try await Snapshot(of: store)]
    for step in Self.steps {
      try await step.work(store)
      snapshots.append(try await Snapshot(of: store))
    }
    await store.close()
    self.snapshots = snapshots
    var calls: [Beginning: [DiskOperation: Int]] = [:]
    for beginning in Beginning.allCases {
      for operation in DiskOperation.allCases {
        let counting = try DiskStation()
        try files[beginning]?.write(to: URL(fileURLWithPath: counting.path))
        counting.disk.plan = DiskPlan(nil, on: [operation])
        _ = try await Schema.$migrations.withValue(beginning.migrations) {
          try await Self.day(at: counting, beginning)
        }
        calls[beginning, default: [:]][operation] = counting.disk.counted
      }
    }
    self.calls = calls
  }

  func run(_ plan: DiskPlan, _ beginning: Beginning) async throws -> Outcome {
    try await Schema.$migrations.withValue(beginning.migrations) { try await runAsKnown(plan, beginning) }
  }

  private func runAsKnown(_ plan: DiskPlan, _ beginning: Beginning) async throws -> Outcome {
    var outcome = Outcome()
    let station = try DiskStation()
    try files[beginning]?.write(to: URL(fileURLWithPath: station.path))
    station.disk.plan = plan
    let (answers, fault) = try await Self.day(at: station, beginning)
    outcome.struck = station.disk.hasStruck
    station.disk.plan = .healthy
    if let fault, !Self.fits(fault, plan) { outcome.complaints.append("after \(answers) answers: told as \(fault)") }
    if fault != nil, !outcome.struck {
      outcome.complaints.append("a fault without a fault: \(String(describing: fault))")
    }

    let store: StationStore
    do throws(StoreFault) {
      store = try await answers == 0 && !StoreFile.exists(station.path) ? station.create() : station.open()
    } catch {
      outcome.lost = answers > 0
      outcome.complaints.append("after \(answers) answers and \(String(describing: fault)): does not open: \(error)")
      return outcome
    }
    let snapshot = try await Snapshot(of: store)
    let last = max(0, answers - 1)
    let possible = fault == nil ? [snapshots[last]] : Array(snapshots[last..<min(answers + 1, snapshots.count)])
    if !possible.contains(snapshot) {
      outcome.lost = snapshots[..<last].contains(snapshot)
      outcome.complaints.append("after \(answers) answers: \(outcome.lost ? "lost something" : "is half there")")
    }
    outcome.complaints += try await recordAgain(in: store)
    await store.close()
    return outcome
  }

  /// Works until the first fault, which ends the program. Returns the number of answers, with that for making or
  /// opening the station.
  private static func day(
    at station: DiskStation, _ beginning: Beginning
  ) async throws -> (answers: Int, StoreFault?) {
    // A station exists before the day began, so it counts as one answer.
    var answers = beginning == .making ? 0 : 1
    var opened: StationStore?
    var fault: StoreFault?
    do {
      let store = try await beginning == .making ? station.create() : station.open()
      opened = store
      answers = 1
      for step in beginning == .working ? steps : [] {
        try await step.work(store)
        answers += 1
      }
    } catch let found as StoreFault {
      fault = found
    }
    await opened?.close()
    return (answers, fault)
  }

  /// Records everything again with the same ids: each record must be there once.
  private func recordAgain(in store: StationStore) async throws -> [String] {
    _ = try await store.addLot(upTo: 5)
    let weights = [1: 200, 2: 9_000, 3: 200]
    let sealed = try Self.values.map { try Sample.sealed($0, weight: weights[$0] ?? 0) }
    var complaints = try await store.checkInvariants()
    for result in try await store.seal(sealed, at: Sample.start) {
      switch result {
      case .sealed, .alreadySealed: break
      default: complaints.append("recorded again: \(result)")
      }
    }
    let numbers = try await store.list(states: nil, limit: 100, before: nil).map(\.number)
    if try Set(numbers) != Set(Self.values.map(Sample.number)) || numbers.count != Self.values.count {
      complaints.append("recorded again: \(numbers)")
    }
    return complaints + (try await store.checkInvariants())
  }

  /// Whether a full disk is reported as full, and any other fault as a failed disk.
  private static func fits(_ fault: StoreFault, _ plan: DiskPlan) -> Bool {
    switch (fault, plan.fault?.code) {
    case (.diskFull, .full): true
    case (.io, let code): code != .full
    default: false
    }
  }
}
