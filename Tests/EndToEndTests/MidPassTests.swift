import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// People act while the agent waits for the portal.
  struct MidPassTests {
    private static let points = [":lookup", ":match"]

    @Test(arguments: [true, false], points)
    func `what is taken back or corrected while the agent waits for the portal is not sent, and the agent lives`(
      isCorrected: Bool, point: String
    ) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let taken = InspectionEntry(number(1), newVehicle: 1)
        try van.recordAll([taken] + (2...4).map { InspectionEntry(number($0), of: vehicles[$0]) })
        // A portal of version 1.0 is asked for vehicles by themselves.
        if point == ":match" { try van.portal.set(fault: "version-1.0") }
        // The portal keeps its answer for a while.
        try van.portal.set(fault: "slow", value: "5000", times: 1, endpoint: point)
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("the agent waits for the portal") { try van.portal.fired("slow") == 1 }
        let first = try van.detail(number(1)).digest
        let by = ["--who", "Exemple Roy", "--why", "mauvaise plaque"]
        let correction = ["correct", number(1), "--set", "vehicle.plate=ABC123"]
        let act = try van.cvmsync((isCorrected ? correction : ["withdraw", number(1)]) + by)
        #expect(act.code == 0, "\(act)")
        try waitUntil("the others are reinstated") { try van.status().count(.confirmed) >= 3 }
        try waitUntil("nothing waits") { try van.status().count(.ready) + van.status().count(.unknown) == 0 }
        let digests = try van.portal.digests()
        #expect(digests.count == (isCorrected ? 4 : 3))
        let last = try van.detail(number(1)).digest.hexadecimal
        #expect(digests[number(1)] == (isCorrected ? last : nil))
        #expect(digests[number(1)] != first.hexadecimal, "what was taken back is never sent")
        #expect(try van.portal.ledger().duplicateVehicles == [])
        #expect(try van.status().store.fault == nil)
        #expect(try van.stopAgent() == 0)
      }
    }
  }
}
