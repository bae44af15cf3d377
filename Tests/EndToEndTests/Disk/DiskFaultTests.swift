import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// The real agent on a disk that fails: a person who records is asked to keep the paper, and nothing acknowledged is
  /// lost.
  struct DiskFaultTests {
    @Test(
      arguments: [
        "fdatasync:error=EIO:when=1", "pwrite64:error=EIO:when=1", "pwrite64:error=EIO:when=4",
        "pwrite64:error=EIO:when=1+", "fdatasync:error=ENOSPC:when=1",
      ])
    func `a disk that fails under a record ends the agent with 74 and costs nothing that was acknowledged`(
      fault: String
    ) throws {
      try Van.run { van in
        let entries = try Self.entries(in: van)
        let injection = try Injection(fault, into: try #require(van.agent), in: van.folder)
        let refused = try van.record([entries[1]])
        #expect(refused.code == 74, "\(refused)")
        #expect(refused.errors.contains("NOT RECORDED. Keep the paper"), "\(refused)")
        #expect(try van.agentEnd() == 74)
        try injection.end()
        try van.startAgent()
        try Self.expectBoth(entries, in: van)
      }
    }

    @Test func `a disk that is full under a record is told so, and recording goes on in the same agent`() throws {
      try Van.run { van in
        let entries = try Self.entries(in: van)
        let injection = try Injection(
          "pwrite64:error=ENOSPC:when=1+", into: try #require(van.agent), in: van.folder)
        let refused = try van.record([entries[1]])
        #expect(refused.code == 74, "\(refused)")
        #expect(refused.errors.contains("NOT RECORDED. Keep the paper: the disk is full"), "\(refused)")
        try injection.end()
        try Self.expectBoth(entries, in: van)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(arguments: ["fdatasync", "pwrite64"])
    func `a command that holds the station itself tells of a failing disk in the same way`(call: String) throws {
      try Van.run { van in
        let entries = try Self.entries(in: van)
        #expect(try van.stopAgent() == 0)
        let file = van.folder.appending(path: "entry.jsonl")
        try Data((entries[1].line + "\n").utf8).write(to: file)
        let refused = try ProgramRun.run(
          "/usr/bin/strace",
          [
            "-f", "-e", "trace=\(call)", "-e", "inject=\(call):error=EIO:when=1+", "-o", "/dev/null", "-P",
            van.station.appending(path: "station.sqlite-wal").path, BuiltProgram.cvmsync.path, "record", file.path,
            "--data", van.station.path, "--lang", "en",
          ], outputsIn: van.folder)
        #expect(refused.code == 74, "\(refused)")
        #expect(refused.errors.lowercased().contains("keep the paper"), "\(refused)")
        try van.startAgent()
        try Self.expectBoth(entries, in: van)
      }
    }

    /// Starts the agent and waits for its first pass. Returns two entries, of which the first is recorded.
    private static func entries(in van: Van) throws -> [InspectionEntry] {
      let vehicles = try van.portal.seededVehicles().unmistakable
      try van.startAgent()
      try van.addStock(number(1), number(10))
      let entries = (1...2).map {
        InspectionEntry(number($0), of: vehicles[$0]).with("id", value: UUID().uuidString)
      }
      try van.recordAll([entries[0]])
      try waitUntil("the first pass has ended") { try van.status().pass.end != nil }
      return entries
    }

    private static func expectBoth(_ entries: [InspectionEntry], in van: Van) throws {
      let kept = try van.certificates().map(\.number.text)
      #expect(kept.contains(number(1)))
      let again = try van.record(entries).decodedLines(RecordResult.self)
      #expect(again.first?.outcome == .alreadyRecorded)
      #expect(again.last?.outcome == (kept.contains(number(2)) ? .alreadyRecorded : .recorded))
      #expect(try van.certificates().map(\.number.text) == [number(1), number(2)])
      #expect(try van.status().store.fault == nil)
    }
  }
}
