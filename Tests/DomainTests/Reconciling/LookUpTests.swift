import FoundationEssentials
import TestSupport
import Testing

@testable import Domain

/// The endpoints that one question uses, and the meaning of their answers (SyncProtocol §4.4, §4.5, §4.9, §5).
struct LookUpTests {
  private static func operation(_ intent: OutboxOperation.Intent) -> OutboxOperation {
    var operation = Sample.operation(1)
    operation.intent = intent
    if intent == .register { operation.portalNumber = nil }
    return operation
  }

  private static let receipt = Sample.receipt(for: Sample.submission(1))
  private static let other = Sample.receipt(for: Sample.submission(2))

  private static func document(
    _ receipt: Receipt?, repairs: [Receipt] = [], isAlone: Bool = true
  ) -> Exchange<PortalCertificate> {
    .answered(
      PortalCertificate(
        kind: .mechanical, number: Sample.number(1), receipt: receipt, conformities: repairs, isAlone: isAlone,
        fields: []))
  }

  private static func found(_ documents: [VehicleDocument], isComplete: Bool = true) -> Exchange<VehicleDocuments> {
    .answered(VehicleDocuments(documents, isComplete: isComplete))
  }

  enum Told: Sendable {
    case document(Exchange<PortalCertificate>)
    case found(Exchange<VehicleDocuments>)
    case outcome(Exchange<LookupFinding>)
    case bulk(Exchange<[LookupFinding]>)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var intent = OutboxOperation.Intent.reinstate
    var can: @Sendable (inout PortalCapabilities) -> Void = { _ in }
    var told: [Told]
    /// The endpoints in order, then the finding, or why there is none.
    var transcript: String

    var testDescription: String { name }
  }

  private static let line = VehicleDocument(
    receipt: nil, remarks: "RAS\n" + PortalForm.olderLine(.mechanical, Sample.number(1)))

  static let rows: [Row] = [
    Row(name: "in bulk", told: [.bulk(.answered([.absent]))], transcript: "lookUp absent"),
    Row(name: "in bulk, refused", told: [.bulk(.refused(500))], transcript: "lookUp refused 500"),
    Row(
      name: "read, same", can: { $0.hasLookup = false }, told: [.document(document(receipt))],
      transcript: "document same"),
    Row(
      name: "read, other content", can: { $0.hasLookup = false }, told: [.document(document(other))],
      transcript: "document differs"),
    Row(
      name: "read, keyed in at the portal", can: { $0.hasLookup = false }, told: [.document(document(nil))],
      transcript: "document differs"),
    Row(
      name: "read, one of several", can: { $0.hasLookup = false },
      told: [.document(document(receipt, isAlone: false))], transcript: "document differs"),
    Row(
      name: "read, not there", can: { $0.hasLookup = false }, told: [.document(.refused(404, .notFound))],
      transcript: "document absent"),
    Row(
      name: "read, no such endpoint", can: { $0.hasLookup = false }, told: [.document(.refused(404))],
      transcript: "document refused 404"),
    Row(
      name: "read, being committed", can: { $0.hasLookup = false }, told: [.document(.refused(409, .inProgress))],
      transcript: "document inProgress"),
    Row(
      name: "read, not told to this person (§3.5)", can: { $0.hasLookup = false },
      told: [.document(.refused(403, .noMandate))], transcript: "document notOffered"),
    Row(
      name: "read, cut", can: { $0.hasLookup = false }, told: [.document(.failed(.connectionLost))],
      transcript: "document failed"),

    Row(
      name: "repairs, noted", intent: .conform, told: [.document(document(other, repairs: [other, receipt]))],
      transcript: "document same"),
    Row(
      name: "repairs, others noted", intent: .conform, told: [.document(document(receipt, repairs: [other]))],
      transcript: "document absent"),
    Row(
      name: "repairs, no document", intent: .conform, told: [.document(.refused(404, .notFound))],
      transcript: "document noDocument"),
    Row(
      name: "repairs, unreadable document", intent: .conform,
      told: [.document(.refused(403, .noMandate)), .outcome(.answered(.absent))], transcript: "document outcome absent"),
    Row(
      name: "repairs, unreadable, no keys", intent: .conform, can: { $0.idempotency = false },
      told: [.document(.refused(403, .noMandate))], transcript: "document notOffered"),
    Row(
      name: "repairs, foreign", intent: .conform, told: [.document(.foreign(.unmarked))],
      transcript: "document foreign"),

    Row(
      name: "older, same content", intent: .register,
      told: [.found(found([line, VehicleDocument(receipt: receipt, remarks: nil)]))], transcript: "find same"),
    Row(
      name: "older, somebody else's", intent: .register, told: [.found(found([line], isComplete: false))],
      transcript: "find differs"),
    Row(
      name: "older, not there", intent: .register,
      told: [.found(found([VehicleDocument(receipt: other, remarks: "RAS")]))], transcript: "find absent"),
    Row(
      name: "older, perhaps further on", intent: .register,
      told: [.found(found([], isComplete: false)), .outcome(.answered(.same(receipt)))],
      transcript: "find outcome same"),
    Row(
      name: "older, may not be found", intent: .register,
      told: [.found(.refused(403, .noMandate)), .outcome(.refused(500))], transcript: "find outcome refused 500"),
    Row(
      name: "older, perhaps further on, no keys", intent: .register, can: { $0.idempotency = false },
      told: [.found(found([], isComplete: false))], transcript: "find notOffered"),
    Row(name: "older, trouble", intent: .register, told: [.found(.refused(503))], transcript: "find refused 503"),
    Row(name: "older, malformed", intent: .register, told: [.found(.malformed())], transcript: "find malformed"),
    Row(
      name: "older, no search", intent: .register, can: { $0.hasFind = false },
      told: [.outcome(.answered(.inProgress))], transcript: "outcome inProgress"),
    Row(
      name: "older, no search and no keys", intent: .register,
      can: {
        $0.hasFind = false
        $0.idempotency = false
      }, told: [], transcript: "notOffered"),
  ]

  @Test(arguments: rows)
  func `each question is asked where the portal can answer it, and its answer read as the contract says`(row: Row) {
    var capabilities = Sample.capabilities
    row.can(&capabilities)
    var lookUp = LookUp(about: [Self.operation(row.intent)], capabilities)
    var steps: [String] = []
    for told in row.told {
      steps.append(Self.name(lookUp.next))
      switch told {
      case .document(let exchange): lookUp.told(exchange)
      case .found(let exchange): lookUp.told(exchange)
      case .outcome(let exchange): lookUp.told(exchange)
      case .bulk(let exchange): lookUp.told(exchange)
      }
    }
    steps.append(Self.name(lookUp.next))
    #expect(steps.joined(separator: " ") == row.transcript)
  }

  @Test func `what was not asked proves that nothing was sent`() {
    var capabilities = Sample.capabilities
    (capabilities.hasFind, capabilities.idempotency) = (false, false)
    guard case .found(let exchange) = LookUp(about: [Self.operation(.register)], capabilities).next else {
      Issue.record("something is asked")
      return
    }
    #expect(exchange.evidence.provesNotSent && exchange.evidence.note == "not asked")
  }

  @Test func `repairs are asked about under the document's number at the portal`() {
    var operation = Self.operation(.conform)
    operation.portalNumber = Sample.number(77)
    guard case .document(_, let number) = LookUp(about: [operation], Sample.capabilities).next else {
      Issue.record("another endpoint")
      return
    }
    #expect(number == Sample.number(77))
  }

  /// As an older version selected a vehicle: the rules choose again.
  static let oldChoice: VehicleDecision = {
    var decision = Sample.decided(.select, vehicle: 1)
    decision.evidence.rule = nil
    return decision
  }()

  @Test(
    arguments: [
      (.ready, nil, true), (.ready, oldChoice, true), (.ready, Sample.decided(.select, vehicle: 1), false),
      (.ready, Sample.decided(.create, vehicle: 1), false), (.unknown, nil, false), (.unknown, oldChoice, false),
    ] as [(OutboxState, VehicleDecision?, Bool)])
  func `a vehicle is asked about with its certificate where that is ready and the vehicle is matched next`(
    state: OutboxState, decision: VehicleDecision?, isAsked: Bool
  ) {
    let operation = Sample.operation(1, state: state, decision: decision)
    guard case .lookUp(let questions) = LookUp(about: [operation], Sample.capabilities).next else {
      Issue.record("another endpoint")
      return
    }
    #expect(questions.map(\.vehicle) == [isAsked ? VehicleQuestion(about: operation.vehicle) : nil])
  }

  @Test func `an unknown outcome beside a ready one: one change for each, and a match for the unknown one alone`() {
    let unknown = Sample.operation(1, state: .unknown, decision: Self.oldChoice)
    let ready = Sample.operation(2)
    var pass = Pass(hasSession: true, history: Sample.history, requestTimeout: .seconds(60))
    pass.meet(Sample.capabilities)
    let asked = [unknown, ready]
    _ = pass.loaded(asked)
    guard case .lookUp(let questions) = pass.lookUp(about: asked).next else {
      Issue.record("another endpoint")
      return
    }
    // As a portal answers that tells vehicles to whom asks for them.
    let candidates = VehicleCandidates(vehicles: [Sample.portalVehicle(2)], truncated: false)
    let findings: [LookupFinding] = questions.map { $0.vehicle == nil ? .absent : .absentLike(candidates) }
    var changes = pass.lookedUp(asked, .answered(findings), askedAt: Sample.now, at: Sample.now)
    changes += pass.matched(asked, in: .answered(findings), freshID: { Sample.id(numbered: 7) }, at: Sample.now)
    #expect(changes.map(\.operation) == [unknown.id, ready.id])
    #expect(changes.map(\.state) == [.ready, .ready])
    guard case .match(let matched) = pass.next() else {
      Issue.record("no match")
      return
    }
    #expect(matched.map(\.id) == [unknown.id])
  }

  private static func name(_ step: LookUp.Step) -> String {
    switch step {
    case .lookUp: "lookUp"
    case .document: "document"
    case .find: "find"
    case .outcome: "outcome"
    case .found(let exchange):
      switch exchange.outcome {
      case .answered(let findings): findings.map { "\($0)".prefix { $0.isLetter } }.joined(separator: " ")
      case .refused(let problem): "refused \(problem.status)"
      case .failed: "failed"
      case .foreign: "foreign"
      case .malformed: "malformed"
      }
    }
  }
}
