import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// Whatever fails, the portal ends with each recorded certificate exactly once.
  struct ExactlyOnceTests {
    /// A fault during a pass, injected once the portal has `at` certificates.
    struct Blow {
      let at: Int
      let strike: (Van) throws -> Void
    }

    @Test
    func
      `500 certificates arrive once each through an outage, lost answers, 500s, a sign-out and two kills (C4, U2)`()
      throws
    {
      try Van.run(vehicles: 600) { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        van.portal.kill()
        try van.startAgent()
        try van.addStock(number(1), number(500))
        try van.recordAll((1...460).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try van.recordAll((461...500).map { InspectionEntry(number($0), newVehicle: $0) })
        try van.portal.start()
        try Self.troubleAnswers(of: van.portal)

        let start = ContinuousClock.now
        let outages = try Self.drain(
          van, of: 500,
          through: [
            Blow(at: 60) { van in
              van.portal.kill()
              try waitUntil("the outage is seen") { try !van.status().pass.running }
              try van.portal.start()
              try Self.troubleAnswers(of: van.portal)
            },
            Blow(at: 150) { van in try van.portal.signOutAll() },
            Blow(at: 250) { van in
              van.killAgent()
              try van.startAgent()
            },
            Blow(at: 350) { van in
              van.killAgent()
              try van.startAgent()
            },
          ])
        tell(figure: "500 certificates through \(outages) blows in \(ContinuousClock.now - start)")
        try Self.expectLedgersEqual(van, count: 500, created: 40)
        #expect(try van.portal.fired("commit-then-drop") > 0)
        #expect(try van.portal.fired("commit-then-500") > 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(arguments: ["commit-then-drop", "commit-then-500", "cut-answer", "garbage", "wrong-digest-receipt"])
    func `an answer lost or spoiled after the commit is looked up, and nothing is sent twice (U2)`(fault: String)
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll((1...10).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try van.portal.set(fault: fault, every: 2)
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all are reinstated") { try van.status().count(.confirmed) == 10 }
        #expect(try van.portal.fired(fault) > 0)
        try Self.expectLedgersEqual(van, count: 10, created: 0)
        // Each certificate is submitted once: the portal's log of requests has each number one time.
        let handedIn = try van.portal.requests().flatMap(\.numbers)
        #expect(handedIn.count == 10 && Set(handedIn).count == 10)
      }
    }

    @Test func `a certificate the portal refuses delays no other, and is told as blocked`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(30))
        try van.recordAll((1...30).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try van.portal.set(fault: "refuse-number", value: "\(number(3)),\(number(19))")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all but two are reinstated") { try van.status().count(.confirmed) == 28 }
        try waitUntil("the two are blocked") { try van.status().count(.quarantined) == 2 }
        #expect(try van.cvmsync("status", "--exit-code").code == 10)
        #expect(try van.cvmsync("why", number(3)).output.contains("Blocked"))
        #expect(try van.portal.state().certificates == 28)
        #expect(try van.portal.state().repeatedSubmissions == 0)
      }
    }

    private static func troubleAnswers(of portal: ReferencePortal) throws {
      try portal.set(fault: "commit-then-drop", every: 5)
      try portal.set(fault: "commit-then-500", every: 7)
      try portal.set(fault: "slow", value: "20")
    }

    /// Signs in and starts passes as needed until all are reinstated, and injects the blows. Returns their number.
    private static func drain(_ van: Van, of count: Int, through blows: [Blow]) throws -> Int {
      var left = blows[...]
      try waitUntil("all \(count) are reinstated", within: .seconds(200), every: 30) {
        let status = try van.status()
        if let next = left.first, status.pass.running, try van.portal.state().certificates >= next.at {
          left.removeFirst()
          try next.strike(van)
          return false
        }
        if status.count(.confirmed) == count { return true }
        if status.account.state != .signedIn {
          _ = try van.signIn()
        } else if !status.pass.running {
          _ = try van.ask("POST", "pass", as: PassProgress.self)
        }
        return false
      }
      #expect(left.isEmpty, "every blow fell while a pass ran")
      return blows.count - left.count
    }

    static func expectLedgersEqual(_ van: Van, count: Int, created: Int) throws {
      let ours = try van.reinstated()
      #expect(ours.count == count)
      #expect(try ours == van.portal.digests())
      let ledger = try van.portal.ledger()
      #expect(ledger.certificates.count == count)
      #expect(ledger.duplicateCertificates.map(\.number) == [])
      #expect(ledger.duplicateVehicles == [])
      #expect(ledger.vehicles.created == created)
      #expect(ledger.repeatedSubmissions == 0)
    }
  }
}
