import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// The same file recorded again, withdrawn certificates, and the times of papers as people see them.
  struct RepeatedEntryTests {
    @Test func `a file of lines that is recorded twice is all already there, and ends well`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        let lines = InspectionEntry.lines((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        let first = try van.cvmsync("record", "-", "--lines", input: lines)
        #expect(first.code == 0, "\(first)")
        let again = try van.cvmsync("record", "-", "--lines", input: lines)
        #expect(again.code == 0 && again.errors.contains("3 already there"), "\(again)")
        #expect(try van.cvmsync("list", "--json").decoded(ListAnswer.self).certificates.count == 3)
        let other = InspectionEntry(number(1), of: vehicles[4]).line
        #expect(try van.cvmsync("record", "-", input: other).code == 65)
      }
    }

    @Test func `a paper's evening is told as it was under any zone of the device, by each command`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(number(1), of: vehicles[0]).with("performedAt", value: "2026-11-26T20:30-05:00")
        #expect(try van.cvmsync("record", "-", input: entry.line).code == 0)
        for (zone, expected) in [
          ("UTC", "Nov. 26, 8:30 p.m. (UTC−5)"), ("Asia/Tokyo", "Nov. 26, 8:30 p.m. (UTC−5)"),
          ("America/Toronto", "Nov. 26, 8:30 p.m."),
        ] {
          for command in [["show", number(1)], ["why", number(1)], ["list"], ["search", number(1)]] {
            let told = try van.cvmsync(command, environment: ["TZ": zone]).output
            let plain = told.split { $0.isWhitespace }.joined(separator: " ")
            #expect(plain.contains(expected), "\(zone) \(command): \(plain)")
          }
        }
      }
    }

    @Test func `what was withdrawn is shown and explained, and its entry is written again`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        #expect(try van.cvmsync("record", "-", input: InspectionEntry(number(1), of: vehicles[0]).line).code == 0)
        let by = ["--who", "Lise Exemple", "--why", "plate misread"]
        #expect(try van.cvmsync(["withdraw", number(1)] + by).code == 0)
        #expect(try van.cvmsync("show", number(1)).output.contains("Taken back"))
        let why = try van.cvmsync("why", number(1))
        #expect(why.code == 0 && why.output.contains("Lise Exemple"), "\(why)")
        #expect(try van.cvmsync("status").output.contains("1 withdrawn, not recorded again"))
        #expect(try van.cvmsync("stock", "gaps").code == 10)
        let file = van.folder.appending(path: "entry.json").path
        let again = try van.cvmsync(["withdraw", number(1), "--output", file] + by)
        #expect(again.code == 0, "\(again)")
        let recorded = try van.cvmsync("record", file)
        #expect(recorded.code == 0, "\(recorded)")
        #expect(try van.cvmsync("stock", "gaps").code == 0)
        #expect(
          try van.cvmsync("list", "--json").decoded(ListAnswer.self).certificates.count == 2,
          "the record that was withdrawn stays")
      }
    }

    @Test func `a date of 1970 is taken with a confirmation alone`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(number(1), of: vehicles[0]).with("performedAt", value: "1970-01-01T00:00Z")
        let refused = try van.cvmsync("record", "-", input: entry.line)
        #expect(refused.code == 65 && refused.errors.contains("--accept-date"), "\(refused)")
        #expect(try van.cvmsync("record", "-", "--accept-date", input: entry.line).code == 0)
      }
    }
  }
}
