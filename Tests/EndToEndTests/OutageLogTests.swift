import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The log of outages of a real agent and portal, over a killed agent.
  struct OutageLogTests {
    private static func portal(_ van: Van) throws -> [ListedOutage] {
      let report: OutageReport = try van.cvmsync("outages", "--json").decoded()
      return report.outages.filter { $0.outage.source == .portal }
    }

    @Test func `what kept the portal away is logged, and a certificate keeps what was known of it`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
        let untold = try van.detail(number(1))
        #expect(try van.sync().end == .drained || van.status().link.state == .reachable)
        #expect(try Self.portal(van).isEmpty)

        try van.portal.set(fault: "outage")
        #expect(try van.sync().end == .portalDown)
        let now = Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(Date())
        try van.recordAll([
          InspectionEntry(number(2), of: vehicles[2]).with("performedAt", value: now)
            .with("paperReason", value: "portalOutage")
        ])
        #expect(try van.cvmsync("why", number(2)).output.contains("portal outage, seen from"))
        try van.portal.clearFaults()
        try van.portal.set(fault: "captive-200")
        #expect(try van.sync().end == .captive)
        try van.portal.clearFaults()
        try van.portal.set(fault: "maintenance", value: "1")
        #expect(try van.sync().end == .maintenance)
        let before = try Self.portal(van).map(\.outage.kind)
        #expect(before == [.portalDown, .captive, .maintenance])
        van.killAgent()
        try van.portal.clearFaults()
        try van.startAgent()
        try waitUntil("the pause is over and the portal is seen again") {
          _ = try van.sync()
          return try Self.portal(van).last?.outage.ending == .reached
        }
        let log = try Self.portal(van)
        #expect(log.map(\.outage.kind) == before && log.map(\.outage.ending) == [.changed, .changed, .reached])
        #expect(log[0].papers == 1 && log.allSatisfy { $0.outage.reachedBefore != nil })

        let seen = try #require(try van.detail(number(2)).portalSeen)
        #expect(seen.outage == log[0].outage && seen.portal?.kind == .portalDown)
        #expect(try van.detail(number(1)).portalSeen?.portal == untold.portalSeen?.portal)
        try Self.expectNote(van)
        #expect(try van.status().store.fault == nil)
      }
    }

    /// A person's note stays beside what the agent saw.
    private static func expectNote(_ van: Van) throws {
      let since = Date(timeIntervalSinceNow: -3_600).ISO8601Format()
      let noted = try van.cvmsync(
        "outages", "note", "--since", since, "--who", "Camille Exemple", "--why", "the site does not open")
      #expect(noted.code == 0 && noted.output.contains("Camille Exemple"))
      let csv = try van.cvmsync("outages", "--csv")
      #expect(csv.output.contains("person,portalDown,") && csv.output.contains("the site does not open"))
      #expect(try van.cvmsync("why", number(2)).output.contains("Camille Exemple"))
    }
  }
}
