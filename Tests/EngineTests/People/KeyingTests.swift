import Domain
import Engine
import Foundation
import StationAPI
import Store
import TestSupport
import Testing

/// A station whose portal is a web site: people type, look and countersign, and nothing is asked by the program.
struct KeyingTests {
  let marie = KeyingPerson(name: "Marie Exemple", accessCode: Sample.accessCode)

  var luc: KeyingPerson {
    get throws { KeyingPerson(name: "Luc Exemple", accessCode: try #require(AccessCode("LUCE5678"))) }
  }

  func subject(_ value: Int) -> KeyingSubject { KeyingSubject(kind: .mechanical, number: Sample.number(value)) }

  func act(
    _ value: Int, _ actions: [KeyingAction], _ bench: Bench, by person: KeyingPerson? = nil
  ) async throws -> KeyingSession {
    let person = person ?? marie
    var session = try await bench.station.keyingSession(KeyingSessionCall(subject: subject(value)))
    for action in actions {
      session = try await bench.station.stepKeying(
        KeyingStepCall(subject: subject(value), by: person, revision: session.record.revision, action: action))
    }
    return session
  }

  /// Takes a certificate and types it to the end.
  @discardableResult
  func key(_ value: Int, _ bench: Bench) async throws -> KeyingSession {
    _ = try await type(value, bench)
    return try await act(value, [.saved(number: nil)], bench)
  }

  /// Takes a certificate and types it as far as the recap.
  func type(_ value: Int, _ bench: Bench) async throws -> KeyingSession {
    let taken = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(value), by: marie))
    let fields = Array(repeating: KeyingAction.next, count: taken.sheet.steps.count)
    return try await act(value, [.searched(found: .absent), .vehicle(found: .selected)] + fields, bench)
  }

  func seen(_ value: Int, vin: String? = nil) -> KeyingSeen {
    KeyingSeen(number: Sample.number(value), vin: vin ?? String(Sample.vin(value).suffix(6)))
  }

  func witness(_ value: Int, _ bench: Bench, page: String? = nil) async throws -> KeyingSession {
    try await bench.station.witnessKeying(
      KeyingWitnessCall(
        subject: subject(value), by: marie, revision: try await revision(value, bench), seen: seen(value), page: page))
  }

  private func countersign(
    _ value: Int, _ bench: Bench, by person: KeyingPerson, vin: String? = nil
  ) async throws -> KeyingSession {
    try await bench.station.countersignKeying(
      KeyingCountersignCall(
        subject: subject(value), by: person, revision: try await revision(value, bench), seen: seen(value, vin: vin)))
  }

  private func revision(_ value: Int, _ bench: Bench) async throws -> Int {
    try await bench.station.keyingSession(KeyingSessionCall(subject: subject(value))).record.revision
  }

  @Test func `ten papers go from paper to witnessed; nothing is asked of the portal, and none is typed twice`()
    async throws
  {
    let bench = try await Bench(automatic: true, isWeb: true)
    try await bench.record(1...10, isKnown: false)
    #expect(try await bench.station.status().verdict == .toKey)
    #expect(try await bench.station.status().keying.toKey == 10)
    for value in 1...10 {
      try await key(value, bench)
      #expect(try await witness(value, bench).record.state == .witnessed)
      #expect(await refusal { try await key(value, bench) }?.code == .wrongKeyingState)
    }
    let status = try await bench.station.status()
    #expect(status.verdict == .upToDate && status.keying.witnessed == 10 && status.keying.open == 0)
    #expect(status.link.state == .web && status.count(.confirmed) == 0)
    #expect(await bench.fake.log == [])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `the copy of what was seen is kept with its digest, and says what it shows`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1, isKnown: false)
    let keyed = try await key(1, bench)
    let page = "CVM \(Sample.number(1).text)\nNIV \(Sample.vin(1))\nConforme"
    let session = try await witness(1, bench, page: page)
    guard case .witnessed(let sighting)? = session.events.last?.what else { throw NotSeen() }
    #expect(sighting.agreed.contains(.number) && sighting.agreed.contains(.vin))
    let digest = try #require(sighting.copy?.digest)
    #expect(try await bench.store.keyingCopy(digest)?.bytes == Data(page.utf8))
    let values = try await bench.store.keyingCopy(keyed.sheet.digest)
    #expect(values?.bytes == Data(keyed.sheet.values.utf8))
    for (copy, kind, bytes) in [
      (digest, KeyingCopyAnswer.Kind.text, Data(page.utf8)),
      (keyed.sheet.digest, .values, Data(keyed.sheet.values.utf8)),
    ] {
      let answer = try await bench.station.keyingCopy(KeyingCopyCall(subject: subject(1), digest: copy))
      #expect(answer == KeyingCopyAnswer(kind: kind, digest: copy, bytes: bytes))
    }
    // A copy of another certificate, and none.
    try await bench.record(2...2, isKnown: false)
    for (value, copy) in [(2, digest), (1, PayloadDigest(of: Data("none".utf8)))] {
      let refused = await refusal {
        _ = try await bench.station.keyingCopy(KeyingCopyCall(subject: subject(value), digest: copy))
      }
      #expect(refused?.issues.map(\.field) == ["digest"])
    }
  }

  private struct NotSeen: Error {}

  @Test func `a restart keeps the lock and its step; whoever takes it up begins with the search (U2)`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1, isKnown: false)
    _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
    _ = try await act(1, [.searched(found: .absent), .vehicle(found: .selected), .next], bench)
    let again = try await bench.reopened(isWeb: true)
    #expect(try await again.station.keyingSession(KeyingSessionCall(subject: subject(1))).record.stage == .field(1))
    let refused = await refusal {
      _ = try await again.station.takeKeying(KeyingTakeCall(subject: subject(1), by: luc))
    }
    #expect(refused?.code == .keyingTaken && refused?.parameters["who"] == "Marie Exemple")
    let taken = try await again.station.takeKeying(KeyingTakeCall(subject: subject(1), by: marie))
    #expect(taken.record.stage == .search)
    again.clock.advance(.minutes(30))
    #expect(
      await refusal { _ = try await again.station.takeKeying(KeyingTakeCall(subject: subject(1), by: luc)) }?.code
        == .keyingNeedsReason)
    let over = try await again.station.takeKeying(KeyingTakeCall(subject: subject(1), by: luc, why: "fin de journée"))
    #expect(try over.record.holder == luc)
  }

  @Test func `what waits for a person is in the review, and waits to be keyed again once decided`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...2, isKnown: false)
    for value in 1...2 { _ = try await bench.station.takeKeying(KeyingTakeCall(subject: subject(value), by: marie)) }
    _ = try await act(1, [.searched(found: .absent), .vehicle(found: .near)], bench)
    _ = try await act(2, [.searched(found: .presentOther)], bench)
    #expect(try await bench.station.reviews().certificates.map(\.reason?.code) == [.vehicleNearMiss, .numberTaken])
    #expect(try await bench.station.keyingQueue().rows.isEmpty)
    _ = try await bench.station.decide(
      DecisionCall(kind: .mechanical, number: Sample.number(1), action: .retry, vehicle: nil, by: Sample.person))
    #expect(try await bench.station.keyingQueue().rows.map(\.summary.number) == [Sample.number(1)])
  }

  @Test func `a second person is asked for where the station wants one`() async throws {
    let bench = try await Bench(isWeb: true, second: [.adapted])
    let name = String(repeating: "Très long ", count: 6) + "nom"
    _ = try await bench.station.record(
      RecordCall(entries: [Sample.entry(1), Sample.entry(2, ["owner.name": name])]))
    for value in 1...2 { try await key(value, bench) }
    #expect(try await witness(1, bench).record.state == .witnessed)
    let first = try await witness(2, bench)
    #expect(first.record.state == .toCountersign && first.second == [.adapted])
    #expect(try await bench.station.status().keying.toCountersign == 1)
    #expect(await refusal { _ = try await countersign(2, bench, by: marie) }?.code == .keyingSamePerson)
    let short = KeyingCountersignCall(
      subject: subject(2), by: try luc, revision: try await revision(2, bench), seen: seen(2, vin: "0 4417"))
    let refused = await refusal { _ = try await bench.station.countersignKeying(short) }
    #expect(refused?.issues == [FieldIssue(field: "seen.vin", reason: .vinTooShort)], "no try is lost")
    let second = try await countersign(2, bench, by: luc)
    #expect(second.record.state == .witnessedByTwo && second.summary.state == .closed)
  }

  /// Makes a call twice with the revision that a person saw: as a double click does, or an older page.
  private func twice(
    _ value: Int, _ bench: Bench, _ call: (Int) async throws -> KeyingSession
  ) async throws -> KeyingSession {
    let seen = try await revision(value, bench)
    let session = try await call(seen)
    #expect(await refusal { _ = try await call(seen) }?.code == .keyingMoved)
    let after = try await bench.station.keyingSession(KeyingSessionCall(subject: subject(value)))
    #expect((after.record, after.events) == (session.record, session.events))
    return session
  }

  @Test func `a sighting, a second look and what is taken back change once, though they are sent twice`() async throws {
    let bench = try await Bench(isWeb: true, second: [.adapted])
    let name = String(repeating: "Très long ", count: 6) + "nom"
    _ = try await bench.station.record(RecordCall(entries: [Sample.entry(1, ["owner.name": name])]))
    try await key(1, bench)
    let (station, subject, luc) = (bench.station, subject(1), try luc)
    let witnessed = try await twice(1, bench) { revision in
      try await station.witnessKeying(
        KeyingWitnessCall(subject: subject, by: marie, revision: revision, seen: seen(1)))
    }
    #expect(witnessed.record.state == .toCountersign)
    let differing = try await twice(1, bench) { revision in
      try await station.countersignKeying(
        KeyingCountersignCall(subject: subject, by: luc, revision: revision, seen: seen(1, vin: "000000")))
    }
    #expect(differing.record.state == .toCountersign && differing.events.mismatches == 1)
    let second = try await twice(1, bench) { revision in
      try await station.countersignKeying(
        KeyingCountersignCall(subject: subject, by: luc, revision: revision, seen: seen(1)))
    }
    #expect(second.record.state == .witnessedByTwo && second.events.mismatches == 1)
    let back = try await twice(1, bench) { revision in
      try await station.retractKeying(
        KeyingRetractCall(subject: subject, by: marie, revision: revision, why: "mauvaise fenêtre"))
    }
    #expect(back.record.state == .keyed && back.summary.state == .ready)
  }

  @Test func `nothing asks the portal`() async throws {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1, isKnown: false)
    #expect(await refusal { _ = try await bench.station.startPass() }?.code == .portalIsWeb)
    #expect(await refusal { _ = try await bench.station.signIn(bench.password()) }?.code == .portalIsWeb)
    #expect(
      await refusal { _ = try await bench.station.verify(VerifyCall(kind: .mechanical, number: Sample.number(1))) }?
        .code == .portalIsWeb)
    try await bench.running {}
    #expect(await bench.fake.log == [])
    #expect(try await bench.state(1) == .ready)
  }

  // MARK: A portal that can be asked, later

  /// Three papers: seen, typed and not seen, not begun.
  private func changed() async throws -> Bench {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...3)
    try await key(1, bench)
    _ = try await witness(1, bench)
    try await key(2, bench)
    return try await bench.reopened()
  }

  private func payload(_ value: Int, _ bench: Bench) async throws -> Data {
    try #require(try await bench.store.operation(.mechanical, Sample.number(value))).payload
  }

  @Test func `the portal shows what was typed: it is reinstated without being sent, and the rest is sent`() async throws
  {
    let bench = try await changed()
    for value in 1...2 { try await bench.fake.typed(payload(value, bench)) }
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    for value in 1...2 { #expect(try await bench.reason(value) == .typedAtPortal) }
    #expect(try await bench.reason(3) == .receipt)
    #expect(try await bench.station.status().count(.confirmed) == 3)
    #expect(await bench.fake.log.filter { $0.contains("submit") || $0.contains("batch") }.count == 1)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a field that differs waits for a person`() async throws {
    let bench = try await changed()
    try await bench.fake.typed(payload(1, bench)) { $0.vehicle.year = 1999 }
    try await bench.fake.typed(payload(2, bench))
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.state(1) == .held)
    #expect(try await bench.reason(1) == .numberTaken)
    #expect(try await bench.state(2) == .confirmed)
  }

  @Test func `what was seen and is not there waits for a person; what nobody saw is sent`() async throws {
    let bench = try await changed()
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.state(1) == .held)
    #expect(try await bench.reason(1) == .seenAndAbsent)
    #expect(try await bench.reason(2) == .receipt)
    #expect(try await bench.reason(3) == .receipt)
    _ = try await bench.station.decide(
      DecisionCall(kind: .mechanical, number: Sample.number(1), action: .retry, vehicle: nil, by: Sample.person))
    #expect(try await bench.reason(1) == .personDecided)
    let again = try await bench.reopened()
    _ = try await again.signIn()
    try await again.running { try await again.expectPass(.drained) }
    #expect(try await again.reason(1) == .receipt)
  }
}
