import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// Secrets in a program's memory, and who may read them there.
  struct MemoryTests {
    private static let password = "mecano-1"

    @Test(.enabled(if: geteuid() == 0, "the memory of another program is read"), arguments: [true, false])
    func `no byte of a password is left once it was sent, and none of a code`(withAgent: Bool) throws {
      try Van.run { van in
        if withAgent { try van.startAgent() }
        let command = try van.atTerminal("sign-in", "TREM1234")
        try command.answer(Self.password)
        try command.question()
        let programs = [command.id] + (van.agent.map { [$0.id] } ?? [])
        for program in programs {
          // The access code, which is not secret, is found: so the search works, and a secret that is not found is not
          // there.
          #expect(try ProgramMemory.count(of: Data("TREM1234".utf8), in: program) > 0)
          let left = try ProgramMemory.count(of: Data(Self.password.utf8), in: program)
          #expect(left == 0, "\(program == command.id ? "command" : "agent")")
          tell(figure: "password-copies=\(left) \(program == command.id ? "command" : "agent") with-agent=\(withAgent)")
        }
        let code = try van.portal.newestCode()
        command.type(Array("\(code)\n".utf8))
        #expect(try command.end() == 0, "\(command.shown)")
        guard let agent = van.agent?.id else { return }
        #expect(try ProgramMemory.count(of: Data("\"code\":\"\(code)".utf8), in: agent) == 0)
        #expect(try ProgramMemory.count(of: Data(Self.password.utf8), in: agent) == 0)
      }
    }

    @Test func `neither the agent nor a command can be dumped when it crashes`() throws {
      try Van.run { van in
        try van.startAgent()
        let command = try van.atTerminal("sign-in", "TREM1234")
        try command.question()
        for program in [command.id, try #require(van.agent?.id)] {
          let limits = try String(contentsOfFile: "/proc/\(program)/limits", encoding: .utf8)
          let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
          #expect(core.split(separator: " ").suffix(3).prefix(2) == ["0", "0"], "\(core)")
        }
      }
    }

    @Test func `an agent with nothing to do gives back what its work used of the program's file`() throws {
      try Van.run { van in
        try van.startAgent()
        #expect(try van.cvmsync("status").code == 0)
        let agent = try #require(van.agent)
        let before = try agent.kilobytes("RssFile")
        try waitUntil("half of \(before) KiB is given back", within: .seconds(60)) {
          try agent.kilobytes("RssFile") < before / 2
        }
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent)
      }
    }

    @Test(.enabled(if: geteuid() == 0, "another user's program is started"))
    func `another program of the same user cannot read its memory`() throws {
      try Van.run { van in
        let place = van.folder.appending(path: "nobody").path
        Self.open(van.folder)
        #expect(mkdir(place, 0o700) == 0 && chown(place, 65_534, 65_534) == 0)
        let asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
        let made = try ProgramRun.run(
          "/usr/bin/setpriv",
          asNobody + [
            BuiltProgram.cvmsync.path, "init", "--portal", van.portal.address, "--kind", "garage", "--name", "Essai",
            "--data", place,
          ], outputsIn: van.folder)
        #expect(made.code == 0, "\(made)")
        let agent = try StartedProgram(
          "/usr/bin/setpriv", asNobody + [BuiltProgram.cvmsync.path, "agent", "--data", place], outputsIn: van.folder)
        try waitUntil("the agent answers: \(agent.errors)", within: .seconds(60)) {
          agent.errors.contains("agent ready")
        }
        let sleeper = try StartedProgram("/usr/bin/setpriv", asNobody + ["/bin/sleep", "60"], outputsIn: van.folder)
        func read(_ file: String, of program: StartedProgram) throws -> ProgramRun {
          try ProgramRun.run(
            "/usr/bin/setpriv", asNobody + ["/usr/bin/head", "-c", "9", "/proc/\(program.id)/\(file)"],
            outputsIn: van.folder)
        }
        try waitUntil("it sleeps") { try read("maps", of: sleeper).code == 0 }
        for file in ["maps", "environ", "mem"] {
          let run = try read(file, of: agent)
          #expect(run.code != 0 && run.errors.contains("Permission denied"), "\(file): \(run)")
        }
      }
    }

    /// Lets other users reach the folder.
    private static func open(_ folder: URL) {
      var parent = folder
      while parent.path != "/" {
        if parent.path.hasPrefix(FileManager.default.temporaryDirectory.path) { chmod(parent.path, 0o755) }
        parent.deleteLastPathComponent()
      }
    }
  }
}
