import Domain
import Engine
import Foundation  // Foundation: copies a file
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A portal or a file that was restored from a backup (SyncProtocol §7).
struct WentBackTests {
  private func day(_ bench: Bench, _ values: ClosedRange<Int>) async throws {
    try await bench.record(values)
    _ = try await bench.signIn()
    try await bench.expectPass(.drained)
  }

  @Test func `what a restored portal lost is noticed, sent again under the same id, and told`() async throws {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.running {
      try await day(bench, 1...3)
      let backup = await bench.fake.memory
      try await day(bench, 4...6)
      let before = await bench.fake.memory
      await bench.fake.restore(backup)
      await bench.fake.know((4...6).map { Sample.portalVehicle(UInt8($0)) })
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      #expect(await bench.fake.memory.documents.map(\.operation) == before.documents.map(\.operation))
    }
    let status = try await bench.station.status()
    #expect(status.notices.map(\.kind) == [.portalWentBack])
    #expect(status.notices.map(\.count) == [3])
    #expect(status.verdict == .notice)
    #expect(try await bench.store.checkInvariants() == [])
    let notice = try #require(status.notices.first)
    #expect(try await bench.station.markSeen(SeenCall(notice: notice.id, by: Sample.person)).notices == [])
    #expect(try await bench.station.status().verdict != .notice)
  }

  @Test
  func `a portal that lost documents and their vehicles is told of each document once, as often as it loses them`()
    async throws
  {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.running {
      try await day(bench, 1...3)
      let backup = await bench.fake.memory
      try await bench.record(4...6, isKnown: false)
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      for _ in 0..<2 {
        // The vehicles that were created for them are lost as well.
        await bench.fake.restore(backup)
        _ = try await bench.signIn()
        try await bench.expectPass(.drained)
        #expect(await bench.fake.memory.documents.count == 6)
      }
    }
    #expect(try await bench.store.notices().map(\.count) == [3])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a portal restored to just after the last report has lost what came since, and gets it again`()
    async throws
  {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.running {
      try await day(bench, 1...3)
      let backup = await bench.fake.memory
      // The pass ends before it could report: the agent does not learn that the portal was restored.
      await bench.fake.failAlways(.report, .lost)
      try await day(bench, 4...5)
      await bench.fake.failAlways(.report, nil)
      await bench.fake.restore(backup)
      await bench.fake.know((4...5).map { Sample.portalVehicle(UInt8($0)) })
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      #expect(await bench.fake.memory.documents.count == 5)
    }
    #expect(try await bench.store.notices().map(\.count) == [2])
  }

  @Test func `an older copy of the file asks for every blank number before it sends anything`() async throws {
    let bench = try await Bench()
    await bench.fake.keepReports()
    let path = bench.directory.path(of: "station.sqlite")
    try await bench.running {
      try await day(bench, 1...2)
      try await bench.record(3...3)
    }
    await bench.store.close()
    let copy = try Data(contentsOf: URL(fileURLWithPath: path))
    let next = try await bench.reopened()
    // After the copy: 3 is sent, and 4 to 6 are recorded and sent.
    try await next.running { try await day(next, 4...6) }
    await next.store.close()
    try copy.write(to: URL(fileURLWithPath: path))

    let older = try await next.reopened()
    try await older.record(7...8)
    _ = try await older.signIn()
    await older.fake.forgetLog()
    try await older.running { try await older.expectPass(.drained) }
    let log = await older.fake.log
    let work = log.filter { !["probe", "abandon"].contains($0) }
    #expect(work.prefix(2) == ["lastReport", "lookUp"])
    #expect(await older.fake.memory.documents.count == 8)
    #expect(try await older.store.stockState(.mechanical, Sample.number(5)) == .reinstated)
    #expect(try await older.state(3) == .confirmed)
    #expect(try await older.reason(3) == .foundByLookup)
    #expect(try await older.store.notices().map(\.kind) == [.changesLost, .numbersFound, .olderCopy])
    #expect(try await older.store.checkInvariants() == [])
    // Both sides agree from now on: nothing is surveyed again.
    _ = try await older.signIn()
    await older.fake.forgetLog()
    try await older.running { try await older.expectPass(.drained) }
    #expect(await older.fake.count(.lookUp) == 0)
  }

  @Test func `while the portal cannot be compared with, nothing is sent`() async throws {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.failAlways(.lastReport, .status(500))
    try await bench.running { try await bench.expectPass(.portalDown) }
    #expect(try await bench.state(1) == .ready)
    #expect(await bench.fake.count(.submit) == 0)
    #expect(await bench.fake.count(.lookUp) == 0)
  }
}
