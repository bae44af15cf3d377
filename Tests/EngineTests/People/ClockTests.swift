import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A device whose clock was reset.
struct ClockTests {
  @Test func `a clock at 1970 is named, true dates are recorded, and they arrive once`() async throws {
    let bench = try await Bench()
    await bench.fake.know([Sample.portalVehicle(1), Sample.portalVehicle(2)])
    bench.clock.set(wrongBy: Instant(milliseconds: 0) - Sample.start)
    #expect(try await bench.station.status().verdict == .clockWrong)
    #expect(try await bench.station.status().clock.state == .beforeRelease)
    let answer = try await bench.station.record(RecordCall(entries: [Sample.entry(1)]))
    #expect(answer.results.map(\.outcome) == [.recorded])
    #expect(answer.results.first?.warnings.map(\.code) == [.deviceClockWrong])
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      // The clock is right again: nothing waits for a time of the wrong clock.
      bench.clock.set(wrongBy: .zero)
      _ = try await bench.station.record(RecordCall(entries: [Sample.entry(2)]))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.map(\.number) == [Sample.number(1), Sample.number(2)])
    #expect(try await bench.station.status().clock.state == .right)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a clock before what is stored is named until the portal agrees with it`() async throws {
    let bench = try await Bench()
    bench.clock.advance(.days(10))
    try await bench.record(1...1)
    bench.clock.set(wrongBy: .days(-9))
    let status = try await bench.station.status()
    #expect(status.clock.state == .beforeLastEvent && status.verdict == .clockWrong)
    #expect(status.clock.lastEvent == Sample.start + .days(10))
    let entry = Sample.entry(2, ["performedAt": "2026-12-02T09:12-05:00"])
    let result = try await bench.station.record(RecordCall(entries: [entry])).results.first
    #expect(result?.outcome == .recorded, "\(String(describing: result?.issues))")
  }

  @Test func `what was stored by a clock far ahead is forgotten once the portal agrees with the clock`() async throws {
    let bench = try await Bench()
    bench.clock.set(wrongBy: .days(3_000))
    try await bench.record(1...1)
    bench.clock.set(wrongBy: .zero)
    #expect(try await bench.station.status().clock.state == .beforeLastEvent)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.station.status().clock.state == .right)
  }

  @Test func `a date of 1970 is refused and told how to confirm it`() async throws {
    let bench = try await Bench()
    let entry = Sample.entry(1, ["performedAt": "1970-01-01T00:00Z"])
    let refused = try await bench.station.record(RecordCall(entries: [entry])).results.first
    #expect(refused?.issues.map(\.reason) == [.dateImplausible])
    let confirmed = Sample.entry(1, ["performedAt": "1970-01-01T00:00Z", "acceptDate": "true"])
    #expect(try await bench.station.record(RecordCall(entries: [confirmed])).results.map(\.outcome) == [.recorded])
  }
}
