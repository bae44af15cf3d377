import Domain
import FoundationEssentials
import StationAPI
import Synchronization
import Wording

@testable import CommandLine

/// Certificates in guided keying.
enum KeyingSamples {
  static let exemple = KeyingPerson(name: "M. Exemple", accessCode: Samples.mechanic())
  static let other = KeyingPerson(name: "Lise Exemple", accessCode: Samples.mechanic("GAG54321"))
  static let name = "Société de transport et de location Exemple du Sud 2"

  /// Every rule of the FAQ that changes a value applies to it: R2, R3, R4, R7 and R8.
  static let inspection = Samples.inspection {
    $0.owner.name = name
    $0.owner.identificationNumber = "T01014070660905"
    $0.owner.address?.street = "rue Kingston"
  }

  static func sheet(_ inspection: Inspection = inspection) -> KeyingSheet {
    guard let sealed = try? PortalForm.seal(inspection, limits: .faq) else { return KeyingSheet(steps: []) }
    return KeyingSheet.make(of: inspection, payload: sealed.payload, adaptations: sealed.adaptations)
  }

  static func session(
    _ record: KeyingRecord = KeyingRecord(since: Samples.now, activeAt: Samples.now), events: [KeyingEvent] = [],
    _ change: (inout KeyingSession) -> Void = { _ in }
  ) -> KeyingSession {
    var session = KeyingSession(
      operation: Samples.id(3), summary: Samples.summary(), record: record, sheet: sheet(),
      vehicle: inspection.vehicle, decision: nil, search: inspection.number, portalNumber: nil, events: events,
      second: [.adapted, .majorDefect], deadline: nil)
    change(&session)
    return session
  }

  static func keying(
    _ stage: KeyingStage, ago: Span = .minutes(2), isPossible: Bool = false
  ) -> KeyingRecord {
    KeyingRecord(
      state: .keying, since: Samples.now - .minutes(20), person: exemple, stage: stage, activeAt: Samples.now - ago,
      revision: 4, isPossible: isPossible)
  }

  static func at(_ state: KeyingState) -> KeyingRecord {
    KeyingRecord(
      state: state, since: Samples.now - .hours(1), person: exemple, stage: state == .keying ? .field(6) : nil,
      activeAt: Samples.now - .minutes(2), revision: 30, isPossible: state != .toKey && state != .keying)
  }

  static let stages: [KeyingStage] =
    [.search, .vehicle, .recap, .sighting] + sheet().steps.indices.map { .field($0) }

  static func told(_ session: KeyingSession, _ words: Words) -> KeyingTold {
    KeyingTold(session, words, now: Samples.now, contacts: words.contacts(.faq))
  }

  static let sighting = KeyingSighting(
    number: Samples.number("4471192"), vin: "042788", result: .nonCompliant, seenAt: Samples.now - .hours(1),
    reference: "V-2026-1192", note: "deux pages", copy: KeyingCopy(kind: .pdf, digest: digest, size: 12_345),
    agreed: [.number, .vin], notShown: [.ownerName])

  static let digest = PayloadDigest(of: Data("values".utf8))

  /// One event of each kind.
  static let events: [KeyingEvent] =
    ([.taken(over: nil, why: nil), .taken(over: other, why: "partie dîner")]
    + KeyingSearch.allCases.map { .searched(found: $0) } + KeyingVehicle.allCases.map { .vehicle(found: $0) }
    + KeyingRefusal.allCases.map { .refused(how: $0, step: .ownerName, message: "Champ invalide \u{1B}[2J") }
    + [
      .left, .interrupted, .saved(values: digest, number: Samples.number("P-1")), .witnessed(sighting: sighting),
      .countersigned(sighting: sighting, isSamePerson: false), .countersigned(sighting: sighting, isSamePerson: true),
      .mismatched(fields: [.number, .vin]), .retracted(from: .witnessed, why: "mauvais onglet"),
    ]).map { KeyingEvent(at: Samples.now - .minutes(30), by: exemple, what: $0) }

  /// A queue with a certificate in each section.
  static let queue: KeyingQueue = {
    func row(
      _ number: String, _ record: KeyingRecord, deadline: Instant? = nil, isOutOfProvince: Bool = false
    ) -> KeyingRow {
      var summary = Samples.summary(number)
      summary.inspected = InspectedVehicle(
        vehicle: inspection.vehicle, mechanic: inspection.mechanic, result: .nonCompliant)
      return KeyingRow(
        operation: Samples.id(3), summary: summary, record: record, steps: record.state == .keying ? 19 : nil,
        deadline: deadline, isOutOfProvince: isOutOfProvince)
    }
    let rows = [
      row("4471190", KeyingRecord(since: Samples.now, activeAt: Samples.now), deadline: Samples.now + .hours(3)),
      row("4471181", at(.keying)), row("4471182", keying(.search, isPossible: true)),
      row("4471200", KeyingRecord(since: Samples.now, activeAt: Samples.now, isPossible: true)),
      row("4471203", KeyingRecord(since: Samples.now, activeAt: Samples.now), isOutOfProvince: true),
      row("4471204", at(.keyed)), row("4471205", at(.toCountersign)),
    ]
    let counts = KeyingCounts(toKey: 3, keying: 2, keyed: 1, toCountersign: 1, witnessed: 1, holder: exemple.accessCode)
    return KeyingQueue(
      counts: counts, isWeb: true, rows: rows, isCut: true, seen: [row("4471170", at(.witnessed))],
      lastPerson: exemple)
  }()

  /// Every view of guided keying, each with as much content as possible.
  static func views(_ words: Words) -> [(name: String, view: View)] {
    let afterError = KeyingEvent(
      at: Samples.now, by: exemple, what: .refused(how: .serverError, step: .ownerName, message: nil))
    return [
      ("keying queue", .keyingQueue(queue, words, now: Samples.now)),
      ("keying events", .keyingEvents(session(events: events), words, now: Samples.now)),
      (
        "keying after 500",
        .keying(told(session(keying(.search, isPossible: true), events: [afterError]), words))
      ),
      ("keying ended", .keying(told(session(keying(.field(3), ago: .minutes(16))), words))),
    ] + stages.map { ("keying \($0)", .keying(told(session(keying($0)), words))) }
      + KeyingState.allCases.map { ("keying \($0)", .keying(told(session(at($0), events: events), words))) }
  }
}

/// A station that keys one certificate by the rules of `KeyingRecord`.
final class KeyingStation: StationService {
  struct State: Sendable {
    var session: KeyingSession
    var calls: [any StationCall] = []
    var now = Samples.now
    var copyKind = KeyingCopyAnswer.Kind.text
  }

  let state: Mutex<State>

  init(_ session: KeyingSession = KeyingSamples.session { $0.second = [] }) { state = Mutex(State(session: session)) }

  var session: KeyingSession { state.withLock { $0.session } }
  var steps: [KeyingAction] { state.withLock { $0.calls.compactMap { ($0 as? KeyingStepCall)?.action } } }
  var witnessed: [KeyingWitnessCall] { state.withLock { $0.calls.compactMap { $0 as? KeyingWitnessCall } } }

  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    let answer = try state.withLock { state throws(StationRefusal) -> Any in
      state.calls.append(call)
      return try Self.answer(call, &state)
    }
    guard let answer = answer as? Call.Answer else { throw StationRefusal(.unexpected) }
    return answer
  }

  private static func answer(_ call: any StationCall, _ state: inout State) throws(StationRefusal) -> Any {
    switch call {
    case is KeyingQueueCall: return KeyingSamples.queue
    case let call as CertificateCall:
      guard call.kind == .mechanical else { throw StationRefusal(.noSuchCertificate) }
      return Samples.detail()
    case let call as ConformitiesCall: return ConformityList(kind: call.kind, number: call.number, conformities: [])
    case is KeyingSessionCall: return state.session
    case let call as KeyingCopyCall:
      let isTyped = call.digest == KeyingSamples.digest
      return KeyingCopyAnswer(
        kind: isTyped ? .values : state.copyKind, digest: call.digest,
        bytes: Data(isTyped ? "number=4471192".utf8 : "page \u{1B}[2J".utf8))
    case let call as KeyingTakeCall:
      return try change(&state) { record, _, now throws(KeyingFault) in
        try record.taken(by: call.by, why: call.why, at: now)
      }
    case let call as KeyingStepCall:
      return try change(&state) { record, sheet, now throws(KeyingFault) in
        try record.after(call.action, by: call.by, revision: call.revision, sheet, intent: .reinstate, at: now)
      }
    case let call as KeyingWitnessCall:
      let own = KeyingRecord.Own(
        sheet: state.session.sheet, number: Samples.number("4471192"), vin: "1M8GDM9AXKP042788", needsSecond: false)
      return try change(&state) { record, _, now throws(KeyingFault) in
        let seen = KeyingSighting(
          number: call.seen.number, vin: call.seen.vin, result: call.seen.result, seenAt: now)
        guard call.revision == record.revision else { throw .moved }
        return try record.witnessed(seen, by: call.by, own, confirmsDifference: call.confirmsDifference, at: now)
      }
    case let call as KeyingCountersignCall:
      let own = KeyingRecord.Own(
        sheet: state.session.sheet, number: Samples.number("4471192"), vin: "1M8GDM9AXKP042788", needsSecond: true)
      let events = state.session.events
      return try change(&state) { record, _, now throws(KeyingFault) in
        let seen = KeyingSighting(number: call.seen.number, vin: call.seen.vin, result: call.seen.result, seenAt: now)
        guard call.revision == record.revision else { throw .moved }
        return try record.countersigned(seen, by: call.by, own, after: events, at: now)
      }
    case let call as KeyingRetractCall:
      return try change(&state) { record, _, now throws(KeyingFault) in
        guard call.revision == record.revision else { throw .moved }
        return try record.retracted(by: call.by, why: call.why, at: now)
      }
    default: throw StationRefusal(.unexpected)
    }
  }

  private static func change(
    _ state: inout State, _ decide: (KeyingRecord, KeyingSheet, Instant) throws(KeyingFault) -> KeyingChange
  ) throws(StationRefusal) -> KeyingSession {
    let change: KeyingChange
    do throws(KeyingFault) {
      change = try decide(state.session.record, state.session.sheet, state.now)
    } catch {
      switch error {
      case .taken(let who, _, let since, let until):
        throw StationRefusal(
          .keyingTaken,
          parameters: [
            "number": "4471192", "who": who.name, "since": "\(since.milliseconds)", "until": "\(until.milliseconds)",
          ])
      case .needsReason(let who): throw StationRefusal(.keyingNeedsReason, parameters: ["who": who.name])
      case .moved: throw StationRefusal(.keyingMoved)
      case .differs(let fields):
        throw StationRefusal(
          .keyingDiffers,
          parameters: ["number": "4471192", "fields": fields.map(\.rawValue).joined(separator: ", ")])
      case .samePerson(let from):
        throw StationRefusal(.keyingSamePerson, parameters: ["number": "4471192", "from": "\(from.milliseconds)"])
      default: throw StationRefusal(.wrongKeyingState)
      }
    }
    state.session.record = change.record
    if let event = change.event { state.session.events.append(event) }
    switch change.outcome {
    case .hold(let reason): (state.session.summary.state, state.session.summary.reason) = (.held, reason)
    case .quarantine(let reason): (state.session.summary.state, state.session.summary.reason) = (.quarantined, reason)
    case .close: (state.session.summary.state, state.session.summary.reason) = (.closed, StateReason(.witnessed))
    case .reopen, nil: break
    }
    return state.session
  }
}
