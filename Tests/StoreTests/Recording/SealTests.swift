import Domain
import FoundationEssentials
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SealTests {
  @Test func `sealing keeps the record, issues the number and queues the operation, in order`() async throws {
    let fixture = try await StoreFixture()
    let sealed = try [1, 2].map { try Sample.sealed($0) }
    #expect(try await fixture.store.seal(sealed, at: Sample.start) == [.sealed(sequence: 1), .sealed(sequence: 2)])
    let again = try await fixture.reopened()
    let operation = try #require(try await again.operation(2))
    #expect(operation.payload == sealed[1].payload)
    #expect(operation.digest == sealed[1].digest)
    #expect(operation.vehicle == sealed[1].inspection.vehicle)
    #expect(operation.state == .ready && operation.sequence == 2 && operation.sealedAt == Sample.start)
    #expect(try await again.store.detail(.mechanical, Sample.number(1))?.inspection == sealed[0].inspection)
    #expect(try await again.stockState(1) == .issued)
    #expect(try await again.stockState(3) == .available)
    #expect(try await again.store.history().highWaterMark == 2)
  }

  @Test func `each of a batch is decided on its own`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.moveNumbers(
      .mechanical, [Sample.number(9)], to: .spoiled, by: Sample.person, at: Sample.start)
    let answers = try await fixture.store.seal(
      [
        Sample.sealed(1), Sample.sealed(1, number: 5), Sample.sealed(2, number: 1), Sample.sealed(3, number: 99),
        Sample.sealed(4, number: 9), Sample.sealed(5, number: 2),
      ], at: Sample.start)
    #expect(
      answers == [
        .alreadySealed, .idTaken, .numberNotAvailable(.issued), .numberNotInStock, .numberNotAvailable(.spoiled),
        .sealed(sequence: 2),
      ])
    #expect(try await fixture.store.counts()[.ready] == 2)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `the same number twice in one batch is sealed once`() async throws {
    let fixture = try await StoreFixture()
    let answers = try await fixture.store.seal(
      [Sample.sealed(1, number: 3), Sample.sealed(2, number: 3)], at: Sample.start)
    #expect(answers == [.sealed(sequence: 1), .numberNotAvailable(.issued)])
  }

  @Test func `a batch in which one fails leaves nothing of any`() async throws {
    let fixture = try await StoreFixture()
    var second = try Sample.sealed(2)
    second.operation = Sample.operation(1)
    let batch = [try Sample.sealed(1), second]
    await #expect(throws: StoreFault.refused("UNIQUE constraint failed: operation.id")) {
      try await fixture.store.seal(batch, at: Sample.start)
    }
    #expect(try await fixture.store.history().highWaterMark == 0)
    #expect(try await fixture.stockState(1) == .available)
    #expect(try await fixture.store.available(.mechanical) == 10)
    #expect(try await fixture.store.uses(.mechanical, sinceDay: 0) == [:])
    let records = try await fixture.store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM inspection") }
    #expect(records == 0)
  }

  @Test func `bytes that do not have their digest are never sealed`() async throws {
    let fixture = try await StoreFixture()
    var sealed = try Sample.sealed(1)
    sealed.payload = Data("{}".utf8)
    let batch = [sealed]
    await #expect(throws: StoreFault.refused("operation: its digest is not the payload's")) {
      try await fixture.store.seal(batch, at: Sample.start)
    }
    #expect(try await fixture.store.history().highWaterMark == 0)
  }

  @Test func `use is counted by the day it was where the certificate was recorded`() async throws {
    let fixture = try await StoreFixture()
    // 03:00 UTC is the evening before at UTC−5.
    let midnight = Instant(milliseconds: 20_000 * 86_400_000)
    _ = try await fixture.store.seal(
      [
        Sample.sealed(1, recordedAt: midnight + .hours(3)), Sample.sealed(2, recordedAt: midnight + .hours(6)),
        Sample.sealed(3, recordedAt: midnight + .hours(28)),
      ], at: Sample.start)
    #expect(try await fixture.store.uses(.mechanical, sinceDay: 0) == [19_999: 1, 20_000: 2])
    #expect(try await fixture.store.uses(.mechanical, sinceDay: 20_000) == [20_000: 2])
    #expect(try await fixture.store.uses(.photometric, sinceDay: 0) == [:])
  }

  @Test func `many recorders at once get sequences without a gap`() async throws {
    let fixture = try await StoreFixture(numbers: 40)
    let store = fixture.store
    let sequences = try await withThrowingTaskGroup(of: SealResult?.self) { group in
      for value in 1...40 {
        group.addTask { try await store.seal([Sample.sealed(value)], at: Sample.start).first }
      }
      return try await group.reduce(into: Set<SealResult>()) { if let result = $1 { $0.insert(result) } }
    }
    #expect(sequences == Set((1...40).map { .sealed(sequence: $0) }))
  }

  @Test func `an id that was sealed with other content is refused, not called recorded`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    var again = try Sample.sealed(1)
    again.inspection.recordedAt = Sample.start + .hours(1)
    let answers = try await fixture.store.seal([again, try Sample.sealed(1, vin: "AUTRE")], at: Sample.start)
    #expect(answers == [.alreadySealed, .idTaken])
  }
}
