import FoundationEssentials
import TestSupport
import Testing

@testable import Domain

/// Documents that the portal must number, and repairs: each is asked about and sent alone.
struct UnnumberedTests {
  private static func operation(_ value: Int, _ intent: OutboxOperation.Intent) -> OutboxOperation {
    var operation = Sample.operation(value, decision: Sample.decided(.select, vehicle: value))
    operation.intent = intent
    if intent == .register { operation.portalNumber = nil }
    if intent == .conform { operation.decision = nil }
    return operation
  }

  /// A pass that has compared with the portal, and has loaded these operations.
  private static func pass(_ operations: [OutboxOperation]) -> Pass {
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(Sample.capabilities)
    _ = pass.loaded(operations)
    return pass
  }

  @Test func `certificates with a number are asked about together, others one by one`() {
    let numbered = [Self.operation(1, .reinstate), Self.operation(2, .reinstate)]
    let others = [Self.operation(3, .register), Self.operation(4, .conform), Self.operation(5, .reinstate)]
    var pass = Self.pass(numbered + others)
    var asked: [[Int64]] = []
    while case .lookUp(let operations) = pass.next() {
      asked.append(operations.map(\.sequence))
      let absent = operations.map { _ in LookupFinding.absent }
      _ = pass.lookedUp(operations, .answered(absent), askedAt: Sample.now, at: Sample.now)
    }
    #expect(asked == [[1, 2], [3], [4], [5]])
    guard case .submit(let first) = pass.next() else {
      Issue.record("nothing is sent")
      return
    }
    #expect(first.map(\.operation) == [Sample.operationID(1), Sample.operationID(2)])
  }

  @Test(arguments: [
    (OutboxOperation.Intent.register, Submission.Target.unnumbered(vehicle: Sample.vehicleID(1))),
    (.conform, .conformity(of: Sample.number(1))),
  ])
  func `each goes to its own place`(intent: OutboxOperation.Intent, target: Submission.Target) {
    var pass = Self.pass([Self.operation(1, intent)])
    guard case .lookUp(let operations) = pass.next() else {
      Issue.record("it is not asked about")
      return
    }
    _ = pass.lookedUp(operations, .answered([.absent]), askedAt: Sample.now, at: Sample.now)
    guard case .submit(let submissions) = pass.next() else {
      Issue.record("it is not sent")
      return
    }
    #expect(submissions.map(\.target) == [target])
  }

  @Test func `whatever number the portal gives is proof, if operation and content are those sent (A3)`() {
    let operation = Self.operation(1, .register)
    let sent = Submission(
      operation: operation.id, kind: operation.kind, target: .unnumbered(vehicle: Sample.vehicleID(1)),
      payload: operation.payload, digest: operation.digest)
    let receipt = Sample.receipt(for: sent, numbered: Sample.number(77))
    #expect(receipt.verifies(sent))
    var forged = receipt
    forged.digest = PayloadDigest(of: Data("autre".utf8))
    #expect(!forged.verifies(sent))
    var foreign = receipt
    foreign.operation = Sample.operationID(2)
    #expect(!foreign.verifies(sent))
  }

  @Test(arguments: [
    (LookupFinding.noDocument, StateReason.Code.documentAbsent), (.notOffered, .notOffered),
  ])
  func `what the portal cannot take waits for a person with the reason (A2, A3)`(
    finding: LookupFinding, reason: StateReason.Code
  ) {
    var pass = Self.pass([Self.operation(1, finding == .noDocument ? .conform : .register)])
    guard case .lookUp(let operations) = pass.next() else {
      Issue.record("it is not asked about")
      return
    }
    let changes = pass.lookedUp(
      operations, .answered([finding]), askedAt: Sample.now, at: Sample.now)
    #expect(changes.map(\.state) == [.held] && changes.map(\.reason?.code) == [reason])
  }

  @Test func `repairs of a document that is not there are held, a certificate so answered is not (A2)`() {
    let problem = PortalProblem(status: 404, kind: .notFound)
    let repairs = Submission(
      operation: Sample.operationID(1), kind: .mechanical, target: .conformity(of: Sample.number(1)), payload: Data(),
      digest: PayloadDigest(of: Data()))
    #expect(
      SubmissionVerdict(of: .problem(problem), to: repairs)
        == .held(StateReason(.documentAbsent, problem: "not-found")))
    // They name no vehicle, so none is looked for.
    let vehicle = PortalProblem(status: 422, kind: .unknownVehicle)
    #expect(
      SubmissionVerdict(of: .problem(vehicle), to: repairs)
        == .held(StateReason(.documentAbsent, problem: "unknown-vehicle")))
    #expect(
      SubmissionVerdict(of: .problem(problem), to: Sample.submission(1))
        == .inVain(StateReason(.notSent, problem: "not-found")))
  }
}
