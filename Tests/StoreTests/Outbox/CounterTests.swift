import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct CounterTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `after any walk the counters are the counts, and no invariant is broken (I8)`(seed: UInt64) async throws {
    let fixture = try await StoreFixture(numbers: 12, sealed: 12)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<90 {
      let value = Int.random(in: 1...12, using: &generator)
      let operation = try #require(try await fixture.operation(value))
      guard
        let next = operation.state.successors.sorted(by: { $0.rawValue < $1.rawValue }).randomElement(using: &generator)
      else { continue }
      try await step(value, from: operation.state, to: next, in: fixture)
    }
    let counted = try await fixture.store.read { db in
      try Row.fetchAll(db, sql: "SELECT state, count(*) AS n FROM operation GROUP BY state")
        .reduce(into: [String: Int]()) { $0[$1["state"]] = $1["n"] }
    }
    let counts = try await fixture.store.counts().filter { $0.value > 0 }
    #expect(Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }) == counted)
    #expect(counted.count > 1)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  private func step(_ value: Int, from: OutboxState, to: OutboxState, in fixture: StoreFixture) async throws {
    let change =
      to == .confirmed ? try Sample.confirmed(value) : OutboxChange(Sample.operation(value), to: to)
    switch (from, to) {
    case (_, .sending): _ = try await fixture.store.begin(.submit, [Sample.operation(value)], at: Sample.start)
    case (.unknown, _):
      let lookUp = try await fixture.store.begin(.lookUp, [Sample.operation(value)], at: Sample.start)
      try await fixture.store.finish(lookUp, evidence: Sample.evidence, changes: [change], at: Sample.start)
    case (.confirmed, _):
      var change = change
      change.reason = StateReason(to == .ready ? .lostByPortal : .numberTaken)
      try await fixture.store.apply([change], at: Sample.start)
    case (.held, .ready), (.quarantined, .ready):
      try await fixture.store.decide(change, action: .retry, by: Sample.person, at: Sample.start)
    default: try await fixture.store.apply([change], at: Sample.start)
    }
  }

  @Test func `ten thousand operations are counted, paged and drained without one missing`() async throws {
    let total = 10_000
    let fixture = try await StoreFixture(numbers: total)
    for first in stride(from: 1, to: total, by: 500) {
      _ = try await fixture.store.seal((first..<first + 500).map { try Sample.sealed($0) }, at: Sample.start)
    }
    #expect(try await fixture.store.counts()[.ready] == total)
    #expect(try await fixture.store.available(.mechanical) == 0)
    var sent: [Int64] = []
    while true {
      let due = try await fixture.store.due(.ready, after: 0, limit: 100, now: Sample.start)
      guard !due.isEmpty else { break }
      sent += due.map(\.sequence)
      let values = due.map { Int($0.sequence) }
      try await fixture.submit(values, changes: values.map { try Sample.confirmed($0) })
    }
    #expect(sent == Array(1...Int64(total)))
    #expect(try await fixture.store.counts()[.confirmed] == total)
    #expect(try await fixture.store.history().highWaterMark == Int64(total))
    #expect(try await fixture.store.checkInvariants() == [])
  }
}
