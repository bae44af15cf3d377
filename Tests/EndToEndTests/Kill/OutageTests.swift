import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// A working day without the portal, in half a minute: the agent's clock runs 960 times as fast.
  struct OutageTests {
    private static let hours = 8
    private static let pace = 960
    private static var hour: Duration { .milliseconds(3_600_000 / pace) }

    @Test
    func `after 8 hours of outage all is sent once a person has signed in, and the portal was left in peace (U2)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(24))
        #expect(try van.signIn().outcome == .signedIn)
        // The agent's session is open when the outage begins; the next agent must end it.
        van.killAgent()
        try van.portal.set(fault: "outage")
        let before = try van.portal.state().total
        let began = ContinuousClock.now
        try van.startAgent(environment: ["CVMSYNC_CLOCK_PACE": "\(Self.pace):\(Self.hours * 3_600)"])
        var counts = [before]
        for hour in 0..<Self.hours {
          try van.recordAll((1...3).map { InspectionEntry(number(hour * 3 + $0), of: vehicles[hour * 3 + $0]) })
          let end = Self.hour * (hour + 1)
          try waitUntil("an hour has passed") { ContinuousClock.now - began > end }
          counts.append(try van.portal.state().total)
          let age = try van.status().age
          // The age of the first certificate, which was recorded within the first hour.
          if hour < 3 { #expect(age == .none) }
          if hour >= 5 { #expect(age == .yellow) }
        }
        let each = zip(counts.dropFirst(), counts).map { $0 - $1 }
        #expect(each.allSatisfy { $0 <= 60 }, "\(each)")
        #expect(try van.status().count(.ready) == 24)
        try Self.expectDrained(van)
        tell(figure: "outage of \(Self.hours) hours: \(each) requests an hour")
      }
    }

    /// Advances the portal's clock by the outage too, then expects that all certificates are reinstated.
    private static func expectDrained(_ van: Van) throws {
      try van.portal.clearFaults()
      try van.portal.advanceClock(minutes: hours * 60)
      let back = ContinuousClock.now
      #expect(try van.signIn().outcome == .signedIn)
      try waitUntil("all are reinstated") { try van.status().count(.confirmed) == 24 }
      tell(figure: "24 certificates \(ContinuousClock.now - back) after the outage")
      try ExactlyOnceTests.expectLedgersEqual(van, count: 24, created: 0)
    }
  }
}
