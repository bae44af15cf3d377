import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// SIGTERM at critical moments.
  struct StopTests {
    @Test(arguments: ["2000", "600000"])
    func `stopped while a batch is out, the agent ends with 0, signed out, and the next start completes it once`(
      milliseconds: String
    ) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try van.recordAll((1...20).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try van.portal.set(fault: "slow", value: milliseconds, endpoint: "certificates:batch")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("a batch is out") { try van.portal.state().requests["POST /certificates:batch"] != nil }
        let start = ContinuousClock.now
        #expect(try van.stopAgent() == 0)
        tell(figure: "SIGTERM under a batch answered after \(milliseconds) ms: \(ContinuousClock.now - start)")
        #expect(try van.portal.state().sessions == [])

        try van.portal.clearFaults()
        try van.startAgent()
        #expect(try van.status().count(.sending) == 0)
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all are reinstated") { try van.status().count(.confirmed) == 20 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 20, created: 0)
        let handedIn = try van.portal.requests().flatMap(\.numbers)
        #expect(handedIn.count == 20 && Set(handedIn).count == 20)
      }
    }

    @Test func `another station's agent, or a file, at the place of the socket is left alone and told in words`() throws
    {
      try Van.run { first in
        try Van.run { second in
          try first.startAgent()
          let socket = first.station.appending(path: "agent.sock").path
          let refused = try second.cvmsync("agent", "--socket", socket)
          #expect(refused.code == 69)
          #expect(refused.errors.contains(socket) && refused.errors.contains("choose another place with --socket"))
          let french = try ProgramRun.run(
            BuiltProgram.cvmsync.path,
            ["agent", "--data", second.station.path, "--socket", socket, "--lang", "fr"], outputsIn: second.folder)
          #expect(french.code == 69 && french.errors.contains("choisissez un autre endroit avec --socket"))
          #expect(try first.status().agent, "the first is still found")

          let file = second.folder.appending(path: "notes")
          try "à garder".write(to: file, atomically: true, encoding: .utf8)
          #expect(try second.cvmsync("agent", "--socket", file.path).code == 69)
          #expect(try String(contentsOf: file, encoding: .utf8) == "à garder")
          try second.startAgent()
          #expect(try second.stopAgent() == 0)
          #expect(try first.stopAgent() == 0)
        }
      }
    }
  }
}
