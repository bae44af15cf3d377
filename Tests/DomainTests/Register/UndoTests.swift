import FoundationEssentials
import Testing

@testable import Domain

/// When a person's decision about a certificate can still be taken back.
struct UndoTests {
  private static let held = attempt(.match, .held, .vehicleNearMiss)

  private static func attempt(
    _ purpose: AttemptPurpose, _ state: OutboxState?, _ code: StateReason.Code, sent: Int = 900
  ) -> AttemptRecord {
    let evidence = AttemptEvidence(
      bytesSent: sent, transferCode: 0, status: nil, marked: false, elapsed: .zero, note: nil)
    return AttemptRecord(
      purpose: purpose, startedAt: Sample.now - .hours(1), evidence: state == nil ? nil : evidence, state: state,
      reason: state == nil ? nil : StateReason(code))
  }

  private static func detail(
    _ actions: [DecisionAction], after attempts: [AttemptRecord], state: OutboxState = .ready, isCarried: Bool = false
  ) throws -> CertificateDetail {
    let by = NamedDecision(who: "Camille Exemple", why: "vu")
    let bundle = CarriedRecord(
      bundle: Sample.id(numbered: 7), createdAt: Sample.now, writtenAt: Sample.now, who: "x", answers: [])
    return CertificateDetail(
      summary: CertificateSummary(
        sequence: 1, kind: .mechanical, number: Sample.number(1), state: state, stateSince: Sample.now, reason: nil,
        recordedAt: Sample.now, notBefore: nil),
      operation: Sample.operationID(1), inspection: try Sample.inspection(), adaptations: [], attempts: attempts,
      decision: Sample.decided(.create, vehicle: 3, by: by),
      decisions: actions.map { DecisionRecord(at: Sample.now, action: $0, by: by) }, receipt: nil,
      digest: PayloadDigest(of: Data()), nextTry: nil, bundles: isCarried ? [bundle] : [])
  }

  @Test(arguments: [DecisionAction.select, .notSame])
  func `the question about the vehicle is asked again, with what the portal showed`(action: DecisionAction) throws {
    let change = try #require(try Self.detail([.retry, action], after: [Self.held]).undoneDecision)
    #expect(change.state == .held && change.reason == StateReason(.vehicleNearMiss))
    guard case .set(let decision) = change.decision else {
      Issue.record("no decision")
      return
    }
    #expect(decision.choice == .hold && decision.vehicle == nil && decision.person == nil)
    #expect(decision.evidence == Sample.decided(.create, vehicle: 3).evidence)
  }

  @Test func `a refused certificate is blocked again, without a vehicle`() throws {
    let refused = Self.attempt(.submit, .quarantined, .refusedByPortal)
    let change = try #require(try Self.detail([.retry], after: [refused]).undoneDecision)
    #expect(change.state == .quarantined && change.reason == StateReason(.refusedByPortal))
    #expect(change.decision == .clear)
  }

  @Test func `an attempt of which nothing left this device changes nothing`() throws {
    let unsent = Self.attempt(.submit, .ready, .notSent, sent: 0)
    #expect(try Self.detail([.select], after: [Self.held, unsent, unsent]).undoneDecision != nil)
  }

  @Test func `what may have left, waits no more or is carried is not taken back`() throws {
    let after: [(String, AttemptRecord)] = [
      ("sent", Self.attempt(.submit, .ready, .notSent)), ("unfinished", Self.attempt(.createVehicle, nil, .notSent)),
      ("created", Self.attempt(.createVehicle, .ready, .notSent)),
      ("matched anew", Self.attempt(.match, .ready, .notSent)),
      ("outcome unknown", Self.attempt(.submit, .unknown, .noAnswer, sent: 0)),
    ]
    for (name, attempt) in after {
      #expect(try Self.detail([.select], after: [Self.held, attempt]).undoneDecision == nil, "\(name)")
    }
    for state in OutboxState.allCases where state != .ready {
      #expect(try Self.detail([.select], after: [Self.held], state: state).undoneDecision == nil, "\(state)")
    }
    #expect(try Self.detail([.select], after: [Self.held], isCarried: true).undoneDecision == nil)
    #expect(try Self.detail([.select], after: []).undoneDecision == nil)
    #expect(try Self.detail([], after: [Self.held]).undoneDecision == nil)
  }

  @Test(arguments: [[DecisionAction.retry], [.select, .undo], [.file], [.close], [.withdraw]])
  func `there is nothing to take back after other decisions`(actions: [DecisionAction]) throws {
    #expect(try Self.detail(actions, after: [Self.held]).undoneDecision == nil)
  }
}
