import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// A captive network answers in place of the portal: it is recognised, and its answers are not trusted.
  struct CaptiveNetworkTests {
    @Test(arguments: ["captive-200", "captive-redirect"])
    func `in a captive network nothing is sent, marked or lost, and it goes on afterwards`(fault: String) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        // From now on the agent knows that the portal answers at this address.
        #expect(try van.sync().end == .drained)
        try van.addStock(number(1), number(40))
        try van.recordAll((1...40).map { InspectionEntry(number($0), of: vehicles[$0 % vehicles.count]) })
        try van.portal.set(fault: fault)
        #expect(try van.sync().end == .captive)
        let status = try van.status()
        #expect(status.verdict == .captive && status.link.state == .captive)
        #expect(status.count(.ready) == 40)
        // No password is sent to this network.
        #expect(try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n").code == 75)
        #expect(try van.portal.state().requests["POST /sign-ins"] == nil)

        // The captive network appears in the middle of a pass.
        try van.portal.clearFaults()
        try van.portal.set(fault: "slow", value: "200", endpoint: "/certificates")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("the pass is under way") { try van.portal.state().certificates > 0 }
        try van.portal.set(fault: fault)
        try waitUntil("the pass ends") { try van.status().pass.end == .captive }
        let confirmed = try van.status().count(.confirmed)
        #expect(confirmed > 0 && confirmed < 40)
        #expect(try confirmed <= van.portal.state().certificates)

        try van.portal.clearFaults()
        #expect(try van.sync().end == .drained)
        try ExactlyOnceTests.expectLedgersEqual(van, count: 40, created: 0)
        #expect(try van.portal.state().requests["POST /sign-ins"] == 1, "the session outlived the captive network")
      }
    }

    @Test func `a certificate that nobody vouches for is a network that asks for a sign-in`() throws {
      try Impostor.run { impostor in
        try Van.run(portalAddress: impostor.address) { van in
          let vehicles = try van.portal.seededVehicles().unmistakable
          try van.startAgent()
          try van.addStock(number(1), number(10))
          try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
          #expect(try van.sync().end == .captive)
          #expect(try van.status().verdict == .captive)
          #expect(try van.status().count(.ready) == 1)
          #expect(try van.cvmsync("status").output.contains("asks for a sign-in"))
          #expect(try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n").code == 75)
          #expect(!impostor.said.contains("mecano-1"))
        }
      }
    }
  }
}
