import Domain
import FoundationEssentials
import Testing

@testable import Store

/// The same entry recorded again: with its id, without one, or after a person changed the record.
@Suite struct RetryTests {
  /// The content of `Sample.sealed(value)` with the ids of another entry.
  private static func again(_ value: Int, as other: Int) throws -> SealedInspection {
    var sealed = try Sample.sealed(value)
    sealed.inspection.id = try Sample.inspection(other).id
    sealed.inspection.recordedAt = Sample.start + .hours(3)
    sealed.operation = Sample.operation(other)
    return sealed
  }

  private static func seal(_ fixture: StoreFixture, _ inspection: SealedInspection) async throws -> SealResult? {
    let told = try await fixture.store.expectedResults(of: [inspection])
    let done = try await fixture.store.seal([inspection], at: Sample.start + .hours(3))
    if let told = told.first, let told { #expect(done == [told], "a rehearsal says the same") }
    return done.first
  }

  @Test(arguments: [OutboxState.ready, .sending, .unknown, .held, .confirmed, .quarantined])
  func `equal content under another id is already there, whatever its state`(state: OutboxState) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: state)
    let result = try await Self.seal(fixture, Self.again(1, as: 40))
    #expect(try result == .sealedUnder(Sample.inspection(1).id))
    #expect(try await fixture.store.history().highWaterMark == 1)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `other content under the number is refused`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var other = try Self.again(1, as: 40)
    other.inspection.odometer = .absent(.broken)
    #expect(try await Self.seal(fixture, other) == .numberNotAvailable(.issued))
  }

  @Test func `what was withdrawn is not already there: without its id it is recorded, with it a person is told`()
    async throws
  {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    #expect(try await Self.seal(fixture, Sample.sealed(1)) == .withdrawn)
    #expect(try await Self.seal(fixture, Self.again(1, as: 40)) == .sealed(sequence: 2))
    #expect(try await fixture.operation(1)?.state == .ready)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `what was corrected since is already there, and the correction stays`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.correct(with: Sample.sealed(50, number: 1), by: Sample.person, at: Sample.start)
    #expect(try await Self.seal(fixture, Sample.sealed(1)) == .correctedSince)
    #expect(try await Self.seal(fixture, Self.again(1, as: 40)) == .correctedSince)
    #expect(try await fixture.operation(1)?.id == Sample.operation(50))
    #expect(try await fixture.store.history().highWaterMark == 2)
  }

  @Test func `a document that the portal numbers is known again by its content alone`() async throws {
    let fixture = try await StoreFixture()
    func unnumbered(_ value: Int, content: Int) throws -> SealedInspection {
      var sealed = try Sample.sealed(content)
      sealed.inspection.id = try Sample.inspection(value).id
      sealed.inspection.number = CertificateNumber(standingFor: sealed.inspection.id)
      sealed.inspection.numbering = .byPortal
      sealed.operation = Sample.operation(value)
      return sealed
    }
    #expect(try await Self.seal(fixture, unnumbered(1, content: 1)) == .sealed(sequence: 1))
    #expect(try await Self.seal(fixture, unnumbered(0x12345, content: 1)) == .sealedUnder(Sample.inspection(1).id))
    #expect(try await Self.seal(fixture, unnumbered(0x54321, content: 2)) == .sealed(sequence: 2))
  }
}
