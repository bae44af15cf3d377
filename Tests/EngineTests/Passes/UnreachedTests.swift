import Domain
import Engine
import StationAPI
import TestSupport
import Testing

@testable import TestPortal

/// The reported reason why the portal is not reached, and what a pause that it asked for delays.
struct UnreachedTests {
  @Test func `a gateway that says the portal is down is no wrong address, also at the first contact`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.failAlways(.probe, .foreign(.gateway))
    try await bench.running { try await bench.expectPass(.captive) }
    let report = try await bench.station.status()
    #expect(report.verdict == .captive && report.link.cause == .gateway)
  }

  @Test func `a web site at the portal's address is no portal at first, and a network in its place afterwards`()
    async throws
  {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.failAlways(.probe, .foreign(.unmarked))
    try await bench.running { try await bench.expectPass(.notPortal) }
    #expect(try await bench.station.status().verdict == .notPortal)
    #expect(try await bench.station.signIn(bench.password()).outcome == .notPortal)
    #expect(await bench.fake.count(.signIn) == 0)
    await bench.fake.failAlways(.probe, nil)
    let met = try await bench.reopened()
    try await met.running { try await met.expectPass(.signInNeeded) }
    await met.fake.failAlways(.probe, .foreign(.unmarked))
    let later = try await met.reopened()
    try await later.running { try await later.expectPass(.captive) }
    #expect(try await later.station.status().verdict == .captive)
    #expect(try await later.station.status().link.cause == .unmarked)
    #expect(try await later.station.signIn(later.password()).outcome == .captive)
  }

  @Test func `a portal that was met while a person signed in is one from then on`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.signIn(bench.password())
    await bench.fake.failAlways(.probe, .foreign(.redirect))
    let later = try await bench.reopened()
    try await later.running { try await later.expectPass(.captive) }
  }

  @Test func `why the portal was not reached is in the status and with each certificate that waits`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    #expect(try await bench.station.status().link.state == .untried)
    #expect(try await bench.station.status().verdict == .waiting)
    await bench.fake.failAlways(.probe, .notSent)
    try await bench.running { try await bench.expectPass(.offline) }
    #expect(try await bench.station.status().link.cause == .other)
    let call = CertificateCall(kind: .mechanical, number: Sample.number(1))
    let detail = try await bench.station.certificate(call)
    #expect(detail.link?.cause == .other && detail.agent == false)
    #expect(try await bench.station.signIn(bench.password()).cause == .other)
  }

  @Test func `a person's request in a pause that the portal asked for sends nothing, and goes out after it (§9.3)`()
    async throws
  {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.fail(
      .probe, [.refused(PortalProblem(status: 503, kind: .unavailable, retryAfter: .minutes(20)), committed: false)])
    try await bench.running { try await bench.expectPass(.maintenance) }
    let end = bench.clock.now + .minutes(20)
    #expect(try await bench.station.status().link.pausedUntil == end)
    bench.clock.advance(.minutes(19))
    let again = try await bench.reopened()
    try await again.running { try await again.expectPass(.maintenance) }
    #expect(await again.fake.count(.probe) == 1, "also the next program asks nothing")
    #expect(try await again.station.status().link.pausedUntil == end)
    again.clock.advance(.minutes(1))
    let after = try await again.reopened()
    try await after.running { try await after.expectPass(.signInNeeded) }
    #expect(await after.fake.count(.probe) == 2)
  }
}
