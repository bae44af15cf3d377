import Domain
import Foundation
import StationAPI
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
        // The portal has four, one of them known only by its receipt; six was not sent yet; five and seven cannot be
        // read.
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
        #expect(try van.cvmsync("restore", van.station.appending(path: "config.json").path).code == 65)

        let restored = try van.cvmsync("restore", backup)
        #expect(restored.code == 10 && restored.output.contains("1 certificate recorded since then"))
        #expect(try van.cvmsync("backup").output.contains("checked"), "without an agent too")
        try van.startAgent()
        #expect(try van.certificates().map(\.number.text) == [1, 2].map(number))
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("both are reinstated") { try van.status().count(.confirmed) == 2 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 2, created: 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a damaged file without a backup is made anew from itself, and what is missing is told`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(20))
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try Self.damage(van, sealed: [number(2)])
        try? FileManager.default.removeItem(at: van.station.appending(path: "backups"))
        try van.startAgent()
        let notice = try #require(try van.status().notices.first)
        #expect(notice.kind == .fileMadeAnew && notice.count == 1)
        #expect(notice.parameters["numbers"] == number(2) && notice.parameters["salvaged"] == "2")
        #expect(try van.certificates().map(\.number.text) == [1, 3].map(number))
        #expect(try van.cvmsync("notice").output.contains("no backup was sound"))
        try van.recordAll([InspectionEntry(number(2), of: vehicles[2])])
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("three are reinstated") { try van.status().count(.confirmed) == 3 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 3, created: 0)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a file of which nothing is left, without a backup, is left alone, and the words say what to do`() throws
    {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        let file = van.station.appending(path: "station.sqlite")
        let before = Data(count: try Data(contentsOf: file).count)
        try before.write(to: file)
        try? FileManager.default.removeItem(at: van.station.appending(path: "backups"))
        for command in ["agent", "status"] {
          let answer = try van.cvmsync(command)
          #expect(answer.code == 74 && answer.errors.contains("keep the papers"), "\(answer)")
          #expect(answer.errors.contains("cvmsync restore FILE"), "\(answer)")
        }
        #expect(try Data(contentsOf: file) == before)
      }
    }

    /// A text to find in the file, and the offset of a letter from its start.
    @Test(arguments: [
      ("tableinspectioninspection", 2), ("CREATE TABLE inspection", 14), ("vehicle_key TEXT NOT NULL CHECK", 2),
      ("CREATE TRIGGER operation_moves", 17),
    ])
    func `one changed letter of the schema is rebuilt by status, restore and the agent`(
      place: String, letter: Int
    ) throws {
      try Van.run { van in
        let made = try van.recordAroundBackup()
        let file = van.station.appending(path: "station.sqlite")
        let backup = van.station.appending(path: "backups/\(made.name)").path
        var bytes = try Data(contentsOf: file)
        bytes[try #require(bytes.range(of: Data(place.utf8))).lowerBound + letter] ^= 1

        for (command, code) in [(["status"], 0), (["restore", backup], 10)] as [([String], Int32)] {
          try bytes.write(to: file)
          let answer = try van.cvmsync(command)
          #expect(answer.code == code && !answer.errors.contains("Fatal error"), "\(command): \(answer)")
          #expect(try van.cvmsync("notice").output.contains("the file was damaged"), "\(command)")
        }
        try bytes.write(to: file)
        try van.startAgent()
        #expect(try van.status().notices.map(\.kind) == [.fileRebuilt])
        #expect(try van.certificates().map(\.number.text) == [1, 2].map(number))
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(arguments: [
      ("openat", 60), ("fsync", 1), ("fsync", 2), ("fsync", 3), ("fsync", 4), ("fdatasync", 2), ("link", 1),
      ("rename", 1), ("rename", 2),
    ])
    func `a restore that is killed leaves no copy behind the next start`(call: String, count: Int) throws {
      try Van.run { van in
        let made = try van.recordAroundBackup()
        let killed = try KilledProgram.run(
          [
            BuiltProgram.cvmsync.path, "restore", van.station.appending(path: "backups/\(made.name)").path, "--data",
            van.station.path, "--lang", "en",
          ], killedAt: call, count, in: van.folder)
        #expect(killed.code == 137, "\(killed)")
        // Files that an older program, or one that was killed elsewhere, may have left too.
        let backups = van.station.appending(path: "backups")
        for name in ["unfinished", "unfinished-journal", "unfinished-check"] {
          try Data("of a person".utf8).write(to: backups.appending(path: name))
        }
        for name in ["station.sqlite.new", "station.sqlite.salvage-wal", "config.json.999999999.part"] {
          try Data("of a person".utf8).write(to: van.station.appending(path: name))
        }

        #expect([0, 10].contains(try van.cvmsync("status").code))
        let names = try FileManager.default.contentsOfDirectory(atPath: van.station.path)
        let own = [
          "agent.sock", "backups", "ballast", "config.json", "station.sqlite", "station.sqlite-wal", "station.lock",
          "station.witness", "station.checked",
        ]
        let strange = names.filter { !own.contains($0) && !$0.hasPrefix("station-damaged-") }
        #expect(strange == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.path) == [made.name])
        let isRestored = try !van.cvmsync("notice").output.contains("No notice")
        #expect(names.contains { $0.hasPrefix("station-damaged-") } == isRestored)
        try van.startAgent()
        #expect(try van.certificates().map(\.number.text) == [1, 2].map(number))
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(arguments: [(Int32(4), Int32(132)), (11, 139)])
    func `a crash prints nothing of what the agent held`(signal: Int32, code: Int32) throws {
      try Van.run { van in
        try van.startAgent(environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
        let agent = try #require(van.agent)
        agent.signal(signal)
        #expect(try van.agentEnd() == code)
        let lines = agent.errors.split(separator: "\n").filter { !$0.contains(" cvmsync") }
        #expect(lines == [], "only its log is there")
      }
    }

    /// Changes one byte in the sealed payloads of these certificates.
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
