import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A garage and a van of one mandatary, each with its own station, at one portal.
  struct TwoStationsTests {
    @Test func `papers go from the garage to the van, are used there, and both sides agree with the portal (U1)`()
      throws
    {
      try Van.run(name: "Garage d’essai") { garage in
        try Van.run(name: "Unité mobile 2", portalAddress: garage.portal.address) { van in
          let vehicles = try garage.portal.seededVehicles().unmistakable
          try garage.startAgent()
          try garage.addStock(number(1), number(10))
          try garage.recordAll([InspectionEntry(number(1), of: vehicles[0])])
          let slip = garage.folder.appending(path: "bordereau.json").path
          try handOver(from: garage, slip: slip)
          try receive(at: van, slip: slip)
          #expect(try garage.cvmsync("why", number(6)).errors.contains("handed over to unite mobile 2"))
          let refused = try garage.record([InspectionEntry(number(6), of: vehicles[1])])
          #expect(refused.code == 65)

          try van.startAgent()
          try van.recordAll([InspectionEntry(number(6), of: vehicles[1])])
          for (station, person) in [(van, "GAGN2345"), (garage, "TREM1234")] {
            try signIn(at: station, person, through: garage.portal)
            #expect(try station.sync().end == .drained)
            try signIn(at: station, person, through: garage.portal)
            let verified = try station.cvmsync("stock", "verify")
            #expect(verified.code == 0, "\(verified)")
            #expect(verified.output.contains("has one state, and the portal agrees"), "\(verified.output)")
          }
          #expect(try garage.portal.digests().count == 2)
          let told: VerifyAnswer = try garage.cvmsync("stock", "verify", number(1), "--json").decoded()
          #expect(told.lot?.counts == ["agreed": 9, "elsewhere": 1])
        }
      }
    }

    private func handOver(from garage: Van, slip: String) throws {
      let to = ["--to", "unite mobile 2", "--who", "Exemple Roy", "--why", "tournée", "--output", slip]
      let used = try garage.cvmsync(["stock", "hand-over", number(1), number(8)] + to)
      #expect(used.code == 65 && used.errors.contains(number(1)) && used.errors.contains("--only-free"), "\(used)")
      let given = try garage.cvmsync(["stock", "hand-over", number(5), number(8)] + to)
      #expect(given.code == 0 && given.output.contains("used only where its paper is"), "\(given)")
      #expect(try garage.cvmsync("stock", "ledger").output.contains("handed over to unite mobile 2"))
    }

    private func receive(at van: Van, slip: String) throws {
      let text = try String(contentsOfFile: slip, encoding: .utf8)
      let changed = van.folder.appending(path: "change.json").path
      try Data(text.replacing(number(8), with: number(9)).utf8).write(to: URL(filePath: changed))
      let refused = try van.cvmsync("stock", "receive", changed, "--who", "Exemple Roy")
      #expect(refused.code == 65 && refused.errors.contains("digest"), "\(refused)")
      let received = try van.cvmsync("stock", "receive", slip, "--who", "Exemple Roy")
      #expect(received.code == 0 && received.output.contains("Received from Garage d’essai"), "\(received)")
      let again = try van.cvmsync("stock", "receive", slip, "--who", "Exemple Roy")
      #expect(again.code == 0 && again.output.contains("Nothing changed"), "\(again)")
      #expect(try van.cvmsync("stock", "--json").output.contains("\"available\":4"))
    }

    private func signIn(at station: Van, _ person: String, through portal: ReferencePortal) throws {
      let password = person == "TREM1234" ? "mecano-1" : "mecano-2"
      _ = try station.cvmsync("sign-in", person, input: "\(password)\n")
      let code = try station.cvmsync("sign-in", "--code", "--json", input: "\(try portal.newestCode())\n")
      guard try code.decoded(CodeAnswer.self).outcome == .signedIn else { throw Hindrance("sign-in: \(code)") }
    }
  }
}
