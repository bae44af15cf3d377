import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// A station that goes to another device (SyncProtocol §7).
  struct MovingTests {
    /// The answer of `move-out --json`.
    private struct Moved: Decodable {
      var answer: MoveOutAnswer
      var code: String
    }

    /// Another device: a directory that has no station yet.
    private struct Device {
      let van: Van
      let path: String

      init(_ van: Van, _ name: String) { (self.van, path) = (van, van.folder.appending(path: name).path) }

      /// - Parameter count: kills the program as it gives a file its name for the `count`th time.
      func cvmsync(
        _ arguments: String..., input: String = "", killedAtName count: Int? = nil
      ) throws -> ProgramRun {
        let command = [BuiltProgram.cvmsync.path] + arguments + ["--data", path, "--lang", "en"]
        let environment = ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"]
        if let count {
          return try KilledProgram.run(
            command, input: input, environment: environment, killedAt: "rename", count, in: van.folder)
        }
        return try ProgramRun.run(
          command[0], Array(command.dropFirst()), input: input, environment: environment, outputsIn: van.folder)
      }

      func moveIn(_ file: String, _ code: String, killedAtName count: Int? = nil) throws -> ProgramRun {
        try cvmsync(
          "move-in", file, "--who", "Camille Roy", "--why", "arrivé", input: code + "\n", killedAtName: count)
      }

      func status() throws -> StatusReport { try cvmsync("status", "--json").decoded() }

      func sync() throws -> PassProgress { try syncRun().decoded() }

      func syncRun() throws -> ProgramRun {
        _ = try cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
        let code = try cvmsync("sign-in", "--code", "--json", input: "\(try van.portal.newestCode())\n")
        guard try code.decoded(CodeAnswer.self).outcome == .signedIn else { throw Hindrance("sign-in: \(code)") }
        return try cvmsync("sync", "--json")
      }
    }

    private static let why = ["--who", "Exemple Roy", "--why", "nouveau portable"]

    private func record(_ numbers: ClosedRange<Int>, at van: Van) throws {
      let vehicles = try van.portal.seededVehicles().unmistakable
      try van.recordAll(numbers.map { InspectionEntry(number($0), of: vehicles[$0]) })
    }

    private func moveOut(_ van: Van, to file: String) throws -> Moved {
      let run = try van.cvmsync(["move-out", file, "--json"] + Self.why)
      guard run.code == 0 else { throw Hindrance("move-out: \(run)") }
      return try run.decoded()
    }

    @Test func `a station goes on at another device, once, and the device it left only reads`() throws {
      try Van.run { van in
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try record(1...3, at: van)
        let file = van.folder.appending(path: "poste.cvm").path
        let moved = try moveOut(van, to: file)
        #expect(moved.answer.waiting == 3 && moved.answer.papers.map(\.count) == [17])
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        try expectRetired(van, file)

        let device = Device(van, "portable")
        let before = try van.portal.requests().count
        #expect(try device.moveIn(file, moved.code).code == 0)
        for name in ["station.key", "page.key"] {
          let own = try? Data(contentsOf: van.station.appending(path: name))
          #expect(own == (try? Data(contentsOf: URL(filePath: "\(device.path)/\(name)"))), "\(name)")
        }
        #expect(try van.portal.requests().count == before, "nothing is sent by moving")
        #expect(try device.sync().end == .drained)
        let sent = try van.portal.requests().dropFirst(before)
        let claim = sent.firstIndex { $0.method == "PUT" && $0.path.hasSuffix("/backlog") }
        let first = sent.firstIndex { $0.path.hasSuffix(":batch") || $0.method == "PUT" && !$0.numbers.isEmpty }
        #expect(try #require(claim) < #require(first), "it reports before it sends")
        #expect(try device.status().counts["confirmed"] == 3)
        #expect(try van.portal.digests().count == 3)
        #expect(try van.portal.ledger().duplicateCertificates.isEmpty)
        #expect(try device.cvmsync("show", number(1)).code == 0)
        #expect(try device.moveIn(file, moved.code).code == 78, "there is a station now")
        #expect(try van.stopAgent() == 0)
        try van.startAgent()
        #expect(try van.status().retirement?.state == .left)
      }
    }

    /// The device that was left refuses every change, says so, and is read as before.
    private func expectRetired(_ van: Van, _ file: String) throws {
      let before = try van.portal.requests().count
      let vehicles = try van.portal.seededVehicles().unmistakable
      let entry = van.folder.appending(path: "un.jsonl").path
      try Data(InspectionEntry(number(4), of: vehicles[4]).line.utf8).write(to: URL(filePath: entry))
      for arguments in [
        ["record", entry], ["sync"], ["sign-in", "TREM1234"], ["stock", "add", number(30), number(40), "--who", "Roy"],
        ["withdraw", number(1)] + Self.why,
      ] {
        let run = try van.cvmsync(arguments + ["--json"], input: "mecano-1\n")
        #expect(run.code == 78 && run.errors.contains("\"retired\""), "\(arguments): \(run)")
      }
      let cancelled = try van.cvmsync(["move-out", "--cancel"] + Self.why)
      #expect(cancelled.code == 65 && cancelled.errors.contains("stays retired"), "\(cancelled)")
      let again = try van.cvmsync(["move-out", file] + Self.why)
      #expect(again.code == 65 && again.errors.contains("exists already"), "\(again)")
      let status = try van.cvmsync("status")
      #expect(status.output.contains("RETIRED") && status.output.contains("by Exemple Roy"), "\(status)")
      #expect(try van.cvmsync("check").code == 1)
      for arguments in [["list"], ["why", number(1)], ["export", "--output", file + ".csv"], ["backup"], ["stock"]] {
        #expect(try van.cvmsync(arguments).code == 0, "\(arguments)")
      }
      #expect(try van.portal.requests().count == before)
    }

    @Test func `one file at two devices: the second sends nothing and says so, until a person decides`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        try record(1...3, at: van)
        let file = van.folder.appending(path: "poste.cvm").path
        let moved = try moveOut(van, to: file)
        let (first, second) = (Device(van, "un"), Device(van, "deux"))
        for device in [first, second] { #expect(try device.moveIn(file, moved.code).code == 0) }
        #expect(try first.sync().end == .drained)
        let before = try van.portal.requests().count
        let stopped = try second.syncRun()
        #expect(stopped.code == 78 && stopped.errors.contains("\"doubled\""), "\(stopped)")
        let written = try van.portal.requests().dropFirst(before).filter { $0.method == "PUT" || !$0.numbers.isEmpty }
        #expect(written.isEmpty, "\(written)")
        let status = try second.status()
        #expect(status.verdict == .retired && status.retirement?.state == .doubled)
        #expect(try second.cvmsync("status").output.contains("Another device has this same station"))
        let refused = try second.cvmsync("stock", "add", number(30), number(40), "--who", "Roy", "--json")
        #expect(refused.code == 78 && refused.errors.contains("\"doubled\""), "\(refused)")
        #expect(try first.sync().end == .drained)
        #expect(try first.status().retirement == nil)

        // The first device is broken: a person says so at the second.
        #expect(try second.cvmsync("move-in", "--keep", "--who", "Roy", "--why", "le premier est tombé").code == 0)
        #expect(try second.sync().end == .drained)
        #expect(try second.status().counts["confirmed"] == 3)
        #expect(try first.sync().end == .stopped)
        #expect(try first.status().retirement?.state == .doubled)
        let ledger = try van.portal.ledger()
        #expect(ledger.certificates.count == 3 && ledger.duplicateCertificates.isEmpty)
      }
    }

    @Test func `a wrong code and a changed file install nothing and make no folder`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(5))
        let file = van.folder.appending(path: "poste.cvm").path
        let moved = try moveOut(van, to: file)
        let device = Device(van, "portable")
        var bytes = try Data(contentsOf: URL(filePath: file))
        bytes[bytes.count - 20] ^= 1
        try bytes.write(to: URL(filePath: file + ".change"))
        let last = try #require(moved.code.last?.wholeNumberValue)
        let mistyped = String(moved.code.dropLast()) + "\((last + 1) % 10)"
        let other = "000011 000011 000011 000011 000011 000011 000011 000011"
        for (path, code, word) in [
          (file, other, "does not open"), (file, mistyped, "mistyped"),
          (file + ".rien", moved.code, "does not exist"), (file + ".change", moved.code, "does not open"),
        ] {
          let run = try device.moveIn(path, code)
          #expect(run.code == 65 && run.errors.contains(word), "\(path): \(run)")
          #expect(!FileManager.default.fileExists(atPath: device.path + "/station.sqlite"))
        }
        #expect(try device.moveIn(file, moved.code).code == 0)
      }
    }

    @Test func `at a terminal the code is shown, and nothing changes until it is typed as it was noted`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(5))
        let file = van.folder.appending(path: "poste.cvm").path
        let given = try van.atTerminal("move-out", file)
        try given.answer("Exemple Roy")
        try given.answer("nouveau portable")
        for _ in 0..<5 { try given.answer("000011") }
        #expect(try given.end() == 65)
        #expect(given.shown.contains("Nothing changed"))
        #expect(try van.cvmsync("status").output.contains("RETIRED") == false)

        let moving = try van.atTerminal(["move-out", file] + Self.why)
        let code = try moving.question().matches(of: #/(?:[0-9]{6}\s+){4}/#).map { String($0.output) }.joined()
        try moving.answer("000011" + code.dropFirst(7))
        try moving.answer(code.filter(\.isNumber))
        #expect(try moving.end() == 0)
        #expect(moving.shown.contains("5 blank papers go with the station"))
        let device = Device(van, "portable")
        #expect(try device.moveIn(file, code.replacing("\n", with: " ")).code == 0)
      }
    }

    // MARK: Killed

    /// Starts a program that is killed as it makes a system call for the first time.
    private func killed(at call: String, _ van: Van) -> [String] {
      [
        "/usr/bin/strace", "-f", "-o", van.folder.appending(path: "trace").path, "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=SIGKILL:when=1",
      ]
    }

    @Test func `move-in killed before each file gets its name leaves no station or the whole one`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(20))
        try record(1...3, at: van)
        let file = van.folder.appending(path: "poste.cvm").path
        let moved = try moveOut(van, to: file)
        var (kills, wasWhole) = (0, false)
        for count in 1...30 {
          let device = Device(van, "portable-\(count)")
          let run = try device.moveIn(file, moved.code, killedAtName: count)
          if run.code == 0 { break }
          kills += 1
          let isThere = FileManager.default.fileExists(atPath: device.path + "/station.sqlite")
          #expect(!wasWhole || isThere)
          wasWhole = isThere
          if !isThere {
            #expect(try device.cvmsync("status").code == 78)
            let again = try device.moveIn(file, moved.code)
            #expect(again.code == 0, "\(count): \(again)")
          }
          #expect(try device.status().counts["ready"] == 3, "\(count)")
          #expect(!FileManager.default.fileExists(atPath: device.path + "/station.arriving"))
        }
        #expect((4...29).contains(kills), "\(kills)")
      }
    }

    @Test func `move-out killed before its file is complete can be undone, and later never`() throws {
      try Van.run { van in
        try van.startAgent()
        try van.addStock(number(1), number(20))
        try record(1...1, at: van)
        let file = van.folder.appending(path: "poste.cvm").path
        for (call, state) in [("fsync", RelocationStep.State.leaving), ("link", .left)] {
          let program = try van.launch(
            ["move-out", file] + Self.why, through: killed(at: call, van))
          #expect(try program.end(within: .seconds(60)) != 0)
          #expect(!FileManager.default.fileExists(atPath: file))
          #expect(try van.status().retirement?.state == state)
          let cancelled = try van.cvmsync(["move-out", "--cancel"] + Self.why)
          #expect((cancelled.code == 0) == (state == .leaving), "\(cancelled)")
          if state == .leaving { try record(2...2, at: van) }
        }
        let moved = try moveOut(van, to: file)
        let device = Device(van, "portable")
        #expect(try device.moveIn(file, moved.code).code == 0)
        #expect(try device.status().counts["ready"] == 2)
      }
    }
  }
}
