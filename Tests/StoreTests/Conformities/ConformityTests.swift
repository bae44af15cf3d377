import Domain
import TestSupport
import Testing

@testable import Store

/// Repairs in the file are recorded once, are never sent before their document, and delay no other operation.
struct ConformityTests {
  /// Certificates 1 to 3, each with the defects 101 A and 102 B.
  private func fixture(numbers: Int = 10) async throws -> StoreFixture {
    let fixture = try await StoreFixture(numbers: numbers)
    _ = try await fixture.store.seal((1...3).map { try Sample.nonCompliant($0) }, at: Sample.start)
    return fixture
  }

  private func ready(_ fixture: StoreFixture) async throws -> [Int64] {
    try await fixture.store.due(.ready, after: 0, limit: 100, now: Sample.start + .hours(2)).map(\.sequence)
  }

  @Test func `repairs are recorded once, by their id and to the byte, across a restart`() async throws {
    var fixture = try await fixture()
    #expect(try await fixture.conform(1, of: 1) == .sealed(sequence: 4))
    fixture = try await fixture.reopened()
    #expect(try await fixture.conform(1, of: 1) == .alreadySealed)
    #expect(try await fixture.conform(2, of: 1) == .alreadySealed, "the same repairs under another id")
    #expect(try await fixture.conform(1, of: 1, [("102", "B")]) == .idTaken)
    let sealed = try Sample.conformity(1, of: 1)
    let detail = try #require(try await fixture.repairs(of: 1).first)
    #expect(detail.conformity == sealed.conformity && detail.digest == sealed.digest)
    #expect(detail.waitsForDocument && detail.summary.intent == .conform && detail.summary.state == .ready)
    #expect(try await fixture.store.detail(.mechanical, Sample.number(1))?.conformities.count == 1)
    #expect(try await fixture.store.history().highWaterMark == 4)
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `an inspection's id is not a conformity's, and the other way round`() async throws {
    let fixture = try await fixture()
    var stolen = try Sample.conformity(1, of: 1).conformity
    stolen.id = Sample.id(1_000_001)
    let sealed = try SealedConformity(stolen, as: Sample.repairOperation(1))
    #expect(try await fixture.store.seal(sealed, at: Sample.start) == .idTaken)
    try await fixture.conform(2, of: 1)
    var inspection = try Sample.sealed(9)
    inspection.inspection.id = Sample.id(6_000_002)
    #expect(try await fixture.store.seal([inspection], at: Sample.start) == [.idTaken])
  }

  @Test func `of repairs recorded at once of one defect, one is taken`() async throws {
    let fixture = try await fixture()
    let store = fixture.store
    let results = try await withThrowingTaskGroup(of: ConformityResult.self) { group in
      for value in 1...8 {
        group.addTask {
          try await store.seal(Sample.conformity(value, of: 1, remarks: "\(value)"), at: Sample.start + .hours(1))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let open = FieldIssue(field: "repairs[0]", reason: .defectNotOpen, parameters: ["open": "102 B"])
    #expect(results.count { $0 == .refused([open]) } == 7)
    #expect(results.count { $0 == .sealed(sequence: 4) } == 1)
  }

  /// States of the document that repairs wait for.
  @Test(arguments: [OutboxState.ready, .sending, .unknown, .held, .quarantined])
  func `repairs never go before their document, whatever holds it up, and nothing waits for them`(
    state: OutboxState
  ) async throws {
    let fixture = try await fixture()
    try await fixture.conform(1, of: 1)
    _ = try await fixture.store.seal([Sample.sealed(4, vin: "VIN1")], at: Sample.start + .hours(1))
    try await fixture.bring(1, to: state)
    #expect(try await !ready(fixture).contains(4))
    // Another certificate of the vehicle waits for earlier operations, but not for repairs that wait themselves.
    #expect(try await ready(fixture).contains(5) == state.needsPerson)
    #expect(try await fixture.repairs(of: 1).map(\.waitsForDocument) == [true])
  }

  @Test func `once the portal has the document its repairs go, in their order`() async throws {
    let fixture = try await fixture()
    try await fixture.conform(1, of: 1)
    try await fixture.conform(2, of: 1, [("102", "B")])
    try await fixture.bring(1, to: .confirmed)
    #expect(try await ready(fixture) == [2, 3, 4])
    try await fixture.confirmRepairs(1, of: 1)
    #expect(try await ready(fixture) == [2, 3, 5])
    #expect(try await fixture.repairs(of: 1).map(\.summary.state) == [.confirmed, .ready])
    #expect(try await fixture.repairs(of: 1).first?.receipt?.portalID == "C-1")
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `repairs recorded before their document let it pass, and follow it`() async throws {
    let fixture = try await StoreFixture()
    #expect(try await fixture.conform(1, of: 1) == .sealed(sequence: 1), "issued elsewhere, as far as is known (A2)")
    #expect(try await ready(fixture) == [1])
    _ = try await fixture.store.seal([Sample.nonCompliant(1)], at: Sample.start)
    #expect(try await ready(fixture) == [2])
    try await fixture.bring(1, to: .confirmed)
    #expect(try await ready(fixture) == [1])
  }

  @Test func `of a document issued elsewhere anything is recorded, at most a hundred times (A2)`() async throws {
    let fixture = try await StoreFixture()
    for value in 1...Conformity.mostOfOne {
      let sealed = try Sample.conformity(value, of: 99, remarks: "\(value)")
      #expect(try await fixture.store.seal(sealed, at: Sample.start) == .sealed(sequence: Int64(value)))
    }
    guard case .refused(let issues) = try await fixture.conform(500, of: 99) else {
      Issue.record("one more was taken")
      return
    }
    #expect(issues.map(\.reason) == [.tooMany])
    #expect(try await fixture.store.detail(.mechanical, Sample.number(99)) == nil)
  }

  @Test func `a deadline ends once every open defect is repaired, and not before`() async throws {
    let fixture = try await fixture()
    func deadlines() async throws -> [Int64] {
      try await fixture.store.deadlines(before: Sample.start + .days(3), limit: 9).map(\.certificate.sequence)
    }
    try await fixture.conform(1, of: 1)
    #expect(try await deadlines() == [1, 2, 3])
    try await fixture.conform(2, of: 1, [("102", "B")])
    #expect(try await deadlines() == [2, 3])
  }

  @Test func `repairs that are taken back leave the defect open, and are never sent`() async throws {
    let fixture = try await fixture()
    try await fixture.conform(1, of: 1)
    try await fixture.bring(1, to: .confirmed)
    let operation = Sample.repairOperation(1)
    #expect(try await fixture.store.close(operation, by: Sample.person, at: Sample.start) == false)
    for state in [OutboxState.held, .quarantined] {
      try await fixture.store.apply(
        [OutboxChange(operation, to: state, reason: StateReason(.documentAbsent))], at: Sample.start)
      if state == .held {
        try await fixture.store.decide(
          OutboxChange(operation, to: .ready), action: .retry, by: Sample.person, at: Sample.start)
      }
    }
    try await fixture.store.close(operation, by: Sample.person, at: Sample.start + .hours(3))
    let closed = try #require(try await fixture.repairs(of: 1).first)
    #expect(closed.summary.state == .closed && closed.summary.reason?.code == .withdrawn)
    #expect(closed.decisions.map(\.action) == [.retry, .close])
    #expect(try await fixture.conform(2, of: 1) == .sealed(sequence: 5), "the same repairs, to the byte")
    #expect(try await fixture.store.checkInvariants() == [])
  }

  @Test func `lists have a line of their own for repairs, and the register none`() async throws {
    let fixture = try await fixture()
    try await fixture.conform(1, of: 1)
    try await fixture.conform(2, of: 99)
    let lines = try await fixture.store.list(states: nil, limit: 10, before: nil)
    #expect(lines.map(\.intent) == [.conform, .conform, .reinstate, .reinstate, .reinstate])
    let shown = try await fixture.store.list(states: nil, limit: 2, before: nil, withVehicles: true)
    #expect(shown.allSatisfy { $0.inspected != nil && $0.inspected?.result == nil })
    #expect(try await fixture.store.uses(.mechanical, sinceDay: 0).values.reduce(0, +) == 3)
    #expect(try await fixture.store.counts()[.ready] == 5)
  }

  @Test func `what the portal confirmed and lost is asked for, document by document, and goes again after it`()
    async throws
  {
    let fixture = try await fixture()
    try await fixture.conform(1, of: 1)
    try await fixture.conform(2, of: 99)
    try await fixture.bring(1, to: .confirmed)
    try await fixture.confirmRepairs(1, of: 1)
    try await fixture.confirmRepairs(2, of: 99)
    #expect(try await fixture.store.confirmed(after: 0, onlyUnreported: false, limit: 9).map(\.sequence) == [1])
    let first = try #require(try await fixture.store.confirmedRepairs(after: 0, onlyUnreported: true))
    let digest = try Sample.conformity(1, of: 1).digest
    #expect(first.sequence == 4 && first.question.digest == digest)
    #expect(try await fixture.store.confirmedRepairs(after: 4, onlyUnreported: false)?.sequence == 5)
    #expect(try await fixture.store.confirmedRepairs(after: 5, onlyUnreported: false) == nil)
    let exchange = try await fixture.store.begin(.lookUp, [], at: Sample.start + .hours(3))
    let lost = [Sample.operation(1), Sample.repairOperation(1)].map {
      OutboxChange($0, to: .ready, reason: StateReason(.lostByPortal))
    }
    try await fixture.store.finish(
      exchange, evidence: Sample.evidence, changes: lost, at: Sample.start + .hours(3))
    #expect(try await ready(fixture) == [1, 2, 3])
    try await fixture.bring(1, to: .confirmed)
    try await fixture.confirmRepairs(1, of: 1)
    #expect(try await fixture.store.checkInvariants() == [])
    // A person who cancelled the document also cancelled its repairs (R9).
    for move in [CancellationMove.toAsk, .asked(by: .phone)] { _ = try await fixture.cancel(1, move) }
    #expect(try await fixture.store.confirmedRepairs(after: 0, onlyUnreported: false)?.sequence == 5)
  }

  @Test func `a file that is put aside gives its repairs to the copy: waiting, proven and taken back`() async throws {
    let fixture = try await fixture()
    try await fixture.bring(1, to: .confirmed)
    let backup = try await fixture.store.backUp(at: Sample.start)
    for (value, number) in [(1, 1), (2, 2), (3, 99)] { try await fixture.conform(value, of: number) }
    try await fixture.confirmRepairs(1, of: 1)
    try await fixture.store.apply(
      [OutboxChange(Sample.repairOperation(3), to: .held, reason: StateReason(.documentAbsent))], at: Sample.start)
    try await fixture.store.close(Sample.repairOperation(3), by: Sample.person, at: Sample.start)
    let numbers = [1, 2, 99]
    var before: [[OutboxState]] = []
    for number in numbers { before.append(try await fixture.repairs(of: number).map(\.summary.state)) }
    await fixture.store.close()
    let rebuilt = try await StationStore.rebuild(
      at: fixture.path, from: fixture.directory.path(of: "backups/\(backup.name)"), now: Sample.start + .hours(4))
    #expect(rebuilt.salvaged == 3 && rebuilt.missing == 0)
    let again = try await fixture.reopened(now: Sample.start + .hours(5))
    var after: [[OutboxState]] = []
    for number in numbers { after.append(try await again.repairs(of: number).map(\.summary.state)) }
    #expect(after == before && before == [[.confirmed], [.ready], [.closed]])
    #expect(try await again.repairs(of: 1).first?.conformity == Sample.conformity(1, of: 1).conformity)
    #expect(try await again.store.checkInvariants() == [])
    #expect(try await again.conform(9, of: 99) == .sealed(sequence: 7), "what was taken back stays so")
  }
}
