import Domain
import Engine
import PortalLedger
import Store
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

/// Each decision of a pass is carried out once, in order, and stored before and after.
struct PassTests {
  @Test func `a recorded certificate is confirmed with its receipt, and its number is reinstated`() async throws {
    let bench = try await Bench()
    try await bench.record(1...3)
    #expect(try await bench.signIn() == .signedIn)
    try await bench.running {
      try await bench.expectPass(.drained)
    }
    for value in 1...3 {
      let detail = try await bench.station.certificate(Sample.certificate(value))
      #expect(detail.summary.state == .confirmed)
      #expect(detail.receipt?.digest == detail.digest)
      #expect(detail.receipt?.operation == detail.operation)
      #expect(detail.decision?.choice == .select)
      #expect(detail.attempts.map(\.purpose) == [.submit])
      #expect(detail.attempts.first?.state == .confirmed)
      #expect(try await bench.store.stockState(.mechanical, Sample.number(value)) == .reinstated)
    }
    #expect(await bench.fake.memory.documents.count == 3)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test(arguments: [true, false])
  func `vehicles that come with the look-up are not asked for again, and decide as a match does`(
    isKnown: Bool
  ) async throws {
    let bench = try await Bench()
    await bench.fake.can { $0.features.lookupVehicles = true }
    try await bench.record(1...3, isKnown: isKnown)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(await bench.fake.count(.match) == 0)
    #expect(await bench.fake.count(.lookUp) == 1)
    for value in 1...3 {
      let detail = try await bench.station.certificate(Sample.certificate(value))
      #expect(detail.summary.state == .confirmed)
      #expect(detail.decision?.choice == (isKnown ? .select : .created))
      #expect(detail.decision?.evidence.rule == (isKnown ? .oneIsTheSame : .nothingLikeIt))
    }
    #expect(await bench.fake.memory.documents.count == 3)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `an attempt is on the disk before its request is made (I3)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    let seen = Mutex<[String]>([])
    await bench.fake.whenAsked(.submit) {
      let detail = try? await bench.store.detail(.mechanical, Sample.number(1))
      let attempt = detail?.attempts.last
      seen.withLock {
        $0 = [
          detail?.summary.state.rawValue ?? "none", attempt?.purpose.rawValue ?? "none",
          attempt?.evidence == nil ? "open" : "ended",
        ]
      }
    }
    try await bench.running { try await bench.pass() }
    #expect(seen.withLock { $0 } == ["sending", "submit", "open"])
    #expect(try await bench.state(1) == .confirmed)
  }

  @Test func `a vehicle's creation is on the disk before its request is made (I11)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1, isKnown: false)
    _ = try await bench.signIn()
    let seen = Mutex<[String]>([])
    await bench.fake.whenAsked(.createVehicle) {
      let detail = try? await bench.store.detail(.mechanical, Sample.number(1))
      seen.withLock {
        $0 = [detail?.decision?.choice.rawValue ?? "none", detail?.attempts.last?.purpose.rawValue ?? "none"]
      }
    }
    try await bench.running { try await bench.pass() }
    #expect(seen.withLock { $0 } == ["create", "createVehicle"])
    #expect(try await bench.state(1) == .confirmed)
    #expect(await bench.fake.memory.vehicles.count == 1)
  }

  @Test(arguments: [Trouble.lost, .status(500, .internalError, committed: true), .status(504, committed: true)])
  func `a certificate whose answer was lost is looked up, not sent again (U2)`(trouble: Trouble) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.fail(.submit, [trouble])
    try await bench.running {
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.state(1) == .confirmed)
    #expect(try await bench.reason(1) == .foundByLookup)
    #expect(await bench.fake.count(.submit) == 1)
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.attempts.map(\.purpose) == [.submit, .lookUp])
    #expect(detail.attempts.map(\.state) == [.unknown, .confirmed])
  }

  @Test(arguments: [Trouble.dropped, .status(500), .malformed])
  func `a certificate that did not arrive is sent again after its look-up (U2)`(trouble: Trouble) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.fail(.submit, [trouble])
    try await bench.running { try await bench.pass() }
    #expect(try await bench.state(1) == .confirmed)
    #expect(await bench.fake.memory.documents.count == 1)
    let requests = await bench.fake.log.filter { $0 == "submit" || $0 == "lookUp" }
    #expect(requests == ["lookUp", "submit", "lookUp", "submit"])
  }

  @Test(arguments: [true, false])
  func `killed while a request was under way, the next start looks it up first (U2)`(committed: Bool) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.fail(.submit, [committed ? nil : .dropped])
    await bench.fake.whenAsked(.submit) { await bench.store.close() }
    await #expect(throws: StoreFault.closed) {
      try await bench.running { try await bench.pass() }
    }
    await bench.fake.whenAsked(.submit, nil)
    await bench.fake.forgetLog()
    let next = try await bench.reopened()
    #expect(try await next.state(1) == .unknown)
    #expect(try await next.reason(1) == .restarted)
    try await next.running {
      try await next.expectPass(.drained)
    }
    #expect(try await next.state(1) == .confirmed)
    #expect(await next.fake.memory.documents.count == 1)
    #expect(await next.fake.count(.submit) == (committed ? 0 : 1))
    #expect(await next.fake.log.prefix(2) == ["probe", "lookUp"])
    #expect(try await next.store.checkInvariants() == [])
  }

  @Test func `one that the portal refuses is quarantined with the field, and delays no other`() async throws {
    let bench = try await Bench()
    try await bench.record(1...4)
    await bench.fake.refuse(
      Sample.number(2), PortalProblem(status: 422, kind: .invalidForm, field: "vehicle.year"))
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
    }
    let detail = try await bench.station.certificate(Sample.certificate(2))
    #expect(detail.summary.state == .quarantined)
    #expect(
      detail.summary.reason == StateReason(.refusedByPortal, field: "vehicle.year", problem: "invalid-form"))
    #expect(await bench.fake.memory.documents.count == 3)
    #expect(try await bench.station.progress().quarantined == 1)
  }

  @Test func `without a network nothing is changed, and the next try is remembered across a restart`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.failAlways(.probe, .notSent)
    try await bench.running {
      try await bench.expectPass(.offline)
    }
    #expect(try await bench.state(1) == .ready)
    let next = try await bench.reopened()
    let status = try await next.station.status()
    #expect(status.link.nextTry == Sample.start + .seconds(5))
    #expect(status.verdict == .offline)
  }

  @Test func `stopped in the middle, it answers for what it sent, and the rest is untouched`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      _ = try await bench.passEnd()
      try await bench.record(1...10)
      await bench.fake.whenAsked(.submitBatch) { bench.sync.stop() }
      _ = try await bench.signIn()
      try await bench.until("certificate 8 is confirmed") { try await bench.state(8) == .confirmed }
    }
    #expect(try await bench.state(9) == .ready)
    #expect(try await bench.state(10) == .ready)
    #expect(await bench.fake.openSessionCount() == 0)
    #expect(try await bench.store.openSessions() == [])
  }

  @Test func `a person stops a pass after what is on its way, and the rest is sent when a person asks`() async throws {
    let bench = try await Bench(automatic: true)
    let station = bench.station
    try await bench.running {
      _ = try await bench.passEnd()
      #expect(try await station.stopPass().stopAskedAt == nil, "none runs")
      try await bench.record(1...10)
      await bench.fake.whenAsked(.submitBatch) { _ = try? await station.stopPass() }
      _ = try await bench.signIn()
      try await bench.until("the pass is stopped") { await bench.sync.progress.end == .stopped }
      for (value, state) in [(8, .confirmed), (9, .ready), (10, .ready)] as [(Int, OutboxState)] {
        #expect(try await bench.state(value) == state)
      }
      let asked = await bench.fake.log.count
      bench.clock.advance(.minutes(1))
      try await bench.record(11...11)
      bench.sync.waker.signal(.timer)
      try await bench.until("the loop sleeps again") { await bench.sync.timeToNextPass() > .minutes(10) }
      let status = try await station.status()
      #expect(status.pass.stopAskedAt == Sample.start && status.pass.remaining == 2 && status.waiting == 3)
      #expect(status.account.state == .signedIn)
      #expect(await bench.fake.log.count == asked)
      await bench.fake.whenAsked(.submitBatch, nil)
      let started = try await station.startPass()
      #expect(started.running && started.remaining == 3, "told before the pass has begun")
      #expect(try await bench.passEnd() == .drained)
    }
    #expect(try await bench.state(11) == .confirmed)
    #expect(await bench.fake.openSessionCount() == 0)
  }

  @Test func `the agent begins by itself once somebody has signed in`() async throws {
    let bench = try await Bench(automatic: true)
    try await bench.running {
      _ = try await bench.passEnd()
      try await bench.record(1...2)
      _ = try await bench.signIn()
      try await bench.until("certificate 2 is confirmed") { try await bench.state(2) == .confirmed }
    }
    #expect(await bench.fake.memory.documents.count == 2)
  }

  @Test func `a command that opened the store makes no request nobody asked for`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    try await bench.running { _ = try await bench.station.status() }
    #expect(await bench.fake.log == [])
  }
}
