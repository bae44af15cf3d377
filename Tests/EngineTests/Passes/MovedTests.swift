import Domain
import Engine
import Foundation  // Foundation: copies a file
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A station that leaves a device while it works, and its first pass at another (SyncProtocol §7).
struct MovedTests {
  private static let call = MoveOutCall(
    move: RelocationID("019a5f00-0000-7000-8000-000000000001") ?? RelocationID(UUID()), by: Sample.person)

  /// In these tests no wait takes time, so that the longest wait for a pass may be over before its request is.
  private func moveOut(_ bench: Bench) async throws -> MoveOutAnswer {
    for _ in 0..<1_000 {
      do throws(StationRefusal) {
        return try await bench.station.moveOut(Self.call)
      } catch {
        guard error.code == .passRunning else { throw error }
        await Task.yield()
      }
    }
    throw StationRefusal(.passRunning)
  }

  @Test func `a pass under way is ended first, and no request leaves the retired device`() async throws {
    let bench = try await Bench(isHasty: true)
    await bench.fake.keepReports()
    try await bench.running {
      try await bench.record(1...6)
      #expect(try await bench.signIn() == .signedIn)
      _ = try await bench.station.startPass()
      let moved = try await moveOut(bench)
      #expect(moved.step.state == .leaving && moved.papers.map(\.count) == [14])
      let requests = await bench.fake.log.count
      #expect(try await bench.store.openSessions().isEmpty)
      for value in 1...6 { #expect(try await bench.state(value) != .sending) }
      for work in [
        { _ = try await bench.station.startPass() }, { _ = try await bench.signIn() },
        { try await bench.record(7...7) }, { _ = try await bench.station.entryStart() },
        { _ = try await bench.station.verify(VerifyCall(kind: .mechanical, number: Sample.number(1))) },
      ] as [@Sendable () async throws -> Void] {
        #expect(await refusal(work)?.code == .retired)
      }
      bench.sync.waker.signal(.recorded)
      _ = try await bench.station.backUp()
      #expect(try await bench.station.status().verdict == .retired)
      #expect(await bench.fake.log.count == requests)

      // Without a file the same device goes on.
      #expect(try await bench.station.stay(MoveStayCall(by: Sample.person)).state == .stayed)
      #expect(try await bench.signIn() == .signedIn)
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.count == 6)
    #expect(try await bench.store.checkInvariants() == [])
  }

  /// The station of `bench` at another device: its file is taken from the copy that the move made.
  private func arrived(_ bench: Bench) async throws -> Bench {
    let moved = try await bench.station.moveOut(Self.call)
    await bench.store.close()
    let (path, draft) = (bench.directory.path(of: "station.sqlite"), bench.directory.path(of: "station.sqlite.new"))
    try FileManager.default.copyItem(atPath: bench.directory.path(of: "backups/\(moved.backup)"), toPath: draft)
    _ = try await StationStore.arrive(
      draft: draft, of: Self.call.move, by: Sample.person, epoch: EpochID(UUID()), at: bench.clock.now)
    for name in try bench.directory.names() where name.hasPrefix("station.") && name != "station.sqlite.new" {
      try FileManager.default.removeItem(atPath: bench.directory.path(of: name))
    }
    try StationStore.place(draft, at: path)
    return try await bench.reopened()
  }

  @Test func `the first pass at another device reports before it sends, and sends nothing without an answer`()
    async throws
  {
    let former = try await Bench(isHasty: true)
    await former.fake.keepReports()
    try await former.running {
      try await former.record(1...1)
      _ = try await former.signIn()
      try await former.expectPass(.drained)
      try await former.record(2...4)
    }
    let bench = try await arrived(former)
    await bench.fake.failAlways(.report, .dropped)
    let before = await bench.fake.log.count
    try await bench.running {
      _ = try await bench.signIn()
      #expect(try await bench.pass() != .drained)
      let sent = await bench.fake.log.dropFirst(before)
      #expect(sent.contains(Endpoint.report.rawValue) && !sent.contains { $0.hasPrefix("submit") }, "\(sent)")
      await bench.fake.failAlways(.report, nil)
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.count == 4)
    #expect(try await bench.store.notices().isEmpty, "a move is no older copy")
    #expect(try await bench.store.checkInvariants() == [])
  }
}
