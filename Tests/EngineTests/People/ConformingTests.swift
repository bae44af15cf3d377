import Domain
import Engine
import FoundationEssentials
import StationAPI
import Store
import SyncProtocol
import TestSupport
import Testing

@testable import TestPortal

/// Repairs, from the call to the portal's receipt: own certificates and others', on line and off.
struct ConformingTests {
  /// An entry inspected at 9 h 12, with the minor defects 611 AB and 7 D.
  private static func defective(_ value: Int) -> JSONValue {
    Sample.entry(
      value,
      [
        "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
        "defects[0].code": "AB", "defects[0].severity": "minor", "defects[1].component": "7",
        "defects[1].code": "D", "defects[1].severity": "minor",
      ])
  }

  private static func call(
    _ value: Int, _ repairs: [(String, String)] = [("611", "AB")], _ others: [String: String] = [:],
    kind: CertificateKind = .mechanical
  ) -> ConformCall {
    var answers = TypedEntry()
    (answers["performedAt"], answers["mechanic"]) = ("2026-11-23T11:30-05:00", "ABCD1234")
    for (index, repair) in repairs.enumerated() {
      answers["repairs[\(index)].component"] = repair.0
      answers["repairs[\(index)].code"] = repair.1
    }
    for (path, text) in others { answers[path] = text }
    return ConformCall(kind: kind, number: Sample.number(value), entry: answers.entry)
  }

  private static let elsewhere = 500
  /// Gives the portal a document with one open minor defect, issued `daysAgo` days ago.
  private static func issue(on bench: Bench, daysAgo: Int64 = 1) async {
    let defect = DefectForm(
      component: "611", code: "AB", severity: .minor, position: nil, measurement: nil, unit: nil, repairedAt: nil)
    await bench.fake.holdOther(
      Sample.number(elsewhere), vin: Sample.vin(elsewhere), performedAt: Sample.start - .days(daysAgo),
      defects: [defect])
  }

  private static func states(_ bench: Bench, _ value: Int) async throws -> [OutboxState] {
    try await bench.station.conformities(Sample.repairs(value)).conformities.map(\.summary.state)
  }

  @Test func `repairs of a document that may not be read are asked about by their key, and noted once`() async throws {
    let bench = try await Bench()
    await bench.fake.know([Sample.portalVehicle(1)])
    await bench.fake.forbid(.document)
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    _ = try await bench.station.conform(Self.call(1))
    await bench.fake.fail(.submit, [nil, .lost])
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.pass()
      bench.clock.advance(.minutes(5))
      _ = try await bench.signIn()
      try await bench.pass()
    }
    #expect(try await Self.states(bench, 1) == [.confirmed])
    #expect(await bench.fake.memory.conformities.count == 1)
  }

  @Test func `recorded off line before the certificate is reinstated, repairs follow it, once`() async throws {
    let bench = try await Bench()
    await bench.fake.know([Sample.portalVehicle(1)])
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    let answer = try await bench.station.conform(Self.call(1))
    #expect(answer.outcome == .recorded && answer.lookUp == .here && !answer.isLate)
    #expect(answer.document?.open.map(\.component) == ["611", "7"])
    #expect(try await bench.station.conform(Self.call(1)).outcome == .alreadyRecorded)
    _ = try await bench.station.conform(Self.call(1, [("7", "D")]))
    #expect(await bench.fake.log.isEmpty, "nothing was asked of the portal")
    #expect(try await bench.station.status().conformities == 2)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.station.status().conformities == 0)
    #expect(try await bench.state(1) == .confirmed)
    #expect(try await Self.states(bench, 1) == [.confirmed, .confirmed])
    let memory = await bench.fake.memory
    #expect(memory.documents.count == 1 && memory.conformities.count == 2)
    #expect(memory.conformities.map(\.vehicle) == [Sample.vehicleID(1), Sample.vehicleID(1)])
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.conformities.map(\.digest) == memory.conformities.map(\.digest))
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test(arguments: [Trouble.lost, .dropped, .status(500)])
  func `an answer lost after the commit is looked up with the document, and nothing goes twice (U2)`(
    trouble: Trouble
  ) async throws {
    let bench = try await Bench()
    try await bench.running {
      await bench.fake.know([Sample.portalVehicle(1)])
      _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      _ = try await bench.station.conform(Self.call(1))
      _ = try await bench.signIn()
      await bench.fake.fail(.submit, [trouble])
      try await bench.pass()
      for _ in 0..<3 where try await Self.states(bench, 1) != [.confirmed] {
        bench.clock.advance(.minutes(16))
        _ = try await bench.signIn()
        try await bench.pass()
      }
    }
    #expect(try await Self.states(bench, 1) == [.confirmed])
    #expect(await bench.fake.memory.conformities.count == 1)
  }

  @Test func `a document issued elsewhere is looked up first, and its open defects are checked (A2)`() async throws {
    let bench = try await Bench()
    await Self.issue(on: bench)
    _ = try await bench.signIn()
    let wrong = try await bench.station.conform(Self.call(Self.elsewhere, [("7", "D")]))
    #expect(wrong.outcome == .refused && wrong.lookUp == .atPortal)
    #expect(wrong.issues.map(\.reason) == [.defectNotOpen])
    #expect(wrong.issues.first?.parameters["open"] == "611 AB")
    let right = try await bench.station.conform(Self.call(Self.elsewhere))
    #expect(right.outcome == .recorded && right.document?.vehicle.vin.text == Sample.vin(Self.elsewhere))
    let again = try await bench.station.conform(Self.call(Self.elsewhere, [("611", "AB")], ["remarks": "encore"]))
    #expect(again.issues.map(\.reason) == [.nothingOpen], "what waits here counts")
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await Self.states(bench, Self.elsewhere) == [.confirmed])
    await #expect(throws: StationRefusal.self) {
      try await bench.station.certificate(Sample.certificate(Self.elsewhere))
    }
  }

  @Test(arguments: [(1, false, false), (3, false, true), (1_500, true, true)] as [(Int64, Bool, Bool)])
  func `what the portal tells of a document says whether it is late, and of before 2023-01-26 17:00 (A1, A2)`(
    daysAgo: Int64, isOlder: Bool, isLate: Bool
  ) async throws {
    let bench = try await Bench()
    await Self.issue(on: bench, daysAgo: daysAgo)
    _ = try await bench.signIn()
    let answer = try await bench.station.conform(Self.call(Self.elsewhere))
    #expect(answer.outcome == .recorded && answer.isLate == isLate && answer.document?.isOlder == isOlder)
    #expect(answer.warnings.map(\.code) == (isLate ? [.afterDeadline] : []))
    let kept = try await bench.station.conformities(Sample.repairs(Self.elsewhere)).conformities
    #expect(kept.map(\.isLate) == [isLate])
  }

  @Test func `a number that the portal does not have is told at once, and nothing is recorded (A1, A2, A3)`()
    async throws
  {
    let bench = try await Bench()
    _ = try await bench.signIn()
    let call = Self.call(Self.elsewhere, [("611", "AB")], ["vehicle.vin": "AB12"])
    let answer = try await bench.station.conform(call)
    #expect(answer.outcome == .refused && answer.lookUp == .absentAtPortal)
    #expect(answer.issues.map(\.reason) == [.documentAbsent])
    #expect(try await Self.states(bench, Self.elsewhere) == [])
    var anyway = call
    anyway.evenIfAbsent = true
    #expect(try await bench.station.conform(anyway).outcome == .recorded)
  }

  @Test func `a decision sent twice does not decide the next repairs of the same document`() async throws {
    let bench = try await Bench()
    let others = ["vehicle.vin": Sample.vin(Self.elsewhere)]
    for repair in [("611", "AB"), ("7", "D")] {
      #expect(try await bench.station.conform(Self.call(Self.elsewhere, [repair], others)).outcome == .recorded)
    }
    _ = try await bench.signIn()
    try await bench.running { try await bench.pass() }
    #expect(try await Self.states(bench, Self.elsewhere) == [.held, .held])
    let shown = try await bench.station.conformities(Sample.repairs(Self.elsewhere)).conformities[0].operation
    let call = DecisionCall(
      kind: .mechanical, number: Sample.number(Self.elsewhere), action: .close, vehicle: nil, operation: shown,
      by: Sample.person)
    #expect(try await bench.station.decide(call).state == .closed)
    #expect(await refusal { _ = try await bench.station.decide(call) }?.code == .wrongState)
    #expect(try await Self.states(bench, Self.elsewhere).count { $0 == .held } == 1)
  }

  @Test func `recorded off line, it waits; without a document it is held until that is there, or closed (A2, A3)`()
    async throws
  {
    let bench = try await Bench()
    let missing = try await bench.station.conform(Self.call(Self.elsewhere))
    #expect(missing.lookUp == .notAsked && missing.issues.map(\.field) == ["vehicle.vin"])
    let others = ["vehicle.vin": Sample.vin(Self.elsewhere)]
    for value in [Self.elsewhere, 501] {
      #expect(try await bench.station.conform(Self.call(value, [("611", "AB")], others)).outcome == .recorded)
    }
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      for value in [Self.elsewhere, 501] { #expect(try await Self.states(bench, value) == [.held]) }
      #expect(try await bench.station.reviews().certificates.map(\.intent) == [.conform, .conform])
      #expect(await bench.fake.count(.submit) == 0)
      await Self.issue(on: bench)
      func decide(_ value: Int, _ action: DecisionAction) async throws -> CertificateSummary {
        try await bench.station.decide(
          DecisionCall(
            kind: .mechanical, number: Sample.number(value), action: action, vehicle: nil, by: Sample.person))
      }
      await #expect(throws: StationRefusal.self) { try await decide(Self.elsewhere, .notSame) }
      #expect(try await decide(Self.elsewhere, .retry).state == .ready)
      #expect(try await decide(501, .close).state == .closed)
      await #expect(throws: StationRefusal.self) { try await decide(501, .retry) }
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(try await Self.states(bench, Self.elsewhere) == [.confirmed])
    #expect(await bench.fake.memory.conformities.count == 1)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `an AVP is not conformed, and a rehearsal records nothing`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    let photometric = try await bench.station.conform(Self.call(2, kind: .photometric))
    #expect(photometric.outcome == .refused && photometric.issues.map(\.reason).contains(.noDefectsToRepair))
    var rehearsal = Self.call(1)
    rehearsal.rehearsal = true
    #expect(try await bench.station.conform(rehearsal).outcome == .fit)
    #expect(try await Self.states(bench, 1) == [])
  }

  @Test func `a draft of repairs is told from one of the document, and goes with the record`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    let number = ["kind": "mechanical", "number": Sample.number(1).text]
    let other = try await bench.station.saveDraft(SaveDraftCall(id: nil, answers: number))
    let repairs = number.merging(["intent": "conform"]) { own, _ in own }
    let kept = try await bench.station.saveDraft(SaveDraftCall(id: nil, answers: repairs))
    let draft = try #require(kept.draft)
    #expect(draft.isOfRepairs && draft.number == Sample.number(1) && kept.sameNumber.isEmpty)
    let made = try await bench.station.conform(Self.call(1, [("611", "AB")], ["id": draft.id.text]))
    #expect(made.outcome == .recorded && made.conformity == draft.id)
    #expect(try await bench.station.drafts().drafts.map(\.id) == [other.draft?.id])
    #expect(try await bench.station.saveDraft(SaveDraftCall(id: draft.id, answers: repairs)).draft == nil)
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `an id that comes again is answered the same, and with other repairs refused`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    let id = ["id": "019a0012-5c00-7000-8000-000000000012"]
    let first = try await bench.station.conform(Self.call(1, [("611", "AB")], id))
    bench.clock.advance(.hours(1))
    let again = try await bench.station.conform(Self.call(1, [("611", "AB")], id))
    #expect([first.outcome, again.outcome] == [.recorded, .alreadyRecorded])
    #expect(first.conformity == again.conformity)
    let other = try await bench.station.conform(Self.call(1, [("7", "D")], id))
    #expect(other.issues == [FieldIssue(field: "id", reason: .idTaken)])
  }

  @Test func `repairs end the alarm of a deadline`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
    bench.clock.advance(.hours(40))
    #expect(try await bench.station.status().deadlines.soon == 1)
    _ = try await bench.station.conform(Self.call(1))
    #expect(try await bench.station.status().deadlines.soon == 1, "one defect is open")
    _ = try await bench.station.conform(Self.call(1, [("7", "D")]))
    #expect(try await bench.station.status().deadlines == .none)
  }

  @Test func `a portal brought back without them gets the certificate and then its repairs again, each once`()
    async throws
  {
    let bench = try await Bench()
    await bench.fake.keepReports()
    try await bench.running {
      await bench.fake.know([Sample.portalVehicle(1), Sample.portalVehicle(2)])
      _ = try await bench.station.record(RecordCall(entries: [Self.defective(1)]))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      let backups = [FakePortal.Memory(), await bench.fake.memory]
      _ = try await bench.station.conform(Self.call(1))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
      let before = await bench.fake.memory
      for backup in backups {
        await bench.fake.restore(backup)
        if backup.vehicles.isEmpty { await bench.fake.know(before.vehicles) }
        _ = try await bench.signIn()
        try await bench.expectPass(.drained)
        let after = await bench.fake.memory
        #expect(after.documents.map(\.operation) == before.documents.map(\.operation))
        #expect(after.conformities.map(\.operation) == before.conformities.map(\.operation))
      }
    }
    #expect(try await Self.states(bench, 1) == [.confirmed])
    #expect(try await bench.store.checkInvariants() == [])
  }

  @Test func `a file that lost them records them again, and finds them at the portal`() async throws {
    let bench = try await Bench()
    await Self.issue(on: bench)
    _ = try await bench.signIn()
    let call = Self.call(Self.elsewhere, [("611", "AB")], ["id": "019a0012-5c00-7000-8000-000000000012"])
    #expect(try await bench.station.conform(call).outcome == .recorded)
    try await bench.running { try await bench.expectPass(.drained) }
    // The portal notes the repair, and another station of this one's name starts from nothing.
    let noted = await bench.fake.memory
    let fresh = try await Bench()
    await Self.issue(on: fresh)
    await fresh.fake.note(noted)
    _ = try await fresh.signIn()
    #expect(try await fresh.station.conform(call).outcome == .recorded)
    try await fresh.running { try await fresh.expectPass(.drained) }
    #expect(await fresh.fake.memory.conformities == noted.conformities)
    let kept = try await fresh.station.conformities(Sample.repairs(Self.elsewhere)).conformities
    #expect(kept.map(\.summary.reason?.code) == [.foundByLookup])
  }
}
