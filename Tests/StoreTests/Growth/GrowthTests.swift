import Domain
import Foundation
import GRDB
import GRDBSQLite
import TestSupport
import Testing

@testable import Store

/// The cost of what people wait for does not grow with the history.
///
/// The tests count the pages that SQLite asks for: the same in every run, on any machine. They print times, and compare
/// them only when `GROWTH="CERTIFICATES LOTS [MINUTES]"` asks for other sizes (`Benchmarks/growth.sh`), with one
/// certificate every so many minutes, 1 unless given. `GROWN_FILE=PATH` keeps a
/// copy of the larger file there, for tests that need a long history.
@Suite struct GrowthTests {
  private static let sizes = ProcessInfo.processInfo.environment["GROWTH"].map { text in
    text.split(separator: " ").compactMap { Int($0) }
  }
  private static let small = sizes == nil ? 200 : 1_000
  private static let rounds = 7

  /// One operation that people wait for.
  private struct Work: Sendable {
    let name: String
    let perform: @Sendable (StationStore, Round) async throws -> Void
  }

  private struct Round {
    let station: GrownStation
    let number: Int
    let now = GrownStation.closedAt + .minutes(1)
  }

  private static let work = [
    Work(name: "status") { store, round in
      _ = try await store.statusFacts(at: round.now, health: PortalHealth(), quiet: nil)
      _ = try await store.checkIntegrity(at: round.now)
    },
    Work(name: "next batch") { store, round in
      let due = try await store.due(.ready, after: 0, limit: 500, now: round.now)
      #expect(due.count >= GrownStation.waiting)
    },
    Work(name: "look-up") { store, round in
      let found = try await store.detail(.mechanical, round.station.someNumber)
      #expect(found?.summary.state == .confirmed)
    },
    Work(name: "record") { store, round in
      let value = round.station.waitingValue(GrownStation.waiting + round.number)
      let sealed = try Sample.sealed(value, recordedAt: round.now)
      _ = try await store.precedents(of: [sealed.inspection])
      guard case .sealed = try await store.seal([sealed], at: round.now).first else {
        Issue.record("CV\(value) could not be recorded")
        return
      }
    },
    Work(name: "list") { store, _ in
      for states in [nil, [.confirmed, .held]] as [[OutboxState]?] {
        let listed = try await store.list(states: states, limit: 50, before: nil)
        #expect(listed.count == 50)
      }
    },
  ]

  /// The cost of one kind of work: pages asked for in the last run, and the median of its times.
  private struct Figure {
    var pages = 0
    var times: [Duration] = []
    var median: Duration { times.sorted()[times.count / 2] }
  }

  @Test func `a long history makes nothing slower that people wait for`() async throws {
    let (certificates, lots) = Self.sizes.map { ($0[0], $0[1]) } ?? (3_000, 30)
    var stations: [GrownStation] = []
    for (certificates, lots) in [(Self.small, 1), (certificates, lots)] {
      let began = ContinuousClock.now
      let minutes = Self.sizes.flatMap { $0.count > 2 ? $0[2] : nil } ?? 1
      stations.append(try await GrownStation(certificates: certificates, lots: lots, minutes: minutes))
      print("figure: growth: \(certificates) certificates in \(lots) lots made in \(ContinuousClock.now - began)")
    }
    if let copy = ProcessInfo.processInfo.environment["GROWN_FILE"] {
      try FileManager.default.copyItem(atPath: stations[1].path, toPath: copy)
    }
    var figures: [String: [Figure]] = [:]
    for round in 0..<Self.rounds {
      for (place, station) in stations.enumerated() {
        for (name, figure) in try await Self.measure(Round(station: station, number: round)) {
          figures[name, default: [Figure(), Figure()]][place].pages = figure.pages
          figures[name]?[place].times += figure.times
        }
      }
    }
    for (name, pair) in figures.sorted(by: { $0.key < $1.key }) {
      let ratio = pair[1].median / pair[0].median
      print(
        "figure: growth: \(name): \(pair[0].median) → \(pair[1].median), ×\((ratio * 100).rounded() / 100); pages "
          + "\(pair[0].pages) → \(pair[1].pages)")
      #expect(pair[1].pages <= 2 * pair[0].pages + 8, "\(name)")
      if Self.sizes != nil { #expect(ratio <= 2, "\(name)") }
    }
  }

  /// Starts the program on a closed file, then does each kind of work twice: the first time compiles its statements.
  private static func measure(_ round: Round) async throws -> [String: Figure] {
    var figures: [String: Figure] = [:]
    let clock = ContinuousClock()
    let began = clock.now
    let store = try await StationStore.openOrRebuild(at: round.station.path, now: round.now).store
    try await store.expectChanges()
    #expect(try await store.checkIntegrity(at: round.now) == [])
    figures["start"] = Figure(pages: try await store.pagesAsked(), times: [clock.now - began])
    for work in work {
      if work.name != "record" { try await work.perform(store, round) }
      _ = try await store.pagesAsked()
      let began = clock.now
      try await work.perform(store, round)
      figures[work.name] = Figure(pages: try await store.pagesAsked(), times: [clock.now - began])
    }
    await store.close()
    return figures
  }
}

extension StationStore {
  /// The pages that this connection asked for, from its cache or the file, since the last call.
  fileprivate func pagesAsked() async throws -> Int {
    try await read { db in
      [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].reduce(0) { sum, counter in
        var (current, highest): (Int32, Int32) = (0, 0)
        sqlite3_db_status(db.sqliteConnection, counter, &current, &highest, 1)
        return sum + Int(current)
      }
    }
  }
}
