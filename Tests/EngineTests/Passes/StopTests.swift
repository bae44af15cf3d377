import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A stop while the portal is silent: what only asks is cut, and waits for nothing.
struct StopTests {
  @Test func `a probe that is cut by the stop says nothing of the portal`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.record(1...1)
    let before = try await bench.station.status().link
    await bench.silence(.probe)
    try await bench.running { try await bench.until("it is asked") { await bench.fake.count(.probe) > 0 } }
    #expect(await bench.fake.log == ["probe"])
    let next = try await bench.reopened()
    #expect(try await next.station.status().link == before)
    let days = OutagesCall(from: Sample.start - .days(1), before: Sample.start + .days(30))
    #expect(try await next.station.outages(days).outages.isEmpty)
    #expect(try await next.state(1) == .ready)
  }

  @Test(arguments: [Endpoint.probe, .inventory, .lookUp])
  func `a person's question is cut by the stop`(endpoint: Endpoint) async throws {
    let bench = try await signedIn()
    if endpoint == .lookUp { await bench.fake.failAlways(.inventory, .status(501, .notSupported)) }
    await bench.silence(endpoint)
    await #expect {
      try await stopping(bench, at: endpoint) {
        try await bench.station.verify(VerifyCall(kind: .mechanical, number: Sample.number(1)))
      }
    } throws: {
      ($0 as? StationRefusal)?.code == .stopping
    }
  }

  @Test func `repairs are not recorded without a look at their document because the agent stops (A1)`() async throws {
    let bench = try await signedIn()
    await bench.silence(.document)
    var answers = TypedEntry()
    for (path, text) in [
      ("performedAt", "2026-11-23T11:30-05:00"), ("mechanic", "ABCD1234"), ("repairs[0].component", "611"),
      ("repairs[0].code", "AB"), ("vehicle.vin", Sample.vin(500)),
    ] { answers[path] = text }
    let call = ConformCall(kind: .mechanical, number: Sample.number(500), entry: answers.entry)
    await #expect {
      try await stopping(bench, at: .document) { try await bench.station.conform(call) }
    } throws: {
      ($0 as? StationRefusal)?.code == .stopping
    }
    #expect(try await bench.station.conformities(Sample.repairs(500)).conformities.isEmpty)
  }

  @Test func `who waits for the end of a pass is told that the agent stops`() async throws {
    let bench = try await signedIn(isHasty: true)
    let (opened, door) = AsyncStream.makeStream(of: Never.self)
    await bench.hold(.lookUp) { for await _ in opened {} }
    try await bench.running {
      _ = try await bench.station.startPass()
      // A move ends the session: it comes once the look-up is under way.
      try await bench.until("the portal is asked") { await bench.fake.count(.lookUp) > 0 }
      let code = try await stopping(bench, at: .lookUp) { await Self.refusal(ofMoveFrom: bench) }
      #expect(code == .stopping)
      door.finish()
    }
    #expect(try await bench.store.checkInvariants() == [])
  }

  /// Why the station does not move; no wait of this bench takes time, so that one for the pass is over at once.
  private static func refusal(ofMoveFrom bench: Bench) async -> StationRefusal.Code? {
    let call = MoveOutCall(move: RelocationID(bench.ids.next()), by: Sample.person)
    for _ in 0..<100 {
      do throws(StationRefusal) {
        _ = try await bench.station.moveOut(call)
        return nil
      } catch {
        guard error.code == .passRunning else { return error.code }
        await Task.yield()
      }
    }
    return .passRunning
  }

  private func signedIn(isHasty: Bool = false) async throws -> Bench {
    let bench = try await Bench(isHasty: isHasty)
    try await bench.record(1...2)
    _ = try await bench.signIn()
    await bench.fake.forgetLog()
    return bench
  }

  /// What the call answers; the agent stops once the portal was asked.
  private func stopping<Answer: Sendable>(
    _ bench: Bench, at endpoint: Endpoint, _ call: @Sendable @escaping () async throws -> Answer
  ) async throws -> Answer {
    async let answer = call()
    try await bench.until("the portal is asked") { await bench.fake.count(endpoint) > 0 }
    await bench.desk.stop()
    return try await answer
  }
}
