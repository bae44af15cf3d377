import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// A van's day, from an empty stock to an empty outbox.
  struct VanDayTests {
    @Test func `a day recorded without a portal is reinstated after one sign-in, and the session is closed (C1, C4)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        van.portal.kill()
        try van.startAgent()
        try van.addStock(number(1), number(100))
        let entries = (1...20).map { InspectionEntry(number($0), of: vehicles[$0 % vehicles.count]) }
        try van.recordAll(entries + (21...25).map { InspectionEntry(number($0), newVehicle: $0) })
        #expect(try van.status().count(.ready) == 25)
        #expect(try van.sync().end == .offline)
        #expect(try van.status().verdict == .offline)

        try van.portal.start()
        let dialogue = try van.launch("sign-in", "TREM1234")
        dialogue.write("mecano-1\n")
        try waitUntil("the e-mail") { !van.portal.mails.isEmpty }
        dialogue.write("\(try van.portal.newestCode())\n")
        #expect(try dialogue.end(within: .seconds(30)) == 0, "\(dialogue.errors)")
        try waitUntil("everything is reinstated") { try van.status().count(.confirmed) == 25 }

        #expect(try van.reinstated() == van.portal.digests())
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.state().sessions.isEmpty)
        let ledger = try van.portal.ledger()
        #expect(ledger.vehicles.created == 5)
        #expect(ledger.duplicateCertificates.isEmpty && ledger.duplicateVehicles.isEmpty)
        #expect(try van.status().verdict == .upToDate)
        #expect(try van.cvmsync("sync").code == 0, "with nothing to send nobody has to sign in")
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `without an agent the commands alone bring a day to the portal, and sign out (C4)`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        try van.recordAll((1...10).map { InspectionEntry(number($0), of: vehicles[$0]) })
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent == false)
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.state().certificates == 10)
        #expect(try van.portal.state().sessions.isEmpty)
      }
    }
  }
}
