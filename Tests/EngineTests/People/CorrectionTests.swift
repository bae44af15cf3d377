import Domain
import Engine
import StationAPI
import Store
import PortalLedger
import SyncProtocol
import TestSupport
import Testing

@testable import TestPortal

/// Documents that the portal numbers, and certificates that people take back or correct.
struct CorrectionTests {
  private static let by = NamedDecision(who: "Lise Exemple", why: "plaque mal lue")

  private static func older(_ value: Int) -> JSONValue {
    Sample.entry(
      value,
      [
        "number": nil, "older.number": "009876\(value)", "older.issuedAt": "2022-05-02T10:00-04:00",
        "vehicle.jurisdiction": "ON",
      ])
  }

  private static let number = CertificateNumber("0098761")

  @Test(
    arguments: [
      (true, true, nil), (true, true, Trouble.lost), (true, true, .dropped), (true, false, .lost), (false, true, nil),
      (false, true, .lost), (false, true, .dropped),
    ] as [(Bool, Bool, Trouble?)])
  func `an older document arrives once, with a number or without an answer (A3)`(
    hasKeys: Bool, hasFind: Bool, trouble: Trouble?
  ) async throws {
    let bench = try await Bench()
    await bench.fake.can {
      $0.features.idempotency = hasKeys; $0.features.find = hasFind
    }
    await bench.fake.know([Sample.portalVehicle(1)])
    let answer = try await bench.station.record(RecordCall(entries: [Self.older(1)]))
    #expect(answer.results.map(\.outcome) == [.recorded])
    _ = try await bench.signIn()
    if let trouble { await bench.fake.fail(.submit, [trouble]) }
    // A document that is found is believed at once. At a portal without idempotency, one that may still arrive is
    // waited for.
    let mustWait = trouble == .dropped && !hasKeys
    try await bench.running {
      if mustWait {
        try await bench.expectPass(.waiting)
        bench.clock.advance(.minutes(5))
        _ = try await bench.signIn()
      }
      try await bench.expectPass(.drained)
    }
    let number = try #require(Self.number)
    let detail = try await bench.station.certificate(CertificateCall(kind: .mechanical, number: number))
    #expect(detail.summary.state == .confirmed)
    #expect(await bench.fake.memory.documents.map(\.number) == [detail.receipt?.number])
    #expect(detail.receipt?.number != number)
    #expect(try await bench.station.status().toFile == 1)
    let left = try await bench.station.noteFiled(
      FiledCall(kind: .mechanical, olderNumber: number, by: Self.by))
    #expect(left.documents.isEmpty)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a portal that can neither know a key nor find a document is not sent it (A3)`() async throws {
    let bench = try await Bench()
    await bench.fake.can {
      $0.features.idempotency = false; $0.features.find = nil
    }
    await bench.fake.know([Sample.portalVehicle(1), Sample.portalVehicle(2)])
    _ = try await bench.station.record(RecordCall(entries: [Self.older(1), Sample.entry(2)]))
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    let number = try #require(Self.number)
    let held = try await bench.station.certificate(CertificateCall(kind: .mechanical, number: number))
    #expect(held.summary.state == .held && held.summary.reason?.code == .notOffered)
    #expect(try await bench.state(2) == .confirmed)
    #expect(await bench.fake.count(.submit) == 1)
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func
    `a list that lacks documents or may not be read is not believed: the key is asked about, or a person`(
      isForbidden: Bool, hasKeys: Bool
    ) async throws
  {
    let bench = try await Bench()
    await bench.fake.can { $0.features.idempotency = hasKeys }
    await bench.fake.know([Sample.portalVehicle(1)])
    if isForbidden {
      await bench.fake.forbid(.find)
    } else {
      await bench.fake.truncateLists()
    }
    _ = try await bench.station.record(RecordCall(entries: [Self.older(1)]))
    _ = try await bench.signIn()
    await bench.fake.fail(.submit, [.lost])
    try await bench.running {
      try await bench.pass()
      bench.clock.advance(.minutes(5))
      _ = try await bench.signIn()
      try await bench.pass()
    }
    let number = try #require(Self.number)
    let detail = try await bench.station.certificate(CertificateCall(kind: .mechanical, number: number))
    #expect(detail.summary.state == (hasKeys ? .confirmed : .held))
    #expect(await bench.fake.memory.documents.count == (hasKeys ? 1 : 0))
  }

  @Test func `what waits is corrected by a field, and the portal gets the correction alone`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let call = CorrectCall(
      kind: .mechanical, number: Sample.number(1), entry: nil, changes: ["vehicle.plate": "ABC123"], by: Self.by)
    #expect(try await bench.station.correct(call).result?.outcome == .recorded)
    let corrected = try await bench.station.certificate(Sample.certificate(1))
    #expect(corrected.inspection.vehicle.plate == "ABC123")
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(await bench.fake.memory.documents.map(\.digest) == [corrected.digest])
    #expect(try await bench.store.counts()[.confirmed] == 1)
    let refused = try await bench.station.correct(call)
    #expect(refused.result == nil && refused.cancellation?.state == .toAsk)
  }

  @Test func `a certificate that the portal refused is corrected and goes on (U2)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.refuse(Sample.number(1), PortalProblem(status: 422, kind: .invalidForm, field: "owner.name"))
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.pass()
      #expect(try await bench.state(1) == .quarantined)
      await bench.fake.refuse(Sample.number(1), nil)
      let call = CorrectCall(
        kind: .mechanical, number: Sample.number(1), entry: nil, changes: ["owner.name": "Autre Exemple"], by: Self.by)
      #expect(try await bench.station.correct(call).result?.outcome == .recorded)
      _ = try await bench.signIn()
      try await bench.pass()
    }
    #expect(try await bench.state(1) == .confirmed)
  }

  @Test func `what is taken back gives its entry, its paper can be recorded again, and nothing is sent`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let answer = try await bench.station.withdraw(
      WithdrawCall(kind: .mechanical, number: Sample.number(1), by: Self.by))
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(await bench.fake.count(.submit) == 0)
    let again = try await bench.station.record(RecordCall(entries: [answer.entry]))
    #expect(again.results.map(\.outcome) == [.recorded])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test(arguments: [
    (["number": "CV10002"], "number otherNumber"), (["mechanic": "?"], "mechanic notAnAccessCode"),
  ])
  func `a correction that is wrong, or of another paper, changes nothing`(
    changes: [String: String], issue: String
  ) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let before = try await bench.station.certificate(Sample.certificate(1)).operation
    let call = CorrectCall(
      kind: .mechanical, number: Sample.number(1), entry: nil, changes: changes, by: Self.by)
    let result = try await bench.station.correct(call).result
    #expect(result?.outcome == .refused)
    #expect(result?.issues.map { "\($0.field) \($0.reason.rawValue)" } == [issue])
    #expect(try await bench.station.certificate(Sample.certificate(1)).operation == before)
    #expect(try await bench.state(1) == .ready)
  }

  @Test func `a certificate that may be at the portal is not taken back`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    let call = WithdrawCall(kind: .mechanical, number: Sample.number(1), by: Self.by)
    await bench.fake.whenAsked(.submit) {
      await #expect(throws: StationRefusal.self) { try await bench.station.withdraw(call) }
    }
    try await bench.running { try await bench.pass() }
    #expect(try await bench.state(1) == .confirmed)
  }

  @Test func `what was withdrawn stays to be seen, gives its entry again, and can be corrected`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let call = WithdrawCall(kind: .mechanical, number: Sample.number(1), by: Self.by)
    let first = try await bench.station.withdraw(call)
    let again = try await bench.station.withdraw(call)
    #expect(!first.wasWithdrawn && again.wasWithdrawn && again.entry == first.entry)
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.summary.isWithdrawn && detail.decisions.count == 1, "nothing was withdrawn twice")
    #expect(try await bench.station.status().withdrawn == 1)
    #expect(try await bench.station.stockGaps().withdrawn.map(\.number) == [Sample.number(1)])
    #expect(await refusal { _ = try await bench.station.review(Sample.review(1)) }?.code == .wrongState)
    let correction = CorrectCall(
      kind: .mechanical, number: Sample.number(1), entry: nil, changes: ["vehicle.plate": "ABC123"], by: Self.by)
    #expect(try await bench.station.correct(correction).result?.outcome == .recorded)
    #expect(try await bench.station.status().withdrawn == 0)
    #expect(try await bench.station.stockGaps().withdrawn == [])
    #expect(try await bench.store.checkInvariants() == [])
  }
}
