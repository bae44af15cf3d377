import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// One program at a time holds a station, starts and ends as it should, and keeps what it acknowledged.
  struct AgentTests {
    @Test func `a second agent on the same station is refused in words, and the first goes on`() throws {
      try Van.run { van in
        try van.startAgent()
        let holder = try #require(van.agent).id
        let second = try van.cvmsync("agent")
        #expect(second.code == 69)
        #expect(second.errors.contains("\(holder)"), "\(second.errors)")
        #expect(try van.status().agent)
      }
    }

    @Test func `a command asks the agent while one runs and opens the station itself when none does`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent == false)
        try van.startAgent()
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent)
        #expect(try van.stopAgent() == 0)
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent == false)
        // A socket is left behind by a kill, and nobody listens on it.
        try van.startAgent()
        van.killAgent()
        #expect(FileManager.default.fileExists(atPath: van.station.appending(path: "agent.sock").path))
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent == false)
      }
    }

    @Test func `what was acknowledged is there after kill -9`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(100))
        for round in 0..<5 {
          try van.recordAll((1...4).map { InspectionEntry(number(round * 4 + $0), of: vehicles[$0]) })
          van.killAgent()
          try van.startAgent()
          #expect(try van.certificates().count == (round + 1) * 4)
        }
        #expect(try van.status().store.fault == nil)
      }
    }

    @Test func `a long recording cut off by kill -9 keeps what it acknowledged, and is completed by doing it again`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(3_000))
        let entries = (1...3_000).map {
          InspectionEntry(number($0), of: vehicles[$0 % vehicles.count]).with("id", value: UUID().uuidString)
        }
        let file = van.folder.appending(path: "season.jsonl")
        try Data(InspectionEntry.lines(entries).utf8).write(to: file)
        let recording = try van.launch("record", file.path, "--json")
        try waitUntil("some are recorded", every: 1) { recording.output.contains(number(400)) }
        van.killAgent()
        #expect(try recording.end(within: .seconds(60)) == 69)
        let acknowledged = try ProgramRun(endOf: recording).decodedLines(RecordResult.self)
        #expect(acknowledged.count < 3_000)

        try van.startAgent()
        let stored = try Set(van.certificates().map(\.number))
        #expect(stored.isSuperset(of: acknowledged.compactMap(\.number)))
        let again = try van.record(entries).decodedLines(RecordResult.self)
        #expect(again.count { $0.outcome == .alreadyRecorded } == stored.count)
        #expect(again.count { $0.outcome == .recorded } == 3_000 - stored.count)
        #expect(try van.status().stock.map(\.available) == [0])
      }
    }

    @Test func `SIGTERM ends the agent with 0 while the portal keeps it waiting`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.configure("requestTimeout", 5)
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        try van.portal.set(fault: "slow", value: "600000", endpoint: "/certificates")
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("it is being sent") { try van.portal.state().requests["POST /certificates:lookup"] != nil }
        let start = ContinuousClock.now
        #expect(try van.stopAgent() == 0)
        tell(figure: "SIGTERM under a request without answer: \(ContinuousClock.now - start)")
        try van.portal.clearFaults()
        try van.startAgent()
        #expect(try van.status().count(.ready) == 1)
        try waitUntil("the session is closed") { try van.portal.state().sessions.isEmpty }
      }
    }

    /// A newer version changes both the header's version and the list of migrations; if only one differs, the file is
    /// damaged.
    @Test func `a database of a newer version is refused and not touched`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        let database = van.station.appending(path: "station.sqlite")
        let change = "INSERT INTO grdb_migrations (identifier) VALUES ('99 later'); PRAGMA user_version = 99"
        let changed = try ProgramRun.run(
          "/usr/bin/env",
          [
            "python3", "-c",
            "import sqlite3,sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.commit(); c.close()",
            database.path, change,
          ], outputsIn: van.folder)
        #expect(changed.code == 0, "\(changed)")
        let before = try Data(contentsOf: database)
        for command in ["agent", "status"] {
          let run = try van.cvmsync(command)
          #expect(run.code == 74)
          #expect(run.errors.contains("newer version"), "\(run.errors)")
        }
        #expect(try Data(contentsOf: database) == before)
        #expect(!FileManager.default.fileExists(atPath: database.path + "-wal"))
      }
    }

    @Test func `each record costs one sync of the disk`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(100))
        // The agent's note about the portal it found is no part of a record either.
        try waitUntil("the first pass has ended") {
          let status = try van.status()
          return status.link.state == .reachable && !status.pass.running && status.pass.end != nil
        }
        let trace = try Trace(of: try #require(van.agent), in: van.folder)
        for index in 1...20 { try van.recordAll([InspectionEntry(number(index), of: vehicles[index])]) }
        // The syncs may include the agent's first backup, which is no part of a record.
        let syncs = try trace.end().filter { !$0.contains("/backups") }
        tell(figure: "20 records, \(syncs.count) syncs")
        #expect(syncs.count == 20, "\(syncs.joined(separator: "\n"))")
      }
    }
  }
}
