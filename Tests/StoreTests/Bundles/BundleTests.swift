import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A bundle is stored beside the outbox, and changes no operation before a receipt comes (SyncProtocol §12).
@Suite struct BundleTests {
  private static let bundle: BundleID = Sample.id(70)

  @Test func `only what waits is carried, oldest first, and in its state it stays`() async throws {
    let fixture = try await StoreFixture(sealed: 7)
    let states: [OutboxState] = [.unknown, .held, .quarantined, .sending, .confirmed]
    for (value, state) in zip(1..., states) { try await fixture.bring(value, to: state) }
    let waiting = try await fixture.store.carriable(limit: 500)
    #expect(waiting.map(\.sequence) == [1, 6, 7])
    let counts = try await fixture.store.counts()
    try await fixture.export(waiting, as: Self.bundle)
    #expect(try await fixture.store.counts() == counts)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `those that are in no written file come first, so that a full file is followed by the rest`() async throws
  {
    let fixture = try await StoreFixture(sealed: 4)
    let first = try await fixture.store.carriable(limit: 2)
    try await fixture.export(first, as: Self.bundle, isWritten: false)
    #expect(try await fixture.store.carriable(limit: 2).map(\.sequence) == [1, 2])
    _ = try await fixture.store.noteWritten(Self.bundle, at: Sample.start)
    #expect(try await fixture.store.carriable(limit: 3).map(\.sequence) == [3, 4, 1])
  }

  @Test func `a file counts as carried once it was written, and no longer than it takes to be reinstated`() async throws
  {
    let fixture = try await StoreFixture(sealed: 3)
    let waiting = try await fixture.store.carriable(limit: 500)
    try await fixture.export(waiting, as: Self.bundle, isWritten: false)
    #expect(try await fixture.store.facts().carried == .none)
    let later = Sample.start + .minutes(5)
    #expect(try await fixture.store.noteWritten(Self.bundle, at: later)?.writtenAt == later)
    #expect(try await fixture.store.noteWritten(Self.bundle, at: later + .hours(1))?.writtenAt == later)
    #expect(try await fixture.store.noteWritten(Sample.id(71), at: later) == nil)
    #expect(try await fixture.store.facts().carried == CarriedReport(count: 3, lastWrittenAt: later))
    try await fixture.bring(1, to: .confirmed)
    #expect(try await fixture.store.facts().carried.count == 2)
    let summary = try #require(try await fixture.store.bundles(limit: 9).first)
    #expect(summary.certificates == 3 && summary.reinstated == 1 && summary.answered == 0)
  }

  @Test func `what a person takes back while a file is made is in no file`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    let waiting = try await fixture.store.carriable(limit: 500)
    _ = try await fixture.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    try await fixture.export(waiting, as: Self.bundle)
    #expect(try await fixture.store.bundles(limit: 9) == [])
    try await fixture.export(try await fixture.store.carriable(limit: 500), as: Self.bundle)
    #expect(try await fixture.store.bundles(limit: 9).map(\.certificates) == [1])
  }

  @Test func `receipts that were carried back close their operations with a receipt each (I6)`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    for (value, state) in [(2, OutboxState.unknown), (3, .held)] { try await fixture.bring(value, to: state) }
    try await fixture.export(values: [1, 2, 3], as: Self.bundle)
    let answer = try Self.answer([1, 2, 3].map { try .receipt(Sample.receipt($0), status: 201) })
    let report = try #require(try await fixture.store.take(answer, at: Sample.start + .hours(2)))
    #expect(report.confirmed == 3 && report.certificates == 3 && report.problems == [])
    for value in 1...3 {
      let detail = try #require(try await fixture.store.detail(.mechanical, Sample.number(value)))
      #expect(detail.summary.state == .confirmed && detail.summary.reason?.code == .carriedReceipt)
      #expect(detail.receipt == (try Sample.receipt(value)))
      #expect(detail.bundles.first?.answers.map(\.status) == [201])
      #expect(try await fixture.stockState(value) == .reinstated)
    }
    #expect(try await fixture.store.checkInvariants() == [])
    #expect(try await fixture.store.firstDamage() == nil)
  }

  @Test func `the same file twice changes nothing, also after a person decided`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    try await fixture.export(values: [1, 2], as: Self.bundle)
    let problem = PortalProblem(status: 409, kind: .vehicleUnclear)
    let answer = try Self.answer([.receipt(Sample.receipt(1), status: 201), .problem(problem)])
    let first = try #require(try await fixture.store.take(answer, at: Sample.start))
    #expect(first.confirmed == 1 && first.forPerson == 1)
    #expect(first.problems.map(\.state) == [.held])
    try await fixture.store.decide(
      OutboxChange(Sample.operation(2), to: .ready, reason: StateReason(.personDecided)), action: .retry,
      by: Sample.person, at: Sample.start)
    let again = try #require(try await fixture.store.take(answer, at: Sample.start + .hours(9)))
    #expect(again.known == 2 && again.confirmed == 0 && again.forPerson == 0)
    #expect(try await fixture.operation(2)?.state == .ready)
    // Another answer to the same bundle comes in another file.
    let later = try Self.answer(
      [.receipt(Sample.receipt(1), status: 200), .receipt(Sample.receipt(2), status: 201)], at: Sample.start + .hours(3)
    )
    let second = try #require(try await fixture.store.take(later, at: Sample.start + .hours(9)))
    #expect(second.confirmed == 1 && second.noted == 1)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `one that is being sent is left alone, and the file is good afterwards`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    try await fixture.export(values: [1, 2], as: Self.bundle)
    let exchange = try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    let answer = try Self.answer([1, 2].map { try .receipt(Sample.receipt($0), status: 201) })
    let report = try #require(try await fixture.store.take(answer, at: Sample.start))
    #expect(report.left == 1 && report.confirmed == 1)
    #expect(try await fixture.operation(1)?.state == .sending)
    try await fixture.store.finish(
      exchange, evidence: Sample.evidence,
      changes: [OutboxChange(Sample.operation(1), to: .unknown, reason: StateReason(.noAnswer))], at: Sample.start)
    let again = try #require(try await fixture.store.take(answer, at: Sample.start))
    #expect(again.known == 1 && again.confirmed == 1)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `a problem leaves an unknown outcome unknown (I5)`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.bring(1, to: .unknown)
    try await fixture.export(values: [1], as: Self.bundle)
    let refused = PortalProblem(status: 422, kind: .invalidForm, field: "owner.name")
    let report = try #require(try await fixture.store.take(Self.answer([.problem(refused)]), at: Sample.start))
    #expect(report.noted == 1 && report.forPerson == 0)
    #expect(report.problems.map(\.problem) == ["invalid-form"])
    #expect(try await fixture.operation(1)?.state == .unknown)
    let told = try await fixture.store.detail(.mechanical, Sample.number(1))?.bundles.first?.answers
    #expect(told?.map(\.field) == ["owner.name"])
  }

  @Test func `what the portal has lost since is not proven by the receipt of before`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.export(values: [1], as: Self.bundle)
    let receipt = try Sample.receipt(1)
    _ = try await fixture.store.take(Self.answer([.receipt(receipt, status: 201)]), at: Sample.start)
    let lost = OutboxChange(Sample.operation(1), to: .ready, reason: StateReason(.lostByPortal))
    try await fixture.store.apply([lost], at: Sample.start + .hours(1))
    let older = try Self.answer([.receipt(receipt, status: 200)], at: Sample.start + .minutes(1))
    let report = try #require(try await fixture.store.take(older, at: Sample.start + .hours(2)))
    #expect(report.confirmed == 0 && report.noted == 1)
    #expect(try await fixture.operation(1)?.state == .ready)
  }

  @Test func `answers that are not to the bundle's certificates in their order change nothing`() async throws {
    let fixture = try await StoreFixture(sealed: 3)
    try await fixture.export(values: [1, 2], as: Self.bundle)
    let good = try Self.answer([1, 2].map { try .receipt(Sample.receipt($0), status: 201) })
    var turned = good
    turned.results.reverse()
    var short = good
    short.results.removeLast()
    var other = good
    other.results[1].operation = Sample.operation(3)
    var elsewhere = good
    elsewhere.bundle = Sample.id(71)
    for answer in [turned, short, other, elsewhere] {
      #expect(try await fixture.store.take(answer, at: Sample.start) == nil)
    }
    #expect(try await fixture.store.counts()[.ready] == 3)
  }

  @Test(
    arguments: [
      "UPDATE bundle SET who = 'x'", "UPDATE bundle SET written_at = 9", "DELETE FROM bundle_answer",
      "DELETE FROM bundle_operation", "UPDATE bundle_operation SET position = 9",
      "UPDATE bundle_answer SET status = 201",
      "INSERT INTO bundle_answer VALUES (x'00', 1, 1, 1, 409, NULL, NULL)",
      "INSERT INTO bundle_operation SELECT bundle, 501, operation FROM bundle_operation",
    ])
  func `what was noted of a bundle is never changed`(sql: String) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.export(values: [1], as: Self.bundle)
    _ = try await fixture.store.take(
      Self.answer([.problem(PortalProblem(status: 409, kind: .inProgress))]), at: Sample.start)
    await #expect(throws: StoreFault.self) { try await fixture.execute(sql) }
  }

  @Test func `a file that is rebuilt still knows its bundles, and takes their receipts`() async throws {
    let fixture = try await StoreFixture(sealed: 2)
    _ = try await fixture.store.backUp(at: Sample.start)
    try await fixture.export(values: [1, 2], as: Self.bundle)
    await fixture.store.close()
    _ = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start + .hours(1))
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    #expect(try await store.receiptsKey(of: Self.bundle) == Self.keys().receipts)
    #expect(try await store.facts().carried.count == 2)
    let answer = try Self.answer([1, 2].map { try .receipt(Sample.receipt($0), status: 201) })
    #expect(try await store.take(answer, at: Sample.start + .hours(2))?.confirmed == 2)
    #expect(try await store.checkInvariants() == [])
    await store.close()
  }

  @Test func `what was carried, answered and then taken back is taken back in a rebuilt file`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.export(values: [1], as: Self.bundle)
    _ = try await fixture.store.backUp(at: Sample.start)
    let unclear = PortalProblem(status: 409, kind: .vehicleUnclear)
    #expect(try await fixture.store.take(Self.answer([.problem(unclear)]), at: Sample.start)?.forPerson == 1)
    let number = try Sample.number(1)
    #expect(try await fixture.store.withdraw(.mechanical, number, by: Sample.person, at: Sample.start) == .withdrawn)
    await fixture.store.close()
    unlink(fixture.directory.path(of: "station.witness"))
    _ = try await StationStore.rebuild(at: fixture.path, from: nil, now: Sample.start + .hours(1))
    let store = try await StationStore.open(at: fixture.path, now: Sample.start + .hours(1))
    #expect(try await store.stockState(.mechanical, number) == .reserved)
    #expect(try await store.facts().withdrawn == 1)
    #expect(try await store.checkInvariants() == [])
    await store.close()
  }

  static func keys() throws -> BundleKeys {
    BundleKeys(
      sealing: try #require(BundleKey(bytes: Data(repeating: 3, count: 32))),
      receipts: try #require(BundleKey(bytes: Data(repeating: 2, count: 32))))
  }

  /// An answer to the operations from 1 on, in order.
  private static func answer(
    _ answers: [SubmissionAnswer], at: Instant = Sample.start + .minutes(2)
  ) throws -> CarriedAnswer {
    CarriedAnswer(
      bundle: bundle, station: Sample.station.id, answeredAt: at,
      results: answers.enumerated().map {
        CarriedResult(operation: Sample.operation($0.offset + 1), answer: $0.element)
      })
  }
}

extension StoreFixture {
  func export(_ operations: [OutboxOperation], as bundle: BundleID, isWritten: Bool = true) async throws {
    let carried = CarriedBundle(
      id: bundle, station: Sample.station.id, createdAt: Sample.start,
      entries: operations.map { CarriedEntry($0, freshID: Sample.id(90)) })
    try await store.add(carried, who: "Camille Exemple", keys: try BundleTests.keys())
    if isWritten { _ = try await store.noteWritten(bundle, at: Sample.start) }
  }

  func export(values: [Int], as bundle: BundleID) async throws {
    var operations: [OutboxOperation] = []
    for value in values { operations.append(try #require(try await operation(value))) }
    try await export(operations, as: bundle)
  }
}
