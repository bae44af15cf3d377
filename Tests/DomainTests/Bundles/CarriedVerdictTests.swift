import FoundationEssentials
import Testing

@testable import Domain

/// The effect of an answer that was carried back, by the state of its operation (SyncProtocol §12.6).
struct CarriedVerdictTests {
  private static func verdict(_ answer: SubmissionAnswer, _ state: OutboxState) -> CarriedVerdict {
    CarriedVerdict(of: answer, to: Sample.operation(1, state: state))
  }

  private static let receipt = Sample.receipt(for: Sample.submission(1))

  @Test(arguments: OutboxState.allCases)
  func `a receipt closes what is open, and never what is under way or ended`(state: OutboxState) {
    let verdict = Self.verdict(.receipt(Self.receipt, status: 201), state)
    switch state {
    case .ready, .unknown, .held, .quarantined:
      #expect(
        verdict
          == .change(
            OutboxChange(
              Sample.operationID(1), to: .confirmed, reason: StateReason(.carriedReceipt), receipt: Self.receipt)))
    case .sending: #expect(verdict == .left)
    case .draft, .confirmed, .closed: #expect(verdict == .noted)
    }
  }

  static let others: [(String, @Sendable (inout Receipt) -> Void)] = [
    ("operation", { $0.operation = Sample.operationID(2) }), ("kind", { $0.kind = .photometric }),
    ("number", { $0.number = Sample.number(2) }), ("digest", { $0.digest = PayloadDigest(of: .init()) }),
  ]

  @Test(arguments: others.map(\.0))
  func `a receipt of another certificate closes nothing`(member: String) throws {
    var other = Self.receipt
    try #require(Self.others.first { $0.0 == member }).1(&other)
    #expect(Self.verdict(.receipt(other, status: 200), .ready) == .noted)
  }

  struct Case {
    let problem: PortalProblem
    let expected: OutboxChange?
  }

  private static func to(
    _ state: OutboxState, _ code: StateReason.Code, _ name: String, field: String? = nil,
    _ decision: OutboxChange.DecisionChange = .keep
  ) -> OutboxChange {
    OutboxChange(
      Sample.operationID(1), to: state, reason: StateReason(code, field: field, problem: name), decision: decision)
  }

  static let cases = [
    Case(
      problem: PortalProblem(status: 409, kind: .vehicleUnclear, field: "newVehicle"),
      expected: to(.held, .vehicleAmbiguous, "vehicle-unclear")),
    Case(
      problem: PortalProblem(status: 412, kind: .numberTaken, field: "number"),
      expected: to(.held, .numberTaken, "number-taken")),
    Case(problem: PortalProblem(status: 412, kind: .numberTaken, field: "operation"), expected: nil),
    Case(
      problem: PortalProblem(status: 422, kind: .invalidForm, field: "owner.name"),
      expected: to(.quarantined, .refusedByPortal, "invalid-form", field: "owner.name")),
    Case(
      problem: PortalProblem(status: 422, kind: .unknownVehicle, field: "vehicle"),
      expected: to(.ready, .notSent, "unknown-vehicle", .clear)),
    Case(problem: PortalProblem(status: 409, kind: .inProgress), expected: nil),
    Case(problem: PortalProblem(status: 503, kind: .unavailable), expected: nil),
    Case(problem: PortalProblem(status: 500, kind: .internalError), expected: nil),
    Case(problem: PortalProblem(status: 403, kind: .noMandate), expected: nil),
  ]

  @Test(arguments: cases)
  func `a problem moves what waits as the same answer over the network would, and claims nothing`(row: Case) {
    let expected = row.expected.map { CarriedVerdict.change($0) } ?? .noted
    #expect(Self.verdict(.problem(row.problem), .ready) == expected)
  }

  @Test(arguments: cases)
  func `a problem leaves an unknown outcome to its look-up, and what a person has to the person`(row: Case) {
    for state in [OutboxState.unknown, .held, .quarantined, .confirmed, .closed] {
      #expect(Self.verdict(.problem(row.problem), state) == .noted)
    }
    #expect(Self.verdict(.problem(row.problem), .sending) == .left)
  }
}
