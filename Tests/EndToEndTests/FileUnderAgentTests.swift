import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// The station's files are deleted or replaced while its agent runs, or after a kill.
  struct FileUnderAgentTests {
    enum Accident: String, CaseIterable {
      case databaseRemoved, databaseReplacedByOlder, logRemoved
    }

    @Test(arguments: Accident.allCases)
    func `an agent whose file is gone acknowledges nothing more, ends with 74, and the next start tells`(
      accident: Accident
    ) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        let made = try van.recordAroundBackup()
        try Self.strike(accident, in: van, backup: made.name)
        let refused = try van.record([InspectionEntry(number(3), of: vehicles[3])])
        #expect(refused.code == 74 && refused.errors.contains("NOT RECORDED. Keep the paper"), "\(refused)")
        #expect(try van.agentEnd() == 74)

        if accident == .databaseRemoved { try Self.expectAdvice(in: van) }
        try van.startAgent()
        let status = try van.status()
        let recorded = try van.certificates().map(\.number.text)
        #expect(recorded.contains(number(1)))
        let told = status.notices.compactMap { $0.parameters["numbers"] }.joined()
        #expect(recorded.contains(number(2)) || told.contains(number(2)), "\(status.notices)")
        #expect(recorded.contains(number(2)) || status.notices.contains { $0.tellsOfLoss })
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a log that is deleted after a kill is told with its numbers, and they are not offered again`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        _ = try van.stopAgent()
        try van.startAgent()
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        van.killAgent()
        try FileManager.default.removeItem(at: van.station.appending(path: "station.sqlite-wal"))

        let told = try van.cvmsync("status")
        #expect(told.output.contains("Safe") && told.output.contains("missing"), "\(told)")
        #expect(!told.output.contains("yes, recorded on this device"), "\(told)")
        let list = try van.cvmsync("notice")
        for value in 1...3 { #expect(list.output.contains(number(value)), "\(list)") }
        try van.startAgent()
        let stock: StockReport = try van.cvmsync("stock", "--json").decoded()
        #expect(stock.lots.first?.next?.text == number(4))
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("three are reinstated") { try van.status().count(.confirmed) == 3 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 3, created: 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `one wrong bit in the log after a kill costs no record that can be read from it`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try van.recordAll((1...4).map { InspectionEntry(number($0), of: vehicles[$0]) })
        van.killAgent()
        let log = van.station.appending(path: "station.sqlite-wal")
        var bytes = try Data(contentsOf: log)
        bytes[bytes.count / 3] ^= 1
        try bytes.write(to: log)
        try van.startAgent()
        let recorded = Set(try van.certificates().map(\.number.text))
        let told = try van.status().notices.compactMap { $0.parameters["numbers"] }.joined()
        for value in 1...4 { #expect(recorded.contains(number(value)) || told.contains(number(value)), "\(value)") }
        #expect(recorded.count >= 3, "\(recorded)")
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a new station is made in the place of one whose database is gone, and the former's backups are kept`()
      throws
    {
      try Van.run { van in
        try van.startAgent()
        try van.addStock(number(1), number(20))
        let made = try van.cvmsync("backup")
        #expect(made.code == 0, "\(made)")
        #expect(try van.stopAgent() == 0)
        try FileManager.default.removeItem(at: van.station.appending(path: "station.sqlite"))
        let anew = try van.cvmsync(
          "init", "--portal", van.portal.address, "--kind", "garage", "--name", "Garage d’essai", "--anew")
        #expect(anew.code == 0, "\(anew)")
        let kept = try FileManager.default.contentsOfDirectory(
          atPath: van.station.appending(path: "former-1-backups").path)
        #expect(kept.count == 1)
        let status = try van.cvmsync("status", "--json").decoded(StatusReport.self)
        #expect(status.notices.isEmpty && status.stock.allSatisfy { $0.available == 0 }, "\(status)")
        try Data("not a database".utf8).write(to: van.station.appending(path: "station.sqlite"))
        #expect(try van.cvmsync("status").code == 74, "nothing of the former station is brought back")
      }
    }

    private static func strike(_ accident: Accident, in van: Van, backup: String) throws {
      let file = van.station.appending(path: "station.sqlite")
      switch accident {
      case .databaseRemoved: try FileManager.default.removeItem(at: file)
      case .databaseReplacedByOlder:
        let older = try Data(contentsOf: van.station.appending(path: "backups/\(backup)"))
        try older.write(to: file, options: .atomic)
      case .logRemoved: try FileManager.default.removeItem(at: van.station.appending(path: "station.sqlite-wal"))
      }
    }

    /// Expects that the error names the command that restores the newest backup, that `init` makes nothing, and that
    /// the command works.
    private static func expectAdvice(in van: Van) throws {
      let advised = try van.cvmsync("agent")
      #expect(advised.code == 78, "\(advised)")
      let command = "cvmsync restore --data \(van.station.path)."
      let text = advised.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(command), "\(advised)")
      let made = try van.cvmsync(
        "init", "--portal", van.portal.address, "--kind", "mobile-unit", "--name", "Unité d’essai")
      #expect(made.code == 78 && made.errors.contains("restore"), "\(made)")
      let restored = try van.cvmsync("restore")
      #expect(restored.code == 10, "\(restored)")
    }
  }
}
