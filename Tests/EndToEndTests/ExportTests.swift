import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// An export has everything that was recorded.
  struct ExportTests {
    static let count = 250

    @Test func `what was recorded is exported, found, counted and in the ledger, by an agent and without (U1, U3)`()
      throws
    {
      try Van.run(vehicles: 400) { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        let entries = (1...Self.count).map { index in
          InspectionEntry(number(index), of: vehicles[index], owner: "Éloïse Exemple-\(index), \"dite\" =1+\(index)")
        }
        try van.startAgent()
        try van.addStock(number(1), number(Self.count + 10))
        try van.recordAll(entries)
        try expectEqual(try lines(of: van), entries)
        let byAgent = try file(of: van, "agent.csv")
        #expect(byAgent.filter { $0 == UInt8(ascii: "\r") }.count == Self.count + 1)
        try expectFoundAndCounted(van)

        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("everything is reinstated", within: .seconds(60)) {
          try van.status().count(.confirmed) == Self.count
        }
        let exported = try lines(of: van)
        let digests = Dictionary(uniqueKeysWithValues: exported.map { ($0["number"] ?? "", $0["digest"] ?? "") })
        #expect(try digests == van.portal.digests())
        #expect(exported.allSatisfy { $0["confirmedAt"] != nil && $0["portalID"] != nil })
        let whole = try file(of: van, "whole.csv")
        #expect(try van.stopAgent() == 0)
        #expect(try file(of: van, "alone.csv") == whole)
      }
    }

    private func lines(of van: Van) throws -> [[String: String]] {
      let run = try van.cvmsync("export", "--format", "jsonl", "--with-personal")
      #expect(run.code == 0)
      return try run.decodedLines([String: String].self)
    }

    private func file(of van: Van, _ name: String) throws -> Data {
      let path = van.folder.appending(path: name)
      #expect(try van.cvmsync("export", "--output", path.path).code == 0)
      return try Data(contentsOf: path)
    }

    private func expectEqual(_ exported: [[String: String]], _ entries: [InspectionEntry]) throws {
      try #require(exported.count == entries.count)
      for (line, entry) in zip(exported, entries) {
        let vehicle = try #require(entry.fields["vehicle"] as? [String: Any])
        let owner = try #require(entry.fields["owner"] as? [String: Any])
        #expect(line["number"] == entry.fields["number"] as? String)
        #expect(line["vin"] == vehicle["vin"] as? String)
        #expect(line["ownerName"] == owner["name"] as? String)
        #expect(line["mechanic"] == "TREM1234")
        #expect(line["odometer"] == "88123")
        #expect(line["sticker"] == "12")
        let performedAt = try #require(line["performedAt"])
        let written = try #require(entry.fields["performedAt"] as? String)
        #expect(try OffsetDateTime(performedAt).instant == OffsetDateTime(written).instant)
      }
    }

    private func expectFoundAndCounted(_ van: Van) throws {
      let found = try van.cvmsync("search", "--owner", "--json", input: "exemple-77 ELOISE\n")
        .decoded(SearchAnswer.self)
      #expect(found.certificates.map(\.summary.number.text) == [number(77)])
      let report = try van.cvmsync("stats", "--json").decoded(StatisticsReport.self)
      #expect(report.total.count == Self.count)
      #expect(report.mechanics.map(\.key) == ["TREM1234"])
      let ledger = try van.cvmsync("stock", "ledger", "--json").decoded(LotLedger.self)
      #expect(ledger.isProven)
      #expect(ledger.counts == ["issued": Self.count, "available": 10])
      #expect(try van.cvmsync("stock", "count", "10", "--who", "Exemple Roy").code == 0)
      #expect(try van.cvmsync("stock", "gaps").code == 0)
    }
  }
}
