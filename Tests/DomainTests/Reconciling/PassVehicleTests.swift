import TestSupport
import Testing

@testable import Domain

/// The vehicle under which a certificate is filed; none is ever created twice.
struct PassVehicleTests {
  @Test func `another owner selects the vehicle and creates nothing (R1)`() {
    var run = PassRun([Sample.operation(1, owner: "Chantal Exemple")])
    run.portal.vehicles = [Sample.portalVehicle(1, owner: "Bernard Modèle")]
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "submit 1"])
    #expect(run.portal.vehicles.count == 1)
    #expect(run[1]?.decision?.choice == .select)
    #expect(run[1]?.decision?.evidence.comparisons.first?.differed == [.owner])
  }

  @Test func `a near miss is held with its evidence, and nothing is sent or created (R1)`() {
    let near = "K00000011".replacing("11", with: "12")
    var run = PassRun([Sample.operation(1)])
    run.portal.vehicles = [Sample.portalVehicle(1, vin: near)]
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1"])
    #expect(run.changes == ["1 held vehicleNearMiss"])
    #expect(run[1]?.decision?.choice == .hold)
    #expect(run[1]?.decision?.evidence.comparisons.count == 1)
    #expect(run.pass.tally == Pass.Tally(held: 1))
  }

  @Test func `a new vehicle is created and then filed under (R1)`() {
    var run = PassRun([Sample.operation(1)])
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "match 1", "create 1 as 1", "submit 1"])
    #expect(run[1]?.decision?.choice == .created)
    #expect(run.portal.documents.first?.vehicle == run.portal.vehicles.first?.id)
  }

  @Test(arguments: [Trouble.lost, .status(500, committed: true), .malformed, .dropped])
  func `a vehicle is created once though the answer is lost: the same id is put again (R1)`(trouble: Trouble) {
    var run = PassRun([Sample.operation(1)])
    run.trouble = { index, _ in index == 3 ? trouble : nil }
    #expect(run.run() == .drained)
    #expect(
      run.requests == ["probe", "look up 1", "match 1", "create 1 as 1", "create 1 as 1", "submit 1"])
    #expect(run.portal.vehicles.count == 1)
  }

  @Test func `a creation that fails twice waits with its id and holds up no other (R1)`() {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [2])
    run.trouble = { _, step in
      if case .create = step { .lost } else { nil }
    }
    #expect(run.run() == .drained)
    #expect(run.state(2) == "confirmed receipt")
    #expect(run[1]?.decision?.choice == .create)
    run.trouble = { _, _ in nil }
    run.now = run.now + .minutes(5)
    #expect(run.run() == .drained)
    #expect(run.requests.suffix(3) == ["look up 1", "create 1 as 1", "submit 1"])
    #expect(run.portal.vehicles.count == 2)
  }

  @Test func `of two that may be the same new vehicle only one is created, the other is held (R1)`() {
    var run = PassRun([Sample.operation(1, vin: "K12345678"), Sample.operation(2, vin: "K12345679")])
    #expect(run.run() == .drained)
    #expect(
      run.requests == ["probe", "look up 1 2", "match 1 2", "create 1 as 1", "match 2", "submit 1"])
    #expect(run.state(2) == "held vehicleNearMiss")
    #expect(run.portal.vehicles.count == 1)
  }

  @Test func `of two with one made-up NIV one is created, and a person decides about the other (R1, R5)`() {
    var run = PassRun([Sample.operation(1, vin: "ARTISANALE"), Sample.operation(2, vin: "ARTISANALE")])
    #expect(run.run() == .drained)
    #expect(
      run.requests == ["probe", "look up 1", "match 1", "create 1 as 1", "submit 1", "look up 2", "match 2"])
    #expect(run.state(2) == "held vehicleDiffers")
    #expect(run.portal.vehicles.count == 1)
  }

  @Test(arguments: [true, false])
  func `what an older version selected by the NIV alone is matched again, unless a person said so (R1)`(byPerson: Bool)
  {
    var decision = Sample.decided(
      .select, vehicle: 1, by: byPerson ? NamedDecision(who: "Exemple Roy", why: "vu") : nil)
    decision.evidence.rule = nil
    var run = PassRun([Sample.operation(1, decision: decision)], known: [1])
    #expect(run.run() == .drained)
    #expect(run.requests.contains { $0.hasPrefix("match") } == !byPerson)
    #expect(run.state(1) == "confirmed receipt")
  }

  @Test func `two with made-up NIVs of their own are both created at once (R1, R5)`() {
    var run = PassRun([Sample.operation(1, vin: "ARTISANALE"), Sample.operation(2, vin: "INCONNU")])
    #expect(run.run() == .drained)
    #expect(run.requests.filter { $0.hasPrefix("match") } == ["match 1 2"])
    #expect(run.portal.vehicles.count == 2)
    #expect(run.pass.tally.confirmed == 2)
  }

  @Test func `two different new vehicles are both created (R1)`() {
    var run = PassRun([Sample.operation(1), Sample.operation(2)])
    #expect(run.run() == .drained)
    #expect(run.portal.vehicles.count == 2)
    #expect(run.pass.tally.confirmed == 2)
  }

  @Test func `a vehicle that is there already is matched again and selected (R1)`() {
    var run = PassRun([Sample.operation(1, decision: Sample.decided(.create, vehicle: 50))], known: [1])
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "create 1 as 50", "match 1", "submit 1"])
    #expect(run[1]?.decision?.choice == .select)
    #expect(run.portal.vehicles.count == 1)
  }

  @Test func `what a person said is another vehicle is held when the portal has it already (R1)`() {
    let person = NamedDecision(who: "Camille Exemple", why: "autre véhicule")
    var run = PassRun(
      [Sample.operation(1, decision: Sample.decided(.create, vehicle: 50, by: person))], known: [1])
    #expect(run.run() == .drained)
    #expect(run.changes == ["1 held creationRefused"])
    #expect(run[1]?.decision?.person == person)
  }

  @Test(arguments: [400, 413, 415, 422])
  func `a creation the portal refuses is held with the field it named`(status: Int) {
    var run = PassRun([Sample.operation(1), Sample.operation(2)], known: [2])
    run.trouble = { _, step in
      guard case .create = step else { return nil }
      return .refused(
        PortalProblem(status: status, kind: .invalidForm, field: "vehicle.year"), committed: false)
    }
    #expect(run.run() == .drained)
    #expect(run[1]?.state == .held)
    #expect(run[1]?.reason == StateReason(.creationRefused, field: "vehicle.year", problem: "invalid-form"))
    #expect(run.state(2) == "confirmed receipt")
  }

  @Test func `a selected vehicle the portal no longer has is matched again`() {
    var run = PassRun([Sample.operation(1, decision: Sample.decided(.select, vehicle: 99))], known: [1])
    #expect(run.run() == .drained)
    #expect(run.requests == ["probe", "look up 1", "submit 1", "match 1", "submit 1"])
    #expect(run[1]?.decision?.vehicle == Sample.vehicleID(1))
  }

  @Test func `a portal that never knows the vehicle it told is not asked without end`() {
    var run = PassRun([Sample.operation(1)], known: [1])
    run.portal.refusals[Sample.number(1)] = PortalProblem(status: 422, kind: .unknownVehicle)
    #expect(run.run() == .drained)
    #expect(run.requests.count { $0.hasPrefix("submit") } == Pass.maximumTries)
    #expect(run[1]?.state == .ready)
    #expect(run[1]?.notBefore.map { $0 - run.now } == .minutes(5))
  }

  @Test(arguments: [400, 404, 409, 413, 422])
  func `a vehicle that cannot be asked about waits alone, and the others pass`(status: Int) {
    var run = PassRun((1...3).map { Sample.operation($0) }, known: [1, 2, 3])
    run.trouble = { _, step in
      guard case .match(let asked) = step, asked.contains(where: { $0.sequence == 2 }) else { return nil }
      return .status(status, .invalidForm)
    }
    #expect(run.run() == .drained)
    #expect(run.state(1) == "confirmed receipt")
    #expect(run.state(3) == "confirmed receipt")
    #expect(run[2]?.state == .ready)
    #expect(run[2]?.notBefore.map { $0 > run.now } == true)
  }
}
