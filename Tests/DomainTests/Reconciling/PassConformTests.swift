import TestSupport
import Testing

@testable import Domain

/// Submission of repairs: asked for with their document, sent alone, and never twice (SyncProtocol §4.8, §11.2).
struct PassConformTests {
  private static func repairs(state: OutboxState = .ready, since: Instant = Sample.now) -> OutboxOperation {
    var operation = Sample.operation(1, state: state, since: since)
    operation.intent = .conform
    return operation
  }

  private static func pass(uniqueNumbers: Bool = true, idempotency: Bool) -> Pass {
    var capabilities = Sample.capabilities
    (capabilities.uniqueNumbers, capabilities.idempotency) = (uniqueNumbers, idempotency)
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(capabilities)
    return pass
  }

  /// A pass up to its first submission.
  private static func submitting(_ operation: OutboxOperation, idempotency: Bool) throws -> (Pass, Submission) {
    var pass = pass(idempotency: idempotency)
    #expect(pass.loaded([operation]) == [])
    #expect(pass.next() == .lookUp([operation]))
    #expect(pass.lookedUp([operation], .answered([.absent]), askedAt: Sample.now, at: Sample.now) == [])
    guard case .submit(let submissions) = pass.next(), let submission = submissions.first else {
      throw Hindrance("nothing is sent")
    }
    #expect(submission.target == .conformity(of: operation.number) && submissions.count == 1)
    return (pass, submission)
  }

  private static let refusal = Exchange<[SubmissionAnswer]>.refused(422, .invalidForm)

  @Test func `what a portal without keys refuses is asked for once more, and may be there`() throws {
    let operation = Self.repairs()
    var (pass, submission) = try Self.submitting(operation, idempotency: false)
    let changes = pass.submitted([submission], Self.refusal, at: Sample.now)
    #expect(
      changes == [OutboxChange(operation.id, to: .ready, reason: StateReason(.notSent, problem: "invalid-form"))])
    guard case .lookUp(let asked) = pass.next() else { throw Hindrance("not asked again") }
    let receipt = Sample.receipt(for: submission)
    let found = pass.lookedUp(asked, .answered([.same(receipt)]), askedAt: Sample.now, at: Sample.now)
    #expect(
      found == [OutboxChange(operation.id, to: .confirmed, reason: StateReason(.foundByLookup), receipt: receipt)])
  }

  @Test func `refused twice in a pass it is a person's`() throws {
    let operation = Self.repairs()
    var (pass, submission) = try Self.submitting(operation, idempotency: false)
    _ = pass.submitted([submission], Self.refusal, at: Sample.now)
    guard case .lookUp(let asked) = pass.next() else { throw Hindrance("not asked again") }
    _ = pass.lookedUp(asked, .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    #expect(pass.next() == .submit([submission]))
    let changes = pass.submitted([submission], Self.refusal, at: Sample.now)
    #expect(changes.map(\.state) == [.quarantined])
    #expect(changes.first?.reason?.code == .refusedByPortal)
  }

  @Test func `a portal that knows operations is believed at once`() throws {
    var (pass, submission) = try Self.submitting(Self.repairs(), idempotency: true)
    #expect(pass.submitted([submission], Self.refusal, at: Sample.now).map(\.state) == [.quarantined])
  }

  @Test func `without a document they are held for a person, before or after sending (A2, A3)`() throws {
    let operation = Self.repairs()
    var asking = Self.pass(idempotency: true)
    _ = asking.loaded([operation])
    let held = OutboxChange(operation.id, to: .held, reason: StateReason(.documentAbsent))
    #expect(asking.lookedUp([operation], .answered([.noDocument]), askedAt: Sample.now, at: Sample.now) == [held])
    var (sending, submission) = try Self.submitting(operation, idempotency: true)
    let changes = sending.submitted([submission], .refused(404, .notFound), at: Sample.now)
    #expect(changes.map(\.state) == [.held] && changes.first?.reason?.code == .documentAbsent)
  }

  /// Unique numbers, idempotency, and whether an unknown outcome waits out the quiet period.
  @Test(arguments: [(true, true, false), (true, false, true), (false, true, false), (false, false, true)])
  func `unique numbers say nothing of repairs: without keys the quiet period is waited out`(
    uniqueNumbers: Bool, idempotency: Bool, waits: Bool
  ) {
    let operation = Self.repairs(state: .unknown, since: Sample.now - .seconds(10))
    var pass = Self.pass(uniqueNumbers: uniqueNumbers, idempotency: idempotency)
    _ = pass.loaded([operation])
    #expect(pass.next() == .lookUp([operation]))
    let early = pass.lookedUp([operation], .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    #expect(early.map(\.state) == [waits ? .unknown : .ready])
    // The same in the pass that sent them.
    var (sending, submission) = (pass, Submission?.none)
    _ = sending.loaded([Self.repairs()])
    _ = sending.lookedUp([Self.repairs()], .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    if case .submit(let submissions) = sending.next() { submission = submissions.first }
    let unknown = submission.map { sending.submitted([$0], .failed(.timedOut), at: Sample.now) } ?? []
    #expect(unknown.map(\.state) == [.unknown])
    guard case .lookUp(let asked) = sending.next() else {
      Issue.record("it is not asked about")
      return
    }
    let after = sending.lookedUp(asked, .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    #expect(after.map(\.state) == [waits ? .unknown : .ready])
  }
}
