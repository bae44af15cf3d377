import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

struct UrgentTests {
  /// An entry inspected at 9 h 12 with one minor defect: 48 hours later is 2 772 minutes after the bench's first
  /// moment.
  private func deadlineEntry(_ value: Int) -> JSONValue {
    Sample.entry(
      value,
      [
        "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
        "defects[0].code": "AB", "defects[0].severity": "minor",
      ])
  }

  private static let end = Span.minutes(48 * 60 - 168)

  static let table: [(Span, Int, Int)] = [
    (end - .hours(12) - .seconds(1), 0, 0), (end - .hours(12) + .seconds(1), 1, 0), (end - .seconds(1), 1, 0),
    (end, 0, 1), (end + .days(3), 0, 1),
  ]

  @Test(arguments: table)
  func `a repair deadline is told from 12 h before its end`(after: Span, soon: Int, past: Int) async throws {
    let bench = try await Bench()
    let answer = try await bench.station.record(
      RecordCall(entries: [deadlineEntry(1), Sample.entry(2)]))
    #expect(answer.results.map(\.outcome) == [.recorded, .recorded])
    #expect(try await bench.station.status().deadlines == .none)
    bench.clock.advance(after)
    let deadlines = try await bench.station.status().deadlines
    #expect(deadlines.soon == soon)
    #expect(deadlines.past == past)
    #expect(deadlines.first?.certificate.number == (soon + past > 0 ? Sample.number(1) : nil))
  }

  @Test func `once the portal has proven it, its deadline no longer alarms`() async throws {
    let bench = try await Bench()
    await bench.fake.know([Sample.portalVehicle(1)])
    _ = try await bench.station.record(RecordCall(entries: [deadlineEntry(1)]))
    bench.clock.advance(.hours(40))
    #expect(try await bench.station.status().deadlines.soon == 1)
    try await bench.running {
      _ = try await bench.signIn()
      _ = try await bench.pass()
    }
    #expect(try await bench.state(1) == .confirmed)
    #expect(try await bench.station.status().deadlines == .none)
  }

  @Test func `a list begins with deadlines, then with what has waited over 4 h`() async throws {
    let bench = try await Bench()
    try await bench.record(1...2, isKnown: false)
    bench.clock.advance(.hours(38))
    _ = try await bench.station.record(RecordCall(entries: [deadlineEntry(3)]))
    bench.clock.advance(.minutes(1))
    try await bench.record(4...4, isKnown: false)
    let page = try await bench.station.list(ListCall(limit: 2))
    #expect(page.urgent.map(\.number) == [3, 1, 2].map(Sample.number))
    #expect(page.certificates.map(\.number) == [4, 3].map(Sample.number))
    let next = try await bench.station.list(ListCall(limit: 2, before: page.next))
    #expect(next.urgent.isEmpty)
    #expect(next.certificates.map(\.number) == [2, 1].map(Sample.number))
    #expect(try await bench.station.list(ListCall(states: [.held])).urgent.isEmpty)
  }
}
