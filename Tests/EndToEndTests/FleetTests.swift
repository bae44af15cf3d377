import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// The reports that stations write for their office.
  struct FleetTests {
    @Test func `the agent writes its report when something changes and when it stops, and no folder stops it`() throws {
      try Van.run { van in
        let folder = van.folder.appending(path: "reports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try van.configure("report", folder.path)
        // No agent is running: the command writes the report itself.
        try van.addStock(number(1), number(20))
        let first = try report(in: folder)
        #expect(!first.status.agent && first.certificates.isEmpty && first.status.stock.map(\.available) == [20])

        // A minute passes in a second.
        try van.startAgent(environment: ["CVMSYNC_CLOCK_PACE": "60:28800"])
        let vehicles = try van.portal.seededVehicles().unmistakable
        let entries = (1...3).map { InspectionEntry(number($0), of: vehicles[$0], owner: "Éloïse Exemple") }
        try van.recordAll(entries)
        try waitUntil("the report has the three", within: .seconds(60)) {
          try report(in: folder).certificates.count == 3
        }
        let told = try String(contentsOf: file(in: folder), encoding: .utf8)
        for vehicle in vehicles[1...3] { #expect(!told.contains(vehicle.vehicle.vin)) }
        #expect(!told.contains("Exemple Roy") && !told.contains("Éloïse") && !told.contains("address"))

        // The folder is away: people go on, the status tells it, and the report is there again with the folder.
        try FileManager.default.moveItem(at: folder, to: folder.appendingPathExtension("away"))
        try van.recordAll([InspectionEntry(number(4), of: vehicles[4], owner: "Éloïse Exemple")])
        try waitUntil("the fault is told", within: .seconds(60)) { try van.status().report?.fault != nil }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        try FileManager.default.moveItem(at: folder.appendingPathExtension("away"), to: folder)
        try waitUntil("the report is written again", within: .seconds(60)) {
          try van.status().report?.fault == nil && report(in: folder).certificates.count == 4
        }
        #expect(try report(in: folder).isLast == false)
        let seen: FleetReport = try van.ask("POST", "fleet")
        #expect(seen.stations.map(\.waiting) == [4] && seen.left.isEmpty)
        #expect(try van.stopAgent() == 0)
        #expect(try report(in: folder).isLast)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
      }
    }

    private func file(in folder: URL) throws -> URL {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
      return folder.appending(path: try #require(names.first))
    }

    private func report(in folder: URL) throws -> StationReport {
      try StationReport.read(Data(contentsOf: file(in: folder))).get()
    }
  }
}
