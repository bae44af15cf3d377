import Domain
import Engine
import Foundation
import StationAPI
import Store
import SyncProtocol
import TestSupport
import Testing

@testable import TestPortal

/// Guided keying beside reviews, cancellations, and portals that change.
extension KeyingTests {
  private func decide(_ value: Int, _ bench: Bench) async throws {
    _ = try await bench.station.decide(
      DecisionCall(kind: .mechanical, number: Sample.number(value), action: .retry, vehicle: nil, by: Sample.person))
  }

  private func cancel(_ value: Int, _ moves: [CancellationMove], _ bench: Bench) async throws {
    for move in moves {
      _ = try await bench.station.cancel(
        CancellationCall(kind: .mechanical, number: Sample.number(value), move: move, by: Sample.person))
    }
  }

  private static let cancelled: [CancellationMove] = [.toAsk, .asked(by: .phone), .confirmed(reference: "AN-1")]

  /// One paper that was seen at the web site, and that the portal does not have when it can be asked: in the review.
  private func missed() async throws -> Bench {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    try await key(1, bench)
    _ = try await witness(1, bench)
    let asked = try await bench.reopened()
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.drained) }
    #expect(try await asked.reason(1) == .seenAndAbsent)
    return asked
  }

  @Test func `what a person sends again is not closed as seen when the portal is a web site again`() async throws {
    let bench = try await missed()
    try await decide(1, bench)
    let web = try await bench.reopened(isWeb: true)
    try await web.running {}
    #expect(try await web.state(1) == .ready)
    #expect(try await web.station.status().keying.toKey == 1)
    try await key(1, web)
    #expect(try await witness(1, web).record.state == .witnessed)
    #expect(try await web.store.checkInvariants() == [])
  }

  @Test func `what was seen and is missing is cancelled like any other, and is closed then (R9)`() async throws {
    let bench = try await missed()
    try await cancel(1, Self.cancelled, bench)
    #expect(try await bench.state(1) == .closed)
    let web = try await bench.reopened(isWeb: true)
    try await web.running {}
    #expect(try await web.state(1) == .closed)
    #expect(try await web.station.status().keying.witnessed == 0)
    #expect(try await web.store.checkInvariants() == [])
  }

  @Test func `what is being cancelled is not sent when the portal can be asked (R9)`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    try await key(1, bench)
    try await cancel(1, [.toAsk, .asked(by: .phone)], bench)
    let asked = try await bench.reopened()
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.waiting) }
    #expect(await asked.fake.memory.documents.isEmpty)
    try await cancel(1, [.confirmed(reference: "AN-1")], asked)
    #expect(try await asked.state(1) == .closed)
  }

  @Test func `what was cancelled after it was seen is not asked about when the portal can be asked (R9)`() async throws
  {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    try await key(1, bench)
    _ = try await witness(1, bench)
    try await cancel(1, Self.cancelled, bench)
    #expect(try await bench.station.status().keying.witnessed == 0)
    let asked = try await bench.reopened()
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.drained) }
    #expect(try await asked.state(1) == .closed)
    #expect(await asked.fake.log.allSatisfy { !$0.contains("lookup") })
  }

  @Test func `nobody types what is being cancelled, and nobody cancels what is being typed`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    let keyed = try await key(1, bench)
    _ = try await bench.station.retractKeying(
      KeyingRetractCall(
        subject: subject(1), by: marie, revision: keyed.record.revision, why: "mauvaise fenêtre"))
    _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
    let typed = await refusal { try await cancel(1, [.toAsk], bench) }
    #expect(typed?.code == .keyingTaken && typed?.parameters["who"] == marie.name)
    _ = try await act(1, [.leave], bench)
    try await cancel(1, [.toAsk, .asked(by: .phone)], bench)
    let taken = await refusal { _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie)) }
    #expect(taken?.code == .wrongKeyingState && taken?.parameters["state"] == "beingCancelled")
    try await cancel(1, [.withdrawn], bench)
    _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
  }

  @Test func `saved after another person took it over: nothing more is typed before the number is looked for`()
    async throws
  {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    let session = try await type(1, bench)
    bench.clock.advance(.minutes(30))
    _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: luc, why: "absente"))
    _ = try await act(1, [.searched(found: .absent), .vehicle(found: .selected)], bench, by: luc)
    let late = try await bench.station.stepKeying(
      KeyingStepCall(
        subject: subject(1), by: marie, revision: session.record.revision, action: .saved(number: nil)))
    #expect(try late.record.holder == luc && late.record.stage == .search && late.record.isPossible)
    // Said twice, it is noted once.
    let again = KeyingStepCall(
      subject: subject(1), by: marie, revision: session.record.revision, action: .saved(number: nil))
    #expect(await refusal { _ = try await bench.station.stepKeying(again) }?.code == .keyingTaken)
    // Somebody who never had it says nothing about it.
    let other = KeyingPerson(name: "Autre", accessCode: try #require(AccessCode("AUTR1234")))
    let refused = await refusal {
      _ = try await bench.station.stepKeying(
        KeyingStepCall(subject: subject(1), by: other, revision: 1, action: .saved(number: nil)))
    }
    #expect(refused?.code == .keyingTaken)
  }

  @Test func `saved while it waits for a decision: it may be at the portal, and is not taken back`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    _ = try await type(1, bench)
    bench.clock.advance(.minutes(30))
    _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: luc, why: "absente"))
    _ = try await act(
      1, [.searched(found: .absent), .vehicle(found: .selected), .refused(how: .field, message: nil)], bench, by: luc)
    #expect(try await bench.state(1) == .quarantined)
    let late = try await bench.station.stepKeying(
      KeyingStepCall(subject: subject(1), by: marie, revision: 1, action: .saved(number: nil)))
    #expect(late.record.isPossible && late.record.state == .toKey)
    let withdrawn = try await bench.store.withdraw(.mechanical, Sample.number(1), by: Sample.person, at: Sample.start)
    #expect(withdrawn == .notWithdrawable(.quarantined))
  }

  @Test func `a request without an answer, then a web site: a person looks for it and types it`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    await bench.fake.fail(.submit, [.dropped])
    await bench.fake.whenAsked(.submit) { await bench.store.close() }
    await #expect(throws: StoreFault.closed) {
      try await bench.running { try await bench.pass() }
    }
    let web = try await bench.reopened(isWeb: true)
    #expect(try await web.state(1) == .unknown)
    #expect(try await web.station.status().keying.toKey == 1)
    #expect(try await web.station.keyingQueue().rows.map(\.record.isPossible) == [true])
    try await key(1, web)
    #expect(try await witness(1, web).record.state == .witnessed)
    #expect(try await web.state(1) == .closed)
    #expect(try await web.store.checkInvariants() == [])
  }

  // MARK: Repairs (A2)

  private static let defect: [String: String?] = [
    "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
    "defects[0].code": "AB", "defects[0].severity": "minor",
  ]

  /// A document that was seen, and its repairs, typed after a person had decided to send them again; the portal can be
  /// asked now.
  private func typedRepairs(_ change: @Sendable (inout CertificateForm) -> Void = { _ in }) async throws -> Bench {
    let bench = try await Bench(isWeb: true)
    _ = try await bench.station.record(RecordCall(entries: [Sample.entry(1, Self.defect)]))
    try await key(1, bench)
    _ = try await witness(1, bench)
    _ = try await bench.station.conform(MidPass.repairs(of: 1))
    let session = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
    #expect(session.operation == (try await repairs(bench)).operation)
    _ = try await act(1, [.searched(found: .presentOther)], bench)
    try await decide(1, bench)
    let taken = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
    let fields = Array(repeating: KeyingAction.next, count: taken.sheet.steps.count)
    _ = try await act(1, [.searched(found: .absent)] + fields + [.saved(number: nil)], bench)
    let document = try #require(try await bench.store.operation(.mechanical, Sample.number(1))).payload
    let asked = try await bench.reopened()
    try await asked.fake.typed(document, change: change)
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.drained) }
    return asked
  }

  private func repairs(_ bench: Bench) async throws -> ConformityDetail {
    try #require(try await bench.station.conformities(Sample.repairs(1)).conformities.first)
  }

  @Test func `repairs are typed after their document (A2)`() async throws {
    let bench = try await Bench(isWeb: true)
    _ = try await bench.station.record(RecordCall(entries: [Sample.entry(1, Self.defect)]))
    _ = try await bench.station.conform(MidPass.repairs(of: 1))
    var early = subject(1)
    early.operation = try await repairs(bench).operation
    let refused = await refusal {
      _ = try await bench.station.takeKeying(KeyingTakeCall(subject: early, by: marie))
    }
    #expect(refused?.code == .wrongKeyingState && refused?.parameters["state"] == "waitsForDocument")
    #expect(try await bench.station.keyingQueue().rows.map(\.waitsForDocument) == [false, true])
  }

  @Test func `repairs that somebody typed are confirmed where the portal shows them as made (A2)`() async throws {
    let bench = try await typedRepairs { $0.defects[0].repairedAt = $0.performedAt + 3_600_000 }
    let reason = try await repairs(bench).summary.reason?.code
    #expect(try await repairs(bench).summary.state == .confirmed && reason == .typedAtPortal)
    #expect(await bench.fake.memory.conformities.isEmpty)
    #expect(try await bench.store.confirmedRepairs(after: 0, onlyUnreported: false) == nil)
  }

  @Test func `else they wait for a person, who may end them; they count as recorded no longer (A2)`() async throws {
    let bench = try await typedRepairs()
    #expect(try await repairs(bench).summary.state == .held)
    #expect(try await repairs(bench).summary.reason?.code == .seenAndAbsent)
    #expect(await bench.fake.memory.conformities.isEmpty)
    _ = try await bench.station.decide(
      DecisionCall(kind: .mechanical, number: Sample.number(1), action: .close, vehicle: nil, by: Sample.person))
    #expect(try await bench.store.checkInvariants() == [])
    #expect(try await bench.station.conform(MidPass.repairs(of: 1)).document?.open.map(\.component) == ["611"])
  }

  // MARK: Older documents: the portal gives the number (A3)

  private static let older: [String: String?] = [
    "number": nil, "older.number": "0098761", "older.issuedAt": "2022-05-02T10:00-04:00",
    "vehicle.jurisdiction": "ON",
  ]

  @Test func `an older document that was saved under « Erreur 500 » is seen under the number that the portal gave`()
    async throws
  {
    let bench = try await Bench(isWeb: true)
    let answer = try await bench.station.record(RecordCall(entries: [Sample.entry(1, Self.older)]))
    let own = try #require(answer.results.first?.number)
    let subject = KeyingSubject(kind: .mechanical, number: own)
    func step(_ action: KeyingAction, _ session: KeyingSession) async throws -> KeyingSession {
      try await bench.station.stepKeying(
        KeyingStepCall(subject: subject, by: marie, revision: session.record.revision, action: action))
    }
    var session = try await bench.station.takeKeying(KeyingTakeCall(subject: subject, by: marie))
    session = try await step(.searched(found: .absent), session)
    session = try await step(.vehicle(found: .selected), session)
    session = try await step(.refused(how: .serverError, message: "Erreur 500"), session)
    session = try await step(.searched(found: .present), session)
    let given = try #require(CertificateNumber("9000001"))
    let seen = KeyingSeen(number: given, vin: String(Sample.vin(1).suffix(6)))
    session = try await bench.station.witnessKeying(
      KeyingWitnessCall(subject: subject, by: marie, revision: session.record.revision, seen: seen))
    #expect(session.record.state == .witnessed && session.portalNumber == given)
    // It is found by the number that the portal gave, and agrees once the portal can be asked.
    #expect(try await bench.store.detail(.mechanical, given)?.summary.number == own)
    let payload = try #require(try await bench.store.operation(.mechanical, own)).payload
    let asked = try await bench.reopened()
    try await asked.fake.typed(payload) { $0.number = given.text }
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.drained) }
    let detail = try #require(try await asked.store.detail(.mechanical, own))
    #expect(detail.summary.state == .confirmed && detail.summary.reason?.code == .typedAtPortal)
    #expect(await asked.fake.log.allSatisfy { !$0.contains("submit") && !$0.contains("batch") })
    #expect(try await asked.store.checkInvariants() == [])
    // What it confirms by agreement is not asked about by its digest, and does not end the agent.
    #expect(try await asked.store.confirmed(after: 0, onlyUnreported: false, limit: 9).isEmpty)
  }

  @Test func `an older document that was typed and is not found waits for a person`() async throws {
    let bench = try await Bench(isWeb: true)
    let answer = try await bench.station.record(RecordCall(entries: [Sample.entry(1, Self.older)]))
    let own = try #require(answer.results.first?.number)
    _ = try await bench.station.takeKeying(
      KeyingTakeCall(subject: KeyingSubject(kind: .mechanical, number: own), by: marie))
    let asked = try await bench.reopened()
    _ = try await asked.signIn()
    try await asked.running { try await asked.expectPass(.drained) }
    #expect(try await asked.store.operation(.mechanical, own)?.reason?.code == .seenAndAbsent)
    #expect(await asked.fake.log.allSatisfy { !$0.contains("submit") && !$0.contains("batch") })
  }
}
