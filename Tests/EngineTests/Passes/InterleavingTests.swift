import Domain
import Engine
import Store
import TestSupport
import Testing

@testable import TestPortal

/// What people, the portal and passes do at the same moment.
struct InterleavingTests {
  @Test func `a session opened while a pass ran without one is kept for the next (C4)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.whenAsked(.probe) {
      await bench.fake.whenAsked(.probe, nil)
      _ = try? await bench.signIn()
    }
    try await bench.running {
      try await bench.expectPass(.signInNeeded)
      #expect(try await bench.store.currentSession() != nil)
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.state(1) == .confirmed)
    #expect(await bench.fake.openSessionCount() == 0)
  }

  @Test func `a session whose end the portal did not hear stays open here until it does (C4)`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.record(1...1)
    _ = try await bench.signIn()
    bench.clock.advance(.seconds(1))
    let next = try await bench.reopened(automatic: true)
    await next.fake.fail(.abandon, [.notSent])
    try await next.running {
      let end = try await next.passEnd()
      #expect(end == .signInNeeded)
      #expect(try await next.store.openSessions().count == 1)
    }
    #expect(await next.fake.openSessionCount() == 0)
  }

  @Test func `a pass does not end the sign-in whose code is on its way (C3, C5)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    try await bench.running {
      await bench.fake.whenAsked(.enterCode) {
        await bench.fake.whenAsked(.enterCode, nil)
        _ = try? await bench.pass()
      }
      #expect(try await bench.signIn() == .signedIn)
      #expect(await bench.fake.openSessionCount() == 1)
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.openSessionCount() == 0)
  }

  @Test func `whoever waits for a pass that the store ends is told that it ended`() async throws {
    let bench = try await Bench()
    await bench.fake.whenAsked(.probe) { await bench.store.close() }
    await #expect(throws: StoreFault.closed) {
      try await bench.running { _ = try await bench.pass() }
    }
    #expect(await bench.sync.progress.running == false)
    #expect(await bench.sync.progress.end == .stopped)
    #expect(try await bench.station.startPass().running == false)
  }
}
