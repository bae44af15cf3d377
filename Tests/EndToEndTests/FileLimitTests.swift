import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A system with a low limit of open files.
  struct FileLimitTests {
    private static func limited(to count: Int) -> [String] {
      ["/bin/sh", "-c", "ulimit -n \(count); exec \"$@\"", "sh"]
    }

    @Test func `with few files to open, a program says so and ends, or does its work; it never crashes`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        for count in [3, 4, 5, 6, 8, 10, 12, 16, 24, 32, 39, 40, 64] {
          for command in [["agent"], ["status", "--json"], ["stock", "lost", number(1), "--who", "a", "--why", "b"]] {
            let program = try van.launch(command, through: Self.limited(to: count))
            program.endInput()
            let run = try ProgramRun(endOf: program)
            // 127: the system could not even load the program's libraries.
            let isTold = run.code == 78 && run.errors.contains("ulimit -n") || run.code == 127
            #expect(isTold || (count >= 40 && command[0] != "agent" && run.code <= 65), "\(count) \(command): \(run)")
          }
        }
        #expect(try van.cvmsync("status", "--json").code == 0)
      }
    }

    @Test func `a soft limit below what the agent needs is raised to the hard one`() throws {
      try Van.run { van in
        try van.startAgent(through: ["/bin/sh", "-c", "ulimit -S -n 12; exec \"$@\"", "sh"])
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(arguments: [("fr", "Relevez la limite"), ("en", "Raise the limit")])
    func `an agent that may open too few files says what to do`(language: String, sentence: String) throws {
      try Van.run { van in
        let run = try ProgramRun.run(
          "/bin/sh",
          Self.limited(to: 12).dropFirst() + [
            BuiltProgram.cvmsync.path, "agent", "--data", van.station.path, "--lang", language,
          ], outputsIn: van.folder)
        #expect(run.code == 78 && run.errors.contains(sentence), "\(run)")
        #expect(!FileManager.default.fileExists(atPath: van.socketPath))
      }
    }
  }
}
