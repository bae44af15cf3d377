import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The station's file loses bytes while nothing runs, as on a worn disk.
  struct DamagedFileTests {
    @Test func `a damaged file is rebuilt from its backup, told, and everything is reinstated once`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        let made: BackupAnswer = try van.cvmsync("backup", "--json").decoded()
        try van.recordAll((4...5).map { InspectionEntry(number($0), of: vehicles[$0]) })
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("five are reinstated") { try van.status().count(.confirmed) == 5 }
        try waitUntil("the pass ends") { try !van.status().pass.running }
        _ = try van.cvmsync("sign-out")
        try van.recordAll((6...7).map { InspectionEntry(number($0), of: vehicles[$0]) })
        #expect(try van.stopAgent() == 0)

        try Self.damage(van, sealed: [number(5), number(7)])
        try van.startAgent()
        // Four at the portal, one of them by its receipt alone; six was not sent yet; five and seven cannot be read.
        let notice = try #require(try van.status().notices.first)
        #expect(notice.kind == .fileRebuilt && notice.count == 2)
        #expect(notice.parameters["backup"] == made.name)
        #expect(notice.parameters["salvaged"] == "2")
        #expect(notice.parameters["numbers"] == "\(number(5)), \(number(7))")
        #expect(try van.certificates().map(\.number.text) == [1, 2, 3, 4, 6].map(number))
        let aside = try #require(notice.parameters["aside"])
        #expect(FileManager.default.fileExists(atPath: van.station.appending(path: aside).path))
        #expect(try van.cvmsync("notice").output.contains(number(7)))

        // The person finds both papers. One of them is at the portal, and is not sent a second time.
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("the six is reinstated too") { try van.status().count(.confirmed) == 5 }
        try waitUntil("the pass ends") { try !van.status().pass.running }
        let again = try van.record([InspectionEntry(number(5), of: vehicles[5])])
        #expect(try again.decodedLines(RecordResult.self).map(\.outcome) == [.refused])
        try van.recordAll([InspectionEntry(number(7), of: vehicles[7])])
        try waitUntil("the seven is reinstated") { try van.status().count(.confirmed) == 6 }
        let ledger = try van.portal.ledger()
        #expect(Set(ledger.certificates.map(\.number)) == Set((1...7).map(number)))
        #expect(ledger.duplicateCertificates.isEmpty && ledger.repeatedSubmissions == 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a person brings a backup back by hand, and nothing recorded since is lost`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
        let made: BackupAnswer = try van.cvmsync("backup", "--json").decoded()
        let backup = van.station.appending(path: "backups/\(made.name)").path
        #expect(try van.cvmsync("restore", backup).code == 69, "an agent holds the station")
        try van.recordAll([InspectionEntry(number(2), of: vehicles[2])])
        #expect(try van.stopAgent() == 0)
        #expect(try van.cvmsync("restore", van.station.appending(path: "config.json").path).code == 74)

        let restored = try van.cvmsync("restore", backup)
        #expect(restored.code == 10 && restored.output.contains("1 certificates recorded since then"))
        #expect(try van.cvmsync("backup").output.contains("checked"), "without an agent too")
        try van.startAgent()
        #expect(try van.certificates().map(\.number.text) == [1, 2].map(number))
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("both are reinstated") { try van.status().count(.confirmed) == 2 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 2, created: 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a damaged file without a backup is left alone, and the words say what to do`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(20))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
        try Self.damage(van, sealed: [number(1)])
        try? FileManager.default.removeItem(at: van.station.appending(path: "backups"))
        let before = try Data(contentsOf: van.station.appending(path: "station.sqlite"))
        let answer = try van.cvmsync("agent")
        #expect(answer.code == 74 && answer.errors.contains("keep the papers"))
        #expect(try Data(contentsOf: van.station.appending(path: "station.sqlite")) == before)
      }
    }

    /// Changes one letter in the sealed bytes of these certificates.
    private static func damage(_ van: Van, sealed numbers: [String]) throws {
      let file = van.station.appending(path: "station.sqlite")
      var bytes = try Data(contentsOf: file)
      for number in numbers {
        let sealed = try #require(
          bytes.range(of: Data("\"certificateNumber\":\"\(number)\"".utf8))
            ?? bytes.range(of: Data("\"number\":\"\(number)\"".utf8)))
        bytes[sealed.lowerBound + 2] ^= 1
      }
      try bytes.write(to: file)
    }
  }
}
