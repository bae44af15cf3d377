import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Bad input: all errors are reported at once, and nothing is recorded in part.
  struct BadInputTests {
    @Test(arguments: [true, false])
    func `every error of a record is told at once with its field, and nothing is stored`(withAgent: Bool) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        if withAgent { try van.startAgent() }
        try van.addStock(number(1), number(10))
        let bad = InspectionEntry(number(1), of: vehicles[0]).with("vehicle", "vin", value: nil)
          .with("owner", "name", value: String(repeating: "x", count: 121)).with("odometer", "value", value: "beaucoup")
          .with("result", value: "peut-être").with("mechanik", value: "TREM1234").with("mechanic", value: "TREM12")
        let file = van.folder.appending(path: "bad.json")
        try Data(bad.line.utf8).write(to: file)
        let fields = ["mechanic", "mechanik", "odometer.value", "owner.name", "result", "vehicle.vin"]
        let run = try van.cvmsync("record", file.path, "--json")
        #expect(run.code == 65)
        #expect(try run.decoded(RecordResult.self).issues.map(\.field).sorted() == fields)
        let told = try van.cvmsync("record", "-", input: bad.line)
        #expect(told.code == 65)
        #expect(told.errors.contains("Did you mean mechanic?"), "\(told.errors)")
        #expect(told.errors.split(separator: "\n").count >= fields.count)
        #expect(try van.cvmsync("list", "--json").decoded(ListAnswer.self).certificates.isEmpty)
        let stock = try van.cvmsync("stock", "list", "--json").decoded(StockReport.self)
        #expect(stock.levels.map(\.available) == [10])
      }
    }

    @Test func `of JSON Lines the good are recorded and the bad are listed by their line`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(1_000))
        var lines = (1...600).map { InspectionEntry(number($0), of: vehicles[$0 % vehicles.count]).line }
        lines[6] = "{\"number\": "
        lines[249] = InspectionEntry(number(250), of: vehicles[1]).with("couleur", value: "bleu").line
        lines[299] = ""
        lines[598] = InspectionEntry("CV9999999", of: vehicles[1]).line
        lines[599] = InspectionEntry(number(1), of: vehicles[9]).line
        let run = try van.cvmsync("record", "-", "--lines", input: lines.joined(separator: "\n") + "\n")
        #expect(run.code == 65)
        let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("line ") }
        let bad = told.compactMap { line in line.dropFirst(5).split(separator: ":").first.flatMap { Int($0) } }
        #expect(bad == [7, 250, 599, 600], "\(run.errors)")
        #expect(try van.certificates().count == 595)
      }
    }

    @Test func `the same record sent again with its id is not recorded twice`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(number(1), of: vehicles[0]).with("id", value: UUID().uuidString.lowercased())
        #expect(try van.record([entry]).decodedLines(RecordResult.self).map(\.outcome) == [.recorded])
        van.killAgent()
        try van.startAgent()
        #expect(try van.record([entry]).decodedLines(RecordResult.self).map(\.outcome) == [.alreadyRecorded])
        #expect(try van.certificates().count == 1)
      }
    }
  }
}
