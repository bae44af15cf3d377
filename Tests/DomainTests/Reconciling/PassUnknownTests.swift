import TestSupport
import Testing

@testable import Domain

/// An outcome that the portal may know is never forgotten and never guessed.
struct PassUnknownTests {
  private func unknown(_ value: Int, cycles: Int = 0, since: Instant = Sample.now) -> OutboxOperation {
    Sample.operation(
      value, state: .unknown, since: since, reason: StateReason(.serverError, problem: "500"), cycles: cycles,
      decision: Sample.decided(.select, vehicle: value))
  }

  @Test(arguments: [Trouble.lost, .status(500, .internalError, committed: true), .status(502, committed: true)])
  func `a lost answer is looked up and confirmed with no second submission (U2)`(trouble: Trouble) {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.trouble = { index, _ in index == 3 ? trouble : nil }
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "submit 1", "look up 1"])
    #expect(run.state(1) == "confirmed foundByLookup")
    #expect(run.portal.documents.count == 1)
  }

  @Test(arguments: [
    Trouble.dropped, .status(500), .status(504), .status(408), .malformed, .wrong, .status(409, .inProgress),
  ])
  func `an outcome that is unknown is looked up before it is sent again (U2)`(trouble: Trouble) {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.trouble = { index, _ in index == 3 ? trouble : nil }
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "submit 1", "look up 1", "submit 1"])
    #expect(run.state(1) == "confirmed receipt")
    // Faults of the network do not count against the operation.
    #expect(run[1]?.unknownCycles == ([.status(500), .status(504)].contains(trouble) ? 1 : 0))
  }

  @Test(arguments: [Trouble.lost, .dropped, .status(500), .malformed, .foreign(.unmarked), .wrong, .status(401)])
  func `a look-up that brings nothing leaves the outcome unknown (U2)`(trouble: Trouble) {
    var run = PassRun([unknown(1)], known: [1])
    run.trouble = { _, step in
      if case .lookUp = step { trouble } else { nil }
    }
    #expect(run.run() != nil)
    #expect(run[1]?.state == .unknown)
    #expect(!run.requests.contains { $0.hasPrefix("submit") })
    #expect(run.breaches == [])
  }

  @Test func `a certificate the portal is still committing is asked for again in half a minute`() {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(Sample.capabilities)
    _ = pass.loaded([unknown(1)])
    let changes = pass.lookedUp([unknown(1)], .answered([.inProgress]), askedAt: Sample.now, at: Sample.now)
    #expect(
      changes == [
        OutboxChange(
          Sample.operationID(1), to: .unknown, reason: StateReason(.beingCommitted),
          notBefore: Sample.now + .seconds(30))
      ])
    #expect(pass.next() == .load(.unknown, after: 1, limit: Pass.loadLimit))
  }

  @Test(arguments: [("number", 0), ("digest", 1), ("kind", 2)])
  func `a finding whose receipt is of another certificate confirms nothing`(name: String, which: Int) {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(Sample.capabilities)
    _ = pass.loaded([unknown(1)])
    var receipt = Sample.receipt(for: Sample.submission(1))
    switch which {
    case 0: receipt.number = Sample.number(2)
    case 1: receipt.digest = Sample.operation(2).digest
    default: receipt.kind = .photometric
    }
    let changes = pass.lookedUp([unknown(1)], .answered([.same(receipt)]), askedAt: Sample.now, at: Sample.now)
    #expect(changes.map(\.state) == [.unknown], "\(name)")
    #expect(changes.map(\.reason) == [StateReason(.receiptMismatch)])
  }

  @Test func `a document that another operation brought is the proof too, and closes this one`() {
    var run = PassRun([unknown(1)], known: [1])
    var twin = Sample.submission(1)
    twin.operation = Sample.operationID(77)
    _ = run.portal.submit([twin], nil, at: run.now)
    #expect(run.run() == .drained)
    #expect(run.changes == ["1 confirmed foundByLookup"])
    #expect(run.breaches == [])
  }

  @Test func `three times absent while others pass, it is quarantined (U2)`() {
    var run = PassRun((1...3).map { Sample.operation($0) }, known: [1, 2, 3])
    run.portal.refusals[Sample.number(1)] = PortalProblem(status: 500, kind: .internalError)
    _ = run.runPasses(atMost: 8)
    #expect(run.state(1) == "quarantined repeatedServerError")
    #expect(run.state(2) == "confirmed receipt")
    #expect(run.state(3) == "confirmed receipt")
    #expect(run.breaches == [])
  }

  @Test func `three times absent while nothing passes, it waits for the portal (U2)`() {
    var run = PassRun([unknown(1, cycles: 2)], known: [1])
    #expect(run.run() == .drained)
    #expect(run.changes == ["1 ready absentAtPortal"])
    #expect(run[1]?.notBefore.map { $0 - run.now } == .minutes(5))
    #expect(run.requests == ["probe", "look up 1"])
  }

  @Test(arguments: [(0, 300), (300, 300), (3_600, 3_600), (86_400, 4_000)] as [(Int64, Int64)])
  func `the pause before another try grows with the age of the certificate`(age: Int64, pause: Int64) {
    var run = PassRun([unknown(1, cycles: 2)], known: [1])
    run.now = Sample.now + .seconds(age) - .seconds(2)
    run.run()
    #expect(run[1]?.notBefore.map { $0 - run.now } == .seconds(pause))
  }

  @Test func `a portal that may take a number twice is asked at once, and believed when it has it (U2)`() {
    var run = Self.repeatable([Sample.operation(1)])
    run.trouble = { index, _ in index == 3 ? .lost : nil }
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "submit 1", "look up 1"])
    #expect(run.state(1) == "confirmed foundByLookup")
  }

  @Test func `what it does not have yet may still arrive: nothing is sent before the quiet period is over`() {
    var run = Self.repeatable([Sample.operation(1)])
    run.trouble = { index, _ in index == 3 ? .late : nil }
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "submit 1", "look up 1"])
    #expect(run[1]?.state == .unknown)
    // Counted from the lost answer; the look-up took one more second.
    #expect(run[1]?.notBefore.map { $0 - run.now } == .seconds(179))
    run.now = run.now + .seconds(179)
    #expect(run.run() == .drained)
    #expect(run.requests.suffix(2) == ["probe", "look up 1"])
    #expect(run.state(1) == "confirmed foundByLookup")
    #expect(run.portal.documents.count == 1)
  }

  private static func repeatable(_ operations: [OutboxOperation]) -> PassRun {
    var run = PassRun(operations, known: [1])
    run.portal.capabilities.uniqueNumbers = false
    run.portal.capabilities.idempotency = false
    return run
  }

  @Test(arguments: [(30, 180), (60, 180), (90, 180), (200, 400)] as [(Int64, Int64)])
  func `the quiet period is twice the request's time, and at least three minutes`(timeout: Int64, quiet: Int64) {
    var pass = Self.pass(timeout: timeout)
    let operation = unknown(1, since: Sample.now)
    let end = Sample.now + .seconds(quiet)
    #expect(pass.loaded([operation]) == [])
    #expect(pass.next() == .lookUp([operation]))
    // Answered after the end of the quiet period, but asked before it.
    let early = pass.lookedUp([operation], .answered([.absent]), askedAt: end - .milliseconds(1), at: end)
    #expect(early == [OutboxChange(operation.id, to: .unknown, reason: operation.reason, notBefore: end)])
    _ = pass.loaded([operation])
    #expect(pass.lookedUp([operation], .answered([.absent]), askedAt: end, at: end).map(\.state) == [.ready])
  }

  @Test func `a clock set back since costs one quiet period by the new clock, and no more`() {
    var pass = Self.pass(timeout: 60)
    var operation = unknown(1, since: Sample.now + .days(400))
    operation.notBefore = Sample.now + .days(400) + .seconds(180)
    let end = Sample.now + .seconds(180)
    _ = pass.loaded([operation])
    let early = pass.lookedUp([operation], .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    #expect(early.map(\.notBefore) == [end])
    operation.notBefore = end
    _ = pass.loaded([operation])
    #expect(pass.lookedUp([operation], .answered([.absent]), askedAt: end, at: end).map(\.state) == [.ready])
  }

  /// At a portal that may take a number twice.
  private static func pass(timeout: Int64) -> Pass {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(timeout))
    var capabilities = Sample.capabilities
    capabilities.uniqueNumbers = false
    pass.meet(capabilities)
    return pass
  }

  @Test(arguments: [
    Trouble.status(404, .notFound), .status(422, .digestMismatch), .status(422, .unknownVehicle),
  ])
  func `a certificate the portal refuses as it stands in three passes waits for a person, and delays no other`(
    trouble: Trouble
  ) {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [1, 2])
    run.trouble = { _, step in
      guard case .submit(let submissions) = step else { return nil }
      return submissions.contains { $0.number == Sample.number(1) } ? trouble : nil
    }
    for cycle in 1...2 {
      _ = run.run()
      #expect(run.state(1).hasPrefix("ready notSent") && run[1]?.unknownCycles == cycle)
      #expect(run[2]?.state == .confirmed)
      run.now = run.now + .minutes(6)
    }
    #expect(run.run() == .drained)
    #expect(run.state(1).hasPrefix("quarantined refusedByPortal"))
    #expect(run.requests.count { $0 == "submit 1" } == 9)
    #expect(run.breaches == [])
  }
}
