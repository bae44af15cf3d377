import Domain
import Testing

@testable import Store

@Suite struct UnreinstatedTests {
  @Test func `what is not in the portal is listed and counted by mechanic, up to a bound`() async throws {
    let fixture = try await StoreFixture(sealed: 6)
    try await fixture.bring(2, to: .held)
    try await fixture.bring(3, to: .confirmed)
    try await fixture.bring(5, to: .quarantined)
    let found = try await fixture.store.unreinstated(at: Sample.start)
    #expect(try found.certificates.map(\.number) == [1, 2, 4, 5, 6].map(Sample.number))
    #expect(found.certificates.map(\.state) == [.ready, .held, .ready, .quarantined, .ready] && found.more == 0)
    #expect(found.mechanics.map { [$0.waiting, $0.held, $0.blocked] } == [[3, 1, 1]])
    #expect(found.mechanics.map(\.oldest) == [Sample.start])
    let cut = try await fixture.store.unreinstated(at: Sample.start, most: 2)
    #expect(try cut.certificates.map(\.number) == [1, 2].map(Sample.number) && cut.more == 3)
  }
}
