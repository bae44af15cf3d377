import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A session is used while it surely lasts, and always signed out.
struct SessionTests {
  @Test func `the agent signs out once everything has arrived and nothing was sent for 5 minutes (C4)`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      _ = try await bench.passEnd()
      try await bench.record(1...1)
      _ = try await bench.signIn()
      try await bench.until("the certificate is confirmed") { try await bench.state(1) == .confirmed }
      try await bench.until("its pass has ended") { await bench.sync.progress.end == .drained }
      #expect(await bench.fake.openSessionCount() == 1)
      let account = try await bench.station.status().account
      #expect(account.signsOutAt == Sample.start + .minutes(5) && account.idleEndsAt == Sample.start + .minutes(15))
      bench.clock.advance(.minutes(5))
      bench.sync.waker.signal(.timer)
      try await bench.until("the session is ended") { try await bench.store.openSessions().isEmpty }
      #expect(await bench.fake.openSessionCount() == 0)
    }
  }

  /// The idle time in seconds, and how many seconds after its last use a session is used again.
  @Test(arguments: [(100, 74, true), (100, 76, false), (40, 29, true), (40, 31, false), (900, 779, true)])
  func `a session of little idle time is used for most of it (C1)`(
    idle: Int64, after: Int64, isUsed: Bool
  ) async throws {
    let bench = try await Bench()
    await bench.fake.setIdle(.seconds(idle))
    try await bench.record(1...1)
    _ = try await bench.signIn()
    bench.clock.advance(.seconds(after))
    try await bench.running { try await bench.expectPass(isUsed ? .drained : .signInNeeded) }
    #expect(try await bench.state(1) == (isUsed ? .confirmed : .ready))
  }

  @Test func `whoever asks the agent for a pass is signed out with its end (C4)`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      _ = try await bench.passEnd()
      _ = try await bench.signIn()
      try await bench.until("the sign-in's pass has ended") {
        // Asks the portal first: a pass that has not begun is not running either.
        guard await bench.fake.count(.probe) == 3 else { return false }
        return await !bench.sync.progress.running
      }
      try await bench.record(1...1)
      try await bench.expectPass(.drained)
      #expect(await bench.fake.openSessionCount() == 0)
    }
    #expect(try await bench.state(1) == .confirmed)
  }

  @Test func `the agent signs out when it stops, though work is left (C4)`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      _ = try await bench.passEnd()
      try await bench.record(1...1)
      await bench.fake.failAlways(.lookUp, .notSent)
      _ = try await bench.signIn()
      try await bench.until("the pass has ended") { await bench.sync.progress.end == .offline }
      #expect(await bench.fake.openSessionCount() == 1)
    }
    #expect(await bench.fake.openSessionCount() == 0)
    #expect(try await bench.state(1) == .ready)
  }

  @Test func `after a crash the session from before is ended once the portal answers, and not used again (C4)`()
    async throws
  {
    let bench = try await Bench(automatic: true)
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.forgetLog()
    bench.clock.advance(.seconds(1))
    let next = try await bench.reopened(automatic: true)
    try await next.running {
      let end = try await next.passEnd()
      #expect(end == .signInNeeded)
    }
    #expect(await next.fake.log == ["probe", "abandon"])
    #expect(await next.fake.openSessionCount() == 0)
    #expect(try await next.state(1) == .ready)
  }

  @Test func `a clock that is set back after the start does not end the session a person opens`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.record(1...1)
    try await bench.running {
      let end = try await bench.passEnd()
      #expect(end == .signInNeeded)
      bench.clock.set(wrongBy: Span.zero - .hours(1))
      let outcome = try await bench.signIn()
      #expect(outcome == .signedIn)
      try await bench.until("it arrived") { try await bench.state(1) == .confirmed }
    }
  }

  @Test func `while the portal does not answer nothing is asked for a session that waits to be ended (C4)`()
    async throws
  {
    let bench = try await Bench(automatic: true)
    _ = try await bench.signIn()
    await bench.fake.failAlways(.abandon, .notSent)
    await bench.fake.failAlways(.probe, .notSent)
    let next = try await bench.reopened(automatic: true)
    await bench.fake.forgetLog()
    try await next.running {
      let end = try await next.passEnd()
      #expect(end == .offline)
    }
    #expect(await next.fake.log == ["probe", "abandon"], "the probe of the pass, and the sign-out at the end")
  }

  @Test func `a sign-out the portal cannot be told is pending, and told at the next contact (C4)`() async throws {
    let bench = try await Bench()
    _ = try await bench.signIn()
    await bench.fake.failAlways(.abandon, .notSent)
    #expect(try await bench.station.signOut().outcome == .pending)
    #expect(try await bench.store.openSessions().count == 1)
    await bench.fake.failAlways(.abandon, nil)
    #expect(try await bench.station.signOut().outcome == .signedOut)
    #expect(await bench.fake.openSessionCount() == 0)
    #expect(try await bench.station.signOut().outcome == .wasSignedOut)
  }

  @Test func `a code whose answer was lost may have opened a session, and that one is ended too (C4)`() async throws {
    let bench = try await Bench()
    await bench.fake.fail(.enterCode, [.lost])
    #expect(try await bench.signIn() == .noAnswer)
    #expect(await bench.fake.openSessionCount() == 1)
    #expect(try await bench.store.openSessions().map(\.session) == [nil])
    try await bench.running {
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.openSessionCount() == 0)
    #expect(try await bench.store.openSessions() == [])
  }

  @Test(arguments: [(779, PassEnd.drained), (780, .signInNeeded)] as [(Int64, PassEnd)])
  func `a session idle for 13 minutes is not used any more (C1)`(idle: Int64, end: PassEnd) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    bench.clock.advance(.seconds(idle))
    try await bench.running {
      try await bench.expectPass(end)
    }
    #expect(await bench.fake.openSessionCount() == 0)
    #expect(try await bench.state(1) == (end == .drained ? .confirmed : .ready))
  }

  @Test func `a session that ends in the middle harms no certificate: they wait for a sign-in (C1)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...3)
    _ = try await bench.signIn()
    await bench.fake.fail(.submitBatch, [.status(401, .sessionEnded)])
    try await bench.running {
      try await bench.expectPass(.signInNeeded)
      #expect(try await bench.station.status().verdict == .signInNeeded)
      #expect(try await bench.state(2) == .ready)
      #expect(try await bench.store.currentSession() == nil)
      await bench.fake.forgetSessions()
      #expect(try await bench.signIn() == .signedIn)
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.count == 3)
  }

  @Test func `without a mandate one consults and does not submit, and nothing is touched (C6)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...2)
    await bench.fake.setMandates([])
    _ = try await bench.station.signIn(bench.password())
    let answer = try await bench.station.enterCode(CodeCall(code: Sample.code, confirmed: false))
    #expect(answer.hasMandate == false)
    #expect(try await bench.station.status().account.state == .consultationOnly)
    try await bench.running {
      try await bench.expectPass(.noMandate)
    }
    #expect(try await bench.state(1) == .ready)
    #expect(try await bench.state(2) == .ready)
    #expect(await bench.fake.memory.documents.isEmpty)
  }

  @Test func `an account the portal suspends in the middle of a pass is not tried again before its end (C3)`()
    async throws
  {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    let until = Sample.start + .hours(2)
    await bench.fake.fail(
      .lookUp, [.refused(PortalProblem(status: 423, kind: .accountSuspended, until: until), committed: false)])
    try await bench.running {
      try await bench.expectPass(.suspended)
      #expect(try await bench.station.status().verdict == .accountSuspended)
    }
    await bench.fake.forgetLog()
    let answer = try await bench.station.signIn(bench.password())
    #expect(answer.outcome == .suspended)
    #expect(answer.standing.suspendedUntil == until)
    #expect(await bench.fake.log == ["probe"])
  }
}
