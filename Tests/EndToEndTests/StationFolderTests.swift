import Domain
import Foundation
import Glibc
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// A station's folder that belongs to another user, cannot be written, or has a long path.
  struct StationFolderTests {
    @Test(.enabled(if: geteuid() == 0, "another user's program is started"))
    func `a folder without rights is access denied, not a station that is missing`() throws {
      try Van.run { van in
        let denied = try van.cvmsync(["status"], asNobody: true)
        #expect(denied.code == 74 && denied.errors.contains("Access denied"), "\(denied)")
        #expect(try van.cvmsync(["check"], asNobody: true).code == 2)
        let told = try van.cvmsync(["list", "--json"], asNobody: true).errors
        #expect(told.contains("\"code\":\"accessDenied\""), "\(told)")
        try FileManager.default.removeItem(at: van.station)
        #expect(try van.cvmsync(["status"], asNobody: true).code == 78)
      }
    }

    @Test(.enabled(if: geteuid() == 0, "another user's program is started"), arguments: [false, true])
    func `a folder that can only be read is read, and nothing in it changes`(withLog: Bool) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(100))
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        // A kill leaves the write-ahead log behind, a stop does not.
        if withLog { van.killAgent() } else { _ = try van.stopAgent() }
        try Self.letOthersRead(van.station)
        let before = try Self.contents(of: van.station)
        #expect(before.keys.contains("station.sqlite-wal") == withLog)
        let list = try van.cvmsync(["list", "--json"], asNobody: true)
        #expect(try list.decoded(ListAnswer.self).certificates.count == 3, "\(list)")
        for command in [
          ["show", number(2)], ["why", number(2)], ["status"], ["stock"], ["export"], ["search", "--kind", "cvm"],
        ] {
          let run = try van.cvmsync(command, asNobody: true)
          #expect(run.code == 0 && !run.output.isEmpty, "\(command): \(run)")
        }
        for command in [
          ["sync"], ["stock", "lost", number(9), "--who", "a", "--why", "b"], ["sign-in", "TREM1234"], ["backup"],
        ] {
          let run = try van.cvmsync(command, input: "mecano-1\n", asNobody: true)
          #expect(run.code == 74 && run.errors.contains("can be read and not changed"), "\(command): \(run)")
        }
        #expect(try van.cvmsync(["agent"], asNobody: true).code == 74)
        #expect(try van.portal.state().requests["POST /sign-ins"] == nil)
        #expect(try Self.contents(of: van.station) == before)
      }
    }

    @Test func `an agent is found by every command where the path of its socket is longer than a socket's may be`()
      throws
    {
      try Van.run(below: [String(repeating: "a", count: 90), String(repeating: "b", count: 90)]) { van in
        #expect(van.station.path.utf8.count > 107)
        let agent = try van.launch("agent")
        defer { agent.kill() }
        try waitUntil("the agent answers", within: .seconds(60)) {
          guard agent.isRunning else { throw Hindrance("the agent ended: \(agent.errors)") }
          return agent.errors.contains("agent ready")
        }
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent)
        #expect(try van.cvmsync("stock", "add", number(1), number(9), "--who", "a").code == 0)
        agent.signal(15)
        #expect(try agent.end(within: .seconds(40)) == 0)
        #expect(!FileManager.default.fileExists(atPath: van.station.path + "/agent.sock"))
      }
    }

    /// Makes the folder and its files readable for everybody.
    private static func letOthersRead(_ folder: URL) throws {
      var parent = folder
      while parent.path != "/" {
        if parent.path.hasPrefix(FileManager.default.temporaryDirectory.path) { chmod(parent.path, 0o755) }
        parent.deleteLastPathComponent()
      }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        let path = folder.appending(path: name).path
        var isDirectory: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        chmod(path, isDirectory.boolValue ? 0o755 : 0o644)
      }
    }

    /// The bytes of each file, by name.
    private static func contents(of folder: URL) throws -> [String: Data] {
      var found: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        found[name] = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
      }
      return found
    }
  }
}
