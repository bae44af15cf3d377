import Domain
import Engine
import StationAPI
import Store
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// What a stop and too many sign-ins do while the portal does not answer.
struct DeskTests {
  private static func signIn(_ bench: Bench) async -> String {
    do throws(StationRefusal) {
      return try await bench.station.signIn(bench.password(confirmed: true)).outcome.rawValue
    } catch {
      return "\(error.code)"
    }
  }

  /// The outcomes of `people` people who sign in; `act` runs once the portal was asked.
  private func told(
    _ people: Int, _ bench: Bench, at endpoint: Endpoint, _ act: @Sendable @escaping () async throws -> Void
  ) async throws -> [String] {
    try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<people { group.addTask { await Self.signIn(bench) } }
      group.addTask {
        try await bench.until("the portal is asked") { await bench.fake.count(endpoint) > 0 }
        try await act()
        return nil
      }
      var told: [String] = []
      for try await answer in group { if let answer { told.append(answer) } }
      return told.sorted()
    }
  }

  @Test func `a stop sends away who waits before a silent portal, and no attempt is counted`() async throws {
    let bench = try await Bench()
    await bench.silence(.probe)
    let told = try await told(4, bench, at: .probe) { await bench.desk.stop() }
    #expect(told == ["stopping", "stopping", "stopping", "stopping"])
    #expect(await bench.fake.log == ["probe"])
    #expect(try await bench.store.account(Sample.accessCode).attempts == [])
    await #expect(throws: StationRefusal.self) { try await bench.station.signIn(bench.password()) }
  }

  @Test func `a stop ends a password that is under way after a while, and it counts as made (C2, C3)`() async throws {
    let bench = try await Bench(isHasty: true)
    await bench.silence(.signIn)
    let told = try await told(3, bench, at: .signIn) { await bench.desk.stop() }
    #expect(told == ["noAnswer", "stopping", "stopping"])
    #expect(bench.pauses.last == SignInDesk.patience)
    let attempts = try await bench.store.account(Sample.accessCode).attempts
    #expect(attempts.map(\.outcome) == [.noAnswer] && attempts.count(where: \.mayHaveCounted) == 1)
    let next = try await bench.reopened()
    #expect(try await next.store.account(Sample.accessCode).attempts.count == 1)
  }

  @Test func `a code that a stop ended may have opened a session, which is ended as well (C4)`() async throws {
    let bench = try await Bench(automatic: true, isHasty: true)
    _ = try await bench.station.signIn(bench.password())
    await bench.hold(.enterCode) { try? await Task.sleep(for: .seconds(3_600)) }
    await bench.fake.failAlways(.enterCode, .lost)
    async let answer = bench.station.enterCode(CodeCall(code: Sample.code, confirmed: true))
    try await bench.until("the code is under way") { await bench.fake.count(.enterCode) > 0 }
    await bench.desk.stop()
    #expect(try await answer.outcome == .noAnswer)
    #expect(await bench.fake.openSessionCount() == 1)
    try await bench.sync.signOutBeforeEnd()
    #expect(await bench.fake.openSessionCount() == 0)
  }

  @Test func `who comes when too many wait is told that the agent is busy, and nothing was begun`() async throws {
    let bench = try await Bench()
    let (opened, door) = AsyncStream.makeStream(of: Never.self)
    await bench.hold(.probe) { for await _ in opened {} }
    let told = await withTaskGroup(of: String.self) { group in
      for _ in 0..<(DeskTurns.limit + 3) { group.addTask { await Self.signIn(bench) } }
      var told: [String] = []
      for await answer in group {
        told.append(answer)
        if told.count == 2 { door.finish() }
      }
      return told
    }
    #expect(told == ["busy", "busy"] + Array(repeating: "codeSent", count: DeskTurns.limit + 1))
  }

  @Test func `who gives up while waiting is not served, and keeps nobody from being served`() async throws {
    let bench = try await Bench()
    let (opened, door) = AsyncStream.makeStream(of: Never.self)
    await bench.hold(.probe) { for await _ in opened {} }
    async let first = bench.station.signIn(bench.password())
    try await bench.until("the first is served") { await bench.fake.count(.probe) == 1 }
    let gaveUp = await withTaskGroup(of: String.self) { group in
      group.addTask { await Self.signIn(bench) }
      group.cancelAll()
      return await group.next()
    }
    #expect(gaveUp == "stopping")
    door.finish()
    #expect(try await first.outcome == .codeSent)
    #expect(await bench.fake.count(.signIn) == 1)
    #expect(try await bench.station.signIn(bench.password()).outcome == .codeSent)
  }
}
