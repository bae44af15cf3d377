import Domain
import Engine
import Store
import TestSupport
import Testing

@testable import TestPortal

/// When the agent goes on by itself: in time, and never in a tight loop.
struct WaitingTests {
  @Test func `a sign-out that the portal cannot be told is tried at the next pass, not at once`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      _ = try await bench.signIn()
      try await bench.until("the sign-in's pass has ended") { bench.pauses.count == 2 }
      await bench.fake.failAlways(.abandon, .notSent)
      bench.clock.advance(.minutes(14))
      bench.sync.waker.signal(.timer)
      try await bench.until("the agent waits again") { bench.pauses.count == 3 }
      #expect(bench.pauses.last == .minutes(15))
    }
  }

  @Test func `a network event just after the portal answered is no reason for a pass`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      bench.sync.waker.signal(.linkUp)
      try await bench.until("the agent waits again") { bench.pauses.count == 2 }
      #expect(await bench.fake.count(.probe) == 1)
      bench.clock.advance(.minutes(6))
      bench.sync.waker.signal(.linkUp)
      try await bench.until("the agent waits again") { bench.pauses.count == 3 }
      #expect(await bench.fake.count(.probe) == 2)
    }
  }

  @Test func `what is recorded in a row while nobody is signed in is one reason to look, and calls no portal`()
    async throws
  {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      try await bench.record(1...1)
      try await bench.until("the first record is seen") { bench.pauses.count == 2 }
      try await bench.record(2...2)
      try await bench.until("more is waited for") { bench.pauses.count == 3 }
      #expect(bench.pauses.last == .milliseconds(100))
      try await bench.record(3...3)
      try await bench.until("more is waited for again") { bench.pauses.count == 4 }
      bench.sync.waker.signal(.timer)
      try await bench.until("the agent waits again") { bench.pauses.count == 5 }
      #expect(bench.pauses.last == .minutes(15))
      #expect(await bench.fake.count(.probe) == 1)
    }
  }

  @Test(arguments: [false, true])
  func `what was on its way when this device lost its network is looked up within 1.2 s of its return`(
    isServed: Bool
  ) async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      _ = try await bench.signIn()
      try await bench.until("the sign-in's pass has ended") { bench.pauses.count == 2 }
      await bench.fake.fail(.submit, [.networkLost(isServed: isServed)])
      try await bench.record(1...1)
      try await bench.until("the network was lost") { try await bench.state(1) == .unknown }
      try await bench.until("the agent waits again") { bench.pauses.count == 3 }
      #expect(try await bench.station.status().link.cause == .noRoute)
      #expect(bench.pauses.last == .seconds(5))
      bench.clock.advance(.seconds(1))
      bench.sync.waker.signal(.linkUp)
      try await bench.until("the agent waits again") { bench.pauses.count == 4 }
      let pause = try #require(bench.pauses.last)
      #expect(pause <= .milliseconds(1_200))
      bench.clock.advance(pause)
      bench.sync.waker.signal(.timer)
      // By the clock of the test no time passes: no quiet period is waited for.
      try await bench.until("the certificate is confirmed") { try await bench.state(1) == .confirmed }
      #expect(await bench.fake.count(.submit) == (isServed ? 1 : 2))
      #expect(await bench.fake.count(.lookUp) == 2)
    }
  }

  @Test func `a certificate whose time comes while a pass runs has its turn right after it`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      try await bench.record(1...2)
      try await bench.until("the record is seen") { bench.pauses.count == 2 }
      let first = try await bench.store.operation(.mechanical, Sample.number(1))
      let operation = try #require(first)
      try await bench.store.apply(
        [OutboxChange(operation.id, to: .ready, notBefore: bench.clock.now + .seconds(10))], at: bench.clock.now)
      await bench.fake.refuse(Sample.number(2), PortalProblem(status: 422, kind: .invalidForm))
      await bench.fake.whenAsked(.submit) { bench.clock.advance(.minutes(1)) }
      _ = try await bench.signIn()
      try await bench.until("the sign-in's pass has ended") { bench.pauses.count == 3 }
      #expect(try await bench.state(2) == .quarantined)
      #expect(bench.pauses.last == .seconds(1))
      bench.sync.waker.signal(.timer)
      try await bench.until("the certificate is confirmed") { try await bench.state(1) == .confirmed }
    }
  }

  @Test func `a pause that a clock since set back has put far ahead keeps nobody waiting`() async throws {
    let bench = try await Bench(automatic: true)
    await bench.fake.failAlways(.probe, .notSent)
    try await bench.running {
      try await bench.until("the first pass has ended") { bench.pauses.count == 1 }
      await bench.fake.failAlways(.probe, nil)
      bench.clock.advance(.hours(-48))
      bench.sync.waker.signal(.timer)
      try await bench.until("the agent waits again") { bench.pauses.count == 2 }
      #expect(await bench.sync.progress.end == .drained)
    }
  }

  @Test func `the portal's clock is compared with the device's at the moment it is told`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.whenAsked(.submit) { bench.clock.advance(.minutes(10)) }
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.station.status().link.skew == .zero)
  }
}
