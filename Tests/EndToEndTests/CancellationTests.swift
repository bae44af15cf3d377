import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Cancellations that people request from the office, with the real programs.
  struct CancellationTests {
    @Test func `a confirmed certificate is cancelled step by step, over the socket and across a restart (R9, U2)`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        let named = ["--who", "Exemple Roy", "--why", "mauvais véhicule"]
        #expect(try van.cvmsync(["cancel", number(1)] + named).code == 65)
        #expect(try van.cvmsync("draft-email", "unknown-outcome", number(1)).code == 65)
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)

        let opened = try van.cvmsync(["cancel", number(1)] + named)
        #expect(opened.code == 0 && opened.output.contains("1 866 507-5482"), "\(opened)")
        #expect(try van.status().cancellationsToAsk == 1)
        van.killAgent()
        let asked = try van.cvmsync(["cancel", number(1), "--asked-by", "phone"] + named)
        #expect(asked.code == 0, "without an agent: \(asked)")
        try van.startAgent()
        let closed: CancellationSummary = try van.ask(
          "POST", "cancellation",
          [
            "kind": "mechanical", "number": number(1), "move": ["confirmed": ["reference": "A-17"]],
            "by": ["who": "Exemple Roy", "why": "par téléphone"],
          ])
        #expect(closed.state == .confirmed)
        #expect(try van.ask("GET", "cancellations", as: CancellationList.self).cancellations == [closed])
        #expect(try van.cvmsync("why", number(1)).output.contains("A-17"))
        #expect(try van.cvmsync("draft-email", "unknown-outcome", number(1)).code == 65)
        #expect(try van.detail(number(1)).cancellations.count == 3)
      }
    }
  }
}
