import Synchronization
import TestSupport
import Testing

@testable import Domain

/// Blame: the portal's own answers to a certificate count against it, faults of the network never do.
struct PassBlameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var outcomes: [Trouble]
    var isBlamed = false

    var testDescription: String { "\(outcomes)" }
  }

  private static let marked: [Trouble] = [.status(500, .internalError), .status(502), .status(503), .status(504)]
  private static let ofTheWay: [Trouble] = [
    .dropped, .malformed, .notSent, .status(408), .status(418), .status(409, .inProgress),
    .foreign(.unmarked), .foreign(.gateway), .foreign(.redirect), .foreign(.networkSignIn), .foreign(.certificate),
  ]

  private static let rows: [Row] =
    marked.map { Row(outcomes: [$0, $0, $0], isBlamed: true) }
    + [Row(outcomes: [.status(500), .status(502), .status(504)], isBlamed: true)]
    + ofTheWay.map { Row(outcomes: [$0, $0, $0]) }
    + ofTheWay.map { Row(outcomes: [.status(500), $0, .status(500)]) }
    + ofTheWay.map { Row(outcomes: [.dropped, .foreign(.unmarked), $0]) }
    + [
      Row(outcomes: [.dropped, .foreign(.unmarked), .status(500)]),
      Row(outcomes: [.dropped, .foreign(.unmarked), .dropped]),
    ]

  /// Each pass begins from the outbox alone, as after a restart.
  @Test(arguments: rows)
  func `three of the portal's own 5xx quarantine a certificate while others pass, and nothing else does (U2)`(row: Row)
  {
    var run = PassRun((1...6).map { Sample.operation($0) }, known: Array(1...6))
    run.portal.capabilities.hasBatch = false
    for _ in 0..<30 where run[1]?.state.isLive == true {
      let sent = run.requests.count { $0 == "submit 1" }
      // After these outcomes the network works again.
      let left = Array(row.outcomes.dropFirst(sent))
      run.trouble = Self.troubling(left)
      _ = run.run()
      run.now = run.now + .minutes(70)
    }
    #expect(run[1]?.state == (row.isBlamed ? .quarantined : .confirmed))
    #expect((run[1]?.reason?.code == .repeatedServerError) == row.isBlamed)
    #expect((2...6).allSatisfy { run[$0]?.state == .confirmed })
    #expect(run.breaches == [])
  }

  /// One outcome for each submission of certificate 1 in the next pass.
  private static func troubling(_ outcomes: [Trouble]) -> @Sendable (Int, Pass.Step) -> Trouble? {
    let left = Outcomes(outcomes)
    return { _, step in
      guard case .submit(let submissions) = step, submissions.contains(where: { $0.number == Sample.number(1) })
      else { return nil }
      return left.next()
    }
  }

  @Test func `a certificate that the network alone loses waits longer and longer, and is never given up (U2)`() {
    var run = PassRun((1...4).map { Sample.operation($0) }, known: Array(1...4))
    run.portal.capabilities.hasBatch = false
    run.trouble = { _, step in
      guard case .submit(let submissions) = step else { return nil }
      return submissions.contains { $0.number == Sample.number(1) } ? .dropped : nil
    }
    var pauses: [Span] = []
    for _ in 1...8 {
      let before = run.requests.count { $0 == "submit 1" }
      _ = run.run()
      #expect(run.requests.count { $0 == "submit 1" } - before <= Pass.maximumTries)
      #expect(run.state(1) == "ready lostOnTheWay", "the text is of the network")
      #expect(run[1]?.unknownCycles == 0)
      if let next = run[1]?.notBefore {
        pauses.append(next - run.now)
        run.now = next
      }
    }
    #expect(pauses.allSatisfy { $0 <= .seconds(4_000) } && pauses.last == .seconds(4_000))
    #expect(pauses == pauses.sorted())
    #expect((2...4).allSatisfy { run[$0]?.state == .confirmed })
  }

  @Test func `a batch that fails as a whole says nothing of one certificate in it`() {
    var run = PassRun((1...3).map { Sample.operation($0) }, known: Array(1...3))
    let pass = run.pass
    let batch = (1...3).map { Sample.submission($0) }
    for submission in batch {
      let answer: Exchange<[SubmissionAnswer]> = .refused(500, .internalError)
      #expect(pass.verdict(on: submission, among: 3, answer) == .unknown(StateReason(.serverError)))
      #expect(
        pass.verdict(on: submission, among: 1, answer) == .unknown(StateReason(.serverError, problem: "internal-error"))
      )
    }
    run.trouble = { _, step in
      guard case .submit(let submissions) = step, submissions.count > 1 else { return nil }
      return .status(500)
    }
    _ = run.runPasses(atMost: 8)
    #expect((1...3).allSatisfy { run[$0]?.state == .confirmed && run[$0]?.unknownCycles == 0 })
  }

  // MARK: What people act on meanwhile

  @Test func `what is dropped is not asked, sent or counted again in this pass, and the others go on`() {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(Sample.capabilities)
    let operations = (1...3).map { Sample.operation($0) }
    _ = pass.loaded([])
    _ = pass.loaded(operations)
    let stands = pass.stands
    #expect(
      stands[operations[0].id] == OperationStand(.ready, decision: OperationStand.Decision(choice: nil, vehicle: nil)))
    let changes = pass.lookedUp(
      operations, .answered([.differs, .absent, .absent]), askedAt: Sample.now, at: Sample.now)
    #expect(pass.tally.held == 1)
    pass.drop(changes)
    pass.drop([operations[1].id])
    #expect(pass.tally.held == 0)
    #expect(pass.next() == .match([operations[2]]))
    // The dropped operation may be due again: a later pass asks for it.
    _ = pass.loaded(operations)
    #expect(pass.next() == .lookUp([operations[2]]))
  }
}

/// Outcomes that a closure takes one by one.
private final class Outcomes: Sendable {
  private let left: Mutex<[Trouble]>

  init(_ outcomes: [Trouble]) { left = Mutex(outcomes) }

  func next() -> Trouble? { left.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
