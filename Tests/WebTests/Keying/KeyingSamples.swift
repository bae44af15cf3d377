import Domain
import Foundation
import StationAPI
import Synchronization
import Wording

@testable import Web

/// A paper that is keyed, with the rules of its keying and without a store.
enum KeyingSamples {
  static let now = AnsweringStation.now
  static let marie = KeyingPerson(name: "Marie <Exemple>", accessCode: DecideSamples.mechanic)
  static let luc = KeyingPerson(name: "Luc Exemple", accessCode: DocumentSamples.mechanic("GAG54321"))
  static let path = "/saisie/CVM/4471195"
  static let subject = KeyingSubject(kind: .mechanical, number: DecideSamples.number("4471195"))
  static let pdf = KeyingCopy(kind: .pdf, digest: PayloadDigest(of: Data("%PDF-1.7".utf8)), size: 8)
  static let sighting = KeyingSighting(
    number: DecideSamples.number("4471195"), vin: "060518", result: .nonCompliant, seenAt: now, copy: pdf)
  static let long = "Société de transport et de location Exemple du Sud 2"

  static let steps: [KeyingStep] = [
    KeyingStep(field: .number, screen: "Document", label: "Numéro du document", text: "4471195"),
    KeyingStep(field: .vin, screen: "Véhicule", label: "NIV", text: "JTDKARFU1J3060518"),
    KeyingStep(field: .plate, screen: "Véhicule", label: "Plaque"),
    KeyingStep(field: .netMass, screen: "Véhicule", label: "Masse nette (kg)", text: "1250.5"),
    KeyingStep(
      field: .ownerName, screen: "Propriétaire", label: "Nom", text: String(long.prefix(40)),
      adaptation: .nameShortened, entered: long),
    KeyingStep(field: .result, screen: "Résultat", label: "Résultat", choice: "nonCompliant"),
    KeyingStep(field: .remarks, screen: "Remarques", label: "Remarques", text: "<b>a</b>\nb"),
  ]

  static func session(
    _ state: KeyingState = .keying, _ stage: KeyingStage? = .field(4), by person: KeyingPerson? = marie,
    idle: Span = .minutes(1), isPossible: Bool = false, intent: OutboxOperation.Intent = .reinstate,
    events: [KeyingEvent] = [], second: [KeyingSecondReason] = []
  ) -> KeyingSession {
    var summary = DecideSamples.summary("4471195", state.isDone ? .closed : .ready)
    summary.intent = intent
    let record = KeyingRecord(
      state: state, since: now - .minutes(20), person: person, stage: state == .keying ? stage : nil,
      activeAt: now - idle, revision: 7, isPossible: isPossible)
    return KeyingSession(
      operation: DecideSamples.id(3), summary: summary, record: record, sheet: KeyingSheet(steps: steps),
      vehicle: DecideSamples.vehicle(), decision: nil, search: DecideSamples.number("4471195"), portalNumber: nil,
      events: events, second: second, deadline: nil)
  }

  static func row(_ number: String, _ state: KeyingState, by person: KeyingPerson? = marie) -> KeyingRow {
    let summary = DecideSamples.summary(number, .ready, vin: "JTDKARFU1J3060518")
    let record = KeyingRecord(
      state: state, since: now - .minutes(20), person: state == .toKey ? nil : person,
      stage: state == .keying ? .field(6) : nil, activeAt: now)
    return KeyingRow(operation: DecideSamples.id(3), summary: summary, record: record, steps: 19)
  }

  static let rows = [
    row("4471190", .toKey), row("4471181", .keying), row("4471182", .keyed), row("4471183", .toCountersign),
  ]

  /// A station that keeps one session, and lets the rules change it.
  static func station(
    _ session: KeyingSession = session(), typist: KeyingPerson? = marie, rows: [KeyingRow] = rows,
    report: StatusReport = .keying(), refusing: StationRefusal? = nil
  ) -> AnsweringStation {
    let kept = Mutex(session)
    return AnsweringStation(typist: typist) { call throws(StationRefusal) in
      switch call {
      case is StatusCall: return report
      case is SettingsCall: return PaperSamples.settings()
      case is KeyingQueueCall:
        return KeyingQueue(
          counts: report.keying, isWeb: report.isWeb, rows: rows, isCut: false, seen: [row("4471184", .witnessed)],
          lastPerson: marie)
      case is KeyingSessionCall: return kept.withLock { $0 }
      case is CertificateCall:
        let events = kept.withLock { $0.events }
        return DocumentSamples.detail(.ready) { $0.keyingEvents = events }
      case let call as KeyingCopyCall:
        let kind: KeyingCopyAnswer.Kind = call.digest == pdf.digest ? .pdf : .values
        return KeyingCopyAnswer(kind: kind, digest: call.digest, bytes: Data("<script>".utf8))
      default: break
      }
      if let refusing { throw refusing }
      try kept.withLock { session throws(StationRefusal) in
        if let seen = revision(of: call), seen != session.record.revision {
          throw StationRefusal(.keyingMoved, parameters: ["number": "4471195"])
        }
      }
      return try kept.withLock { session throws(StationRefusal) in
        guard let change = try change(of: session, by: call) else { return nil }
        session.record = change.record
        if let event = change.event { session.events.append(event) }
        if change.outcome == .close { session.summary.state = .closed }
        if case .hold(let reason) = change.outcome { (session.summary.state, session.summary.reason) = (.held, reason) }
        return session
      }
    }
  }

  private static func revision(of call: any StationCall) -> Int? {
    switch call {
    case let call as KeyingWitnessCall: call.revision
    case let call as KeyingCountersignCall: call.revision
    case let call as KeyingRetractCall: call.revision
    default: nil
    }
  }

  private static func change(
    of session: KeyingSession, by call: any StationCall
  ) throws(StationRefusal) -> KeyingChange? {
    let own = KeyingRecord.Own(
      sheet: session.sheet, number: session.search, vin: session.vehicle.vin.text, needsSecond: !session.second.isEmpty)
    do throws(KeyingFault) {
      switch call {
      case let call as KeyingTakeCall: return try session.record.taken(by: call.by, why: call.why, at: now)
      case let call as KeyingStepCall:
        return try session.record.after(
          call.action, by: call.by, revision: call.revision, session.sheet,
          intent: session.summary.intent,
          at: now)
      case let call as KeyingWitnessCall:
        return try session.record.witnessed(
          call.seen.sighting, by: call.by, own, confirmsDifference: call.confirmsDifference, at: now)
      case let call as KeyingCountersignCall:
        return try session.record.countersigned(
          call.seen.sighting, by: call.by, own, after: session.events, at: now)
      case let call as KeyingRetractCall: return try session.record.retracted(by: call.by, why: call.why, at: now)
      default: return nil
      }
    } catch {
      throw refusal(error)
    }
  }

  private static func refusal(_ fault: KeyingFault) -> StationRefusal {
    let number = ["number": "4471195"]
    switch fault {
    case .taken(let by, _, let since, let until):
      let told = ["who": by.name, "since": "\(since.milliseconds)", "until": "\(until.milliseconds)"]
      return StationRefusal(.keyingTaken, parameters: number.merging(told) { own, _ in own })
    case .needsReason(let from):
      return StationRefusal(.keyingNeedsReason, parameters: ["number": "4471195", "who": from.name])
    case .moved: return StationRefusal(.keyingMoved, parameters: number)
    case .differs: return StationRefusal(.keyingDiffers, parameters: ["number": "4471195", "fields": "result"])
    case .samePerson(let from):
      return StationRefusal(.keyingSamePerson, parameters: ["number": "4471195", "from": "\(from.milliseconds)"])
    case .needsNumber:
      return StationRefusal(.malformedCall, issues: [FieldIssue(field: "number", reason: .missing)])
    case .wrongState(let state):
      return StationRefusal(.wrongKeyingState, parameters: ["number": "4471195", "state": state.rawValue])
    case .tooManyEvents, .isBeingCancelled, .waitsForDocument, .wrongTime, .vinTooShort:
      return StationRefusal(.malformedCall)
    }
  }
}

extension KeyingSeen {
  fileprivate var sighting: KeyingSighting {
    KeyingSighting(
      number: number, vin: vin, result: result, seenAt: KeyingSamples.now, reference: reference, note: note)
  }
}

extension StatusReport {
  /// A station whose portal is a web site, with something in each state.
  static func keying() -> StatusReport {
    sample {
      $0.verdict = .toKey
      $0.link = .web
      $0.counts = ["ready": 5, "closed": 41]
      $0.keying = KeyingCounts(
        toKey: 2, keying: 1, keyed: 1, toCountersign: 1, witnessed: 41, oldestToKey: $0.at - .hours(30),
        holder: AccessCode("TREM1234")
      )
    }
  }
}

extension AnsweringStation {
  /// Of the session that a sample's station keeps.
  var record: KeyingRecord {
    get async throws { try await ask(KeyingSessionCall(subject: KeyingSamples.subject)).record }
  }
}
