import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Programs of the station's own user that overload the socket.
  struct CrowdTests {
    /// The time limit of a command beside a crowd, on a busy computer.
    private static let patience = Duration.seconds(15)

    @Test func `100 idle and 100 dripping connections keep nobody from status and record, and are closed`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        let idle = try van.connections(100)
        try Self.expectService(van, "idle connections")
        let dripping = try van.connections(100)
        for connection in dripping { connection.give(RawConnection.head("POST", "record", length: 100_000)) }
        try Self.expectService(van, "dripping connections") { for each in dripping { each.give([0x20]) } }
        let recorded = ContinuousClock.now
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        #expect(ContinuousClock.now - recorded < Self.patience)
        // Connections that were not closed to make room are closed because their request takes too long.
        try waitUntil("all are closed", within: .seconds(60), every: 200) {
          for each in dripping { each.give([0x20]) }
          return !(idle + dripping).map { $0.turn() }.contains(true)
        }
        #expect(try #require(van.agent).errors.contains("closed to make room"))
      }
    }

    @Test func `60 bodies of 8 MiB at once are refused beyond the memory for three, and status is answered`() throws {
      try Van.run { van in
        try van.startAgent()
        let before = try Self.peakMemory(of: try #require(van.agent).id)
        let body =
          Array("{\"entries\":\"".utf8) + [UInt8](repeating: 0x61, count: (8 << 20) - 100) + Array("\"}".utf8)
        let crowd = try van.connections(60)
        let request = RawConnection.head("POST", "record", length: body.count) + body
        for each in crowd { each.give(request) }
        var longest = Duration.zero
        try waitUntil("every call has an answer", within: .seconds(120), every: 5) {
          for each in crowd { each.turn() }
          let start = ContinuousClock.now
          _ = try van.status()
          longest = max(longest, ContinuousClock.now - start)
          return crowd.allSatisfy { $0.status != nil || $0.isClosed }
        }
        let statuses = crowd.compactMap(\.status)
        let peak = try Self.peakMemory(of: try #require(van.agent).id)
        tell(figure: "60 bodies of 8 MiB: \(before) → \(peak) MiB at most, status within \(longest)")
        #expect(Set(statuses).isSubset(of: [400, 503]) && statuses.contains(400) && statuses.contains(503))
        #expect(peak < 200)
        #expect(longest < Self.patience)
      }
    }

    @Test func `64 calls that wait for the portal leave room for status and record, and the rest is told to wait`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.portal.set(fault: "slow", value: "600000")
        let body = Array(#"{"accessCode":"TREM1234","password":"mecano-1","confirmed":true}"#.utf8)
        let crowd = try van.connections(64)
        for each in crowd { each.give(RawConnection.head("POST", "sign-in", length: body.count) + body) }
        try waitUntil("those that are too many are answered", within: .seconds(60)) {
          for each in crowd { each.turn() }
          return crowd.count { $0.status == 503 } >= 32
        }
        #expect(crowd.allSatisfy { !$0.isClosed || $0.status != nil })
        try Self.expectService(van, "calls that wait")
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        // One more sign-in is refused before it begins.
        let late = try van.connections(1)
        late[0].give(RawConnection.head("POST", "sign-in", length: body.count) + body)
        try waitUntil("the late one is answered", within: .seconds(60)) {
          late[0].turn()
          return late[0].status == 503
        }
        // A pass waits for the portal, too.
        let pass = try van.connections(1)
        pass[0].give(RawConnection.head("POST", "pass", length: 2) + Array("{}".utf8))
        try waitUntil("a pass begins") {
          pass[0].turn()
          return pass[0].status == 200
        }
        let start = ContinuousClock.now
        #expect(try van.stopAgent() == 0)
        let elapsed = ContinuousClock.now - start
        tell(figure: "SIGTERM while people wait to sign in at a silent portal: \(elapsed)")
        #expect(elapsed < .seconds(8))
        try waitUntil("who waited is told that the agent stops") {
          for each in crowd { each.turn() }
          return crowd.allSatisfy { $0.status == 503 }
        }
      }
    }

    @Test func `an agent whose process has no descriptor left goes on when it has`() throws {
      try Van.run { van in
        try van.startAgent()
        let id = try #require(van.agent).id
        try Self.limitFiles(of: id, to: 5, in: van)
        let waiting = try van.connections(3)
        for each in waiting { each.give(RawConnection.head("GET", "status", length: 0)) }
        try waitUntil("nobody is answered", within: .seconds(3)) {
          for each in waiting { each.turn() }
          return true
        }
        usleep(500_000)
        try Self.limitFiles(of: id, to: 1_024, in: van)
        try waitUntil("those who waited are answered") {
          for each in waiting { each.turn() }
          return waiting.allSatisfy { $0.status == 200 }
        }
        #expect(try van.status().agent)
        #expect(try van.stopAgent() == 0)
      }
    }

    /// Expects that `status` answers as a command and over the socket, while `others` continue.
    private static func expectService(_ van: Van, _ others: String, _ goOn: () -> Void = {}) throws {
      for _ in 0..<5 {
        goOn()
        let start = ContinuousClock.now
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent)
        let taken = ContinuousClock.now - start
        #expect(taken < patience, "\(others)")
      }
    }

    /// `VmHWM` of proc(5), in MiB.
    private static func peakMemory(of program: Int32) throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(program)/status", encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }

    private static func limitFiles(of program: Int32, to count: Int, in van: Van) throws {
      let run = try ProgramRun.run(
        "/usr/bin/prlimit", ["--pid", "\(program)", "--nofile=\(count):"], outputsIn: van.folder)
      guard run.code == 0 else { throw Hindrance("prlimit: \(run)") }
    }
  }
}
