import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// No vehicle is created twice, and a person who decides sees both sides [FAQ R1].
  struct VehicleTests {
    @Test func `an owner who differs makes no new vehicle and is kept as a discrepancy (R1)`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles()
        let before = try van.portal.state().vehicles
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let purposes = ["owner-differs-formerly-quebec", "owner-differs-company", "owner-differs-no-plate"]
        try van.recordAll(
          try purposes.enumerated().map { index, purpose in
            InspectionEntry(number(index + 1), of: try vehicles.with(purpose: purpose), owner: "Nouvelle, Propriétaire")
          })
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all are reinstated") { try van.status().count(.confirmed) == 3 }
        #expect(try van.portal.state().vehicles == before)
        for index in 1...3 {
          let decision = try #require(try van.detail(number(index)).decision)
          #expect(decision.choice == .select)
          #expect(decision.evidence.comparisons.contains { $0.differed == [.owner] })
          #expect(try van.cvmsync("why", number(index)).output.contains("owner"))
        }
      }
    }

    @Test func `a near miss is held with both sides shown, and is reinstated as the vehicle a person selects (R1)`()
      throws
    {
      try Van.run { van in
        let known = try van.portal.seededVehicles().with(purpose: "near-miss-one-character")
        let misread = String(known.vehicle.vin.dropLast()) + "7"
        let before = try van.portal.state().vehicles
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: known).with("vehicle", "vin", value: misread)])
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("it is held") { try van.status().count(.held) == 1 }
        #expect(try van.portal.state().certificates == 0)
        #expect(try van.cvmsync("review", "list").output.contains(number(1)))
        let shown = try van.cvmsync("review", "show", number(1)).output
        #expect(shown.contains(misread) && shown.contains(known.vehicle.vin), "\(shown)")
        let decided = try van.cvmsync(
          "review", "select", number(1), known.id, "--who", "Exemple Roy", "--why", "NIV relu sur le véhicule")
        #expect(decided.code == 0, "\(decided)")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("it is reinstated") { try van.status().count(.confirmed) == 1 }
        #expect(try van.portal.certificates().map(\.vehicle) == [known.id])
        #expect(try van.portal.state().vehicles == before)
        #expect(try van.cvmsync("why", number(1)).output.contains("Exemple Roy"))
      }
    }

    @Test func `a vehicle that a person says is another is created once`() throws {
      try Van.run { van in
        let known = try van.portal.seededVehicles().with(purpose: "near-miss-look-alike")
        let other = String(known.vehicle.vin.dropLast()) + "0"
        try van.addStock(number(1), number(10))
        try van.recordAll(
          [
            InspectionEntry(number(1), of: known).with("vehicle", "vin", value: other).with(
              "vehicle", "plate", value: "Q99QQQ")
          ])
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 10)
        let decided = try van.cvmsync(
          "review", "not-same", number(1), "--who", "Exemple Roy", "--why", "NIV relu, autre plaque")
        #expect(decided.code == 0, "\(decided)")
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.ledger().vehicles.created == 1)
        #expect(try van.portal.state().certificates == 1)
      }
    }

    @Test(arguments: ["commit-then-drop", "commit-then-500", "drop-before-commit"])
    func `a new vehicle from out of province is created once, even if that answer is lost (R8)`(fault: String) throws {
      try Van.run { van in
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), newVehicle: 1), InspectionEntry(number(2), newVehicle: 1)])
        try van.portal.set(fault: fault, times: 1, endpoint: "/vehicles/")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("both are reinstated") { try van.status().count(.confirmed) == 2 }
        #expect(try van.portal.fired(fault) == 1)
        let ledger = try van.portal.ledger()
        #expect(ledger.vehicles.created == 1 && ledger.duplicateVehicles.isEmpty)
        #expect(Set(ledger.certificates.map(\.vehicle)).count == 1)
      }
    }
  }
}
