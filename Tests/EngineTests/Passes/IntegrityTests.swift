import Domain
import Engine
import TestSupport
import Testing

/// The invariants are checked at the start and after each pass, unless nothing was changed since the last check.
struct IntegrityTests {
  @Test func `a check holds for an hour where nothing was changed, and no longer than until a change`() async throws {
    let bench = try await Bench()
    // The turn ends after the check; the pass ends just before it.
    func pass(after pause: Span, ending end: PassEnd, isCheckedAt minute: Int64) async throws {
      bench.clock.advance(pause)
      try await bench.sync.turn(for: [.person])
      #expect(await bench.sync.progress.end == end)
      let integrity = try await bench.sync.currentIntegrity
      #expect(integrity.askedAt == Sample.start + .minutes(minute))
      #expect(integrity.checkedAt == Sample.start, "everything was checked once, at the start")
    }
    try await bench.sync.start()
    try await pass(after: .zero, ending: .drained, isCheckedAt: 0)
    try await pass(after: .zero, ending: .drained, isCheckedAt: 0)
    try await pass(after: .minutes(5), ending: .drained, isCheckedAt: 0)
    try await pass(after: .minutes(56), ending: .drained, isCheckedAt: 61)
    try await pass(after: .minutes(5), ending: .drained, isCheckedAt: 61)
    try await bench.record(1...1)
    try await pass(after: .minutes(5), ending: .signInNeeded, isCheckedAt: 71)
    try await pass(after: .minutes(-30), ending: .signInNeeded, isCheckedAt: 41)
  }
}
