import Domain
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// NIVs that do not identify a vehicle, and values with two spellings [FAQ R1, R5, R6].
  struct VehicleIdentityTests {
    @Test func `a NIV under 17 characters selects nothing where nothing else agrees: a person decides (R1, R5)`() throws
    {
      try Van.run { van in
        let vehicles = try van.portal.state().vehicles
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(
          number(1),
          ["vin": "RM4471", "jurisdiction": "QC", "plate": "RB9999T", "colour": "rouge", "netMass": "900"],
          owner: "Essai, Autre")
        try van.recordAll([entry])
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("it is held") { try van.status().count(.held) == 1 }
        #expect(try van.portal.state().certificates == 0 && van.portal.state().vehicles == vehicles)
        let evidence = try #require(try van.detail(number(1)).decision).evidence
        #expect(evidence.standing == .short && evidence.rule == .noneIsTheSame)
        #expect(evidence.comparisons.first?.differed == [.plate, .colour, .netMass, .owner])
        let shown = try van.cvmsync("review", "show", number(1)).output
        #expect(shown.contains("fewer than 17 characters") && shown.contains("RB9999T"), "\(shown)")
        #expect(!shown.contains("Only the owner differs"))
      }
    }

    @Test func `a trailer that a person says is another is created beside the one with its NIV, once (R1, R5)`() throws
    {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(
          number(1), ["vin": "RM4471", "jurisdiction": "QC", "plate": "RB9999T"], owner: "Essai, Autre")
        try van.recordAll([entry])
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 10)
        let decided = try van.cvmsync(
          "review", "not-same", number(1), "--who", "Exemple Roy", "--why", "autre plaque, autre remorque")
        #expect(decided.code == 0, "\(decided)")
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.state().certificates == 1)
        #expect(try van.portal.ledger().vehicles.created == 1)
      }
    }

    @Test func `CA-QC is QC: of two vehicles of one NIV the one with the plate is selected (R1)`() throws {
      try Van.run { van in
        let known = try van.portal.seededVehicles().with(purpose: "duplicate-first")
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(
          number(1), ["vin": known.vehicle.vin, "plate": "D20AAA", "jurisdiction": "CA-QC"])
        try van.recordAll([entry])
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.certificates().map(\.vehicle) == [known.id])
      }
    }

    @Test func `a plate that means none is left out and said so, and makes no near miss (R1, R6)`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        func entry(_ index: Int, _ vin: String, _ make: String) -> InspectionEntry {
          InspectionEntry(
            number(index),
            ["vin": vin, "year": 2019, "make": make, "model": "Civic", "plate": "N/A", "jurisdiction": "QC"])
        }
        let run = try van.record([entry(1, "NAA0055", "Honda"), entry(2, "BBN5056", "Ford")])
        let warnings = try run.decodedLines(RecordResult.self).map(\.warnings)
        let warning = EntryWarning(field: "vehicle.plate", code: .notGiven, parameters: ["written": "N/A"])
        #expect(run.code == 0 && warnings == [[warning], [warning]])
        #expect(try van.signIn().outcome == .signedIn)
        #expect(try van.cvmsync("sync").code == 0)
        #expect(try van.portal.state().certificates == 2)
        #expect(try van.portal.ledger().vehicles.created == 2)
        // Only what was typed says it; the plate is empty.
        let shown = try van.cvmsync("show", number(1), "--lang", "en").output.split(separator: "\n")
        #expect(shown.filter { $0.contains("N/A") }.allSatisfy { $0.contains("As typed") }, "\(shown)")
      }
    }

    @Test func `an owner is found by the letters of a ligature`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), newVehicle: 1, owner: "Lebœuf, Exemple")])
        for typed in ["leboeuf", "LEBŒUF", "boeuf exemple"] {
          let found = try van.cvmsync("search", "--owner", "--json", input: "\(typed)\n").decoded(SearchAnswer.self)
          #expect(found.certificates.map(\.summary.number.text) == [number(1)], "\(typed)")
        }
      }
    }
  }
}
