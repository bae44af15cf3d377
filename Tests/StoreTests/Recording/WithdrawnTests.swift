import Domain
import GRDB
import Testing

@testable import Store

/// A withdrawn certificate stays listed until its paper is recorded again or has another end.
@Suite struct WithdrawnTests {
  private static func withdrawn() async throws -> StoreFixture {
    let fixture = try await StoreFixture(sealed: 2)
    let result = try await fixture.store.withdraw(
      .mechanical, Sample.number(1), by: Sample.person, at: Sample.start + .minutes(5))
    #expect(result == .withdrawn)
    return fixture
  }

  @Test func `a withdrawn record is found by its number, with who withdrew it and what became of its paper`()
    async throws
  {
    let fixture = try await Self.withdrawn()
    let detail = try #require(try await fixture.store.detail(.mechanical, Sample.number(1)))
    #expect(detail.summary.isWithdrawn && detail.paper == .reserved)
    #expect(detail.decisions.map(\.by) == [Sample.person])
    #expect(
      try await fixture.store.withdrawn(limit: 9) == [
        DecidedNumber(
          kind: .mechanical, number: Sample.number(1), at: Sample.start + .minutes(5), by: Sample.person)
      ])
    #expect(try await fixture.store.facts().withdrawn == 1)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(2))?.paper == nil)
  }

  @Test func `it is counted until it is recorded again, however often it was withdrawn`() async throws {
    let fixture = try await Self.withdrawn()
    _ = try await fixture.store.seal([Sample.sealed(51, number: 1)], at: Sample.start)
    #expect(try await fixture.store.facts().withdrawn == 0)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.operation == Sample.operation(51))
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    #expect(try await fixture.store.facts().withdrawn == 1)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.operation == Sample.operation(51))
  }

  @Test func `a paper that was marked spoiled since is not counted, and its record is still found`() async throws {
    let fixture = try await Self.withdrawn()
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(1)], to: .spoiled, by: Sample.person, at: Sample.start)
    #expect(try await fixture.store.facts().withdrawn == 0)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.paper == .spoiled)
  }

  @Test func `what was withdrawn has nothing to cancel at the portal (R9)`() async throws {
    let fixture = try await Self.withdrawn()
    let step = CancellationStep(at: Sample.start, by: Sample.person, move: .toAsk)
    #expect(
      try await fixture.store.noteCancellation(step, of: .mechanical, Sample.number(1)) == .notConfirmed(.closed))
  }
}
