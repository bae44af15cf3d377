import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Documents that the portal numbers, and corrections, with the real programs.
  struct OlderDocumentTests {
    private static let by = ["--who", "Exemple Roy", "--why", "plaque mal lue"]

    private static func older(_ number: String, _ vehicle: Int) -> InspectionEntry {
      InspectionEntry(number, newVehicle: vehicle).with("number", value: nil)
        .with("older", value: ["number": number, "issuedAt": "2022-05-02T10:00-04:00"])
    }

    @Test(arguments: [[], ["no-idempotency"], ["no-idempotency", "no-unique-numbers"]])
    func `an older document is there once with the number the portal gave, whatever was lost and killed (A3)`(
      lacks: [String]
    ) throws {
      try Van.run { van in
        for fault in lacks { try van.portal.set(fault: fault) }
        try van.startAgent()
        try van.recordAll([Self.older("0098765", 1), Self.older("0098766", 2)])
        try van.portal.set(fault: "commit-then-drop", times: 1, endpoint: "/certificates")
        _ = try van.signIn()
        try waitUntil("a document is committed", within: .seconds(60)) { try !van.portal.certificates().isEmpty }
        van.killAgent()
        try van.startAgent()
        _ = try van.signIn()
        // A document that the portal may still be processing is looked up only after the quiet period.
        guard lacks.isEmpty else {
          #expect(try van.portal.certificates().count <= 2)
          return
        }
        try waitUntil("both are confirmed", within: .seconds(60)) { try van.status().count(.confirmed) == 2 }
        let there = try van.portal.certificates()
        #expect(there.count == 2 && Set(there.map(\.number)).isDisjoint(with: ["0098765", "0098766"]))
        let detail = try van.detail("0098765")
        #expect(there.map(\.number).contains(detail.receipt?.number.text ?? "none"))
        let why = try van.cvmsync("why", detail.receipt?.number.text ?? "none").output
        #expect(why.contains("0098765") && why.contains("Number given by the portal"), "\(why)")
        #expect(try van.status().toFile == 2)
        #expect(try van.cvmsync("filed", "0098765", "--who", "Exemple Roy").code == 0)
        #expect(try van.status().toFile == 1)
      }
    }

    @Test func `a number that the portal gave is kept to the letter, of 32 characters and small ones (A3)`() throws {
      try Van.run { van in
        try van.portal.set(fault: "long-numbers")
        try van.startAgent()
        try van.recordAll([Self.older("0098765", 1)])
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)
        let given = "number-given-by-portal-000000001"
        #expect(try van.portal.certificates().map(\.number) == [given])
        #expect(try van.detail("0098765").receipt?.number.text == given)
        #expect(try van.cvmsync("why", given).output.contains("0098765"))
        #expect(try van.cvmsync("check").code == 0)
        // In capital letters it is another number.
        #expect(try van.cvmsync("why", given.uppercased()).code != 0)
      }
    }

    @Test func `a document whose list the portal does not show goes once, by its key`() throws {
      try Van.run { van in
        try van.portal.set(fault: "forbid", endpoint: "certificates:find")
        try van.startAgent()
        try van.recordAll([Self.older("0098765", 1)])
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)
        #expect(try van.portal.certificates().count == 1)
        #expect(try van.portal.fired("forbid") > 0)
      }
    }

    @Test(arguments: [nil, "M-100300"])
    func `certificates are filed under the station's mandate, else under the person's first`(mandate: String?) throws {
      try Van.run { van in
        if let mandate { try van.configure("mandate", mandate) }
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        try van.recordAll([InspectionEntry(number(1), of: vehicle)])
        _ = try van.signIn("GAGN2345", "mecano-2")
        #expect(try van.sync().end == .drained)
        #expect(try van.portal.certificates().map(\.mandate) == [mandate ?? "M-100200"])
      }
    }

    @Test func `nothing is filed under a mandate that the person does not have`() throws {
      try Van.run { van in
        try van.configure("mandate", "M-999999")
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        try van.recordAll([InspectionEntry(number(1), of: vehicle)])
        _ = try van.signIn("GAGN2345", "mecano-2")
        // The agent starts a pass by itself after a sign-in, and signs out of a session without the mandate.
        try waitUntil("a pass ends for want of the mandate", within: .seconds(30)) {
          try van.status().pass.end == .noMandate
        }
        #expect(try van.portal.certificates().isEmpty)
        #expect(try van.status().count(.ready) == 1)
      }
    }

    @Test func `what may not be made anew is refused with the reason, and nothing is kept (A2, A3)`() throws {
      try Van.run { van in
        try van.startAgent()
        let late = Self.older("0098765", 1).with("vehicle", "jurisdiction", value: "QC")
          .with("older", "issuedAt", value: "2023-01-26T17:00-05:00")
        let run = try van.record([late])
        #expect(run.code == 65)
        #expect(run.errors.contains("26 January 2023") && run.errors.contains("outside Québec"), "\(run.errors)")
        #expect(try van.certificates().isEmpty)
      }
    }

    @Test func `a correction alone arrives, also where the agent is killed right after it`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0]), InspectionEntry(number(2), of: vehicles[1])])
        let corrected = try van.cvmsync(["correct", number(1), "--set", "vehicle.colour=orange"] + Self.by)
        #expect(corrected.code == 0, "\(corrected)")
        van.killAgent()
        let file = van.folder.appending(path: "entry.json")
        let withdrawn = try van.cvmsync(["withdraw", number(2), "--output", file.path] + Self.by)
        #expect(withdrawn.code == 0, "without an agent: \(withdrawn)")
        try van.startAgent()
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)
        let detail = try van.detail(number(1))
        #expect(detail.inspection.vehicle.colour == "orange")
        #expect(try van.portal.digests() == [number(1): detail.digest.hexadecimal])
        let again = try van.cvmsync(["correct", number(2), file.path] + Self.by)
        #expect(again.code == 0, "\(again)")
        _ = try van.signIn()
        #expect(try van.sync().end == .drained)
        #expect(try van.portal.digests().count == 2)
        let late = try van.cvmsync(["correct", number(1), "--set", "vehicle.colour=bleu"] + Self.by)
        #expect(late.code == 10 && late.output.contains("507-5482"), "\(late)")
        #expect(try van.status().cancellationsToAsk == 1)
      }
    }
  }
}
