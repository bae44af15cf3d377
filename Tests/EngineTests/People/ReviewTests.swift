import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// A person's decision is stored with their name, and the agent goes on with it.
struct ReviewTests {
  /// Certificate 1, held because the portal has a vehicle one character away.
  private func held() async throws -> Bench {
    let bench = try await Bench()
    let near = String(Sample.vin(1).dropLast()) + "2"
    await bench.fake.know([Sample.portalVehicle(50, vin: near)])
    try await bench.record(1...1, isKnown: false)
    _ = try await bench.signIn()
    return bench
  }

  private func call(_ action: DecisionAction, _ vehicle: PortalVehicleID? = nil) -> DecisionCall {
    DecisionCall(
      kind: .mechanical, number: Sample.number(1), action: action, vehicle: vehicle, by: Sample.person)
  }

  @Test func `a near miss is shown with both sides, and the selected vehicle is used (R1)`() async throws {
    let bench = try await held()
    try await bench.running {
      try await bench.pass()
      #expect(try await bench.station.reviews().certificates.map(\.number) == [Sample.number(1)])
      let shown = try await bench.station.review(Sample.review(1))
      #expect(shown.evidence?.comparisons.map(\.candidate.id) == [Sample.vehicleID(50)])
      #expect(shown.evidence?.comparisons.first?.vin == .nearMiss)
      #expect(shown.actions == [.select, .notSame, .retry])
      #expect(shown.ownFields.isEmpty == false)
      #expect(try await bench.station.status().verdict == .needsPerson)
      let summary = try await bench.station.decide(call(.select, Sample.vehicleID(50)))
      #expect(summary.state == .ready)
      #expect(try await bench.signIn() == .signedIn)
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.map(\.vehicle) == [Sample.vehicleID(50)])
    #expect(await bench.fake.memory.vehicles.count == 1)
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.decisions.map(\.by) == [Sample.person])
    #expect(detail.decisions.map(\.action) == [.select])
    #expect(detail.decision?.person == Sample.person)
  }

  @Test func `what a person says is none of them is created (R1)`() async throws {
    let bench = try await held()
    try await bench.running {
      try await bench.pass()
      _ = try await bench.station.decide(call(.notSame))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.state(1) == .confirmed)
    #expect(await bench.fake.memory.vehicles.count == 2)
  }

  @Test func `tried again as it is, it is matched anew (R1)`() async throws {
    let bench = try await held()
    try await bench.running {
      try await bench.pass()
      _ = try await bench.station.decide(call(.retry))
      await bench.fake.know([Sample.portalVehicle(1)])
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(await bench.fake.memory.documents.map(\.vehicle) == [Sample.vehicleID(1)])
  }

  @Test func `a decision can be taken back until something left, and the question is the same again (R1)`() async throws
  {
    let bench = try await held()
    try await bench.running {
      try await bench.pass()
      _ = try await bench.station.signOut()
      _ = try await bench.station.decide(call(.notSame))
      #expect(try await bench.station.review(Sample.review(1)).actions == [.undo])
      #expect(try await bench.station.decide(call(.undo)).state == .held)
      let shown = try await bench.station.review(Sample.review(1))
      #expect(shown.actions == [.select, .notSame, .retry])
      #expect(shown.evidence?.comparisons.map(\.candidate.id) == [Sample.vehicleID(50)])
      #expect(await refusal { _ = try await bench.station.decide(call(.undo)) }?.code == .wrongState)
      _ = try await bench.station.decide(call(.select, Sample.vehicleID(50)))
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    #expect(try await bench.station.review(Sample.review(1)).actions == [])
    #expect(await refusal { _ = try await bench.station.decide(call(.undo)) }?.code == .wrongState)
    #expect(await bench.fake.memory.documents.map(\.vehicle) == [Sample.vehicleID(50)])
  }

  @Test func `a decision about another operation than the one in question is refused`() async throws {
    let bench = try await held()
    try await bench.running { try await bench.pass() }
    var decision = call(.retry)
    decision.operation = OperationID(Sample.vehicleID(77).uuid)
    let other = decision
    #expect(await refusal { _ = try await bench.station.decide(other) }?.code == .wrongState)
    #expect(try await bench.state(1) == .held)
    decision.operation = try await bench.station.certificate(Sample.certificate(1)).operation
    #expect(try await bench.station.decide(decision).state == .ready)
  }

  @Test func `a vehicle that is not among the candidates cannot be selected`() async throws {
    let bench = try await held()
    try await bench.running { try await bench.pass() }
    for vehicle in [nil, Sample.vehicleID(77)] {
      let refusal = await refusal { _ = try await bench.station.decide(call(.select, vehicle)) }
      #expect(refusal?.code == .noSuchCandidate)
    }
    #expect(try await bench.state(1) == .held)
    #expect(try await bench.station.certificate(Sample.certificate(1)).decisions == [])
  }

  @Test func `what waits or has arrived is not for a person to decide`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    for action in DecisionAction.allCases {
      let refusal = await refusal { _ = try await bench.station.decide(call(action)) }
      #expect(refusal?.code == .wrongState)
      #expect(refusal?.parameters["state"] == "ready")
    }
    let absent = DecisionCall(
      kind: .mechanical, number: Sample.number(9), action: .retry, vehicle: nil, by: Sample.person)
    #expect(await refusal { _ = try await bench.station.decide(absent) }?.code == .noSuchCertificate)
  }

  @Test(arguments: [("", "raison", "who"), (" ", "raison", "who"), ("Camille", "", "why")])
  func `a decision without a name or a reason is not one`(who: String, why: String, field: String) async throws {
    let bench = try await Bench()
    let call = DecisionCall(
      kind: .mechanical, number: Sample.number(1), action: .retry, vehicle: nil, by: NamedDecision(who: who, why: why))
    let refusal = await refusal { _ = try await bench.station.decide(call) }
    #expect(refusal?.code == .malformedCall)
    #expect(refusal?.issues.map(\.field) == [field])
  }

  @Test func `a refused certificate can only be tried again, with a name and a reason`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.refuse(Sample.number(1), PortalProblem(status: 422, kind: .invalidForm))
    _ = try await bench.signIn()
    try await bench.running { try await bench.pass() }
    #expect(try await bench.station.review(Sample.review(1)).actions == [.retry])
    #expect(await refusal { _ = try await bench.station.decide(call(.notSame)) }?.code == .wrongState)
    #expect(try await bench.station.decide(call(.retry)).state == .ready)
  }

  @Test func `a number the portal has with other content is shown beside the portal's (U2)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    await bench.fake.holdOther(Sample.number(1))
    _ = try await bench.signIn()
    try await bench.running { try await bench.pass() }
    #expect(try await bench.reason(1) == .numberTaken)
    _ = try await bench.signIn()
    let shown = try await bench.station.review(Sample.review(1))
    #expect(shown.portalFields.contains(PortalField(name: "vehicle.vin", text: "AUTRE")))
    #expect(shown.evidence == nil)
  }
}
